// What can be wrong with the feed, alone or together with the page.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose } from '../../../dist/publish/doctor/index.js';
import { FEED, feedText, good, told } from './tools.js';

const document = JSON.parse(feedText);
/** @param {any} change @param {string} [source] */
const changed = (change, source = good) => told(source, { feed: { url: FEED, text: JSON.stringify({ ...document, ...change }, undefined, 2) } });

describe('the way to it', () => {
  test('no leave for other sites', async () => {
    assert.match((await told(good, { feed: { url: FEED, trouble: 'cors' } })).join(), /^problem: The server of https:\/\/feeds.*\(CORS\)\. → It must send the header Access-Control-Allow-Origin: \*\..*paste its text/);
  });
  test('no answer', async () => {
    assert.match((await told(good, { feed: { url: FEED, trouble: 'unreachable' } })).join(), /^problem: Nothing can be loaded from .*paste its text/);
  });
  test('an answer that is none', async () => {
    assert.match((await told(good, { feed: { url: FEED, status: 404 } })).join(), /^problem: .* answers with status 404: there is no such file/);
    assert.match((await told(good, { feed: { url: FEED, status: 503 } })).join(), /status 503\. → /);
  });
});

describe('what it says', () => {
  test('no JSON, with line', async () => {
    assert.match((await told(good, { feed: { url: FEED, text: '{\n  "version": 1,\n}' } })).join(), /^problem feed 3: The feed is not JSON: a field name in double quotes must follow.* → As it is, the elements show nothing/);
  });
  test('a web page', async () => {
    assert.match((await told(good, { feed: { url: FEED, text: '<!doctype html>' } })).join(), /is a web page, not JSON/);
  });
  test('bytes that are not UTF-8', async () => {
    assert.match((await told(good, { feed: { url: FEED, bytes: new Uint8Array([123, 255]) } })).join(), /is not in UTF-8/);
  });
  test('no appeal, with line and pointer', async () => {
    assert.match((await changed({ signatories: { count: '25' } })).join(), /^problem feed \d+: In the feed, \/signatories\/count must be a whole number, but is "25"/);
  });
  test('one bad record is advice: the rest is shown', async () => {
    assert.match((await changed({ demands: [{ id: 'a' }] })).join(), /^advice feed \d+: In the feed, \/demands\/0\/text is needed.* → The elements leave that part out/);
  });
  test('expired', async () => {
    assert.match((await changed({ expires: '2018-10-01' })).join(), /^problem: The feed has expired on 2018-10-01/);
  });
  test('the end of the campaign is meant to be so', async () => {
    assert.match((await changed({ status: 'won' })).join(), /^fact: The campaign is over \(won\)/);
    assert.match((await changed({ status: 'paused' })).join(), /^fact: The campaign is paused/);
  });
  test('a count by pointer from any JSON', async () => {
    const feed = { url: FEED, text: '{"campaign":{"signed":5}}' };
    assert.deepEqual(await told(good.replace('src="https://feeds.example/jiashi/appeal', 'pointer="/campaign/signed" src="https://feeds.example/jiashi/appeal'), { feed }), []);
    assert.match((await told(good.replace('src="https://feeds.example/jiashi/appeal', 'pointer="/campaign/typo" src="https://feeds.example/jiashi/appeal'), { feed })).join(), /^problem feed 1: In the feed, \/campaign\/typo is not in the document\./);
  });
});

describe('the page and the feed together', () => {
  const { abbr, id } = document.signatories.items[0];
  test('a host who is not in the list', async () => {
    const source = good.replace('<solidarity-counter', `<solidarity-counter highlight="${abbr.toLowerCase()}x"`);
    assert.match((await changed({}, source)).join(), new RegExp(`^advice page 4: highlight=.*nobody in the list\\. → Perhaps “${abbr}”|Perhaps “${id}”`));
  });
  test('a link with another campaign’s id', async () => {
    assert.match((await changed({}, `${good}<a href="#other-signatory-${id}">we</a>`)).join(), new RegExp(`^advice page 4: A link leads to #other-signatory-.*the campaign’s id is ${document.id}`));
  });
  test('a link to an entry that is not there', async () => {
    assert.match((await changed({}, `${good}<a href="#${document.id}-signatory-nobody-at-all">we</a>`)).join(), /no entry of the feed has that id/);
  });
  test('links and names that are right', async () => {
    assert.deepEqual(await changed({}, `${good.replace('<solidarity-counter', `<solidarity-counter highlight="${abbr}"`)}<a href="#${document.id}-signatory-${encodeURIComponent(id)}">we</a><a href="#top">up</a>`), []);
  });
});

test('without a page, the feed alone is looked at', async () => {
  assert.deepEqual(await diagnose({ feed: { text: feedText }, now: new Date() }), []);
});
