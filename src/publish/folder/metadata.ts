import { addressOf } from './addresses.js';
import type { Campaign } from './campaign.js';
import { lines, markup, scriptData, type Content } from './markup.js';
import { countSentence, isOver, plainText, shortened } from './sentences.js';
import type { Words } from './wording.js';

/** The picture that others show of the page. */
export const CARD = { path: 'card.png', width: 1200, height: 630 };

/** As much as searchers and messengers show. */
const DESCRIPTION = 200;

export function descriptionOf({ appeal }: Campaign, words: Words): string {
  const first = plainText(appeal.body).split('\n', 1)[0];
  return first ? shortened(first, DESCRIPTION) : countSentence(appeal, words);
}

/** What stands in the head of the campaign's page for machines; first what must be found in its first bytes. */
export function metadata(campaign: Campaign, words: Words, hasCard: boolean): Content {
  const { appeal } = campaign;
  const { title, issuer, published, updated, lang } = appeal;
  const property = (name: string, content: string | number | undefined) =>
    content !== undefined && markup`<meta property="${name}" content="${content}">`;
  const alternate = (type: string, path: string, name: string) =>
    markup`<link rel="alternate" type="${type}" href="${addressOf(campaign, path)}" title="${name}">`;
  const description = descriptionOf(campaign, words);
  return lines([
    markup`<link rel="canonical" href="${addressOf(campaign)}">`,
    alternate('application/json+oembed', 'oembed.json', title),
    alternate('application/atom+xml', 'atom.xml', title),
    alternate('application/feed+json', 'feed.json', title),
    markup`<meta name="description" content="${description}">`,
    property('og:type', 'article'),
    property('og:url', addressOf(campaign)),
    property('og:title', title),
    property('og:description', description),
    property('og:site_name', issuer?.name),
    property('og:locale', localeOf(lang)),
    property('article:published_time', published),
    property('article:modified_time', updated),
    ...(hasCard
      ? [
          property('og:image', addressOf(campaign, CARD.path)),
          property('og:image:type', 'image/png'),
          property('og:image:width', CARD.width),
          property('og:image:height', CARD.height),
          property('og:image:alt', countSentence(appeal, words)),
          markup`<meta name="twitter:card" content="summary_large_image">`,
        ]
      : [markup`<meta name="twitter:card" content="summary">`]),
    markup`<script type="application/ld+json">${scriptData(linkedData(campaign, words, hasCard))}</script>`,
  ]);
}

/** https://schema.org/Article, endorsed by as many as have signed. */
function linkedData(campaign: Campaign, words: Words, hasCard: boolean): object {
  const { title, lang, issuer, published, updated, contact, signatories } = campaign.appeal;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': addressOf(campaign),
    url: addressOf(campaign),
    mainEntityOfPage: addressOf(campaign),
    headline: title,
    description: descriptionOf(campaign, words),
    inLanguage: lang,
    datePublished: published,
    dateModified: updated,
    image: hasCard ? addressOf(campaign, CARD.path) : undefined,
    author: issuer?.name ? { '@type': 'Organization', name: issuer.name, url: issuer.url, email: contact?.email } : undefined,
    creativeWorkStatus: isOver(campaign.appeal) ? campaign.appeal.status : undefined,
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/EndorseAction',
      userInteractionCount: signatories.count,
    },
  };
}

/** Open Graph writes `en_GB`, and wants the country. */
function localeOf(lang: string | undefined): string | undefined {
  const [, language, country] = /^([a-z]{2,3})-([a-z]{2})$/i.exec(lang ?? '') ?? [];
  return language && `${language.toLowerCase()}_${country!.toUpperCase()}`;
}
