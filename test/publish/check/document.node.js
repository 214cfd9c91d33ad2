// A document's problems: in plain words, with their place, each once.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { checkBytes, checkDocument } from '../../../dist/publish/check/document.js';
import { lineOf } from '../../../dist/publish/check/finding.js';

const now = new Date('2018-10-16');
const root = new URL('../../../', import.meta.url);
const lines = (/** @type {string} */ text, options = {}) =>
  checkDocument(text, { now, ...options }).findings.map(found => lineOf(found, 'appeal.json'));
const minimal = (/** @type {string} */ more) => `{
  "version": 1,
  "id": "a",
  "title": "A",
  ${more}
  "signatories": { "count": 0 }
}`;

/** @type {[string, string, string][]} what, text, line */
const broken = [
  ['an empty file', '', '1:1: is empty'],
  ['a web page', '\n <!doctype html>', '2:2: is a web page, not JSON'],
  ['a comma after the last field', minimal('').replace('0 }', '0, }'), '6:32: is not JSON: a field name in double quotes must follow; after the last field there is no comma'],
  ['a missing comma', minimal('').replace('"a",', '"a"'), '4:3: is not JSON: a comma is missing'],
  ['a comment', minimal('// soon'), '5:3: is not JSON: comments are not allowed in JSON'],
  ['single quotes', minimal("'lang': 'en',"), '5:3: is not JSON: this word is not JSON: texts stand in double quotes'],
  ['a line break in a text', minimal('"lang": "e\nn",'), '5:11: is not JSON: the closing double quote is missing'],
  ['a backslash', minimal('"lang": "\\d",'), '5:11: is not JSON: this backslash sequence is unknown: a backslash itself is \\\\'],
  ['an end that comes too early', '{"version": 1', '1:14: is not JSON: a closing brace } is missing'],
  ['something after the end', `${minimal('')}\n{}`, '8:1: is not JSON: more text follows after the end of the document'],
];
for (const [what, text, line] of broken) {
  test(`${what} is told with its place`, () => {
    assert.deepEqual(lines(text), [`appeal.json:${line}`]);
  });
}

test('a wrong value is told with its line, its pointer, itself and an example', () => {
  assert.deepEqual(lines(minimal('"lang": "in German",')), ['appeal.json:5:11: /lang must be a language tag, but is "in German" (for example "en")']);
});

test('what is missing is told at the object that lacks it', () => {
  assert.deepEqual(lines(minimal('"demands": [\n    { "id": "x" }\n  ],')), [
    'appeal.json:6:5: /demands/0/text is needed (for example "Immediate release of all workers!")',
  ]);
});

test('every problem is told, in the order of the document', () => {
  const found = lines(minimal('"goal": -1,\n  "url": "javascript:alert(1)",\n  "status": "finished",'));
  assert.deepEqual(found.map(line => line.split(' ', 2)[1]), ['/goal', '/url', '/status']);
});

test('what only the schema sees is told too', () => {
  assert.deepEqual(lines(minimal('"body": [{ "type": "list", "ordered": "yes" }],')), [
    'appeal.json:5:41: /body/0/ordered must be true or false, but is "yes"',
  ]);
});

test('what only the parser sees is told too', () => {
  const found = lines(minimal('').replace('"count": 0', '"count": 1, "items": [{"name": "A"}, {"name": "B"}]'));
  assert.match(found.at(-1) ?? '', /^appeal\.json:6:29: \/signatories\/count is 1, but 2 signed/);
});

test('a field that is there twice is told, since only the last one counts', () => {
  assert.deepEqual(lines(minimal('"title": "B",')), ['appeal.json:5:12: /title is there twice; only the last one counts']);
});

test('an id that is there twice is told, since links to it would break', () => {
  const twice = minimal('"demands": [{ "id": "a b", "text": "1" }, { "id": "a-b", "text": "2" }],');
  assert.deepEqual(lines(twice), ['appeal.json:5:53: /demands/1/id is the id of /demands/0 already: links to it would break']);
});

