// A live feed, looked at as a browser on another site would: what would go wrong there is told.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { checkUrl } from '../../../dist/publish/check/url.js';
import { lineOf } from '../../../dist/publish/check/finding.js';
import * as keys from '../../../dist/publish/sign/keys.js';
import * as signify from '../../../dist/publish/sign/signify.js';
import { site } from '../tools/site.js';

const appeal = readFileSync(new URL('../../../demo/appeal.json', import.meta.url), 'utf8');
const now = new Date('2018-10-16');
/** @type {Awaited<ReturnType<typeof site>>} */
let server;
before(async () => void (server = await site()));
after(() => server.close());
beforeEach(() => {
  for (const path of Object.keys(server.pages)) delete server.pages[path];
  server.requests.length = 0;
});

/** @param {string} url @param {object} [options] */
const look = (url, options = {}) => checkUrl(url, { fetch, now, ...options });
/** What makes the check fail. @param {string} url @param {object} [options] */
const problemsAt = async (url, options) =>
  (await look(url, options)).findings.filter(({ level }) => level === 'problem').map(found => lineOf(found, 'feed').replaceAll(server.url(''), ''));
/** @param {Record<string, string | undefined>} headers */
const withHeaders = headers => {
  server.pages['/a.json'] = { body: appeal, headers };
  return problemsAt(server.url('/a.json'));
};

/** @type {[string, Record<string, string | undefined>, RegExp][]} */
const headers = [
  ['no CORS header', { 'Access-Control-Allow-Origin': undefined }, /lacks the header Access-Control-Allow-Origin: \*/],
  ['a CORS header for one site', { 'Access-Control-Allow-Origin': 'https://www.icor.info' }, /allows only https:\/\/www\.icor\.info/],
  ['an echoed CORS header that caches would mix up', { 'Access-Control-Allow-Origin': 'https://member-site.example' }, /without "Vary: Origin"/],
  ['no Content-Type', { 'Content-Type': undefined }, /has no Content-Type: it must be application\/json/],
  ['the Content-Type of a web page', { 'Content-Type': 'text/html; charset=utf-8' }, /has the Content-Type text\/html/],
  ['another encoding', { 'Content-Type': 'application/json; charset=ISO-8859-1' }, /says that it is in iso-8859-1/],
  ['no validators', { ETag: undefined }, /has neither ETag nor Last-Modified/],
  ['no-store', { 'Cache-Control': 'no-store' }, /has Cache-Control: no-store/],
  ['a month in caches', { 'Cache-Control': 'public, max-age=2592000' }, /may be cached for 720 hours/],
  ['a month in shared caches', { 'Cache-Control': 'max-age=0, s-maxage="2592000"' }, /may be cached for 720 hours/],
  ['no-store among others', { 'Cache-Control': 'private,No-Store, max-age=2592000' }, /has Cache-Control: no-store/],
  ['variation by everything', { Vary: 'Origin, *' }, /has Vary: \*, so that no cache may use it again/],
];
for (const [what, given, sentence] of headers) {
  test(`${what} is a problem, and the only one`, async () => {
    const found = await withHeaders(given);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', sentence);
  });
}

test('a good feed has no problem', async () => {
  assert.deepEqual(await withHeaders({}), []);
  assert.deepEqual(await withHeaders({ 'Cache-Control': 'max-age=2592000, s-maxage=0' }), [], 'what a shared cache is told for itself counts');
  assert.deepEqual(await withHeaders({ 'Access-Control-Allow-Origin': 'https://member-site.example', Vary: 'Origin' }), []);
});

test('the check asks as a page of another site would', async () => {
  await withHeaders({});
  assert.equal(server.requests[0]?.headers['origin'], 'https://member-site.example');
});

test('a status other than 2xx is told', async () => {
  assert.deepEqual(await problemsAt(server.url('/nothing.json')), ['feed: answers with status 404']);
  server.pages['/b.json'] = { status: 503, body: 'later' };
  assert.deepEqual(await problemsAt(server.url('/b.json')), ['feed: answers with status 503']);
});

test('a server that is not there is told', async () => {
  const gone = await site();
  await gone.close();
  assert.deepEqual(await problemsAt(gone.url('/a.json')), ['feed: cannot be reached: the server refuses the connection']);
});

test('a line that goes dead is told', async () => {
  server.pages['/a.json'] = { answer: (_request, response) => void response.destroy() };
  assert.deepEqual(await problemsAt(server.url('/a.json')), ['feed: cannot be reached: the server broke the connection']);
});

test('endless redirects are told', async () => {
  server.pages['/a.json'] = { status: 302, headers: { Location: '/a.json' } };
  assert.deepEqual(await problemsAt(server.url('/a.json')), ['feed: is redirected more than 20 times']);
});

test('of redirects in a circle each address is told of once', async () => {
  server.pages['/a.json'] = { status: 302, headers: { Location: '/b.json', 'Access-Control-Allow-Origin': undefined } };
  server.pages['/b.json'] = { status: 302, headers: { Location: '/a.json', 'Access-Control-Allow-Origin': undefined } };
  assert.deepEqual(await problemsAt(server.url('/a.json')), [
    'feed: lacks the header Access-Control-Allow-Origin: * (/a.json)',
    'feed: lacks the header Access-Control-Allow-Origin: * (/b.json)',
    'feed: is redirected more than 20 times',
  ]);
});

