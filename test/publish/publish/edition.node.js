// What widgets read of a campaign: the head says what the document says, and pages never change their bytes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../dist/appeal/parse.js';
import { HEAD, SIGNATORIES, SIGNATORY } from '../../../dist/publish/folder/normal.js';
import { schema, schemaProblems } from '../../../dist/publish/schema/validate.js';
import { appealOf, base, collected, editionOf, names, pieces, textOf } from '../tools/edition.js';
import { collect } from '../../../dist/publish/folder/collect.js';

/** @param {Map<string, Uint8Array>} files @param {string} path */
const json = (files, path) => JSON.parse(textOf(files.get(path)));
/** Where a head's pages are. @param {any} head */
const folderOf = head => head.signatories.pages?.href.replace('/{page}.json', '');
/** @param {{ files: Map<string, Uint8Array>, head: any }} edition */
const pagesOf = ({ files, head }) => Array.from({ length: head.signatories.pages?.count ?? 0 }, (_, index) => json(files, `${folderOf(head)}/${index + 1}.json`));
/** @param {any} document */
const without = document => ({ ...document, sequence: 0, updated: '' });

// Failures and withdrawals first: what must never be served under an old address.

const three = appealOf(names(700));
const first = await editionOf(three);

/** @param {(items: any[]) => any[]} change @param {object} [fields] */
const changed = (change, fields = {}) => {
  const items = change(structuredClone(three.signatories.items));
  return { ...three, ...fields, signatories: { count: items.length, items } };
};
/** @type {[string, any][]} */
const otherPages = [
  ['a withdrawal', changed(items => items.toSpliced(100, 1))],
  ['a correction', changed(items => items.with(100, { id: 's101', name: 'Corrected' }))],
  ['another title', changed(items => items, { title: 'Another' })],
  ['fewer pages, since the last one could come back with others', changed(items => items.slice(0, 550))],
];
for (const [what, document] of otherPages) {
  test(`${what} gives all pages new addresses`, async () => {
    const { head, generation, files } = await editionOf(document, first.files, { generation: 1 });
    assert.equal(generation, 2);
    assert.match(folderOf(head), /^signatories\/2-[\da-f]{8}$/);
    assert.ok([...files.keys()].every(path => path === 'appeal.json' || path.startsWith(`${folderOf(head)}/`)), [...files.keys()].join());
  });
}

test('a page that somebody changed or lost gives all pages new addresses', async () => {
  const second = `${folderOf(first.head)}/2.json`;
  for (const damage of [new Map([...first.files, [second, new Uint8Array()]]), new Map([...first.files].filter(([path]) => path !== second))]) {
    assert.equal((await editionOf(three, damage, { generation: 1 })).generation, 2);
  }
});

test('an address is not used again after a time without pages', async () => {
  const short = await editionOf(appealOf(names(10)), first.files, { generation: 1 });
  assert.equal(short.generation, 1, 'it is remembered');
  assert.equal(short.head.signatories.pages, undefined);
  const long = await editionOf(three, short.files, { generation: 1 });
  assert.match(folderOf(long.head), /^signatories\/2-/);
});

test('a folder that is made anew, of other signatories, does not use an address again', async () => {
  const lists = [...otherPages.map(([, document]) => document), appealOf(names(900))];
  const folders = [first, ...(await Promise.all(lists.map(document => editionOf(document))))].map(({ head }) => folderOf(head));
  assert.equal(new Set(folders).size, folders.length, folders.join());
  assert.equal(folderOf((await editionOf(three)).head), folders[0], 'but of the same ones it does');
});

test('every page says where it belongs, so that it is taken for no other', async () => {
  for (const edition of [first, await editionOf(appealOf(names(1200)), first.files, { generation: 1 })]) {
    assert.deepEqual(pagesOf(edition).map(({ page }) => page), pagesOf(edition).map((_, index) => `${folderOf(edition.head)}/${index + 1}.json`));
  }
});

test('new signatories change no page that is there', async () => {
  const more = appealOf(names(1200));
  const { head, generation, files } = await editionOf(more, first.files, { generation: 1 });
  assert.equal(generation, 1);
  assert.equal(head.signatories.pages.count, 5);
  for (const [path, data] of first.files) if (/\/\d+\.json$/.test(path)) assert.deepEqual(files.get(path), data);
});

// The cut.

