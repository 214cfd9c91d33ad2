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
const NUMBER = /^(?:(?:no|nr|n°|nº|№|#)\.?\s*)?([([]?)(\d{1,6})(\s*[.):\]،٫]+|\s*[-–—](?=\s)|(?=\s))\s*(?=\S)/iu;

/** The bullet or number at the start of a line, if there is one. */
export function readMark(text: string): Mark | undefined {
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
