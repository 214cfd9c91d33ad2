// A list in pages, looked at as a widget would: every page and the search index are what the head says.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { checkUrl } from '../../../dist/publish/check/url.js';
import { lineOf } from '../../../dist/publish/check/finding.js';
import * as keys from '../../../dist/publish/sign/keys.js';
import * as signify from '../../../dist/publish/sign/signify.js';
import { crowd } from '../tools/crowd.js';
import { appealOf, editionOf, textOf } from '../tools/edition.js';
import { site } from '../tools/site.js';

const document = { ...appealOf([]), signatories: { count: 4060, unlisted: 10, items: [...crowd(4050)] } };
const edition = await editionOf(document);
/** @type {string} */
const search = edition.head.signatories.pages.search;
/** @type {[string, string][]} */
const shards = JSON.parse(textOf(edition.files.get(search))).shards;
const folder = `/${search.replace(/\/[^/]*$/, '')}`;
const shard = (/** @type {number} */ place) => `${folder}/search-${shards.at(place)?.[1]}.json`;

/** @type {Awaited<ReturnType<typeof site>>} */
let server;
before(async () => void (server = await site()));
after(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
  for (const path of Object.keys(server.pages)) delete server.pages[path];
  for (const [path, data] of edition.files) server.pages[`/${path}`] = { body: Buffer.from(data) };
});

/** What makes the check fail. @param {object} [options] */
const problems = async (options = {}) => {
  const { findings } = await checkUrl(server.url('/appeal.json'), { fetch, now: new Date('2018-10-16'), ...options });
  return findings.filter(({ level }) => level === 'problem').map(found => lineOf(found, 'feed').replaceAll(server.url(''), ''));
};
const asked = (/** @type {RegExp} */ which) => server.requests.map(({ url }) => url ?? '').filter(url => which.test(url)).toSorted();
/** Replaces a file by a change of what it says. @param {string} path @param {(value: any) => unknown} change */
const change = (path, change) => void (server.pages[path] = { body: JSON.stringify(change(JSON.parse(String(server.pages[path]?.body)))) });

test('a page that cannot be reached or read is told', async () => {
  delete server.pages[`${folder}/7.json`];
  server.pages[`${folder}/8.json`] = { body: 'oops' };
  server.pages[`${folder}/9.json`] = { ...server.pages[`${folder}/9.json`], headers: { 'Access-Control-Allow-Origin': undefined } };
  assert.deepEqual(await problems({ allPages: true }), [
    `${folder}/7.json: answers with status 404`,
    `${folder}/8.json: is not JSON`,
    `${folder}/9.json: lacks the header Access-Control-Allow-Origin: * (${folder}/9.json)`,
  ]);
});

test('what is wrong in a page is told with its place', async () => {
  change(`${folder}/1.json`, page => ({ ...page, signatories: { ...page.signatories, items: page.signatories.items.with(3, { id: 'x', name: 7 }) } }));
  assert.deepEqual(await problems(), [
    `${folder}/1.json: /signatories/items/3/name must be a text, but is 7 (for example "Marxistisch-Leninistische Partei Deutschlands")`,
    `${folder}/1.json: /signatories/count is 200, but 199 signed`,
  ]);
});

test('a page of another appeal, or one that is not full, is told', async () => {
  change(`${folder}/1.json`, page => ({ ...page, id: 'other' }));
  change(`${folder}/20.json`, ({ signatories, ...page }) => ({ ...page, signatories: { count: 199, items: signatories.items.slice(1) } }));
  assert.deepEqual(await problems(), [`${folder}/1.json: is of another appeal: "other"`, `${folder}/20.json: has 199 signatories, where every page has 200`]);
});

test('a count that is not that of pages, newest and unlisted is told', async () => {
  change('/appeal.json', head => ({ ...head, signatories: { ...head.signatories, count: 4061 } }));
  assert.ok((await problems()).includes('feed: /signatories/count is 4061, but 4060 signed: 20 pages of 200, the newest 50 and 10 unlisted'));
});

test('a search index that cannot be reached, or is none, is told', async () => {
  server.pages[`/${search}`] = { body: '{"version":2}' };
  assert.deepEqual(await problems(), [`/${search}: is no search index`]);
  delete server.pages[`/${search}`];
  assert.deepEqual(await problems(), [`/${search}: answers with status 404`]);
});