test('a document that has expired is told', () => {
  assert.match(lines(minimal('"expires": "2018-10-15",'))[0] ?? '', /\/expires has passed/);
  assert.match(lines(minimal('"expires": "2018-10-16",'), { now: new Date('2018-10-16T00:00:01Z') })[0] ?? '', /\/expires has passed/, 'a day counts from its beginning on, in UTC');
  assert.deepEqual(lines(minimal('"expires": "2018-10-17",')), []);
});

test('of very many problems not all are told, and that is told too', () => {
  const found = lines(minimal(`"links": [${'{ "href": "ftp://example.org/" },'.repeat(500)} {}],`));
  assert.equal(found.length, 101);
  assert.equal(found[0], 'appeal.json:1:1: has more problems than are told here');
});

test('what the schema alone tells of a value is as plain as what the parser tells', () => {
  const [line] = lines(minimal('"updated": "2018-10-15T12:00",'));
  assert.equal(line, 'appeal.json:5:14: /updated must be a moment with seconds and time zone, but is "2018-10-15T12:00" (for example "2018-10-15T12:00:00Z")');
});

test('a long value is not told at length', () => {
  assert.ok((lines(minimal(`"lang": "${'x y '.repeat(9000)}",`))[0]?.length ?? 999) < 200);
});

test('bytes that are not UTF-8 are told with their place', () => {
  const { findings } = checkBytes(Buffer.from('{\n  "title": "Perú"}', 'latin1'));
  assert.deepEqual(findings.map(found => lineOf(found, 'f')), ['f:2:16: is not in UTF-8: save it in that encoding']);
});

test('more than 4 MB are told without being read', () => {
  assert.match(checkBytes(new Uint8Array((4 << 20) + 1)).findings[0]?.message ?? '', /larger than the 4 MB/);
});

test('nesting that would break a reader is met with a sentence', () => {
  for (const text of ['['.repeat(100_000), minimal(`"body": ${'[{"children":'.repeat(20_000)}[]${'}]'.repeat(20_000)},`)])
    assert.ok(lines(text).length > 0);
});

test('a byte order mark is no problem, as in a browser', () => {
  assert.deepEqual(lines(`\uFEFF${minimal('')}`), []);
  assert.deepEqual(checkBytes(Buffer.from(`\uFEFF${minimal('')}`)).findings, []);
});

test('a petition in another format is judged by what the widgets use of it', () => {
  const petition = readFileSync(new URL('demo/petitions/700143.json', root), 'utf8');
  assert.deepEqual(lines(petition, { base: 'https://petition.parliament.uk/petitions/700143.json' }), []);
  assert.deepEqual(lines('{"a":{"b":5}}', { pointer: '/a/b' }), []);
});

test('a language tag that no browser can read is told', () => {
  assert.deepEqual(lines(minimal('"lang": "xx-nonsense-foo-bar-toolong",')).length, 1);
  assert.match(lines(minimal('"lang": "xx-nonsense-foo-bar-toolong",'))[0] ?? '', /\/lang must be a language tag of BCP 47, but is "xx-nonsense-foo-bar-toolong"/);
});

test('a pointer that leads to nothing, or to no count, is told as it is', () => {
  const ours = minimal('');
  assert.deepEqual(lines(ours, { pointer: '/nope' }), ['appeal.json:1:1: /nope is not in the document']);
  assert.deepEqual(lines('{"a":{"b":"x"}}', { pointer: '/a/b' }), ['appeal.json:1:11: /a/b must be a whole number, but is "x"']);
});

test('the real appeal has no problems', () => {
  assert.deepEqual(lines(readFileSync(new URL('demo/appeal.json', root), 'utf8')), []);
});

test('every invalid document of the corpus gets one line a place, each with line and column', () => {
  const folder = new URL('test/fixtures/corpus/invalid/', root);
  for (const name of readdirSync(folder)) {
    const { findings } = checkDocument(readFileSync(new URL(name, folder), 'utf8'));
    assert.ok(findings.length > 0, name);
    assert.equal(new Set(findings.map(({ pointer }) => pointer)).size, findings.length, `${name}: ${JSON.stringify(findings)}`);
    for (const { line, column, message } of findings) assert.ok(line && column && message, name);
  }
});