test('a redirect without CORS header is told, since a browser stops there', async () => {
  server.pages['/old.json'] = { status: 301, headers: { Location: '/a.json', 'Access-Control-Allow-Origin': undefined } };
  server.pages['/a.json'] = { body: appeal };
  assert.deepEqual(await problemsAt(server.url('/old.json')), ['feed: lacks the header Access-Control-Allow-Origin: * (/old.json)']);
});

test('more than 4 MB are told and not read to the end, also where they come compressed', async () => {
  server.pages['/a.json'] = { body: gzipSync(Buffer.alloc(30_000_000, ' ')), headers: { 'Content-Encoding': 'gzip' } };
  assert.deepEqual(await problemsAt(server.url('/a.json')), ['feed: is larger than the 4 MB that a widget reads']);
});

test('a web page in the place of the feed is told', async () => {
  server.pages['/a.json'] = { body: '<!doctype html>', headers: { 'Content-Type': 'text/html' } };
  const found = await problemsAt(server.url('/a.json'));
  assert.ok(found.includes('feed:1:1: is a web page, not JSON'), found.join('\n'));
});

test("the document's own problems are told with line and column", async () => {
  server.pages['/a.json'] = { body: appeal.replace('"DE"', '"Germany"') };
  assert.match((await problemsAt(server.url('/a.json')))[0] ?? '', /^feed:\d+:\d+: \/signatories\/items\/\d+\/country must be a country code/);
});

test('an ETag that leads to no 304 is told', async () => {
  server.pages['/a.json'] = { answer: (_request, response) => void response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json', 'Cache-Control': 'no-cache', ETag: '"1"' }).end(appeal) };
  assert.deepEqual(await problemsAt(server.url('/a.json')), ['feed: sends an ETag, but answers with 200 instead of 304 when it has not changed']);
});

test('sizes are told: sent, unpacked, and what compression would spare', async () => {
  server.pages['/a.json'] = { body: appeal };
  const plain = await look(server.url('/a.json'));
  assert.ok(plain.findings.some(({ level, message }) => level === 'advice' && /^is \d\.\d kB, sent uncompressed: with gzip it would be \d\.\d kB$/.test(message)), JSON.stringify(plain.findings));
  server.pages['/a.json'] = { body: gzipSync(appeal), headers: { 'Content-Encoding': 'gzip' } };
  const packed = await look(server.url('/a.json'));
  assert.ok(packed.findings.some(({ level, message }) => level === 'fact' && /sent with gzip as \d\.\d kB$/.test(message)), JSON.stringify(packed.findings));
});

test('what is not on https is told, but for this machine', async () => {
  const insecure = /** @type {typeof fetch} */ (async () => new Response(appeal, { headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' } }));
  const { findings } = await look('http://feeds.example/a.json', { fetch: insecure });
  assert.ok(findings.some(({ message }) => message === 'is not reached by https: a page on https may not load http://feeds.example/a.json'));
});

test('updates that are not on https are told', async () => {
  server.pages['/a.json'] = { body: appeal.replace('{', '{"updates": "http://news.example/feed.json",') };
  assert.deepEqual(await problemsAt(server.url('/a.json')), ['feed: /updates is not on https: a page on https may not load it']);
});

test('the signature of an address with a query is where widgets look for it', async () => {
  server.pages['/a.json?v=2'] = { body: appeal };
  assert.deepEqual(await problemsAt(server.url('/a.json?v=2'), { publicKey: keys.publicKeyOf(await keys.generate()) }), [
    '/a.json.sig?v=2: is missing: with a public key, a widget shows only what is signed',
  ]);
});

test('a signature is checked where there is one, and wanted where there is a key', async () => {
  const pair = await keys.generate();
  const publicKey = keys.publicKeyOf(pair);
  server.pages['/a.json'] = { body: appeal };
  assert.deepEqual(await problemsAt(server.url('/a.json')), []);
  assert.deepEqual(await problemsAt(server.url('/a.json'), { publicKey }), ['/a.json.sig: is missing: with a public key, a widget shows only what is signed']);

  const signature = signify.encodeSignature(await keys.sign(new TextEncoder().encode(appeal), pair), 'verify with a.pub');
  server.pages['/a.json.sig'] = { body: signature, headers: { 'Content-Type': 'text/plain' } };
  assert.deepEqual(await problemsAt(server.url('/a.json'), { publicKey }), []);
  const other = keys.publicKeyOf(await keys.generate());
  assert.match((await problemsAt(server.url('/a.json'), { publicKey: other }))[0] ?? '', /is no good: The signature was made with another key/);
  server.pages['/a.json'] = { body: appeal.replace('ICOR', 'ICAR') };
  assert.match((await problemsAt(server.url('/a.json'), { publicKey }))[0] ?? '', /is no good: The signature does not fit/);
  server.pages['/a.json.sig'] = { body: 'oops' };
  assert.match((await problemsAt(server.url('/a.json')))[0] ?? '', /is no good: The signature lacks its first line/);
});
