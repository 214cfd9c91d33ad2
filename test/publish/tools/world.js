// A world for the commands: files in a folder of their own, what was said, and answers to questions.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node } from '../../../dist/publish/node.js';
import { run } from '../../../dist/publish/program.js';

/**
 * @param {{ answers?: string[], now?: string }} [options] what is typed when a secret is asked for
 */
export async function world({ answers = [], now = '2018-10-16T00:00:00Z' } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'solidarity-'));
  /** @type {string[]} */
  const said = [];
  const say = (/** @type {string} */ line) => void said.push(line);
  /** @type {Record<string, string | undefined>} */
  const environment = {};
  /** @type {import('../../../dist/publish/io.js').Io} */
  const io = { ...node, out: say, err: say, now: () => new Date(now), environment, askSecret: async () => answers.shift() ?? '' };
  return {
    folder,
    said,
    environment,
    io,
    path: (/** @type {string} */ name) => join(folder, name),
    /** @param {string[]} args */
    run: (...args) => run(args, '1.2.3', io),
    end: () => rm(folder, { recursive: true, force: true }),
  };
}
