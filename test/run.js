// What `npm test` runs: build, types, lint, the tests in Node, the tests in browsers. Each step is one
// line while it is well and tells everything when it is not. The last line counts it all.
//   node test/run.js            Chromium, and Firefox and WebKit where they are found
//   node test/run.js --engines  the browser tests alone, in all three engines or not at all
//   node test/run.js --node     the tests in Node alone, on what the last build made
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { browsers } from './tools/browsers.js';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: number, output: string }} Ended
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {string} command
 * @param {Record<string, string>} [environment]
 * @returns {Promise<Ended>}
 */
function run(command, environment = {}) {
  return new Promise(resolve => {
    // npm run has put node_modules/.bin in PATH; a plain `node test/run.js` has not.
    const env = { ...process.env, ...environment, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}` };
    // The tests of the tests would take themselves for children of a running one.
    delete (/** @type {Record<string, string | undefined>} */ (env)['NODE_TEST_CONTEXT']);
    const child = spawn(command, { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => void (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('close', status => resolve({ status: status ?? 1, output: stripVTControlCharacters(output) }));
  });
}

/**
 * @param {string} name
 * @param {() => Promise<Ended & { counts?: Counts, note?: string }>} work
 */
async function step(name, work) {
  const start = performance.now();
  const { status, output, counts = { passed: 0, failed: 0, skipped: 0 }, note } = await work();
  // A step that counts nothing itself counts as one; and nothing that failed may count as none.
  if (counts.passed + counts.failed === 0) counts[status === 0 ? 'passed' : 'failed'] = 1;
  else if (status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[kind] += counts[kind];

  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const well = counts.failed === 0;
  if (!well) console.log(output);
  console.log(`${well ? '✔' : '✖'} ${name} (${seconds} s)${note ? `: ${note}` : ''}`);
}

/** @param {Counts} counts */
const sentence = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

/**
 * Node's own test runner ends its report with lines like "# pass 12".
 * @param {string} report
 * @returns {Counts}
 */
function countsOf(report) {
  const number = (/** @type {string} */ what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  return { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') + number('todo') };
}

async function nodeTests() {
  // Named one by one, since `node --test` of Node 20 takes no globs and shells differ in theirs.
  const names = await readdir(join(root, 'test'), { recursive: true });
  const files = names.filter(name => name.endsWith('.node.js')).toSorted();
  const ended = await run(`node --test --test-reporter=tap ${files.map(name => `"${join('test', name)}"`).join(' ')}`);
  const counts = countsOf(ended.output);
  if (counts.passed + counts.failed === 0) return { status: 1, output: `${ended.output}\nNo test ran in Node.` };
  return { ...ended, counts, note: sentence(counts) };
}

/** @param {boolean} all */
async function browserTests(all) {
  const folder = await mkdtemp(join(tmpdir(), 'solidarity-widgets-'));
  try {
    const file = join(folder, 'counts.json');
    // What is covered, and what the subset of Lit draws, does not depend on the engine: `npm test` tells it.
    const ended = await run(`wtr --config test/web-test-runner.config.js${all ? '' : ' --coverage'}`, {
      COUNTS_FILE: file,
      ENGINES: all ? 'all' : (process.env['ENGINES'] ?? ''),
    });
    /** @type {Counts} */
    const counts = await readFile(file, 'utf8').then(JSON.parse).catch(() => ({ passed: 0, failed: 0, skipped: 0 }));
    if (counts.passed + counts.failed === 0) return { status: 1, output: `${ended.output}\nNo test ran in a browser.` };
    const engines = ended.output.match(/^\w.*: \d+ passed, \d+ failed.*$/gm) ?? [];
    const covered = /^Lines\s*: (\S+)/m.exec(ended.output)?.[1];
    return { ...ended, counts, note: [...engines, ...(covered ? [`${covered} of the lines of appeal/ and feed/`] : [])].join('; ') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const all = process.argv.includes('--engines');
const node = process.argv.includes('--node');
// First, since it may have to install one, or to say at once that it can't.
browsers({ all });

if (!all && !node) {
  await step('build', () => run('npm run --silent build'));
  await step('types', () => run('npm run --silent typecheck'));
  await step('lint', () => run('npm run --silent lint'));
}
if (!all) await step('tests in Node', nodeTests);
if (!node) await step('tests in browsers', () => browserTests(all));

console.log(sentence(total));
process.exitCode = total.failed > 0 ? 1 : 0;
