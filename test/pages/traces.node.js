// What a page with our elements leaves behind, and whom it speaks to: nothing, and the feed alone.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { realAppeal, signed } from '../tools/appeals.js';
import { element, pageWith, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();

/** @type {import('playwright-core').Page} */
let page;
/** @type {import('playwright-core').Request[]} */
const asked = [];

before(async () => {
  const headers = { 'Set-Cookie': 'visitor=1; Path=/', ETag: '"a-tag"' };
  const src = await sites.setFeed('traces', realAppeal(), { headers });
  const four = ['appeal', 'counter', 'demands', 'signatories'].map(kind => element(/** @type {any} */ (kind), src)).join('');
  const video = { rel: 'video', href: 'https://video.example/watch', label: 'A video' };
  await sites.setFeed('traces', { ...realAppeal(), links: [video] }, { headers });
  ({ page } = await sites.open(pageWith(sites, four), {
    prepare: async page => {
      await page.clock.install();
      page.on('request', request => asked.push(request));
      // As if the visitor had been at the feed's own site: cookies of an address are of all its ports.
      await page.context().addCookies([{ name: 'session', value: 'secret', url: sites.feeds }]);
    },
  }));
  await settled(page);
  await page.locator('solidarity-signatories [part=more]').click();
  await page.locator('solidarity-signatories [part=search]').fill('peru');
  await sites.setFeed('traces', { ...signed(/** @type {any} */ (realAppeal())), links: [video] }, { headers });
  await page.clock.fastForward(60_000);
  await page.locator('solidarity-counter [part=number]', { hasText: '26' }).waitFor();
});

describe('whom it speaks to', () => {
  test('no other host is contacted, whatever the feed links to', () => {
    const origins = new Set(asked.map(request => request.url()).filter(url => !url.startsWith('data:')).map(url => new URL(url).origin));
    assert.deepEqual([...origins], [sites.site, sites.feeds]);
  });

  test('it asks for the script once and for the feed once a look, and for nothing else', () => {
    const paths = asked.slice(1).filter(request => !request.url().startsWith('data:')).map(request => new URL(request.url()).pathname);
    assert.deepEqual(paths, ['/static/cdn/solidarity.js', '/feed/traces', '/feed/traces']);
  });

  test('no leave is asked first', async () => {
    assert.deepEqual((await sites.requests('traces')).map(({ method }) => method), ['GET', 'GET']);
  });

  for (const header of ['cookie', 'referer', 'authorization']) {
    test(`no ${header} is sent to the feed`, async () => {
      assert.deepEqual((await sites.requests('traces')).map(({ headers }) => headers[header]), [undefined, undefined]);
    });
  }
});

describe('what it leaves behind', () => {
  test('no cookie, not even the one that the feed sets', async () => {
    assert.deepEqual((await page.context().cookies()).map(({ name }) => name), ['session']);
  });

  /** @type {Record<string, () => unknown>} */
  const stores = {
    localStorage: () => Object.keys(localStorage),
    sessionStorage: () => Object.keys(sessionStorage),
    IndexedDB: async () => (await indexedDB.databases()).map(({ name }) => name),
    'the cache storage': () => caches.keys(),
    'service workers': async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    'the name of the window': () => [...window.name],
  };
  for (const [name, read] of Object.entries(stores)) {
    test(`nothing in ${name}`, async () => {
      assert.deepEqual(await page.evaluate(read), []);
    });
  }
});

describe('what it touches in the page', () => {
  test('nothing in the document but its own elements', async () => {
    const src = await sites.setFeed('untouched', realAppeal());
    const html = pageWith(sites, element('counter', src));
    const { page } = await sites.open(html);
    await settled(page);
    const same = await page.evaluate(html => {
      const written = new DOMParser().parseFromString(html, 'text/html');
      return document.documentElement.isEqualNode(written.documentElement);
    }, html);
    assert.equal(same, true);
  });

  test('no global name but its tags', async () => {
    const names = () => Object.getOwnPropertyNames(globalThis);
    const { page: bare } = await sites.open('<!doctype html>');
    const before = await bare.evaluate(names);
    const { page } = await sites.open(pageWith(sites, ''));
    assert.deepEqual((await page.evaluate(names)).filter(name => !before.includes(name)), []);
  });
});
