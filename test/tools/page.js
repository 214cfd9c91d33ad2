// Whole pages in a real Chromium, for tests that are about a page and not about an element: strict
// CSP, two origins, hostile hosts, the showcase.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { createShowcase } from '../../demo/serve.js';
import { browsers, chromiumFlags } from './browsers.js';
import { startFeedServer } from './feed-server.js';

/** A headless Chromium; close it when done. */
export function launch() {
  return chromium.launch({ executablePath: browsers().chromium, args: chromiumFlags });
}

/**
 * Lets a server listen on a port nobody uses, which makes it an origin of its own.
 * @param {import('node:http').Server} server
 */
async function listen(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** @param {Parameters<typeof createShowcase>[0]} [options] */
export const startShowcase = options => listen(createShowcase(options));

/**
 * The showcase with pages of a test's own beside it. They come from a server and not from Playwright's
 * interception, since a page without an address of its own may not ask a loopback address for anything.
 */
async function startSite() {
  const showcase = createShowcase();
  /** @type {Map<string, { html: string, headers: Record<string, string> }>} */
  const pages = new Map();
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    if (!page) return showcase.emit('request', request, response);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...page.headers });
    return response.end(page.html);
  });
  return { ...(await listen(server)), pages };
}

/**
 * A site, which serves the showcase and what a test writes, beside the feed server, which is another
 * origin and has the CDN file at /static/cdn/solidarity.js too.
 */
export async function startSites() {
  const [site, feeds, browser] = await Promise.all([startSite(), startFeedServer(), launch()]);
  return {
    site: site.origin,
    feeds: feeds.origin,
    browser,
    pages: site.pages,

    /**
     * Sets a feed and gives its address.
     * @param {string} key
     * @param {unknown} body an object becomes JSON
     * @param {{ status?: number, delay?: number, headers?: Record<string, string> }} [answer]
     */
    async setFeed(key, body, { status, delay, headers } = {}) {
      const query = new URLSearchParams();
      if (status !== undefined) query.set('status', String(status));
      if (delay !== undefined) query.set('delay', String(delay));
      if (headers) query.set('headers', JSON.stringify(headers));
      const url = `${feeds.origin}/feed/${key}`;
      await fetch(`${url}?${query}`, { method: 'PUT', body: typeof body === 'string' ? body : JSON.stringify(body) });
      return url;
    },

    /**
     * What the feed server was asked for under this key.
     * @param {string} key
     * @returns {Promise<import('./feed-server.js').Seen[]>}
     */
    async requests(key) {
      return /** @type {any} */ (await (await fetch(`${feeds.origin}/log/${key}`)).json());
    },

    /**
     * Opens HTML of the test's own on the site's origin, with the headers given (a CSP, say). Whatever
     * the page complains about is collected: errors, console messages, violations of its policy.
     * @param {string} html
     * @param {object} [options]
     * @param {Record<string, string>} [options.headers]
     * @param {import('playwright-core').BrowserContextOptions} [options.context]
     * @param {(page: import('playwright-core').Page) => unknown} [options.prepare] before the page goes there: init scripts, routes
     */
    async open(html, { headers = {}, context: options, prepare } = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      /** @type {string[]} */
      const complaints = [];
      page.on('pageerror', error => complaints.push(String(error)));
      page.on('console', message => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', event =>
          console.error(`CSP: ${event.effectiveDirective} refused ${event.blockedURI || event.sample}`),
        );
      });
      await prepare?.(page);
      const path = `/test-page-${site.pages.size}`;
      site.pages.set(path, { html, headers });
      await page.goto(site.origin + path);
      return { page, complaints, close: () => context.close() };
    },

    async close() {
      await browser.close();
      await Promise.all([site.close(), feeds.close()]);
    },
  };
}