/** @type {[number, number, number][]} */
const cuts = [
  [0, 0, 0],
  [1, 0, 1],
  [500, 0, 500],
  [501, 2, 101],
  [649, 2, 249],
  [650, 3, 50],
  [1049, 4, 249],
  [1050, 5, 50],
];
for (const [count, pages, newest] of cuts) {
  test(`of ${count} signatories, ${newest} are in the head and the others in ${pages} full pages`, async () => {
    const document = appealOf(names(count));
    const edition = await editionOf(document);
    const { head } = edition;
    assert.equal(head.signatories.pages?.count ?? 0, pages);
    assert.equal(head.signatories.count, count);
    const all = [...pagesOf(edition).flatMap(page => page.signatories.items), ...head.signatories.items];
    assert.deepEqual(all, document.signatories.items);
    assert.equal(head.signatories.items.length, newest);
  });
}

test('a page is a document of its own, which parser and schema accept', async () => {
  const edition = await editionOf({ ...three, lang: 'de' });
  const { head } = edition;
  for (const page of pagesOf(edition)) {
    assert.deepEqual(Object.keys(page), ['version', 'id', 'title', 'lang', 'page', 'signatories']);
    assert.deepEqual([page.version, page.id, page.title, page.lang, page.signatories.count, page.signatories.items.length], [1, 'example', 'Example', 'de', 200, 200]);
    assert.deepEqual([...parse(page, { base }).problems, ...schemaProblems(page)], []);
  }
  assert.deepEqual([...parse(head, { base }).problems, ...schemaProblems(head)], []);
});

// What the head and the entries say.

test('every entry has the id that the parser would give it in the whole list', async () => {
  const some = ['Same', 'Same', 'same', '!!!', 'Same-2', '7', '!!!', 'Ünïön  Bar', '—Same—', 'Same'];
  const items = Array.from({ length: 650 }, (_, index) => ({
    name: some[index % some.length],
    ...(index % 3 ? {} : { abbr: some[(index + 5) % some.length] }),
    ...(index % 7 ? {} : { id: ` own ${index} ` }),
  }));
  const document = { ...appealOf([]), signatories: { count: items.length, items } };
  const edition = await editionOf(document);
  const { head } = edition;
  const ids = [...pagesOf(edition).flatMap(page => page.signatories.items), ...head.signatories.items].map(({ id }) => id);
  assert.deepEqual(ids, parse(document).appeal?.signatories.items.map(({ id }) => id));
  assert.equal(new Set(ids).size, 650);
  // On a page of its own, too.
  assert.deepEqual(parse(pagesOf(edition)[1]).appeal?.signatories.items.map(({ id }) => id), ids.slice(200, 400));
});

test('the head keeps all that the document says, in the order of the format, and fields that we do not know', async () => {
  const document = { extra: { b: 1, a: [null] }, ...appealOf(['One']), sequence: 5, updated: '2001-01-01', url: 'https://example.org/', demands: [{ text: 'Now!' }], 'x-mine': 7 };
  Object.assign(document.signatories, { own: 'kept', asOf: '2018-10-15' });
  Object.assign(/** @type {object} */ (document.signatories.items?.[0]), { wing: 'left', number: 7, country: 'DE' });
  const { head } = await editionOf(document);
  assert.deepEqual(without(head), without({ ...document, signatories: { ...document.signatories, items: [{ id: 's1', name: 'One', country: 'DE', wing: 'left' }] } }));
  assert.deepEqual(Object.keys(head), ['version', 'id', 'url', 'title', 'updated', 'sequence', 'demands', 'signatories', 'extra', 'x-mine']);
  assert.deepEqual(Object.keys(head.signatories), ['count', 'asOf', 'items', 'own']);
  assert.deepEqual(Object.keys(head.signatories.items[0]), ['id', 'name', 'country', 'wing']);
});

test('the order of the format is that of its schema', () => {
  assert.deepEqual(HEAD, Object.keys(schema.properties));
  assert.deepEqual(SIGNATORIES, Object.keys(schema.properties.signatories.properties));
  assert.deepEqual(SIGNATORY, Object.keys(schema.$defs.signatory.properties));
});

test('a document that only counts gets no list', async () => {
  const { head } = await editionOf({ ...appealOf([]), signatories: { count: 25 } });
  assert.deepEqual(head.signatories, { count: 25 });
});

