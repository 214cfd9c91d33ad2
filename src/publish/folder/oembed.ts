import { addressOf, shortAddress } from './addresses.js';
import type { Campaign } from './campaign.js';
import { CARD_SIZE, frame } from './embed.js';
import { markup } from './markup.js';
import { CARD } from './metadata.js';
import { countSentence } from './sentences.js';
import type { Words } from './wording.js';

/**
 * https://oembed.com/#section2.3, the `rich` type. WordPress keeps the quotation, without its attributes, and
 * shows it until the frame has answered.
 */
export function oembed(campaign: Campaign, words: Words, hasCard: boolean): string {
  const { title, issuer } = campaign.appeal;
  const page = addressOf(campaign);
  const html = markup`<blockquote><a href="${page}">${title}</a> ${countSentence(campaign.appeal, words)}</blockquote>${frame(campaign, 'element=counter', CARD_SIZE)}`;
  return `${JSON.stringify(
    {
      version: '1.0',
      type: 'rich',
      title,
      author_name: issuer?.name,
      author_url: issuer?.url,
      provider_name: issuer?.name ?? shortAddress(page),
      provider_url: page,
      cache_age: 3600,
      ...(hasCard && { thumbnail_url: addressOf(campaign, CARD.path), thumbnail_width: CARD.width, thumbnail_height: CARD.height }),
      html: html.text,
      ...CARD_SIZE,
    },
    undefined,
    2,
  )}\n`;
}