test('a search index that is not the one that the head names is told', async () => {
  change(`/${search}`, root => ({ ...root, more: true }));
  assert.deepEqual(await problems(), [`/${search}: is not the file that its name tells: caches would mix it up with another`]);
});

test('a part of the search index that cannot be reached is told', async () => {
  delete server.pages[shard(0)];
  assert.deepEqual(await problems(), [`${shard(0)}: answers with status 404`]);
});

test('a part of the search index that is not the one that the root names is told', async () => {
  change(shard(-1), part => ({ ...part, more: true }));
  assert.deepEqual(await problems(), [`${shard(-1)}: is not the file that its name tells: caches would mix it up with another`]);
});

test('pages or parts of the index that are larger than its root says are told, since a search would transfer too much', async () => {
  const root = Buffer.from(JSON.stringify({ ...JSON.parse(String(server.pages[`/${search}`]?.body)), bytes: { shard: 10, page: 20 } }));
  const name = `${folder}/search-${createHash('sha256').update(root).digest('hex').slice(0, 8)}.json`;
  server.pages[name] = { body: root };
  change('/appeal.json', head => ({ ...head, signatories: { ...head.signatories, pages: { ...head.signatories.pages, search: name } } }));
  const [first, ...others] = await problems({ allPages: true });
  assert.match(first ?? '', /search-\w+\.json: says that pages have 20 bytes at most, but one has \d+: a search would transfer more than it may$/);
  assert.equal(others.length, shards.length);
  for (const line of others) assert.match(line, /search-\w+\.json: has \d+ bytes, where the root says 10 at most: a search would transfer more than it may$/);
});

test('a page that belongs elsewhere is told', async () => {
  server.pages[`${folder}/1.json`] = server.pages[`${folder}/6.json`];
  const place = folder.slice(1);
  assert.deepEqual(await problems(), [`${folder}/1.json: /page is "${place}/6.json", where the head has ${place}/1.json: with a public key, a widget refuses it`]);
});

test('a page that does not say where it belongs is read, but not with a key', async () => {
  change(`${folder}/1.json`, page => ({ ...page, page: undefined }));
  assert.deepEqual(await problems(), []);
  const pair = await keys.generate();
  for (const [path, page] of Object.entries(server.pages)) {
    const signature = signify.encodeSignature(await keys.sign(new Uint8Array(Buffer.from(/** @type {any} */ (page?.body))), pair), 'verify with a.pub');
    server.pages[`${path}.sig`] = { body: signature, headers: { 'Content-Type': 'text/plain' } };
  }
  assert.deepEqual(await problems({ publicKey: keys.publicKeyOf(pair) }), [
    `${folder}/1.json: /page does not say that it is ${folder.slice(1)}/1.json: a widget takes no signed page that may be another one`,
  ]);
});

test('with a key, every page and every part of the search index must be signed', async () => {
  const pair = await keys.generate();
  for (const [path, data] of edition.files) {
    const signature = signify.encodeSignature(await keys.sign(Uint8Array.from(data), pair), 'verify with a.pub');
    server.pages[`/${path}.sig`] = { body: signature, headers: { 'Content-Type': 'text/plain' } };
  }
  const publicKey = keys.publicKeyOf(pair);
  assert.deepEqual(await problems({ publicKey, allPages: true }), []);

  delete server.pages[`${folder}/1.json.sig`];
  server.pages[`/${search}.sig`] = server.pages['/appeal.json.sig'];
  delete server.pages[`${shard(0)}.sig`];
  assert.deepEqual(await problems({ publicKey }), [
    `${folder}/1.json.sig: is missing: with a public key, a widget shows only what is signed`,
    `/${search}.sig: is no good: The signature does not fit: the signed file or the signature has been changed.`,
    `${shard(0)}.sig: is missing: with a public key, a widget shows only what is signed`,
  ]);
});

test('of many files the first, the last and some between are read, or all if that is wanted', async () => {
  assert.deepEqual(await problems(), []);
  assert.deepEqual(asked(/\/\d+\.json$/), [`${folder}/1.json`, `${folder}/11.json`, `${folder}/15.json`, `${folder}/20.json`, `${folder}/6.json`]);
  assert.equal(asked(/search/).length, Math.min(6, 1 + shards.length));
  server.requests.length = 0;
  assert.deepEqual(await problems({ allPages: true }), []);
  assert.equal(asked(/\/\d+\.json$/).length, 20);
  assert.equal(asked(/search/).length, 1 + shards.length);
});
