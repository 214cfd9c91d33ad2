// A campaign's folder as the program makes it, and the web server it is uploaded to.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const cli = fileURLToPath(new URL('../../dist/publish/cli.js', import.meta.url));

/**
 * Publishes a document and serves the folder, on an origin of its own.
 * @param {unknown} document
 * @param {{ signed?: boolean }} [options]
 */
export async function publishCampaign(document, { signed = false } = {}) {
  const place = await mkdtemp(join(tmpdir(), 'campaign-'));
  const out = join(place, 'out');
  /** @param {string[]} args */
  const solidarity = (...args) => promisify(execFile)(process.execPath, [cli, ...args], { cwd: place });
  /** @type {string[]} */
  const key = signed ? ['--key', 'key.sec'] : [];
  if (signed) await solidarity('keygen', 'key');

  /** @param {unknown} edition */
  const publish = async edition => {
    await writeFile(join(place, 'appeal.json'), JSON.stringify(edition));
    await solidarity('publish', 'appeal.json', '--out', out, '--url', 'https://campaign.example/', ...key);
  };
  await publish(document);

  /** @type {{ path: string, bytes: number }[]} */
  const log = [];
  /** What a test wants some paths to answer instead: a status, other bytes, or only when it says so. @type {Map<string, (file: Buffer) => Promise<Buffer | number> | Buffer | number>} */
  const faults = new Map();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname.slice(1);
    response.setHeader('Access-Control-Allow-Origin', '*');
    const file = await readFile(join(out, path)).catch(() => 404);
    const answer = typeof file === 'number' ? file : ((await faults.get(path)?.(file)) ?? file);
    log.push({ path, bytes: typeof answer === 'number' ? 0 : answer.length });
    if (typeof answer === 'number') return response.writeHead(answer).end();
    return response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const { signatories } = JSON.parse(await readFile(join(out, 'appeal.json'), 'utf8'));
  return {
    src: `http://127.0.0.1:${port}/appeal.json`,
    publicKey: signed ? (await readFile(join(place, 'key.pub'), 'utf8')).split('\n')[1] : undefined,
    /** What was asked for, in order. */
    log,
    faults,
    publish,
    /** A file of the folder as it is now. @param {string} path */
    file: path => readFile(join(out, path)),
    /** Of the first edition. @type {{ items: { name: string }[], pages: { href: string, count: number, size: number, search: string } }} */
    signatories,
    /** @param {number} page */
    page: page => signatories.pages.href.replace('{page}', `${page}`),
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(place, { recursive: true });
    },
  };
}
