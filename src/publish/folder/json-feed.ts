import { addressOf } from './addresses.js';
import type { Campaign } from './campaign.js';
import { authorOf, momentOf, newsOf } from './news.js';
import { isOver } from './sentences.js';
import type { Words } from './wording.js';

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(campaign: Campaign, words: Words): string {
  const { appeal } = campaign;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: appeal.title,
    home_page_url: addressOf(campaign),
    feed_url: addressOf(campaign, 'feed.json'),
    language: appeal.lang,
    authors: [authorOf(campaign)],
    // Readers need not come again.
    expired: isOver(appeal) || undefined,
    items: newsOf(campaign, words).map(({ id, title, date, text, html }) => ({
      id,
      url: id,
      title,
      content_html: html,
      content_text: text,
      date_published: momentOf(date),
    })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
