import { directionOf } from '../../language/format.js';
import { shortAddress, addressOf } from './addresses.js';
import type { Campaign } from './campaign.js';
import { markup, type Content } from './markup.js';
import { CARD } from './metadata.js';
import type { Painter } from './painter.js';
import { asOfPhrase, countForms, countSentence } from './sentences.js';
import { widthOf, wrapped } from './text-width.js';
import { wordsOf, type Words } from './wording.js';

const FONTS = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Noto Sans Arabic, Helvetica Neue, Arial, sans-serif';
const PAD = 18;
const HEIGHT = 96;
/** In two lines no wider than this the badge has its title, or its beginning. */
const WIDEST_TITLE = 300;
/** The painter's font is narrower than what our estimate is made for. */
const CONDENSED = 0.9;

/** How a text gets onto a picture. */
interface Brush {
  fonts: string;
  /** A text at the side where its language begins. */
  at: (text: string, x: number, y: number, size: number, more?: Content) => Content;
  /** Nothing, where it can't be written. */
  known: (text: string | undefined) => string | undefined;
}

interface Row {
  text: string;
  size: number;
  height: number;
  look: Content;
}

/** Browsers know directions and have all fonts. */
const forBrowsers = (isRtl: boolean): Brush => ({
  fonts: FONTS,
  at: (text, x, y, size, more) =>
    markup`<text x="${x}" y="${y}" font-size="${size}"${isRtl && markup` direction="rtl"`}${more}>${text}</text>\n`,
  known: (text) => text,
});

/** The painter's font lacks some scripts, and it reads directions only from the text itself. */
const forPainter = (isRtl: boolean, painter: Painter): Brush => ({
  fonts: 'DejaVu Sans',
  at: (text, x, y, size, more) =>
    markup`<text x="${x}" y="${y}" font-size="${size}"${isRtl && markup` text-anchor="end"`}${more}>${isRtl ? `\u202b${text}\u202c` : text}</text>\n`,
  known: (text) => (text !== undefined && painter.knows(text) ? text : undefined),
});

/** The words for what is painted: English ones where the painter's font lacks the script of the others. */
export const paintableWords = async ({ appeal }: Campaign, words: Words, painter: Painter): Promise<Words> =>
  painter.knows(countSentence(appeal, words)) ? words : wordsOf('en');

/** What a picture says: the number, what it counts, and when. */
function saying({ appeal }: Campaign, words: Words, { known }: Brush) {
  const { count } = appeal.signatories;
  if (!count) return { number: '+', counted: known(words.strings.nobody) ?? 'Sign', asOf: undefined };
  const forms = countForms(appeal, words);
  const phrase = words.format.plural(forms, count) as string;
  const number = known(words.format.number(count)) ?? `${count}`;
  // "{count} organisations have signed" without the number, which stands beside it, large.
  const counted = phrase.replace(/\(?\{count\}\)?/, '').trim();
  return { number, counted: known(counted) ?? 'signed', asOf: known(asOfPhrase(appeal, words)) };
}

/**
 * badge.svg: the number, what it counts, the title and the date. Text is text, in whatever font there is, and
 * the place for it is estimated; it follows the visitor's light or dark.
 */
