import { directionOf } from '../../language/format.js';
import { fill } from '../../language/strings.js';
import { addressOf, HEAD, SCRIPT, shortAddress } from './addresses.js';
import type { Campaign } from './campaign.js';
import { lines, markup, type Content, type Markup } from './markup.js';
import { metadata } from './metadata.js';
import { demandsOf, inLanguage, link, ours, signatoriesOf, textOf } from './parts.js';
import { policyOf } from './policy.js';
import { asOfPhrase, countForms, countriesPhrase, firstNumber, isOver } from './sentences.js';
import type { Words } from './wording.js';

/** From so many entries on, the widget has a search to offer. */
const LONG = 12;

/** A red square, so that no server is asked for an icon. */
const ICON = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' rx='1' fill='%23a30d20'/%3E%3C/svg%3E";

/** What every page of the folder begins with. */
export const opening = (campaign: Campaign): Markup => markup`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(campaign)}">
<link rel="icon" href="${ICON}">`;

/** Our script on a page of the folder itself: the address is relative, so that a copy of the folder is whole. */
export const libraryTag = ({ script: { integrity } }: Campaign): Markup => moduleTag(SCRIPT, integrity);

/** The script with every element, where it stays. */
export const fullLibraryTag = ({ script: { full } }: Campaign): Markup => moduleTag(full.path, full.integrity);

const moduleTag = (path: string, integrity: string): Markup =>
  markup`<script type="module" src="${path}" integrity="${integrity}" crossorigin="anonymous"></script>`;

/** What an element of a page of the folder must know. */
export const sourceOf = ({ publicKey }: Campaign): Markup =>
  markup` src="${HEAD}"${publicKey !== undefined && markup` public-key="${publicKey}"`}`;

/**
 * The campaign's own page. It is whole as it stands; a script brings only the counter to life, which keeps
 * its place, and, at a press of a button, the search. So nothing moves, and nobody's reading is disturbed.
 */
export function page(campaign: Campaign, words: Words, hasCard: boolean): string {
  const { appeal } = campaign;
  const { title, lang = 'en', body, demands = [] } = appeal;
  const say = (text: string) => ours(words, lang, text);
  const beside = lines([
    demands.length > 0 && markup`<section class="demands">\n<h2>${say(words.strings.demands)}</h2>\n<ul>\n${demandsOf(campaign)}</ul>\n</section>`,
    contact(campaign, words),
    links(campaign, words),
  ]);
  return markup`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
${opening(campaign)}
<title>${title}</title>
${metadata(campaign, words, hasCard)}
${lines([
    markup`<link rel="stylesheet" href="campaign.css">`,
    // Once it is over, nothing is left that could change.
    !isOver(appeal) && libraryTag(campaign),
    isSearchable(campaign) && markup`<script src="campaign.js" defer></script>`,
  ])}
</head>
<body>
<header>
${lines([markup`<h1>${title}</h1>`, by(campaign, words), status(campaign, words), counter(campaign, words)])}
</header>
<main>
${lines([
    body && markup`<article>\n${textOf(body)}</article>`,
    beside.text !== '' && markup`<div class="beside">\n${beside}\n</div>`,
    who(campaign, words),
  ])}
</main>
<footer>
<p><a href="snippet.html">${say(words.strings.embed)}</a> <a href="atom.xml">${say(words.strings.follow)}</a></p>
<p class="address" dir="ltr">${addressOf(campaign)}</p>
</footer>
</body>
</html>
`.text;
}

function by({ appeal: { issuer, published } }: Campaign, { format }: Words): Content {
  const parts = [
    issuer?.name && markup`<bdi>${link(issuer.url, issuer.name)}</bdi>`,
    published && markup`<time datetime="${published}">${format.date(published)}</time>`,
  ].filter(Boolean) as Markup[];
  return parts.length > 0 && markup`<p class="by">${parts.map((part, index) => [index > 0 && ' · ', part])}</p>`;
}

function status({ appeal }: Campaign, words: Words): Content {
  const { status = 'open', statusNote, lang } = appeal;
  return status !== 'open' && markup`<p class="status"><strong>${ours(words, lang, words.strings[status])}</strong>${statusNote && ` ${statusNote}`}</p>`;
}

