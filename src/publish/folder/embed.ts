import { directionOf } from '../../language/format.js';
import { addressOf } from './addresses.js';
import type { Campaign } from './campaign.js';
import { markup, type Content } from './markup.js';
import { fullLibraryTag, opening } from './page.js';
import { ours } from './parts.js';
import { countSentence, invitation, statusSentences } from './sentences.js';
import type { Words } from './wording.js';

/** As high as the counter's card is in a narrow column; a host that listens is told the true height. */
export const CARD_SIZE = { width: 500, height: 240 };

/** The page for a frame: any element, chosen by its query; without JavaScript, the title, the count and a link. */
export function embed(campaign: Campaign, words: Words): string {
  const { appeal, publicKey } = campaign;
  const { title, lang = 'en' } = appeal;
  const home = (content: Content) => markup`<a href="${addressOf(campaign)}" target="_blank" rel="noopener">${content}</a>`;
  return markup`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
${opening(campaign)}
<title>${title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${addressOf(campaign)}">
<link rel="stylesheet" href="embed.css">
${fullLibraryTag(campaign)}
<script src="embed.js" defer></script>
</head>
<body>
<main>
<h1>${home(title)}</h1>
<div data-solidarity="appeal" data-src="appeal.json"${publicKey !== undefined && markup` data-public-key="${publicKey}"`}>
<p>${ours(words, lang, [...statusSentences(appeal, words).slice(0, 1), countSentence(appeal, words)].join(' '))}</p>
</div>
<p class="act">${home(ours(words, lang, invitation(appeal, words)))}</p>
</main>
</body>
</html>
`.text;
}

/** A frame as a host writes it; WordPress takes `allow-popups` away, and the page can live with that. */
export const frame = (campaign: Campaign, query: string, { width, height }: { width: number | string; height: number }): Content =>
  markup`<iframe src="${addressOf(campaign, `embed.html?${query}`)}" title="${campaign.appeal.title}" width="${width}" height="${height}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" loading="lazy" frameborder="0"></iframe>`;