export function badge(campaign: Campaign, words: Words, painter?: Painter): string {
  const { appeal } = campaign;
  const isRtl = directionOf(appeal.lang ?? 'en') === 'rtl';
  const brush = painter ? forPainter(isRtl, painter) : forBrowsers(isRtl);
  const { number, counted, asOf } = saying(campaign, words, brush);
  const title = brush.known(appeal.title);
  const small = (text: string, look: Content): Row => ({ text, size: 13, height: 19, look: markup` class="quiet" fill="#5c524d"${look}` });
  const rows: Row[] = [
    { text: counted, size: 17, height: 24, look: markup` class="ink" fill="#1d1715"` },
    ...(title ? wrapped(title, 13, WIDEST_TITLE, 2) : []).map((text) => small(text, false)),
    ...(asOf ? [small(asOf, markup` font-weight="400"`)] : []),
  ];
  const block = Math.max(HEIGHT, Math.ceil(widthOf(number, 40)) + 2 * PAD);
  const beside = Math.max(...rows.map(({ text, size }) => Math.ceil(widthOf(text, size)))) + 2 * PAD;
  const width = block + beside;
  const height = HEIGHT;
  let bottom = (height - rows.reduce((sum, row) => sum + row.height, 0)) / 2 - 6;
  const start = isRtl ? beside - PAD : block + PAD;
  const name = countSentence(appeal, words);
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d"${appeal.lang && markup` xml:lang="${appeal.lang}"`} font-family="${brush.fonts}" font-weight="700">
<title id="t">${appeal.title}</title>
<desc id="d">${name}</desc>
<style>@media (prefers-color-scheme: dark) { .paper { fill: #1d1715 } .edge { stroke: #4a3f3a } .ink { fill: #f2ece6 } .quiet { fill: #b9aea6 } .block { fill: #8c0f1f } }</style>
<rect class="paper" width="${width}" height="${height}" rx="6" fill="#fff"/>
<path class="block" d="${isRtl ? `M${beside} 0h${block - 6}a6 6 0 0 1 6 6v84a6 6 0 0 1-6 6h-${block - 6}z` : `M${block} 0h-${block - 6}a6 6 0 0 0-6 6v84a6 6 0 0 0 6 6h${block - 6}z`}" fill="#a30d20"/>
<rect class="edge" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="5.5" fill="none" stroke="#d9d0c8"/>
<text x="${isRtl ? beside + block / 2 : block / 2}" y="62" font-size="40" text-anchor="middle" fill="#fff">${number}</text>
${rows.map(({ text, size, height, look }) => brush.at(text, start, (bottom += height), size, look))}</svg>
`.text;
}

/** The picture that messengers show beside a link: a poster with the title as large as it fits. */
export function card(campaign: Campaign, words: Words, painter: Painter): string {
  const { appeal } = campaign;
  const isRtl = directionOf(appeal.lang ?? 'en') === 'rtl';
  const brush = forPainter(isRtl, painter);
  const { number, counted, asOf } = saying(campaign, words, brush);
  const { width, height } = CARD;
  const pad = 72;
  const room = width - 2 * pad;
  const x = isRtl ? width - pad : pad;
  // A title that can't be written gives its place to what is known.
  const title = brush.known(appeal.title) ?? brush.known(countSentence(appeal, words)) ?? `${number} ${counted}`;
  const rowsOf = (size: number, most: number) => wrapped(title, size * CONDENSED, room, most);
  const size = [88, 76, 66, 58].find((size) => rowsOf(size, 99).length * size * 1.15 < 325) ?? 50;
  const issuer = wrapped(brush.known(appeal.issuer?.name) ?? shortAddress(addressOf(campaign)), 30 * CONDENSED, room, 1)[0]!;
  const sayingWidth = Math.max(widthOf(counted, 40), widthOf(asOf ?? '', 30)) * CONDENSED;
  const numberWidth = (size: number) => widthOf(number, size) * CONDENSED + 32;
  const large = [118, 100, 84, 68].find((size) => numberWidth(size) + sayingWidth <= room) ?? 54;
  const besideX = isRtl ? x - numberWidth(large) : x + numberWidth(large);
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${brush.fonts}" font-weight="700" fill="#fff">
<rect width="${width}" height="${height}" fill="#a30d20"/>
${brush.at(issuer, x, 92, 30, markup` fill-opacity="0.85"`)}${rowsOf(size, 5).map((row, index) =>
    brush.at(row, x, 122 + size + Math.round(index * size * 1.15), size),
  )}<rect x="${pad}" y="472" width="${room}" height="2" fill-opacity="0.4"/>
${brush.at(number, x, 588, large)}${brush.at(counted, besideX, asOf ? 540 : 566, 40)}${asOf && brush.at(asOf, besideX, 588, 30, markup` fill-opacity="0.85"`)}</svg>
`.text;
}
