import { addressOf } from './addresses.js';
import type { Campaign } from './campaign.js';
import { markup } from './markup.js';
import { authorOf, latestOf, momentOf, newsOf } from './news.js';
import type { Words } from './wording.js';

/** https://www.rfc-editor.org/rfc/rfc4287 */
export function atom(campaign: Campaign, words: Words): string {
  const { appeal } = campaign;
  const news = newsOf(campaign, words);
  const author = authorOf(campaign);
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${appeal.lang && markup` xml:lang="${appeal.lang}"`}>
  <id>${addressOf(campaign)}</id>
  <title>${appeal.title}</title>
  <updated>${latestOf(news, campaign)}</updated>
  <author><name>${author.name}</name>${author.url && markup`<uri>${author.url}</uri>`}</author>
  <link rel="self" type="application/atom+xml" href="${addressOf(campaign, 'atom.xml')}"/>
  <link rel="alternate" type="text/html" href="${addressOf(campaign)}"/>
${news.map(
    ({ id, title, date, html }) => markup`  <entry>
    <id>${id}</id>
    <title>${title}</title>
    <updated>${momentOf(date)}</updated>
    <link rel="alternate" type="text/html" href="${id}"/>
    <content type="html">${html}</content>
  </entry>
`,
  )}</feed>
`.text;
}
