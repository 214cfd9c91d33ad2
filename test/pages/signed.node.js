// A signed appeal on a page whose server has lost or changed what verifies it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { publishCampaign } from '../tools/campaign.js';
import { documentOf, ownWords, useSites } from '../tools/host-page.js';

const sites = await useSites();

/** @type {Record<string, (route: import('playwright-core').Route) => Promise<void>>} */
const fates = {
  missing: route => route.fulfill({ status: 404 }),
  changed: route => route.fulfill({ contentType: 'text/javascript', body: 'document.currentScript.made = () => () => {}' }),
};
for (const [fate, answer] of Object.entries(fates)) {
  test(`while solidarity-verify.js is ${fate} nothing passes, and what is signed is shown when it is there`, async () => {
    const signed = await publishCampaign(realAppeal(), { signed: true });
    const head = `<script type="module" src="${sites.feeds}/static/cdn/solidarity-full.js"></script>`;
    const body = `<solidarity-counter src="${signed.src}" public-key="${signed.publicKey}" refresh="1">${ownWords}</solidarity-counter>`;
    const { page, complaints } = await sites.open(documentOf({ head, body }), { prepare: page => page.route('**/solidarity-verify.js', answer) });
    const told = 'needs solidarity-verify.js';
    if (!complaints.some(text => text.includes(told))) await page.waitForEvent('console', { predicate: message => message.text().includes(told) });
    assert.equal(await page.locator('[part=count]').count(), 0);
    await page.unroute('**/solidarity-verify.js');
    await page.locator('[part=number]', { hasText: '25' }).waitFor();
    await signed.close();
  });
}
