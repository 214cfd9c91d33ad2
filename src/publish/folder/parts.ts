import { directionOf } from '../../language/format.js';
import type { Block, Signatory } from '../../appeal/types.js';
import { anchorOf } from './addresses.js';
import type { Campaign } from './campaign.js';
import { markup, type Content, type Markup } from './markup.js';
import { firstNumber, placeOf } from './sentences.js';
import type { Words } from './wording.js';

/** `lang` and `dir` of a text in a language; nothing where it is not known. */
export const inLanguage = (lang: string | undefined): Content => lang && markup` lang="${lang}" dir="${directionOf(lang)}"`;

/** Words of ours, marked where they are in another language than the page. */
export const ours = (words: Words, lang: string | undefined, text: string): Content =>
  (lang ?? 'en') === words.lang ? text : markup`<span lang="${words.lang}" dir="${directionOf(words.lang)}">${text}</span>`;

/** A link of the feed, which tells the other site nothing and gives it no hold on the page. */
export const link = (href: string | undefined, content: Content): Content =>
  href ? markup`<a href="${href}" rel="noreferrer">${content}</a>` : content;

/** Running text as HTML; headings begin at this level. */
export function textOf(blocks: readonly Block[] = [], level = 2, isNested = false): Content {
  return blocks.map((block): Content => {
    if (typeof block === 'string') return isNested ? block : markup`<p>${block}</p>\n`;
    const inner = textOf(block.children, level, true);
    switch (block.type) {
      case 'paragraph':
        return markup`<p>${inner}</p>\n`;
      case 'heading':
        return heading(Math.min(level + Math.max((block.depth ?? 2) - 2, 0), 6), inner);
      case 'list':
        return block.ordered ? markup`<ol>${inner}</ol>\n` : markup`<ul>${inner}</ul>\n`;
      case 'listItem':
        return markup`<li>${inner}</li>`;
      case 'blockquote':
        return markup`<blockquote>${inner}</blockquote>\n`;
      case 'emphasis':
        return markup`<em>${inner}</em>`;
      case 'strong':
        return markup`<strong>${inner}</strong>`;
      case 'break':
        return markup`<br>`;
      default:
        return link(block.url, inner);
    }
  });
}

const heading = (level: number, content: Content): Markup => markup`<h${level}>${content}</h${level}>\n`;

/** The demands, each with its anchor. */
export const demandsOf = ({ appeal, url }: Campaign): Content =>
  (appeal.demands ?? []).map(
    ({ id, text }) => markup`<li id="${fragment(anchorOf({ appeal, url }, 'demand', id))}">${text}</li>\n`,
  );

/** The signatories of the head, numbered as in the whole list, each name in its own language. */
export const signatoriesOf = (campaign: Campaign, words: Words): Content => {
  const { appeal } = campaign;
  const first = firstNumber(appeal);
  let next = first;
  return markup`<ol class="names"${first > 1 && markup` start="${first}"`}>
${appeal.signatories.items.map((item) => {
    const number = first + item.number - 1;
    // A record that could not be read leaves its number to nobody.
    const value = number !== next && markup` value="${number}"`;
    next = number + 1;
    return markup`<li id="${fragment(anchorOf(campaign, 'signatory', item.id))}"${value}>${signatory(item, appeal.lang, words)}</li>\n`;
  })}</ol>`;
};

function signatory(item: Signatory, glossLang: string | undefined, words: Words): Content {
  const { abbr, name, lang, gloss, url } = item;
  const place = placeOf(item, words);
  const about = [
    gloss && markup`<bdi${glossLang && markup` lang="${glossLang}"`}>${gloss}</bdi>`,
    // The country's name is in the language of our words.
    place && markup`<bdi${words.lang !== (glossLang ?? 'en') && markup` lang="${words.lang}"`}>${place}</bdi>`,
  ].filter(Boolean) as Markup[];
  return markup`${abbr && markup`<b><bdi>${abbr}</bdi></b> `}<bdi${inLanguage(lang)}>${link(url, name)}</bdi>${
    about.length > 0 && markup` <small>${about.map((part, index) => [index > 0 && ' · ', part])}</small>`
  }`;
}

/** The part of an address that an `id` is named by. */
export const fragment = (address: string): string => decodeURIComponent(address.slice(address.indexOf('#') + 1));
