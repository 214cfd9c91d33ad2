// An open page follows its feed. The page's clock is the test's: a minute passes when the test says so.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { appealOf, realAppeal, signed } from '../tools/appeals.js';
import { element, pageWith, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();
const MINUTE = 60_000;
const numbers = '[part=number]';

/** A page with four elements of one feed, whose clock stands still. @param {string} key */
async function openFour(key) {
  const src = await sites.setFeed(key, realAppeal());
  const four = ['appeal', 'counter', 'demands', 'signatories'].map(kind => element(/** @type {any} */ (kind), src)).join('');
  const opened = await sites.open(pageWith(sites, four), { prepare: page => page.clock.install() });
  await settled(opened.page);
  return opened;
}

describe('when the feed changes', () => {
  /** @type {import('playwright-core').Page} */
  let page;
  before(async () => {
    ({ page } = await openFour('change'));
    await sites.setFeed('change', signed(/** @type {any} */ (realAppeal())));
    await page.clock.fastForward(MINUTE);
    await page.locator('solidarity-appeal [part=number]', { hasText: '26' }).waitFor();
  });

  test('every counter follows within a minute', async () => {
    assert.deepEqual(await page.locator(numbers).allInnerTexts(), ['26', '26']);
  });

  test('every list follows, with the same look at the feed', async () => {
    const [more] = await page.locator('solidarity-signatories [part=more]').allInnerTexts();
    await page.locator('solidarity-signatories [part=more]').click();
    assert.equal(more, 'Show 14 more');
    assert.equal(await page.locator('solidarity-signatories [part=entry]').last().locator('[part=abbr]').innerText(), 'U26');
  });

  test('it cost one request for all four elements', async () => {
    assert.equal((await sites.requests('change')).length, 2);
  });
});

test('each minute costs one request, however many elements show the feed', async () => {
  const { page } = await openFour('polls');
  let appeal = /** @type {any} */ (realAppeal());
  const after = [];
  for (const count of [26, 27, 28]) {
    await sites.setFeed('polls', (appeal = signed(appeal)));
    await page.clock.fastForward(MINUTE);
    await page.locator('solidarity-counter [part=number]', { hasText: `${count}` }).waitFor();
    after.push((await sites.requests('polls')).length);
  }
  assert.deepEqual(after, [2, 3, 4]);
});

test('a feed that has not changed is not sent again', async () => {
  const { page } = await openFour('unchanged');
  const answer = page.waitForResponse(/feed\/unchanged/);
  await page.clock.fastForward(MINUTE);
  await (await answer).finished();
  assert.deepEqual((await sites.requests('unchanged')).map(({ status }) => status), [200, 304]);
});

test('a feed that has not changed changes nothing on the page', async () => {
  const { page } = await openFour('still');
  await page.evaluate(() => {
    const seen = /** @type {string[]} */ ([]);
    const observer = new MutationObserver(records => seen.push(...records.map(record => record.type)));
    for (const { shadowRoot } of document.querySelectorAll('solidarity-appeal, solidarity-signatories')) {
      if (shadowRoot) observer.observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    Object.assign(globalThis, { seen });
  });
  // The second look begins when the first is over and done.
  for (const looks of [2, 3]) {
    const answer = page.waitForResponse(/feed\/still/);
    await page.clock.fastForward(MINUTE);
    await (await answer).finished();
    await page.waitForFunction(() => new Promise(idle => requestIdleCallback(() => idle(true))));
    assert.equal((await sites.requests('still')).length, looks);
  }
  assert.deepEqual(await page.evaluate('seen'), []);
});

test('while the feed is down the last number stays, and says so', async () => {
  const { page } = await openFour('down');
  await sites.setFeed('down', 'Out of order', { status: 503 });
  await page.clock.fastForward(MINUTE);
  const meta = page.locator('solidarity-counter [part=meta]', { hasText: 'could not be refreshed' });
  await meta.waitFor();
  assert.match(await meta.innerText(), /as of 15 October 2018; could not be refreshed/);
  assert.deepEqual(await page.locator(numbers).allInnerTexts(), ['25', '25']);
});

test('a list that a visitor has opened and a word that they search for outlast a change', async () => {
  const src = await sites.setFeed('kept', appealOf(100));
  const { page } = await sites.open(pageWith(sites, element('signatories', src)), { prepare: page => page.clock.install() });
  await settled(page);
  await page.locator('[part=search]').fill('peru');
  await page.getByRole('status').filter({ hasText: '20 found' }).waitFor();
  await sites.setFeed('kept', signed(signed(signed(appealOf(100)))));
  await page.clock.fastForward(MINUTE);
  await page.getByRole('status').filter({ hasText: '21 found' }).waitFor();
  assert.equal(await page.locator('[part=search]').inputValue(), 'peru');
});

test('after the end nothing is asked any more', async () => {
  const { page } = await openFour('won');
  await sites.setFeed('won', { ...realAppeal(), sequence: 2, status: 'won' });
  await page.clock.fastForward(MINUTE);
  await page.locator('solidarity-demands [part=status]').waitFor();
  await page.clock.fastForward(60 * MINUTE);
  await page.evaluate(() => new Promise(idle => requestIdleCallback(() => idle(0))));
  assert.equal((await sites.requests('won')).length, 2);
});
