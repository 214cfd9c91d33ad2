// A page that its visitor comes back to.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realAppeal, signed } from '../tools/appeals.js';
import { element, pageWith, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();

/** @type {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>} */
const returns = {
  'out of the back/forward cache': page => page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
  'when the network is back': page => page.evaluate(() => dispatchEvent(new Event('online'))),
};
for (const [how, comeBack] of Object.entries(returns)) {
  test(`a page is brought up to date ${how}, without waiting for its minute`, async () => {
    const key = how.replaceAll(/\W/g, '-');
    const src = await sites.setFeed(key, realAppeal());
    const { page } = await sites.open(pageWith(sites, element('counter', src)), { prepare: page => page.clock.install() });
    await settled(page);
    await sites.setFeed(key, signed(/** @type {any} */ (realAppeal())));
    await comeBack(page);
    await page.locator('[part=number]', { hasText: '26' }).waitFor();
    assert.equal((await sites.requests(key)).length, 2);
  });
}

/** Has the page believe that it is in a hidden tab, or not. @param {import('playwright-core').Page} page @param {boolean} hidden */
const setHidden = (page, hidden) =>
  page.evaluate(hidden => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, hidden);

test('a hidden page asks nothing, and looks once when it is seen again', async () => {
  const src = await sites.setFeed('hidden', realAppeal());
  const { page } = await sites.open(pageWith(sites, element('counter', src)), { prepare: page => page.clock.install() });
  await settled(page);
  await setHidden(page, true);
  await page.clock.fastForward(3_600_000);
  const asleep = (await sites.requests('hidden')).length;
  await sites.setFeed('hidden', signed(/** @type {any} */ (realAppeal())));
  await setHidden(page, false);
  await page.locator('[part=number]', { hasText: '26' }).waitFor();
  assert.deepEqual([asleep, (await sites.requests('hidden')).length], [1, 2]);
});
