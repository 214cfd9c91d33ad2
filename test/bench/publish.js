// How long, how large: `npm run bench:publish`, on what the last build made. It publishes a million
// signatories, whom nobody is, as a coordination would: first all, then again with a thousand more. It
// fails where the promise does not hold: under a minute, under 1 GB, searches of at most 300 kB, uncompressed.
//   COUNT=100000 npm run bench:publish
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crowd, writeDocument } from '../publish/tools/crowd.js';
import { searchCost } from '../publish/tools/look-up.js';
import { table } from './statistics.js';

const COUNT = Number(process.env['COUNT'] ?? 1_000_000);
const LIMITS = { seconds: 60, memory: 1e9, search: 300_000 };
const program = fileURLToPath(new URL('../../dist/publish/cli.js', import.meta.url));
const number = (/** @type {number} */ value, digits = 0) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Told by the program's process itself when it ends, since no other can know. */
const usage = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ memory: maxRSS * 1024, processor: (userCPUTime + systemCPUTime) / 1e6 }));
  });
`)}`;

/** @param {string[]} args @returns {Promise<{ seconds: number, memory: number, processor: number }>} */
function publish(...args) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', usage, program, 'publish', ...args], { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] });
  let told = '';
  child.stdio[3]?.on('data', data => (told += data));
  return new Promise((resolve, reject) => {
    child.once('close', status => {
      const seconds = (performance.now() - start) / 1000;
      if (status === 0) resolve({ seconds, ...JSON.parse(told) });
      else reject(new Error(`The program ended with status ${status}.`));
    });
  });
}

/** Searches that people may make: names, glosses, regions, whole, begun and from their middle; and what nobody types. @param {number} count */
function queriesFrom(count) {
  const queries = new Set(['peru', 'u', 'united', 'union', '工', '中', 'example union 1', 'a b c d e f g h i j k l m n o p', 'x'.repeat(10_000)]);
  const some = [...crowd(Math.min(count, 4000))];
  for (const entry of some.filter((_, index) => index % 20 === 0)) {
    queries.add(entry.name);
    if (entry.gloss) queries.add(entry.gloss);
    if (entry.region) queries.add(`${entry.region} ${entry.country}`);
    // From the middle, and only begun.
    if (/[\p{Script=Han}\p{Script=Thai}]/u.test(entry.name)) queries.add(entry.name.slice(2));
    else for (const length of [2, 3, 4, 6]) queries.add(entry.name.split(' ').map(word => word.slice(0, length)).join(' '));
  }
  // Everything of several at once.
  for (let place = 0; place + 30 < some.length; place += 300) queries.add(some.slice(place, place + 30).map(({ name }) => name).join(' '));
  return [...queries];
}

const folder = mkdtempSync(join(tmpdir(), 'solidarity-bench-'));
const out = join(folder, 'campaign');
const failures = [];
try {
  const rows = [['', 'seconds', 'processor', 'memory, MB', 'files', 'MB']];
  for (const [what, count] of /** @type {[string, number][]} */ ([['all', COUNT], ['again, with more', COUNT + 1000]])) {
    const input = join(folder, 'appeal.json');
    await writeDocument(input, count);
    if (rows.length === 1) console.log(`${number(count)} signatories in a document of ${number(statSync(input).size / 1e6, 1)} MB; ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}.\n`);
    const { seconds, memory, processor } = await publish(input, '--out', out, '--url', 'https://example.org/', '--updated', '2018-10-16T12:00:00Z');
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    rows.push([what, number(seconds, 1), number(processor, 1), number(memory / 1e6), number(files.length), number(bytes / 1e6, 1)]);
    if (seconds > LIMITS.seconds) failures.push(`${number(seconds)} seconds`);
    if (memory > LIMITS.memory) failures.push(`${number(memory / 1e6)} MB of memory`);
  }
  console.log(table(rows));

  const head = readFileSync(join(out, 'appeal.json'));
  const root = join(out, JSON.parse(head.toString()).signatories.pages.search);
  const shards = readdirSync(dirname(root)).filter(name => name.startsWith('search-') && name !== basename(root)).map(name => statSync(join(dirname(root), name)).size);
  const together = shards.reduce((sum, size) => sum + size, 0);
  console.log(`\nHead ${number(head.length)} bytes. Search index: root ${number(statSync(root).size)} bytes, ${number(shards.length)} shards of up to ${number(Math.max(...shards))}, together ${number(together / 1e6, 1)} MB.\n`);

  const costs = [['search', 'pages found', 'pages read', 'files', 'kB', 'kB, gzip']];
  let dearest = 0;
  const queries = queriesFrom(COUNT);
  for (const [place, query] of queries.entries()) {
    const { pages, read, files, bytes, gzipped } = await searchCost(path => readFileSync(join(out, path)), query);
    dearest = Math.max(dearest, bytes);
    if (place < 40) costs.push([query, number(pages.length), number(read.length), number(files), number(bytes / 1000, 1), number(gzipped() / 1000, 1)]);
    if (bytes > LIMITS.search) failures.push(`${number(bytes)} bytes for “${query}”`);
  }
  console.log(table(costs));
  console.log(`\nThe dearest of ${number(queries.length)} searches: ${number(dearest)} bytes, on a host that compresses nothing.`);
} finally {
  rmSync(folder, { recursive: true });
}
if (failures.length) console.log(`\nMore than promised: ${failures.join('; ')}.`);
process.exitCode = failures.length ? 1 : 0;