/** The number, in the lines and sizes of the widget that takes its place; once it is over, none does. */
function counter(campaign: Campaign, words: Words): Content {
  const { appeal } = campaign;
  const { signatories, goal, lang, status = 'open' } = appeal;
  const { strings, format } = words;
  const phrase = fill<Content>(format.plural(countForms(appeal, words), signatories.count), {
    count: markup`<b class="number">${format.number(signatories.count)}</b>`,
  });
  const meta = [countriesPhrase(appeal, words), signatories.count > 0 && asOfPhrase(appeal, words)].filter(Boolean) as string[];
  const isForeign = words.lang !== (lang ?? 'en');
  const content = lines([
    markup`<p class="count"${isForeign && inLanguage(words.lang)}>${signatories.count ? phrase : strings.nobody}</p>`,
    goal !== undefined && goal > 0 && !isOver(appeal) &&
      markup`<label class="goal">${ours(words, lang, words.fill(strings.goal, { count: format.number(goal) }))} <progress max="${goal}" value="${signatories.count}"></progress></label>`,
    markup`<p class="meta"${isForeign && inLanguage(words.lang)}>${meta.join(' · ')}</p>`,
  ]);
  return isOver(appeal)
    ? markup`<div class="counter">\n${content}\n</div>`
    : // The page has said already that it is paused.
      markup`<solidarity-counter class="counter${status !== 'open' && ' told'}"${sourceOf(campaign)}>\n${content}\n</solidarity-counter>`;
}

function contact({ appeal: { contact, lang } }: Campaign, words: Words): Content {
  return (
    contact?.email !== undefined &&
    markup`<section class="contact">
<h2>${ours(words, lang, words.strings.contact)}</h2>
<p>${contact.purpose && `${contact.purpose} `}<a href="mailto:${contact.email}">${contact.email}</a></p>
</section>`
  );
}

function links({ appeal, url }: Campaign, words: Words): Content {
  const all = [...(appeal.links ?? [])];
  // Where the publisher names another page as the appeal's own, this one leads there.
  const others = new Set([url, appeal.issuer?.url, ...all.map(({ href }) => href)]);
  if (appeal.url && !others.has(appeal.url)) all.push({ href: appeal.url, label: shortAddress(appeal.url) });
  const shown = all.flatMap(({ href, label = href }) => (label ? markup`<li><bdi>${link(href, label)}</bdi></li>\n` : []));
  return shown.length > 0 && markup`<section class="links">
<h2>${ours(words, appeal.lang, words.strings.links)}</h2>
<ul>
${shown}</ul>
</section>`;
}

/** Whether the widget has more to offer than the list that is there: a search, which an ended campaign's has not. */
const isSearchable = ({ appeal }: Campaign): boolean =>
  !isOver(appeal) && (appeal.signatories.items.length >= LONG || appeal.signatories.pages !== undefined);

/**
 * The list. Without `src` the element keeps to what is in it; the button gives it one, and so the search,
 * which a page that is only read need not load. Until its script is there, the button only keeps its place.
 */
function who(campaign: Campaign, words: Words): Content {
  const { appeal, publicKey } = campaign;
  const { signatories, lang } = appeal;
  const { items, count } = signatories;
  const { strings, format } = words;
  const say = (text: string) => ours(words, lang, text);
  if (!items.length) return undefined;
  const before = firstNumber(appeal) - 1;
  const unnamed = count - before - items.length;
  const searchable = isSearchable(campaign);
  const content = lines([
    markup`<div class="top"><h2>${say(strings.signatories)}</h2>${
      searchable && markup`<button type="button" disabled data-src="${HEAD}">${say(strings.search)}</button>`
    }</div>`,
    before > 0 && markup`<p class="note">${say(words.fill(strings.newest, { count: format.number(items.length) }))}</p>`,
    signatoriesOf(campaign, words),
    unnamed > 0 && markup`<p class="note">${say(words.count(strings.unlisted, unnamed))}</p>`,
  ]);
  return markup`<section class="who">
${
    searchable
      ? markup`<solidarity-signatories${publicKey !== undefined && markup` public-key="${publicKey}"`}>\n${content}\n</solidarity-signatories>`
      : content
  }
</section>`;
}
