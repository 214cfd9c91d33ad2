// The search index of a list in pages: whoever is on a page is found by every word of theirs, with little to load.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { fold } from '../../../dist/appeal/fold.js';
import { idWord } from '../../../dist/paged/id-word.js';
import { searchIndex } from '../../../dist/publish/folder/search-index.js';
import { wordsOf } from '../../../dist/publish/folder/words.js';
import { crowd } from '../tools/crowd.js';
import { textOf } from '../tools/edition.js';
import { lookUp } from '../tools/look-up.js';

/** @param {any[][]} pages @param {Parameters<typeof searchIndex>[0]} [options] */
async function indexOf(pages, options) {
  const index = searchIndex(options);
  pages.forEach((page, place) => index.add(place + 1, page.map(entry => ({ id: 'x', ...entry }))));
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  let root = '';
  for await (const { name, data } of index.files(12_345)) files.set((root = `search-${name}.json`), data);
  const find = (/** @type {string} */ word) => lookUp(name => files.get(name) ?? new Uint8Array(), root, word).pages;
  return { files, find, ...JSON.parse(textOf(files.get(root))) };
}
/** @param {object} entry */
const words = entry => [...wordsOf([/** @type {any} */ ({ id: 'x', number: 1, ...entry })])].filter(word => word !== '#x#').toSorted();

// What must not happen.

test('two shards never have one name, even if their hashes collide', async () => {
  let calls = 0;
  const collides = async (/** @type {Uint8Array} */ data) => (++calls < 3 ? '0badcafe' : createHash('sha256').update(data).digest('hex').slice(0, 8));
  const page = [...crowd(1000)];
  const { find, shards } = await indexOf([page], { nameOf: collides });
  assert.equal(new Set(shards.map((/** @type {string[]} */ [, name]) => name)).size, shards.length);
  assert.ok(shards.length > 3);
  for (const word of page.flatMap(words).filter((_, index) => index % 10 === 0)) assert.deepEqual(find(word), [1]);
});

test('a long text without spaces does not fill the index', async () => {
  const { files } = await indexOf([[{ name: '工人联合会'.repeat(4000) }]]);
  assert.ok([...files.values()].reduce((sum, { length }) => sum + length, 0) < 15e6);
});

test('a name of signs alone has no word, and does no harm', () => {
  assert.deepEqual(words({ name: '!!! ???' }), []);
});

test('the names of objects in JavaScript are words like others', async () => {
  const { find } = await indexOf([[{ name: 'constructor toString' }, { name: '__proto__' }]]);
  for (const word of ['constructor', 'tostring', 'proto']) assert.deepEqual(find(word), [1], word);
});

// What words there are.

test('words are of abbreviation, name, gloss, region and country, folded as in the widgets', () => {
  assert.deepEqual(words({ abbr: 'EÜ', name: 'Unión-Größe', gloss: 'Example', region: 'Łódź', country: 'DE', countryName: 'Türkei', url: 'https://example.org', kind: 'person', lang: 'es' }), ['=de', 'eu', 'example', 'grosse', 'lodz', 'turkei', 'union']);
});

test('where a script has no spaces, a word begins at every letter', () => {
  assert.deepEqual(words({ name: '工人联合会' }), ['会', '合会', '工人联合会', '联合会', '人联合会'].toSorted());
  assert.deepEqual(words({ name: 'ครูไทย' }).map(word => word.normalize('NFC')), ['ครูไทย', 'ย', 'รูไทย', 'ทย', 'ไทย'].toSorted());
  assert.deepEqual(words({ name: '노동조합' }).map(word => word.normalize('NFC')).toSorted(), ['노동조합', '동조합', '조합', '합'].toSorted());
  assert.deepEqual(words({ name: 'ガガ𠀀' }).map(word => word.normalize('NFC')).toSorted(), ['ガガ𠀀', 'ガ𠀀', '𠀀'].toSorted());
  assert.deepEqual(words({ name: '深圳jasic工人' }), ['jasic工人', '人', '圳jasic工人', '工人', '深圳jasic工人'].toSorted());
});

