// Nothing moves: not when the data takes the place of the host's words, not when the formats arrive.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { element, pageWith, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();

/** The layout shifts of a page until its elements are settled and painted. @param {string} body */
async function shifts(body) {
  const { page } = await sites.open(pageWith(sites, body), {
    prepare: page =>
      page.addInitScript(() => {
        const shifts = /** @type {object[]} */ ([]);
        Object.assign(globalThis, { shifts });
        new PerformanceObserver(list => {
          for (const { value, sources } of /** @type {any[]} */ (list.getEntries())) {
            shifts.push({ value, moved: sources.map((/** @type {any} */ { node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName) });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      }),
  });
  await settled(page);
  await page.evaluate(() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))));
  return page.evaluate('shifts');
}

const header = '<header style="block-size: 120px">The header of the site</header>';
const reserved = (/** @type {string} */ src) =>
  // Unknown to the browser until our script is there, an element is inline and has no height.
  `<style>solidarity-counter { display: block; min-block-size: 400px }</style>${element('counter', src)}<p>What follows.</p>`;

/** @type {Record<string, (src: string) => string>} */
const pages = {
  'an appeal, first in the page': src => element('appeal', src),
  'an appeal below a header': src => header + element('appeal', src),
  'a counter, first in the page': src => element('counter', src),
  'a counter below a header': src => header + element('counter', src),
  'a counter without words below a header': src => header + element('counter', src, '', ''),
  'a poster below a header': src => header + element('appeal', src, 'theme="poster"'),
  'a counter with its height reserved and text after it': src => header + reserved(src),
};

for (const [when, delay] of Object.entries({ 'at once': 0, 'after 800 ms': 800 })) {
  describe(`data that comes ${when} moves nothing`, { concurrency: true }, () => {
    for (const [what, body] of Object.entries(pages)) {
      test(what, async () => {
        const src = await sites.setFeed(`shift-${delay}`, realAppeal(), { delay });
        assert.deepEqual(await shifts(body(src)), []);
      });
    }
  });
}

test('when the formats of a language arrive, no visible box moves where a line has room for a country', async () => {
  const src = await sites.setFeed('formats', realAppeal());
  // One column, so that no name of a country breaks into a second line, whatever the fonts.
  const { page } = await sites.open(pageWith(sites, `<main style="inline-size: 33em">${element('counter', src)}</main>`, { lang: 'en' }), {
    prepare: page => page.clock.install(),
  });
  await settled(page);
  // A clock that stands still keeps the formats from being made, which takes a task each.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.locator('main').evaluate((main, src) => {
    main.append(Object.assign(document.createElement('solidarity-appeal'), { src, lang: 'en-IN' }));
  }, src);
  const boxes = () =>
    page.locator('solidarity-appeal').evaluate(host =>
      [...(host.shadowRoot?.querySelectorAll('[part]') ?? [])]
        .filter(part => part.checkVisibility({ visibilityProperty: true }))
        .map(part => {
          const { x, y } = part.getBoundingClientRect();
          return `${part.getAttribute('part')} ${x} ${y}`;
        }),
    );
  await page.locator('solidarity-appeal .early').waitFor();
  const before = await boxes();
  await page.clock.runFor(1000);
  await settled(page);
  const after = new Set(await boxes());
  assert.deepEqual(before.filter(box => !after.has(box)), []);
});
