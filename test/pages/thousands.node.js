// Ten thousand signatories cost the page what twenty-five do.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { appealOf, signed } from '../tools/appeals.js';
import { element, pageWith, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();
const counts = /** @type {const} */ ([25, 10_000]);

/** How many nodes an element has in its shadow root. @param {import('playwright-core').Page} page */
const nodes = page =>
  page.locator('solidarity-appeal').evaluate(host => {
    const walker = document.createTreeWalker(/** @type {ShadowRoot} */ (host.shadowRoot), NodeFilter.SHOW_ALL);
    let count = 0;
    while (walker.nextNode()) count += 1;
    return count;
  });

/** Tells in the page's own root how many signatories are read. */
const tellListed = () => addEventListener('solidarity-load', ({ detail }) => void (document.documentElement.dataset['listed'] = `${detail.signatories.items.length}`));

/** @param {import('playwright-core').Page} page @param {number} count */
const listed = (page, count) => page.locator(`html[data-listed="${count}"]`).waitFor();

/** The changes of the page that one new signatory makes. @param {import('playwright-core').Page} page @param {string} key @param {number} count */
async function changes(page, key, count) {
  await page.locator('solidarity-appeal').evaluate(host => {
    const records = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { records });
    new MutationObserver(all => records.push(...all.map(({ type }) => type))).observe(/** @type {ShadowRoot} */ (host.shadowRoot), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  await sites.setFeed(key, signed(appealOf(count)));
  await page.clock.fastForward(60_000);
  await listed(page, count + 1);
  return /** @type {string[]} */ (await page.evaluate('records'));
}

describe('ten thousand and twenty-five', () => {
  /** @type {Map<number, { first: number, more: number, records: string[] }>} */
  const costs = new Map();
  before(async () => {
    for (const count of counts) {
      const key = `of-${count}`;
      const src = await sites.setFeed(key, appealOf(count));
      const { page } = await sites.open(pageWith(sites, element('appeal', src)), {
        prepare: page => Promise.all([page.clock.install(), page.addInitScript(tellListed)]),
      });
      await settled(page);
      await listed(page, count);
      const first = await nodes(page);
      const records = await changes(page, key, count);
      await page.locator('[part=more]').click();
      await page.locator('[part=entry]').nth(20).waitFor();
      costs.set(count, { first, records, more: await page.locator('[part=entry]').count() });
    }
  });

  test('have the same nodes on the page', () => {
    assert.equal(costs.get(10_000)?.first, costs.get(25)?.first);
  });

  test('change the page as little for one new entry', () => {
    const [few = [], many = []] = counts.map(count => costs.get(count)?.records);
    assert.ok(many.length > 0 && many.length <= few.length, `${few.length} changes at 25, ${many.length} at 10,000`);
  });

  test('change the page four times at most', () => {
    assert.ok(counts.every(count => (costs.get(count)?.records.length ?? 9) <= 4), JSON.stringify([...costs]));
  });

  test('a press on "more" adds fifty, not all', () => {
    assert.equal(costs.get(10_000)?.more, 62);
  });
});