test('an id is a word as a whole, which is no beginning of another one', async () => {
  const { find } = await indexOf([[{ id: 's1', name: 'One' }], [{ id: 's10', name: 'Ten' }], [{ id: 'x'.repeat(300), name: 'Long' }]]);
  assert.deepEqual([find(idWord('s1')), find(idWord('s10')), find(idWord('x'.repeat(300))), find('s1')], [[1], [2], [3], []]);
});

// Where they are.

const entries = [...crowd(3000)];
const pages = Array.from({ length: 15 }, (_, page) => entries.slice(page * 200, page * 200 + 200));
const made = await indexOf(pages);

test('everybody is found by every beginning of each of their words', () => {
  for (const [place, page] of pages.entries()) {
    for (const entry of page.filter((_, index) => index % 40 === place)) {
      for (const word of words(entry)) {
        for (const length of [1, 3, word.length]) {
          const found = made.find(word.slice(0, length));
          assert.ok(found === true || found.includes(place + 1), `${word.slice(0, length)} on page ${place + 1}`);
        }
      }
    }
  }
});

test('a word that nobody has is nowhere, and a rare one is only where it is', () => {
  assert.deepEqual(made.find('zzzz'), []);
  const rare = pages.flatMap((page, place) => page.flatMap(entry => words(entry).map(word => ({ word, place }))));
  const first = rare.find(({ word }) => word.length > 6 && rare.filter(other => other.word.startsWith(word)).length === 1);
  assert.deepEqual(made.find(first?.word ?? ''), [Number(first?.place) + 1]);
});

test('a word on more than 400 pages is not listed page by page', async () => {
  const { find } = await indexOf(Array.from({ length: 401 }, (_, place) => [{ name: place === 400 ? 'all' : 'all most' }]));
  assert.equal(find('all'), true);
  assert.deepEqual(find('most'), Array.from({ length: 400 }, (_, index) => index + 1));
});

test('every shard is at most 24 kB, begins after the one before, and is named by its content', () => {
  assert.ok(made.shards.length > 5);
  let last = '';
  made.shards.forEach((/** @type {string[]} */ [begin = '', name], /** @type {number} */ place) => {
    const data = made.files.get(`search-${name}.json`) ?? new Uint8Array();
    assert.equal(name, createHash('sha256').update(data).digest('hex').slice(0, 8));
    assert.ok(data.length <= 24_000, `${data.length}`);
    const own = Object.keys(JSON.parse(textOf(data)).words).toSorted();
    assert.ok(own.every(word => word >= begin && (place === made.shards.length - 1 || word < made.shards[place + 1][0])));
    assert.ok(data.length > 23_000 || place === made.shards.length - 1, `${data.length}: as few shards as can be`);
    // No more of a word than tells it from the one before, since every search loads the root.
    assert.ok(begin > last && begin.slice(0, -1) === last.slice(0, begin.length - 1), `${last} | ${begin}`);
    last = own.at(-1) ?? '';
  });
});

test('of a larger index the shards grow, so that the root, which every search needs, stays small', async () => {
  const { shards, bytes, files } = await indexOf(pages, { mostShards: 4 });
  assert.ok(shards.length <= 5, `${shards.length}`);
  assert.ok(bytes.shard > 24_000);
  for (const [, name] of shards) assert.ok((files.get(`search-${name}.json`)?.length ?? 0) <= bytes.shard);
});

test('the root tells how large a shard and a page may be, so that a search knows its cost beforehand', () => {
  const sizes = made.shards.map((/** @type {string[]} */ [, name]) => made.files.get(`search-${name}.json`)?.length);
  assert.deepEqual(made.bytes, { shard: Math.max(...sizes), page: 12_345 });
});

test('the root names the countries', () => {
  assert.deepEqual(made.countries, [...new Set(entries.map(({ country }) => country))].toSorted());
  assert.equal(fold('=de'), 'de', 'what is typed never asks for a country by chance');
});
