// The commands import and update, in a real folder: what they say, what they write, and when they do not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, readdir, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { importCommand } from '../../../dist/publish/commands/import.js';
import { updateCommand } from '../../../dist/publish/commands/update.js';
import { node } from '../../../dist/publish/node.js';
import { byHand, contentOf, fixture } from './tools.js';

/** @type {string[]} */
const folders = [];
after(() => Promise.all(folders.map(folder => rm(folder, { recursive: true }))));

/** @param {Record<string, string | Uint8Array>} files */
async function place(files) {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  folders.push(folder);
  for (const [name, data] of Object.entries(files)) await writeFile(join(folder, name), data);
  /** @type {string[]} */
  const said = [];
  const say = (/** @type {string} */ line) => void said.push(line);
  const io = { ...node, out: say, err: say, now: () => new Date('2018-10-15T12:00:00.123Z') };
  const path = (/** @type {string} */ name) => join(folder, name);
  return {
    said,
    io,
    path,
    read: async (/** @type {string} */ name) => JSON.parse(await readFile(path(name), 'utf8')),
    files: async () => (await readdir(folder)).toSorted(),
  };
}

/** @param {Promise<number>} work @param {number} status @param {RegExp} message */
const fails = (work, status, message) => assert.rejects(work, error => {
  assert.equal(/** @type {any} */ (error).status, status);
  assert.match(/** @type {Error} */ (error).message, message);
  return true;
});

test('a missing, empty or binary file is told in a sentence, and nothing is written', async () => {
  const { io, path, files } = await place({ 'empty.txt': '', 'word.txt': new Uint8Array([80, 75, 3, 4, 0, 0]) });
  const out = path('appeal.json');
  await fails(importCommand(path('none.txt'), { out }, io), 1, /none\.txt cannot be read: there is no such file\.$/);
  await fails(importCommand(path('empty.txt'), { out }, io), 1, /empty\.txt has no text\.$/);
  await fails(importCommand(path('word.txt'), { out }, io), 1, /is no text but a \.docx, \.odt, \.xlsx or other \.zip file/);
  assert.deepEqual(await files(), ['empty.txt', 'word.txt']);
});

test('wrong options are a wrong call', async () => {
  const { io, path } = await place({ 'a.txt': 'Title', 'a.csv': 'Name\nx\n' });
  await fails(importCommand(path('a.txt'), { url: 'javascript:alert(1)' }, io), 2, /^--url must be a safe web address\.$/);
  await fails(importCommand(path('a.txt'), { published: 'soon' }, io), 2, /^--published must be a date\.$/);
  await fails(importCommand(path('a.txt'), { lang: 'xx-nonsense-foo-bar-toolong' }, io), 2, /^--lang must be a language tag/);
  await fails(importCommand(path('a.txt'), { id: 'a b/c#?<x>' }, io), 2, /^--id becomes a part of addresses, .*, as in "a-b-c-x", but is "a b\/c#\?<x>"\.$/);
  await fails(importCommand(path('a.csv'), {}, io), 2, /is a table/);
  await fails(updateCommand('x', 'y', { asOf: '15.10.2018' }, undefined, io), 2, /^--as-of must be a date/);
  await fails(updateCommand('x', 'y', { since: 'soon' }, undefined, io), 2, /^--since must be a date/);
  await fails(updateCommand('x', 'y', { unlisted: '-1' }, undefined, io), 2, /^--unlisted must be a whole number/);
});

test('a document that is there is not overwritten without --force', async () => {
  const { io, path, read } = await place({ 'a.txt': 'Title', 'appeal.json': '{"mine": true}' });
  await fails(importCommand(path('a.txt'), { out: path('appeal.json') }, io), 1, /exists already/);
  assert.deepEqual(await read('appeal.json'), { mine: true });
  assert.equal(await importCommand(path('a.txt'), { out: path('appeal.json'), force: true }, io), 0);
  assert.equal((await read('appeal.json')).title, 'Title');
});

test('the real statement is imported, and every guess is told', async () => {
  const { io, path, read, said } = await place({ 'statement.txt': fixture('statement.txt') });
  assert.equal(await importCommand(path('statement.txt'), { out: path('appeal.json'), id: 'jiashi-2018', issuer: 'ICOR', issuerUrl: 'https://www.icor.info' }, io), 0);
  const appeal = await read('appeal.json');
  assert.deepEqual(contentOf(appeal), contentOf(byHand));
  assert.deepEqual([appeal.id, appeal.updated, appeal.issuer], ['jiashi-2018', '2018-10-15T12:00:00Z', { name: 'ICOR', url: 'https://www.icor.info/' }]);
  assert.ok(said.includes('  line 78: country DE (Germany) guessed from “Germany”'));
  assert.match(String(said.at(-1)), /appeal\.json: 7 parts of text, 3 demands, 25 signatories of 22 countries, as of 2018-10-15\.$/);
});

