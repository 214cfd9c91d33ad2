// The showcase's pages that do something, in a real Chromium: what they ask for and complain about.
import assert from 'node:assert/strict';
import { after, afterEach } from 'node:test';
import axe from 'axe-core';
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

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * WCAG 2.2 AA, as far as a machine can tell. Axe comes from outside, which the page's own policy would not
 * let in: the context must bypass it.
 * @param {import('playwright-core').Page} page
 */
export async function assertAccessible(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async tags => {
    const { violations, passes } = await /** @type {any} */ (globalThis).axe.run(document, { runOnly: tags });
    return { seen: passes.length, violations: violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`) };
  }, tags);
  assert.deepEqual(found.violations, []);
  assert.ok(found.seen > 10);
}

/** Nothing is wider than the screen. @param {import('playwright-core').Page} page */
export async function assertFits(page) {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(Number(width) <= Number(room), `${width} on a screen of ${room}`);
}
