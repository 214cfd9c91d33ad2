// A signed campaign: its pages and the snippets load the library that can verify it, and ask for that.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generate } from '../../../dist/publish/sign/keys.js';
import { useCampaign } from './browser.js';
import { snippetsIn } from './snippets.js';
import { realDocument } from './tools.js';

const { campaign, open, paste } = await useCampaign();
const key = await generate();

/** @type {[string, (snippets: ReturnType<typeof snippetsIn>) => ReturnType<typeof open>][]} */
const places = [
  ['on its own page', () => open(campaign.url)],
  ['on the page for frames', () => open(`${campaign.url}embed.html?element=counter`)],
  ['in a frame of another site, in its sandbox', ({ frame }) => paste(frame)],
  ['as a snippet on another site', ({ appeal }) => paste(appeal)],
  ['as a marker on another site', ({ siteScripts, marker }) => paste(siteScripts + marker)],
];

/** The numbers that elements show, in whichever frame. @param {import('playwright-core').Page} page */
const numbers = page => page.frames().map(frame => frame.locator('[part=number]').first());

for (const [what, go] of places) {
  test(`${what}, somebody's changes to the feed are not shown, and the words stay`, async () => {
    const folder = await campaign.publish(realDocument(), { key });
    folder['appeal.json'] = String(folder['appeal.json']).replace('"count":25', '"count":26');
    const { page, complaints } = await go(snippetsIn(folder['snippet.html']));
    if (complaints.length === 0) await page.waitForEvent('console', message => ['error', 'warning'].includes(message.type()));
    assert.match(complaints.join(), /appeal\.json is not what was signed$/);
    for (const frame of page.frames()) assert.doesNotMatch(await frame.locator('body').innerText(), /\b26\b/);
    const shown = await Promise.all(page.frames().map(frame => frame.locator('body').innerText()));
    assert.match(shown.join(' ').replace(/\s+/g, ' '), /25 organisations have signed/);
  });

  test(`${what}, it comes to life if its signature is good`, async () => {
    const folder = await campaign.publish(realDocument(), { key });
    const { page, complaints } = await go(snippetsIn(folder['snippet.html']));
    await Promise.any(numbers(page).map(number => number.waitFor()));
    assert.deepEqual(complaints, []);
  });
}
