// Pages as a host writes them, and what a test asks of them.
import { after } from 'node:test';
import { startSites } from './page.js';

/**
 * @typedef {Awaited<ReturnType<typeof startSites>>} Sites
 * @typedef {import('playwright-core').Page} Page
 */

/** Two origins and one browser for all tests of a file. */
export async function useSites() {
  const sites = await startSites();
  after(() => sites.close());
  return sites;
}

/** @param {{ head?: string, body?: string, lang?: string }} parts */
export const documentOf = ({ head = '', body = '', lang = 'en' }) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>A host's page</title>
    <link rel="icon" href="data:,">
    ${head}
  </head>
  <body>${body}</body>
</html>`;

/** Our script's tag, on the other origin. @param {Sites} sites @param {string} [script] its flavour */
export const scriptOf = (sites, script = 'solidarity.js') => `<script type="module" src="${sites.feeds}/static/cdn/${script}"></script>`;

/** What a host writes between the tags. */
export const ownWords =
  '<h2>The title, by hand</h2><p>25 organisations signed as of 15 October 2018. <a href="https://www.icor.info/">Read and sign</a></p>';

/**
 * @param {'appeal' | 'counter' | 'demands' | 'signatories'} kind
 * @param {string} src
 * @param {string} [attributes]
 * @param {string} [words]
 */
export const element = (kind, src, attributes = '', words = ownWords) =>
  `<solidarity-${kind} src="${src}" ${attributes}>${words}</solidarity-${kind}>`;

/**
 * A page with our script in its head.
 * @param {Sites} sites
 * @param {string} body
 * @param {{ head?: string, lang?: string, script?: string }} [more]
 */
export const pageWith = (sites, body, { head = '', lang, script } = {}) =>
  documentOf({ head: scriptOf(sites, script) + head, body, ...(lang && { lang }) });

/** All of our elements on a page. */
export const OURS = 'solidarity-appeal, solidarity-counter, solidarity-demands, solidarity-signatories';

/**
 * Waits until these elements show data in their final form.
 * @param {Page} page
 * @param {string} [selector]
 */
export async function settled(page, selector = OURS) {
  for (const host of await page.locator(selector).all()) await host.locator('[part=base]:not(.early)').waitFor();
}

/**
 * The text that an element shows, in one line.
 * @param {Page} page
 * @param {string} selector
 */
export const textOf = async (page, selector) =>
  (await page.locator(`${selector} [part=base]`).innerText()).replace(/\s+/g, ' ');