test('all texts are in the form NFC, and nothing else is changed in them', async () => {
  const decomposed = 'Unio\u0301n \u202B\u200D한\u1100\u1161  é \u{1F600} ﬁ';
  const { head } = await editionOf({ ...appealOf([decomposed]), title: decomposed, body: [{ type: 'paragraph', children: [decomposed] }] });
  const composed = decomposed.normalize('NFC');
  assert.notEqual(composed, decomposed);
  assert.deepEqual([head.title, head.body[0].children[0], head.signatories.items[0].name], [composed, composed, composed]);
});

test('the address of a signatory is whole, since a page is elsewhere than the head', async () => {
  const document = appealOf(['One', 'Two', 'Three']);
  document.signatories.items.forEach((item, index) => (item['url'] = ['members/one', 'HTTPS://Example.org', '//example.org/x'][index]));
  const { head } = await editionOf(document);
  assert.deepEqual(head.signatories.items.map((/** @type {any} */ { url }) => url), ['https://campaign.example/members/one', 'HTTPS://Example.org', 'https://example.org/x']);
});

test('with pages, the head says from how many countries all are, and what they are, if that is known', async () => {
  const codes = ['DE', 'PE', 'EG'];
  const document = appealOf(names(700));
  document.signatories.items.forEach((item, index) => (item['country'] = codes[index % 3]));
  assert.equal((await editionOf(document)).head.signatories.countries, 3);
  assert.equal((await editionOf({ ...document, signatories: { ...document.signatories, countries: 5 } })).head.signatories.countries, 5, "the publisher's word");
  assert.equal((await editionOf({ ...document, signatories: { ...document.signatories, count: 710, unlisted: 10 } })).head.signatories.countries, undefined, 'of the unlisted it is not known');
  /** @type {any} */ (document.signatories.items[0])['kind'] = 'person';
  assert.equal((await editionOf(document)).head.signatories.kind, 'person');
  delete (/** @type {any} */ (document.signatories.items[1])['country']);
  assert.equal((await editionOf(document)).head.signatories.countries, undefined, 'one has none');
  assert.equal((await editionOf(appealOf(['One']))).head.signatories.countries, undefined, 'a widget counts the whole list itself');
});

// Number and time.

test('the same content keeps number, time and bytes; other content gets the next number and its own time', async () => {
  const again = await editionOf({ ...three, sequence: 9, updated: '2030-01-01' }, first.files, { generation: 1, updated: '2019-01-01T00:00:00Z' });
  assert.equal(again.isSame, true);
  assert.deepEqual(again.files, first.files);
  const next = await editionOf(changed(items => [...items, { name: 'New' }]), first.files, { generation: 1, updated: '2019-01-01T00:00:00Z' });
  assert.deepEqual([next.isSame, next.head.sequence, next.head.updated], [false, 2, '2019-01-01T00:00:00Z']);
});

/** @type {[string, number | undefined, unknown, number][]} */
const sequences = [
  ['the first is 1', undefined, undefined, 1],
  ['the first is at least 1', 0, undefined, 1],
  ["the first is the document's own", 7, undefined, 7],
  ["the next is the document's own, if that is higher", 9, 7, 9],
  ['the next is one more, if that is not', 7, 7, 8],
  ['the next is one more than before, whatever the document says', 1, 7, 8],
  ['the next one after none is 1', undefined, 'oops', 1],
];
for (const [what, own, old, expected] of sequences) {
  test(`of the numbers, ${what}`, async () => {
    const before = old === undefined ? new Map() : new Map([['appeal.json', new TextEncoder().encode(JSON.stringify({ ...appealOf(['Old']), sequence: old }))]]);
    assert.equal((await editionOf({ ...appealOf(['One']), sequence: own }, before)).head.sequence, expected);
  });
}

test('in whatever pieces a document comes, it gives the same', async () => {
  const text = `\ufeff${JSON.stringify({ ...appealOf(['Größe', '工人', '😀']), title: 'Ä' }, undefined, 2)}`;
  const whole = await collected(JSON.parse(text.slice(1)));
  for (const size of [1, 2, 3, 7, 64]) {
    const { head, listed } = await collect(pieces(text, size), base, new Date('2018-10-16'));
    assert.deepEqual([head, listed], [whole.head, whole.listed]);
  }
});
