// What can be wrong with a page, each told with its line and with what to do.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { counter, FEED, feedText, good, script, SCRIPT, told } from './tools.js';

/** @param {string} source @param {RegExp} expected @param {Parameters<typeof told>[1]} [more] */
async function says(source, expected, more) {
  const all = await told(source, more);
  assert.ok(all.some(line => expected.test(line)), `${expected} is not among:\n${all.join('\n')}`);
}

const page = (/** @type {string} */ body) => `<!doctype html>\n<title>News</title>\n${body}`;

describe('taken away by an editor', () => {
  test('all of it, but for the words', () =>
    says(page(`<h2>${JSON.parse(feedText).title}</h2>`), /^problem: The words of the snippet are there, but neither its tags nor its script/, { feed: { url: FEED, text: feedText } }));
  test('everything', () => says(page('<p>Hello</p>'), /^problem: Nothing of the snippet is in this source\. → .*View page source/));
  test('an empty source', () => says('', /^problem: Nothing of the snippet/));
  test('the tags', () => says(page(script), /^problem page 3: The script is there, but no tag of ours: .* → On WordPress/));
  test('the script', () => says(page(counter), /^problem page 3: The tags are there, but no script of ours/));
  test('not, where a module of the page imports the elements', async () => {
    assert.deepEqual(await told(page(`<script type="module">import 'solidarity-widgets/define';</script>${counter}`)), []);
  });
  test('the angle brackets', () => says(page('<p>&lt;solidarity-counter src="x"&gt;</p>'), /^problem page 3: The tags are in the page as text/));
  test('into a comment', () => says(page(`<!-- ${script} ${counter} -->`), /^problem page 3: Tags of ours stand in a comment/));
  test('into a <noscript>', () => says(page(`${script}<noscript>${counter}</noscript>`), /^problem page 3: Tags of ours stand inside of <noscript>/));
  test('into a <template>', () => says(page(`<template>${script}</template>${counter}`), /^problem page 3: Tags of ours stand inside of <template>/));
  test('one of the two scripts of a marker', () =>
    says(page(`${script}<div data-solidarity="counter" data-src="${FEED}"></div>`), /^problem page 3: There is a marker, but not marker\.js,/));
});

describe('slips of the pen', () => {
  test('a tag that is not there, with the one that is meant', () =>
    says(page(`${script}<solidarity-signatures src="${FEED}"></solidarity-signatures>`), /^problem page 3: There is no tag <solidarity-signatures>\. → Perhaps <solidarity-signatories>/));
  test('a tag that is like none', () => says(page(`${script}${counter}<solidarity-megaphone></solidarity-megaphone>`), /The tags are <solidarity-appeal>, /));
  test('scr for src', () => says(page(`${script}\n<solidarity-counter scr="${FEED}"></solidarity-counter>`), /^problem page 4: <solidarity-counter> has the attribute scr, which means nothing\. → Perhaps src/));
  test('an attribute of no use', () => says(page(`${script}<solidarity-counter src="${FEED}" hilight="A"></solidarity-counter>`), /^advice page 3: .*hilight.* → Perhaps highlight/));
  test('attributes of any element are none', async () => {
    assert.deepEqual(await told(page(`${script}<solidarity-counter id="a" class="b" data-x="c" aria-label="d" src="${FEED}"></solidarity-counter>`)), []);
  });
  test('a marker that stands for nothing', () =>
    says(page(`${script}<script defer src="https://feeds.example/jiashi/marker.js"></script><div data-solidarity="count" data-src="${FEED}"></div>`), /^problem page 3: data-solidarity="count" stands for no element\. → Perhaps "counter"/));
  test('typographic quotes', () => says(page(`${script}<solidarity-counter src=“${FEED}”></solidarity-counter>`), /^problem page 3: .* src has typographic quotes/));
  test('<x-y/>, which ends nothing', () => says(page(`${script}<solidarity-counter src="${FEED}" />\n<p>The rest</p>`), /^problem page 3: <solidarity-counter> has no end tag \(“\/>” does not end it\)/));
  test('no end tag', () => says(page(`${script}<solidarity-counter src="${FEED}">`), /^problem page 3: <solidarity-counter> has no end tag,/));
  test('an unknown theme', () => says(page(`${script}<solidarity-counter src="${FEED}" theme="dark"></solidarity-counter>`), /^advice page 3: There is no theme "dark"/));
});

