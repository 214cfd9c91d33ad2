// feed.json and atom.xml, against what their specifications demand.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { arabicDocument, campaignOf, folderOf, realDocument } from './tools.js';

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const isMoment = (/** @type {string} */ text) => RFC3339.test(text) && !Number.isNaN(Date.parse(text));

/** https://www.jsonfeed.org/version/1.1/ @param {any} feed */
function assertJsonFeed(feed) {
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(typeof feed.title, 'string');
  for (const name of ['home_page_url', 'feed_url']) assert.ok(URL.canParse(feed[name]), name);
  assert.ok(Array.isArray(feed.items));
  for (const author of feed.authors) assert.ok(author.name || author.url || author.avatar);
  if ('expired' in feed) assert.equal(typeof feed.expired, 'boolean');
  if ('language' in feed) assert.equal(typeof feed.language, 'string');
  for (const item of feed.items) {
    assert.equal(typeof item.id, 'string');
    assert.ok(typeof item.content_html === 'string' || typeof item.content_text === 'string');
    assert.ok(URL.canParse(item.url));
    assert.ok(isMoment(item.date_published), item.date_published);
  }
  const ids = feed.items.map((/** @type {any} */ { id }) => id);
  assert.equal(new Set(ids).size, ids.length);
}

const readXml = new XMLParser({ ignoreAttributes: false, isArray: name => ['entry', 'link', 'author'].includes(name), parseTagValue: false });

/** https://www.rfc-editor.org/rfc/rfc4287#section-4 @param {string} text */
function assertAtom(text) {
  assert.equal(XMLValidator.validate(text), true);
  const { feed, ...others } = readXml.parse(text);
  assert.deepEqual(Object.keys(others), ['?xml']);
  assert.equal(feed['@_xmlns'], 'http://www.w3.org/2005/Atom');
  /** Exactly one of each. @param {any} element */
  const assertNamed = element => {
    for (const name of ['id', 'title', 'updated']) assert.equal(typeof element[name], 'string', name);
    assert.ok(URL.canParse(element.id), element.id);
    assert.ok(isMoment(element.updated), element.updated);
  };
  assertNamed(feed);
  assert.equal(feed.author.length, 1);
  assert.ok(feed.author[0].name);
  const alternates = (/** @type {any} */ element) => element.link.filter((/** @type {any} */ link) => link['@_rel'] === 'alternate');
  assert.equal(alternates(feed).length, 1);
  assert.ok(feed.link.some((/** @type {any} */ link) => link['@_rel'] === 'self' && URL.canParse(link['@_href'])));
  for (const entry of feed.entry) {
    assertNamed(entry);
    assert.equal(alternates(entry).length, 1);
    assert.equal(entry.content['@_type'], 'html');
    assert.ok(entry.content['#text']);
  }
  const ids = feed.entry.map((/** @type {any} */ { id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  return feed;
}

/** @param {any} document */
async function feedsOf(document) {
  const folder = await folderOf(campaignOf(document));
  const json = JSON.parse(String(folder['feed.json']));
  assertJsonFeed(json);
  const atom = assertAtom(String(folder['atom.xml']));
  return { json, atom };
}

const least = { version: 1, id: 'least', title: 'Least', signatories: { count: 3 } };
const signed = (/** @type {number} */ count) => ({
  ...realDocument(),
  signatories: {
    asOf: '2018-10-15',
    count,
    items: Array.from({ length: count }, (_, index) => ({ id: `u${index}`, name: `Example Union ${index}`, since: `2018-09-${String(1 + (index % 30)).padStart(2, '0')}` })),
  },
});

describe('both feeds are what their specifications say', () => {
  /** @type {Record<string, any>} */
  const documents = {
    'of a document without dates': least,
    'of the real appeal': realDocument(),
    'of an Arabic appeal': arabicDocument(),
    'of an appeal with dates of every kind': { ...realDocument(), published: '2018-10-15T14:00:00+02:00', updated: '2018-10-16T12:00:00.123Z' },
    'of a campaign that was won': { ...realDocument(), status: 'won', statusNote: 'All are free.' },
    'of many signatories': signed(300),
  };
  for (const [what, document] of Object.entries(documents)) test(what, async () => void (await feedsOf(document)));
});

test('both tell the same things, in the same order', async () => {
  const { json, atom } = await feedsOf(signed(10));
  assert.deepEqual(json.items.map((/** @type {any} */ { id, title }) => [id, title]), atom.entry.map((/** @type {any} */ { id, title }) => [id, title]));
});

test('the appeal and its count are told, whoever else is', async () => {
  const { json } = await feedsOf(realDocument());
  assert.deepEqual(json.items.map((/** @type {any} */ { id, title }) => [id, title]), [
    ['https://campaign.example/jiashi/#jiashi-2018', realDocument().title],
    ['https://campaign.example/jiashi/#jiashi-2018-as-of-2018-10-15', '25 organisations have signed, from 22 countries, as of 15 October 2018.'],
  ]);
  assert.match(json.items[0].content_html, /^<p>Since May, /);
});

test('the latest signatories are told, newest first, fifty at the most', async () => {
  const { json } = await feedsOf(signed(300));
  const signatories = json.items.filter((/** @type {any} */ { id }) => id.includes('-signatory-'));
  assert.equal(signatories.length, 50);
  assert.equal(signatories[0].title, 'Example Union 299');
  const dates = json.items.map((/** @type {any} */ item) => item.date_published);
  assert.deepEqual(dates, dates.toSorted().toReversed());
});

test('who signed keeps the same id when others sign, so that nobody is told twice', async () => {
  const before = new Set((await feedsOf(signed(10))).json.items.map((/** @type {any} */ { id }) => id));
  const after = (await feedsOf(signed(11))).json.items.map((/** @type {any} */ { id }) => id);
  assert.deepEqual(after.filter((/** @type {string} */ id) => !before.has(id)), ['https://campaign.example/jiashi/#jiashi-2018-signatory-u10']);
});

test('ids are addresses that lead to the entry on the page, in any script', async () => {
  const document = { ...realDocument(), signatories: { count: 1, items: [{ name: 'اتحاد العمال', lang: 'ar', since: '2018-10-01', country: 'EG', gloss: 'Union' }] } };
  const { json } = await feedsOf(document);
  const item = json.items.at(-1);
  assert.equal(decodeURIComponent(new URL(item.id).hash), '#jiashi-2018-signatory-اتحاد-العمال');
  assert.equal(item.title, 'اتحاد العمال, Egypt');
});

test('the end is told once, and tells readers not to come again', async () => {
  const { json } = await feedsOf({ ...realDocument(), status: 'won', statusNote: 'All are free' });
  assert.equal(json.expired, true);
  const end = json.items.find((/** @type {any} */ { id }) => id.endsWith('#jiashi-2018-status-won'));
  assert.equal(end.content_text, 'This struggle has been won. All are free.');
  assert.equal((await feedsOf(realDocument())).json.expired, undefined);
});
