// What the host wrote between the tags is there whenever we are not.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { documentOf, element, ownWords, pageWith, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();
const words = /25 organisations signed as of 15 October 2018/;

test("without JavaScript the host's words stand, link and all", async () => {
  const src = await sites.setFeed('no-script', realAppeal());
  const { page } = await sites.open(pageWith(sites, element('appeal', src)), { context: { javaScriptEnabled: false } });
  assert.equal(await page.getByText(words).isVisible(), true);
  assert.equal(await page.getByRole('link', { name: 'Read and sign' }).getAttribute('href'), 'https://www.icor.info/');
});

test("a script that is gone leaves the host's words", async () => {
  const src = await sites.setFeed('gone', realAppeal());
  const head = `<script type="module" src="${sites.feeds}/static/cdn/gone.js"></script>`;
  const { page } = await sites.open(documentOf({ head, body: element('appeal', src) }));
  assert.equal(await page.getByText(words).isVisible(), true);
});

test("before the data comes the host's words stand", async () => {
  const src = await sites.setFeed('slow', realAppeal(), { delay: 60_000 });
  const { page } = await sites.open(pageWith(sites, element('appeal', src)));
  await page.waitForFunction(() => document.querySelector('solidarity-appeal')?.shadowRoot?.querySelector('slot'));
  assert.equal(await page.getByText(words).isVisible(), true);
});

/** A page whose feed has failed, and what it told about that. @param {string} src @param {string} [content] */
async function failed(src, content = ownWords) {
  const opened = await sites.open(pageWith(sites, element('appeal', src, '', content) + element('counter', src, '', content)), {
    prepare: page =>
      page.addInitScript(() => {
        const reasons = /** @type {string[]} */ ([]);
        Object.assign(globalThis, { reasons });
        addEventListener('solidarity-error', event => reasons.push(/** @type {CustomEvent} */ (event).detail.reason));
      }),
  });
  await opened.page.waitForFunction(() => /** @type {any} */ (globalThis).reasons.length == 2);
  return { ...opened, reasons: /** @type {string[]} */ (await opened.page.evaluate('reasons')) };
}

/** @type {Record<string, [path: string, reason: string, sentence: RegExp]>} */
const failures = {
  'a missing feed': ['/fault/status/404', 'status', /answered with status 404$/],
  'a broken server': ['/fault/status/500', 'status', /answered with status 500$/],
  'a server that does not let the page read': ['/fault/no-cors', 'cors', /lacks the header Access-Control-Allow-Origin: \*$/],
  'a line that goes dead': ['/fault/reset', 'unreachable', /broke off$/],
  'a web page instead of the feed': ['/fault/html', 'not-json', /is a web page, not JSON$/],
};
for (const [what, [path, reason, sentence]] of Object.entries(failures)) {
  describe(what, () => {
    /** @type {Awaited<ReturnType<typeof failed>>} */
    let opened;
    before(async () => {
      opened = await failed(sites.feeds + path);
    });

    test("leaves the host's words", async () => {
      const visible = await opened.page.getByText(words).evaluateAll(found => found.map(words => words.checkVisibility()));
      assert.deepEqual(visible, [true, true]);
    });

    test('is told to the page by its reason, once an element', () => {
      assert.deepEqual(opened.reasons, [reason, reason]);
    });

    test('is one console message of ours', () => {
      // The browser has a line of its own for a failed request.
      const ours = opened.complaints.filter(text => !/^(Failed to load resource|Access to fetch)/.test(text));
      assert.equal(ours.length, 1, ours.join('\n'));
      assert.match(ours[0] ?? '', sentence);
    });
  });
}

test('without words of its own a failed element says so, and shows no number', async () => {
  const { page } = await failed(`${sites.feeds}/fault/status/404`, '');
  assert.equal(await page.locator('solidarity-counter [part=note]').innerText(), 'This appeal cannot be shown now.');
});

test('when a feed comes back the data takes its place', async () => {
  const url = `${sites.feeds}/feed/back`;
  const { page } = await failed(url);
  await sites.setFeed('back', realAppeal());
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await settled(page);
  assert.equal(await page.getByText(words).first().isVisible(), false);
});