describe('the script', () => {
  test('is no module', () => says(page(`<script src="${SCRIPT}"></script>${counter}`), /^problem page 3: The script has no type; .*, a module, it does not run/));
  test('is held back for consent', () => says(page(`<script type="text/plain" src="${SCRIPT}"></script>${counter}`), /^problem page 3: .*type="text\/plain".*consent/));
  test('is there twice', async () => {
    assert.deepEqual((await told(page(`${script}\n${script}${counter}`))).map(line => line.split('.')[0]), ['advice page 4: The script is in the page twice']);
  });
  test('is there in two versions', () => says(page(`${script}\n<script type="module" src="https://cdn.example/solidarity-0.1.0.js"></script>${counter}`), /^problem page 4: The script is loaded from 2 addresses: https:\/\/feeds.* and https:\/\/cdn/));
  test('has integrity and no crossorigin, where it is no module', () =>
    says(page(`${script}<script defer src="https://feeds.example/jiashi/marker.js" integrity="sha384-${'A'.repeat(64)}"></script><div data-solidarity="counter" data-src="${FEED}"></div>`), /^problem page 3: The script has integrity but not crossorigin/));
  test('asks with cookies', () => says(page(`${script.replace('anonymous', 'use-credentials')}${counter}`), /^problem page 3: .*use-credentials/));
  test('has an integrity that is none', () => says(page(`${script.replace('></', ' integrity="abc"></')}${counter}`), /^advice page 3: .*"abc" is no digest/));

  const bytes = new TextEncoder().encode('export {};');
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  const tag = (/** @type {string} */ digest) => page(`${script.replace('></', ` integrity="${digest}"></`)}${counter}`);
  const answers = (/** @type {any} */ answer) => ({ scripts: new Map([[SCRIPT, answer]]) });

  test('holds other bytes than its integrity names', () => says(tag(`sha384-${'A'.repeat(64)}`), /^problem page 3: .* holds other bytes than the integrity/, answers({ status: 200, bytes })));
  test('only the strongest of several digests counts', () => says(tag(`sha256-${'A'.repeat(43)}= sha384-${'B'.repeat(64)}`), /holds other bytes/, answers({ status: 200, bytes })));
  test('holds those bytes', async () => {
    assert.deepEqual(await told(tag(integrity), answers({ status: 200, bytes })), []);
  });
  test('is not there', () => says(good, /^problem page 3: https:\/\/feeds\.example\/jiashi\/solidarity\.js answers with status 404/, answers({ status: 404 })));
  test('may not be read', () => says(good, /^problem page 3: .*only without looking.*Access-Control-Allow-Origin: \*/, answers({ status: 0, isClosed: true })));
  test('cannot be reached', () => says(good, /^problem page 3: Nothing can be loaded from/, answers({ status: 0 })));
});

describe('an element that only the large script has', () => {
  const small = new TextEncoder().encode('`solidarity-${name}`');
  const large = new TextEncoder().encode('`solidarity-${name}`;"youtube-nocookie"');
  const versioned = script.replace('solidarity.js', '0.1.0/solidarity.js');
  for (const name of ['map', 'message', 'updates', 'share']) {
    const tag = `<solidarity-${name} src="${FEED}"></solidarity-${name}>`;
    test(`<solidarity-${name}> with the small one`, () => says(page(`${versioned}${tag}`), new RegExp(`^problem page 3: The small solidarity\\.js does not know <solidarity-${name}>, so that nothing shows there\\. → Load solidarity-full`)));
  }
  const map = `<solidarity-map src="${FEED}"></solidarity-map>`;
  const feed = { url: FEED, text: feedText };
  test('the bytes of the script tell which it is', async () => {
    await says(page(`${script}${map}`), /^problem page 3: The small solidarity\.js does not know <solidarity-map>/, { scripts: new Map([[SCRIPT, { status: 200, bytes: small }]]) });
    assert.deepEqual(await told(page(`${script}${map}`), { scripts: new Map([[SCRIPT, { status: 200, bytes: large }]]) }), []);
  });
  test('the folder of a campaign that is neither signed nor in pages has the small one', () => says(page(`${script}${map}`), /^problem page 3: The small solidarity\.js does not know/, { feed }));
  test('where nothing tells which it is, it is advice', () => says(page(`${script}${map}`), /^advice page 3: Only solidarity-full\.js knows <solidarity-map>/));
  test('a marker for it', () => says(page(`${versioned}<script defer src="https://feeds.example/jiashi/marker.js"></script><div data-solidarity="share" data-src="${FEED}"></div>`), /^problem page 3: .*does not know <solidarity-share>/));
  test('with the large one it is well', async () => {
    assert.deepEqual(await told(page(`${script.replace('solidarity.js', 'solidarity-full.js')}${map}`), { feed }), []);
  });
});

