// The program as it is installed makes a campaign of twenty thousand, and whoever signed is found in it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from '../../../dist/appeal/parse.js';
import { schemaProblems } from '../../../dist/publish/schema/validate.js';
import { crowd, writeDocument } from '../tools/crowd.js';
import { searchCost } from '../tools/look-up.js';

const program = fileURLToPath(new URL('../../../dist/publish/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'solidarity-'));
const entries = [...crowd(20_000)];
before(() => writeDocument(join(folder, 'in.json'), entries.length));
after(() => rmSync(folder, { recursive: true }));
/** @param {string[]} args */
const solidarity = (...args) => spawnSync(process.execPath, [program, 'publish', ...args, '--url', 'https://example.org/'], { cwd: folder, encoding: 'utf8' });

test('without the package around it, it says what it lacks', () => {
  const alone = join(folder, 'cli.mjs');
  copyFileSync(program, alone);
  const { status, stdout, stderr } = spawnSync(process.execPath, [alone, 'publish', 'in.json', '--out', 'out', '--url', 'https://example.org/'], { cwd: folder, encoding: 'utf8' });
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /^The library's files are not in .*: install the package anew\.\n$/);
});

test('an option that is needed and missing is a wrong call', () => {
  const { status, stderr } = spawnSync(process.execPath, [program, 'publish', 'in.json', '--out', 'out'], { encoding: 'utf8' });
  assert.deepEqual([status, stderr], [2, "Required option '--url <address>' not specified.\n"]);
});

test('its help tells how editions are numbered and dated', () => {
  const { stdout } = spawnSync(process.execPath, [program, 'publish', '--help'], { encoding: 'utf8' });
  for (const words of [/--updated <time>.*\n?.*SOURCE_DATE_EPOCH/, /"sequence", is one more than that in the folder/, /time and its bytes stay/]) assert.match(stdout, words);
});

test('all of a large list is in head and pages, in its order', () => {
  const { status, stdout, stderr } = solidarity('in.json', '--out', 'out');
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /20,000 signatories, of whom 20,000 are listed: the newest 200 in appeal\.json, the others in 99 pages\./);
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(folder, 'out', path), 'utf8'));
  const head = read('appeal.json');
  const pages = Array.from({ length: 99 }, (_, page) => read(head.signatories.pages.href.replace('{page}', `${page + 1}`)));
  for (const document of [head, ...pages]) assert.deepEqual([...parse(document, { base: 'https://campaign.example/' }).problems, ...schemaProblems(document)], []);
  const published = [...pages.flatMap(page => page.signatories.items), ...head.signatories.items];
  assert.deepEqual(published, entries.map(entry => JSON.parse(JSON.stringify(entry).normalize('NFC'))));
});

const published = (/** @type {string} */ path) => Uint8Array.from(readFileSync(join(folder, 'out', path)));

test('a search leads to whoever is searched for', async () => {
  for (const index of [0, 777, 4_000, 9_999, 15_000, 19_799]) {
    const { name, gloss } = /** @type {import('../tools/crowd.js').Entry} */ (entries[index]);
    for (const query of [name, gloss ?? name]) {
      const { pages } = await searchCost(published, query);
      assert.ok(pages.includes(1 + Math.floor(index / 200)), `${query} on page ${1 + Math.floor(index / 200)}`);
    }
  }
});

test('a search transfers at most 300 kB, whatever is searched for, and reads a page of what it finds', async () => {
  const some = entries.slice(0, 400);
  const queries = ['u', 'united', 'peru', '工', 'a b c d e f g h i j k l', 'x'.repeat(10_000), some.map(({ name }) => name).join(' ')];
  for (const { name, gloss = '', region = '' } of some.slice(0, 40)) queries.push(name, gloss, region, name.slice(1, 4), name.split(' ').map(word => word.slice(0, 2)).join(' '));
  for (const query of queries.filter(Boolean)) {
    const { bytes, read, pages } = await searchCost(published, query);
    assert.ok(bytes <= 300_000, `${bytes} bytes for ${query.slice(0, 60)}`);
    assert.ok(read.length > 0 || pages.length === 0, query.slice(0, 60));
  }
});

test('no hidden work is left beside the folder', () => {
  assert.deepEqual(readdirSync(folder).toSorted(), ['cli.mjs', 'in.json', 'out']);
});