/** @type {[string, string, RegExp][]} */
const badCorrections = [
  ['are no JSON', '{\n"title": }', /corrections\.json: line 2, column \d+: /],
  ['are a list', '[]', /corrections\.json must be an object\.$/],
  ['name a record that is not there', '{"demands": {"freedom": {"text": "Freedom!"}}}', /corrections\.json corrects \/demands\/freedom, but no record there has that id\.$/],
  ['make no appeal', '{"signatories": null}', /makes the document wrong: \/signatories is needed\.$/],
  ['take the list of signatories for a text', '{"signatories": {"items": "none"}}', /makes the document wrong: \/signatories\/items must be a list\.$/],
];
for (const [what, text, message] of badCorrections) {
  test(`corrections that ${what} are one sentence, and nothing is written`, async () => {
    const { io, path, files } = await place({ 'statement.txt': fixture('statement.txt'), 'corrections.json': text });
    await fails(importCommand(path('statement.txt'), { out: path('appeal.json'), corrections: path('corrections.json') }, io), 1, message);
    assert.deepEqual(await files(), ['corrections.json', 'statement.txt']);
  });
}

test('corrections change fields, records by their id, and who is counted', async () => {
  const corrections = { title: 'Solidarity!', lang: null, goal: 50, demands: { 'we-support-the-right': { id: 'unions' } }, signatories: { items: { mlpd: { gloss: null, country: 'LU' }, ppp: null } } };
  const { io, path, read } = await place({ 'statement.txt': fixture('statement.txt'), 'corrections.json': `\ufeff${JSON.stringify(corrections)}` });
  assert.equal(await importCommand(path('statement.txt'), { out: path('appeal.json'), corrections: path('corrections.json') }, io), 0);
  const { title, lang, goal, demands, signatories } = await read('appeal.json');
  assert.deepEqual([title, lang, goal, demands[1]], ['Solidarity!', undefined, 50, { id: 'unions', text: 'We support the right to independent trade unions!' }]);
  assert.deepEqual(signatories.items[12], { id: 'mlpd', abbr: 'MLPD', name: 'Marxistisch-Leninistische Partei Deutschlands', lang: 'de', country: 'LU' });
  assert.deepEqual([signatories.count, signatories.items.length], [24, 24]);
});

test('with --quiet only what was not understood is told', async () => {
  const { io, path, said } = await place({ 'a.txt': 'Title\n\nSignatories:\n\n1. EU   Example Union, Kenya\n\nSomething else\n\n2. EP   Example Party, India\n' });
  assert.equal(await importCommand(path('a.txt'), { out: path('appeal.json'), quiet: true }, io), 0);
  assert.ok(said.some(line => line.includes('“Something else”')));
  assert.ok(!said.some(line => line.includes('Guesses')));
});

test("the showcase's own feed is made of the statement, and is what was made of it by hand", () => {
  assert.deepEqual(JSON.parse(readFileSync(new URL('../../../demo/appeal.json', import.meta.url), 'utf8')), byHand);
});

test('signatories come from a table in Windows-1252 too', async () => {
  const { io, path, read, said } = await place({ 'a.md': '# Title\n\nText\n', 'list.csv': Uint8Array.from(Buffer.from('Name;Land\r\nUnión Ejemplo;Perú\r\n', 'latin1')) });
  assert.equal(await importCommand(path('a.md'), { out: path('appeal.json'), signatories: path('list.csv') }, io), 0);
  assert.deepEqual((await read('appeal.json')).signatories, { count: 1, items: [{ id: 'unión-ejemplo', name: 'Unión Ejemplo', lang: 'es', country: 'PE' }] });
  assert.ok(said.some(line => line.includes('Windows-1252')));
});

test('a damaged document is told with its place', async () => {
  const { io, path } = await place({ 'a.json': '{\n "version": 1,,\n}', 'b.json': '{"version": 1, "id": "b", "title": "B", "signatories": {"count": 1, "items": [{"abbr": "X"}]}}', 'list.csv': 'Name\nx\n' });
  await fails(updateCommand(path('a.json'), path('list.csv'), {}, undefined, io), 1, /a\.json is no JSON: line 2, column/);
  await fails(updateCommand(path('b.json'), path('list.csv'), {}, undefined, io), 1, /b\.json: \/signatories\/items\/0\/name is needed/);
});

const document = `${JSON.stringify({ version: 1, id: 'x', title: 'X', sequence: 1, signatories: { count: 2, items: [{ abbr: 'EU', name: 'Example Union', country: 'KE' }, { name: 'Musterbund', country: 'DE' }] } })}\n`;
const list = 'Signatories (as of 1 May 2020):\n\n1. EU   Example Union, Kenya\n2. UE   Union Exemple du Maroc\n';

