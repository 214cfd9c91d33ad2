// The embed doctor, as a person with a keyboard uses it: bad pages first.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startFeedServer } from '../tools/feed-server.js';
import { describedBy, focused, press, tabTo, write } from '../tools/keyboard.js';
import { assertAccessible } from '../tools/accessible.js';
import { assertFits, useTool } from '../tools/tool-page.js';

/** @typedef {import('playwright-core').Page} Page */

const { origin, open } = await useTool('doctor.html');
/** @type {Awaited<ReturnType<typeof startFeedServer>>} */
let feeds;
before(async () => void (feeds = await startFeedServer()));
after(() => feeds.close());

const feed = { version: 1, id: 'x', title: 'Solidarity!', signatories: { count: 1, items: [{ id: 'eu', abbr: 'EU', name: 'Example Union' }] } };
/** @param {string} key @param {unknown} body */
async function setFeed(key, body) {
  const url = `${feeds.origin}/feed/${key}`;
  await fetch(url, { method: 'PUT', body: JSON.stringify(body) });
  return url;
}
const library = () => `${feeds.origin}/static/cdn/solidarity.js`;
/** @param {string} src @param {string} [script] */
const pageOf = (src, script = `<script type="module" src="${library()}"></script>`) => `<!doctype html>\n<title>News</title>\n${script}\n<solidarity-counter src="${src}"><p>Words</p></solidarity-counter>`;

/** @param {Page} page @param {{ page?: string, address?: string, feed?: string, headers?: string }} given */
async function examine(page, given) {
  if (given.page !== undefined) await write(page, '#page', given.page);
  if (given.address !== undefined) await write(page, '#page-address', given.address);
  if (given.feed !== undefined) await write(page, '#feed', given.feed);
  if (given.headers !== undefined) {
    await press(page, 'details summary');
    await write(page, '#headers', given.headers);
  }
  await press(page, '[type=submit]');
}

/** @param {Page} page */
async function reasons(page) {
  await page.locator('#result').waitFor();
  return page.locator('.reasons .why').allTextContents();
}

describe('what cannot be looked at', () => {
  test('nothing: said at the field, which has the focus', async () => {
    const { page } = await open();
    await examine(page, {});
    assert.match(await describedBy(page, '#page'), /^Paste the page’s source or address here/);
    assert.deepEqual([await focused(page), await page.getAttribute('#page', 'aria-invalid')], ['page', 'true']);
  });

  test('an address that is none', async () => {
    const { page } = await open();
    await examine(page, { page: '<p>', address: 'our site' });
    assert.match(await describedBy(page, '#page-address'), /^This must be an address/);
    assert.equal(await focused(page), 'page-address');
  });

  test('a page whose server lets no other site read it: paste the source', async () => {
    const { page } = await open();
    await examine(page, { page: `${feeds.origin}/fault/no-cors` });
    await page.locator('#page[aria-invalid=true]').waitFor();
    assert.match(await describedBy(page, '#page'), /^The page is there, but .*\(CORS\)\. Open it, choose “View page source”/);
    assert.equal(await focused(page), 'page');
  });

  test('a page that nobody serves', async () => {
    const { page } = await open();
    await examine(page, { page: 'http://127.0.0.1:9/' });
    await page.locator('#page[aria-invalid=true]').waitFor();
    assert.match(await describedBy(page, '#page'), /^Nothing could be loaded from this address/);
  });
});

describe('reasons, in plain words', () => {
  test('the script is missing, and its line is a press away', async () => {
    const { page } = await open();
    await examine(page, { page: pageOf(await setFeed('stripped', feed), '') });
    assert.match((await reasons(page))[0] ?? '', /^The tags are there, but no script of ours/);
    assert.equal(await focused(page), 'result-heading');
    await press(page, '.reasons .line');
    assert.equal(await focused(page), 'page');
    assert.match(await page.evaluate(() => String(getSelection())), /^<solidarity-counter/);
  });

  test('the feed of the page may not be read', async () => {
    const { page } = await open();
    await examine(page, { page: pageOf(`${feeds.origin}/fault/no-cors`) });
    assert.match((await reasons(page)).join(), /lets pages of other sites read nothing \(CORS\)/);
  });

  test('the feed is not there', async () => {
    const { page } = await open();
    await examine(page, { page: pageOf(`${feeds.origin}/feed/not-there`) });
    assert.match((await reasons(page)).join(), /answers with status 404/);
  });

  test('the feed is pasted and bad, with the line', async () => {
    const { page } = await open();
    await examine(page, { feed: '{\n  "version": 1,\n  "id": "x",\n  "title": "T",\n  "signatories": { "count": "25" }\n}' });
    assert.match((await reasons(page))[0] ?? '', /^In the feed, \/signatories\/count must be a whole number, but is "25"/);
    await press(page, '.reasons .line');
    assert.match(await page.evaluate(() => String(getSelection())), /"count": "25"/);
  });

  test('the policy in the headers', async () => {
    const { page } = await open();
    await examine(page, { page: pageOf(await setFeed('policy', feed)), headers: "Content-Security-Policy: default-src 'self'", address: 'https://member.example/' });
    const all = (await reasons(page)).join('\n');
    assert.match(all, /policy refuses the script/);
    assert.match(all, /policy refuses the feed/);
  });

  test('other bytes than the script’s integrity names', async () => {
    const { page } = await open();
    await examine(page, { page: pageOf(await setFeed('integrity', feed), `<script type="module" src="${library()}" integrity="sha384-${'A'.repeat(64)}"></script>`) });
    assert.match((await reasons(page)).join(), /holds other bytes than the integrity/);
  });

  test('a page of this site is read at its address, and its markup is not run', async () => {
    const { page, asked } = await open();
    await examine(page, { page: `${origin}/campaign.html` });
    assert.deepEqual((await reasons(page)).filter(why => !/http:/.test(why)), []);
    await examine(page, { page: '<img src="https://other.example/x.png" onerror="document.title = 1"><solidarity-counter src="https://feeds.example/a.json">' });
    await page.locator('.reasons .why', { hasText: 'has no end tag' }).waitFor();
    assert.notEqual(await page.title(), '1');
    assert.ok(!asked.some(url => url.startsWith('https://other.example')));
  });
});

test('of a page that is right it says so, and what else there is to try', async () => {
  const { page, asked } = await open();
  const url = await setFeed('good', feed);
  await examine(page, { page: pageOf(url), address: `${origin}/member.html` });
  await page.locator('#said', { hasText: 'No reason was found' }).waitFor();
  assert.deepEqual(await reasons(page), []);
  assert.match(await page.locator('#reasons').innerText(), /private window/);
  const others = asked.filter(address => !address.startsWith(`${origin}/`));
  assert.deepEqual(others.toSorted(), [url, library()].toSorted());
});

describe('for everyone', () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing, ${colorScheme}`, async () => {
      const { page } = await open({ colorScheme, bypassCSP: true });
      await examine(page, {});
      await assertAccessible(page);
      await examine(page, { page: '<solidarity-count>', feed: '{' });
      await reasons(page);
      await tabTo(page, '.reasons .line');
      await assertAccessible(page);
    });
  }

  for (const width of [360, 768, 1440]) {
    test(`nothing is wider than ${width} pixels`, async () => {
      const { page } = await open({ viewport: { width, height: 800 } });
      await assertFits(page);
      await examine(page, { page: `<solidarity-counter src="https://feeds.example/${'a'.repeat(200)}.json">`, feed: '{' });
      await reasons(page);
      await assertFits(page);
    });
  }
});