describe('the address of the feed', () => {
  test('is missing', () => says(page(`${script}<solidarity-counter></solidarity-counter><solidarity-demands></solidarity-demands>`), /^problem page 3: <solidarity-counter> does not say where the feed is \(2 times in this page\)/));
  test('comes from an element around it, or from the script', async () => {
    assert.deepEqual(await told(page(`${script}<solidarity-appeal src="${FEED}"><solidarity-counter></solidarity-counter></solidarity-appeal>`)), []);
    assert.deepEqual(await told(page(`${script.replace('></', ` data-src="${FEED}"></`)}<solidarity-counter></solidarity-counter>`)), []);
  });
  test('is data', () => says(page(`${script}<solidarity-counter src="data:application/json,{}"></solidarity-counter>`), /^problem page 3: The address of the feed, "data:.*", is none that elements ask/));
  test('is relative, and means another site', () => says(page(`${script}<solidarity-counter src="appeal.json"></solidarity-counter>`), /^problem page 3: .*"appeal\.json", is relative, so that it means https:\/\/member\.example\/news\/appeal\.json/, { feed: { url: FEED, text: feedText } }));
  test('is relative, on a page whose address is not known', () => says(page(`${script}<solidarity-counter src="appeal.json"></solidarity-counter>`), /^advice page 3: .*is relative: it is looked for on the site of the page/, { url: undefined, page: { source: page(`${script}<solidarity-counter src="appeal.json"></solidarity-counter>`) } }));
  test('is relative to <base>', async () => {
    assert.deepEqual(await told(page(`<base href="https://feeds.example/jiashi/">${script}<solidarity-counter src="appeal.json"></solidarity-counter>`), { feed: { url: FEED, text: feedText } }), []);
  });
  test('is another one than that which one has in mind', () => says(good, /^advice page 4: The page asks for https:\/\/feeds.*, not for https:\/\/other/, { feed: { url: 'https://other.example/appeal.json', text: feedText } }));
  test('is on http, the page on https', () => says(page(`${script}${counter.replace('https:', 'http:')}`), /^problem page 3: The page is on https and may not load the feed over http/));
  test("is on the webmaster's own computer", () => says(page(`${script}${counter.replace(FEED, 'http://localhost:8000/appeal.json')}`), /^problem page 3: .*your own computer/));
  test('has a public key, which the small script does not know', () => says(page(`${script.replace('solidarity.js', '0.1.0/solidarity.js')}${counter.replace('src', 'public-key="RW" src')}`), /^problem page 3: .*small solidarity\.js cannot verify/));
  test('has a public key, and a script that may be the small one', () => says(page(`<script type="module" src="solidarity.js"></script>${counter.replace('src', 'public-key="RW" src')}`), /^advice page 3: .*only solidarity-full\.js can verify/));
  test('has a public key, on http', () => says(page(`${script}${counter.replace('src', 'public-key="RW" src')}`), /only on https/, { url: 'http://member.example/' }));
  test('a sandboxed frame without scripts', () => says(page('<iframe src="https://feeds.example/jiashi/embed.html" sandbox="allow-popups"></iframe>'), /^problem page 3: The frame is sandboxed without allow-scripts/));
});

test('code to be copied does no harm to what lives beside it', async () => {
  assert.deepEqual(await told(`${good}<textarea>${counter}</textarea>`), []);
});

test('of a page that is right, nothing is said', async () => {
  assert.deepEqual(await told(good), []);
  assert.deepEqual(await told(good, { feed: { url: FEED, text: feedText }, headers: 'Content-Type: text/html\nContent-Security-Policy: script-src https://feeds.example; connect-src https://feeds.example' }), []);
});

test('the gravest comes first', async () => {
  const all = await told(page(`${script}<solidarity-counter refresh="0" theme="x" src="${FEED}">`));
  assert.deepEqual(all.map(line => line.split(' ', 1)[0]), ['problem', 'advice', 'fact']);
});

test('markup of no sense is read as browsers read it, and never a failure', async () => {
  for (const source of ['<', '<<<>>>', '<solidarity-', '<script', '\0', '<svg><solidarity-counter/></svg>', '<table><solidarity-counter>', '<a href="#%zz-demand-">', '<solidarity-counter src="http://[">', '<base href="http://["><solidarity-counter src="x">'])
    assert.ok(Array.isArray(await told(source)), source);
});
