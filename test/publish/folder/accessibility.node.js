// The folder's pages against WCAG 2.2 AA, as far as a machine can tell (axe), light and dark.
import assert from 'node:assert/strict';
import axe from 'axe-core';
import { test } from 'node:test';
import { settled } from '../../tools/host-page.js';
import { useCampaign } from './browser.js';
import { arabicDocument, realDocument } from './tools.js';

const { campaign, open } = await useCampaign();
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @type {[string, any, string, string?][]} */
const pages = [
  ["the campaign's page", { ...realDocument(), goal: 50 }, '', 'solidarity-counter'],
  ['an Arabic page of a paused appeal', { ...arabicDocument(), status: 'paused', statusNote: 'نستأنف قريبًا' }, '', 'solidarity-counter'],
  ['a page whose language we have not, after its end', { ...realDocument(), lang: 'bg', status: 'won' }, ''],
  ['the snippets', realDocument(), 'snippet.html', 'solidarity-appeal'],
  ['a frame with the counter', realDocument(), 'embed.html?element=counter', 'solidarity-counter'],
  ['a frame with the list', realDocument(), 'embed.html?element=signatories&highlight=MLPD', 'solidarity-signatories'],
];
for (const [what, document, path, element] of pages) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`${what}, ${colorScheme}`, async () => {
      await campaign.publish(document, { pictures: path === 'snippet.html' });
      // Axe comes from outside, which the page's own policy would not let in.
      const { page } = await open(campaign.url + path, { colorScheme, bypassCSP: true });
      if (element) await settled(page, element);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async tags => {
        const { violations, passes } = await /** @type {any} */ (globalThis).axe.run(document, { runOnly: tags });
        return { seen: passes.length, violations: violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`) };
      }, tags);
      assert.deepEqual(found.violations, []);
      assert.ok(found.seen > 10);
    });
  }
}