test('without a terminal and without --yes, update shows the changes, writes nothing and says so', async () => {
  const { io, path, said } = await place({ 'appeal.json': document, 'list.txt': list });
  assert.equal(await updateCommand(path('appeal.json'), path('list.txt'), {}, undefined, io), 2);
  assert.equal(await readFile(path('appeal.json'), 'utf8'), document);
  assert.match(String(said.at(-1)), /is not written: there is no terminal to ask at\. To write without being asked, add --yes\.$/);
});

test('update writes when the person agrees, and not when not', async () => {
  const { io, path, read, said, files } = await place({ 'appeal.json': document, 'list.txt': list });
  assert.equal(await updateCommand(path('appeal.json'), path('list.txt'), {}, async () => false, io), 0);
  assert.equal(await readFile(path('appeal.json'), 'utf8'), document);
  assert.equal(await updateCommand(path('appeal.json'), path('list.txt'), {}, async () => true, io), 0);
  const { signatories, sequence, updated } = await read('appeal.json');
  assert.deepEqual([sequence, updated, signatories.asOf, signatories.count], [2, '2018-10-15T12:00:00Z', '2020-05-01', 2]);
  // The parser's own id: pages link to it.
  assert.deepEqual(signatories.items.map((/** @type {any} */ { id }) => id), ['EU', 'ue']);
  for (const line of ['  + UE  Union Exemple du Maroc (MA)', '  - Musterbund (DE)', '2 signatories before, 2 after: 2 listed and 0 unlisted, as of 2020-05-01; sequence 2.']) assert.ok(said.includes(line), said.join('\n'));
  assert.deepEqual(await files(), ['appeal.json', 'list.txt']);
});

test('with --yes it asks nobody, and the same list again changes nothing', async () => {
  const { io, path, read, said } = await place({ 'appeal.json': document, 'list.txt': list });
  assert.equal(await updateCommand(path('appeal.json'), path('list.txt'), { yes: true }, undefined, io), 0);
  assert.equal((await read('appeal.json')).sequence, 2);
  assert.equal(await updateCommand(path('appeal.json'), path('list.txt'), {}, undefined, io), 0);
  assert.match(String(said.at(-1)), /^Nothing changes; .* is not written\.$/);
});

/** @type {[string, { since?: string | false, asOf?: string }, string, string | undefined][]} */
const days = [
  ['of today, where nothing says when', {}, 'Name\nNew Union\n', '2018-10-15'],
  ['of the list', { asOf: '2018-05-01' }, 'Name\nNew Union\n', '2018-05-01'],
  ['that the publisher names', { since: '2018-06-01', asOf: '2018-05-01' }, 'Name\nNew Union\n', '2018-06-01'],
  ['that their row names', { since: '2018-06-01' }, 'Name,Since\nNew Union,2018-07-01\n', '2018-07-01'],
  ['that nobody names, with --no-since', { since: false }, 'Name\nNew Union\n', undefined],
];
for (const [what, options, table, day] of days) {
  test(`those that update adds have signed on the day ${what}, and a guessed one is told`, async () => {
    const { io, path, read, said } = await place({ 'appeal.json': document, 'list.csv': table });
    assert.equal(await updateCommand(path('appeal.json'), path('list.csv'), { yes: true, partial: true, ...options }, undefined, io), 0);
    assert.deepEqual((await read('appeal.json')).signatories.items.map((/** @type {any} */ { since }) => since), [undefined, undefined, day]);
    assert.equal(said.some(line => line.startsWith('Guess, to be checked: those added have signed on')), day !== undefined && !table.includes('Since'));
  });
}

test('the first list of a document is no news', async () => {
  const { io, path, read } = await place({ 'appeal.json': JSON.stringify({ version: 1, id: 'x', title: 'X', signatories: { count: 0 } }), 'list.csv': 'Name\nNew Union\n' });
  assert.equal(await updateCommand(path('appeal.json'), path('list.csv'), { yes: true }, undefined, io), 0);
  assert.equal((await read('appeal.json')).signatories.items[0].since, undefined);
});

test('a file that is replaced keeps its rights, and a link to it stays one', async () => {
  const { io, path, read } = await place({ 'real.json': JSON.stringify(byHand), 'list.csv': 'Name\nNew Union\n' });
  await chmod(path('real.json'), 0o640);
  await symlink('real.json', path('appeal.json'));
  assert.equal(await updateCommand(path('appeal.json'), path('list.csv'), { yes: true, partial: true }, undefined, io), 0);
  assert.equal(await readlink(path('appeal.json')), 'real.json');
  assert.equal((await stat(path('real.json'))).mode & 0o777, 0o640);
  assert.equal((await read('real.json')).signatories.count, 26);
});

test('a link whose file is not there yet leads to where it is written', async () => {
  const { io, path, read } = await place({ 'a.txt': 'Title' });
  await symlink('later.json', path('appeal.json'));
  assert.equal(await importCommand(path('a.txt'), { out: path('appeal.json'), force: true }, io), 0);
  assert.equal(await readlink(path('appeal.json')), 'later.json');
  assert.equal((await read('later.json')).title, 'Title');
});
