// The folder's pages against WCAG 2.2 AA, as far as a machine can tell (axe), light and dark.
import { test } from 'node:test';
import { assertAccessible } from '../../tools/accessible.js';
import { settled } from '../../tools/host-page.js';
import { useCampaign } from './browser.js';
import { arabicDocument, realDocument } from './tools.js';

const { campaign, open } = await useCampaign();

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
      const { page } = await open(campaign.url + path, { colorScheme, bypassCSP: true });
      if (element) await settled(page, element);
      await assertAccessible(page);
    });
  }
}
