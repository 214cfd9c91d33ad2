// Pages of a folder in a real Chromium, and whatever they complain about.
import { after, afterEach } from 'node:test';
import { launch } from '../../tools/page.js';
import { host } from './tools.js';

/** The campaign's site, another one, and a browser, for all tests of a file. */
export async function useCampaign() {
  const [campaign, other, browser] = await Promise.all([host(), host(), launch()]);
  /** @type {import('playwright-core').BrowserContext[]} */
  const contexts = [];
  // An open page goes on looking for news.
  afterEach(async () => void (await Promise.all(contexts.splice(0).map(context => context.close()))));
  after(async () => {
    await browser.close();
    await Promise.all([campaign.close(), other.close()]);
  });
  /**
   * @param {string} url
   * @param {import('playwright-core').BrowserContextOptions} [options]
   */
  async function open(url, options) {
    const context = await browser.newContext(options);
    contexts.push(context);
    const page = await context.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.addInitScript(watchShifts);
    await page.goto(url);
    return { page, complaints };
  }
  return {
    campaign,
    /** A host's site: its pages are what a test writes. */
    other,
    open,
    /** A page of another site, with this in its body. @param {string} body */
    async paste(body) {
      const path = `/page-${Object.keys(other.pages).length}`;
      other.pages[path] = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
      return open(other.origin + path);
    },
  };
}

/** Runs in the page: every layout shift that no visitor has caused. */
function watchShifts() {
  const shifts = /** @type {object[]} */ ([]);
  Object.assign(globalThis, { shifts });
  new PerformanceObserver(list => {
    for (const { value, hadRecentInput, sources } of /** @type {any[]} */ (list.getEntries())) {
      if (!hadRecentInput) shifts.push({ value, moved: sources.map((/** @type {any} */ { node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** @param {import('playwright-core').Page} page @returns {Promise<object[]>} */
export async function shiftsOf(page) {
  await page.evaluate(() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))));
  return page.evaluate('shifts');
}

/** The counter of the campaign's page shows data in its final form. @param {import('playwright-core').Page} page */
export const alive = page => page.locator('solidarity-counter [part=base]:not(.early)').waitFor();
