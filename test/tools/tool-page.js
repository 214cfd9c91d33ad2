// The showcase's pages that do something, in a real Chromium: what they ask for and complain about.
import assert from 'node:assert/strict';
import { after, afterEach } from 'node:test';
import { launch, startShowcase } from './page.js';

/** @param {string} path of the page */
export async function useTool(path) {
  const [showcase, browser] = await Promise.all([startShowcase(), launch()]);
  /** @type {import('playwright-core').BrowserContext[]} */
  const contexts = [];
  afterEach(async () => void (await Promise.all(contexts.splice(0).map(context => context.close()))));
  after(async () => {
    await browser.close();
    await showcase.close();
  });
  return {
    origin: showcase.origin,
    /** @param {import('playwright-core').BrowserContextOptions} [options] */
    async open(options) {
      const context = await browser.newContext({ acceptDownloads: true, ...options });
      contexts.push(context);
      const page = await context.newPage();
      /** @type {string[]} */
      const complaints = [];
      /** @type {string[]} */
      const asked = [];
      page.on('pageerror', error => complaints.push(String(error)));
      page.on('console', message => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('request', request => asked.push(request.url()));
      await page.goto(`${showcase.origin}/${path}`);
      return { page, context, complaints, asked };
    },
  };
}

/** Nothing is wider than the screen. @param {import('playwright-core').Page} page */
export async function assertFits(page) {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(Number(width) <= Number(room), `${width} on a screen of ${room}`);
}
