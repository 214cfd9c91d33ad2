import { readLettering } from './lettering.js';
import { asciiDigits } from './lines.js';

/** A bullet or number at a line's start. */
export interface Mark {
  /** As it stands. */
  mark: string;
  rest: string;
  /** Of a numbering. */
  number?: number;
  /** A number that nothing separates from the text but a space may belong to it: "2018 was …". */
  bare?: boolean;
}

/**
 * Glyphs that word processors use; symbol fonts' in the private area come out of PDFs, and U+FFFD where
 * a conversion gave up. Dashes, asterisks and "o" are bullets only before a space.
 */
const BULLET = /^(?:[•‣⁃∙◦●○▪▫■□◆◇►▶▸➢➣➤➔→⇒✓✔✗✘❖※·¤§♦★☆✪✦\u{e000}-\u{f8ff}\ufffd]+|[-–—―*+o](?=\s))\s*/u;
const NUMBER = /^(?:(?:no|nr|n°|nº|№|#)\.?\s*)?([([（]?)(\d{1,6})(\s*[.):\]،٫、．）]+|\s*[-–—](?=\s)|(?=\s))\s*(?=\S)/iu;

/** Numbers that are one glyph, each row by that of its 1: ①, ⑴, ⒈, ❶, ➀, ➊; and ㉑, ㊱, which go on after ⑳. */
const GLYPHS: [first: number, last: number, number: number][] = [
  [0x2460, 0x2473, 1], [0x2474, 0x2487, 1], [0x2488, 0x249b, 1], [0x2776, 0x277f, 1], [0x2780, 0x2789, 1], [0x278a, 0x2793, 1], [0x3251, 0x325f, 21], [0x32b1, 0x32bf, 36],
];
const GLYPH = /^[①-⒛❶-➓㉑-㉟㊱-㊿]\s*(?=\S)/u;

/** The blank before a number within a line. */
const INNER = /\s(?=[①-⒛❶-➓㉑-㉟㊱-㊿]|[([（]?\p{Nd}{1,6}[.):\]、．）])/gu;
const INNER_GLYPH = /\s(?=[①-⒛❶-➓㉑-㉟㊱-㊿])/gu;
/** In letters, with the first of what follows it. */
const LONGEST_MARK = 20;

function readGlyph(text: string): Mark | undefined {
  const found = GLYPH.exec(text)?.[0];
  const code = text.codePointAt(0)!;
  const row = found ? GLYPHS.find(([first, last]) => code >= first && code <= last) : undefined;
  return row && found ? { mark: found.trim(), rest: text.slice(found.length), number: code - row[0] + row[2] } : undefined;
}

/** The bullet or number at the start of a line, if there is one. */
export function readMark(text: string): Mark | undefined {
  const glyph = readGlyph(text);
  if (glyph) return glyph;
  const bullet = BULLET.exec(text);
  if (bullet) return { mark: bullet[0].trim(), rest: text.slice(bullet[0].length) };
  const ascii = asciiDigits(text);
  const found = NUMBER.exec(ascii);
  if (!found) return undefined;
  const rest = text.slice(found[0].length);
  // "15.10.2018" and "3.5 million" are no numberings.
  if (/^\d/.test(ascii.slice(found[0].length)) && !/\s$/.test(found[0])) return undefined;
  return { mark: text.slice(0, found[0].length).trim(), rest, number: Number(found[2]), bare: !found[3] && !found[1] };
}

/** The marks of lines that belong together, place for place: letters and Roman numbers too, which only their order tells. */
export function readMarks(texts: readonly string[]): (Mark | undefined)[] {
  const [marks, letters] = [texts.map(readMark), readLettering(texts)];
  const size = (of: readonly (Mark | undefined)[]) => of.filter((mark) => mark && !mark.bare).length;
  return size(letters) > size(marks) ? letters : marks;
}

/**
 * A line cut before each number that goes on counting from its first: "① A Union ② B Union".
 *
 * @param alone whether it is the whole list. In a list of lines only glyphs are sure: "1. Local 2. Branch".
 */
export function cutAtMarks(text: string, alone: boolean): string[] {
  let last = readMark(text)?.number;
  const parts: string[] = [];
  let start = 0;
  for (const { index } of last === undefined ? [] : text.matchAll(alone ? INNER : INNER_GLYPH)) {
    const at = index + 1;
    const mark = readMark(text.slice(at, at + LONGEST_MARK));
    if (mark?.number !== last! + 1) continue;
    last = mark.number;
    parts.push(text.slice(start, at).trimEnd());
    start = at;
  }
  return [...parts, text.slice(start)];
}
