// Every field of a document that has them all, with every kind of value in it: the schema refuses it if and
// only if the parser does, but for the differences named here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../dist/appeal/parse.js';
import { valueAt } from '../../../dist/appeal/pointer.js';
import { schemaProblems } from '../../../dist/publish/schema/validate.js';

const base = 'https://campaign.example/appeal.json';

const texts = () => ({
  title: 'Title',
  statusNote: 'Note',
  body: ['One', { type: 'heading', depth: 2, children: ['Two', { type: 'text', value: 'three' }] }, { type: 'list', ordered: true, children: [] }, { type: 'link', url: base, children: [] }],
  demands: [{ id: 'release', text: 'Release them!' }],
});
const full = {
  $schema: base,
  version: 1,
  id: 'full',
  lang: 'en',
  url: base,
  ...texts(),
  issuer: { name: 'ICOR', url: base },
  published: '2018-10-15',
  updated: '2018-10-15T12:00:00Z',
  sequence: 1,
  expires: '2032-01-01',
  status: 'open',
  contact: { email: 'a@example.org', purpose: 'Write to' },
  links: [{ rel: 'status', href: base, label: 'Status' }],
  updates: base,
  goal: 50,
  page: 'signatories/1-1a2b3c4d/1.json',
  signatories: {
    count: 1,
    asOf: '2018-10-15',
    unlisted: 0,
    countries: 1,
    kind: 'organisation',
    pages: { href: '{page}.json', count: 1, size: 500, search: 'search.json' },
    items: [{ id: 'a', number: 1, abbr: 'A', name: 'Union', lang: 'de', gloss: 'Union', country: 'DE', countryName: 'Germany', region: 'R', url: base, since: '2018-10-01', kind: 'organisation' }],
  },
  translations: { de: texts() },
};

const wrong = [null, true, 0, 7, -1, 2.5, 1e300, '', ' ', 'x', 'x y', 'DE', 'QZ', 'en', 'en_GB', '2018-02-30', '2018-10-15', '2018-10-15T12:00:00Z', '2018-10-15 12:00:00Z', 'https://example.org/', 'https://u:p@example.org', 'javascript:alert(1)', 'java\tscript:alert(1)', 'mailto:a@example.org', 'a@example.org', 'a@b?c', '{page}', 'won', 'x'.repeat(20_001), [], ['x'], [7], [null], {}, { type: 'text' }, { x: 1 }];

/** @param {any} value @param {string} at @returns {string[]} */
const placesIn = (value, at) =>
  value && typeof value === 'object' ? Object.keys(value).flatMap(key => [`${at}/${key}`, ...placesIn(value[key], `${at}/${key}`)]) : [];

/** @param {string} pointer @param {unknown} value */
function changed(pointer, value) {
  const copy = structuredClone(full);
  const [, parent = '', key = ''] = /^(.*)\/(.+)$/.exec(pointer) ?? [];
  /** @type {any} */ (valueAt(copy, parent))[key] = value;
  return copy;
}

// Where the schema asks for more than the widgets need, so that what is published is plain to every reader.
/** @type {[string, (pointer: string, value: unknown) => boolean][]} */
const stricter = [
  ['absent fields are left out, not null', (_, value) => value === null],
  ['ordered is true or false', pointer => pointer.endsWith('/ordered')],
  ['a heading has a depth from 1 to 6', pointer => pointer.endsWith('/depth')],
  ['an address has no spaces in it', (pointer, value) => / /.test(String(value)) && /\/(url|href|updates)$/.test(pointer)],
  ['the place in the list is a number', pointer => pointer.endsWith('/number')],
  ['pages can be read by machines', pointer => pointer.includes('/pages')],
  ['$schema and the place of a page are texts', pointer => ['/$schema', '/page'].includes(pointer)],
];
// What only the parser can see, since it reads what the schema compares.
/** @type {[string, (pointer: string, value: unknown) => boolean][]} */
const laxer = [['the counts agree', pointer => /^\/signatories\/(count|unlisted|items.*)$/.test(pointer)]];

/** @type {Set<string>} */
const used = new Set();
/** @param {[string, (pointer: string, value: unknown) => boolean][]} table @param {string} pointer @param {unknown} value */
const known = (table, pointer, value) => {
  const difference = table.find(([, applies]) => applies(pointer, value));
  if (difference) used.add(difference[0]);
  return difference !== undefined;
};

for (const pointer of placesIn(full, '')) {
  test(`parser and schema agree about ${pointer}`, () => {
    for (const value of wrong) {
      const document = changed(pointer, value);
      const parsed = parse(document, { base }).problems.length === 0;
      const schema = schemaProblems(document).length === 0;
      if (parsed === schema || known(parsed ? stricter : laxer, pointer, value)) continue;
      assert.fail(`${JSON.stringify(value)?.slice(0, 60)}: the parser says ${parsed}, the schema ${schema}`);
    }
  });
}

test('every difference that is named here exists', () => {
  assert.deepEqual([...stricter, ...laxer].map(([name]) => name).filter(name => !used.has(name)), []);
});
