import { clean } from '../../appeal/text.js';
import type { Report } from './report.js';

/** One line of the input that has something to say. */
export interface Line {
  /** In the input, from 1. */
  number: number;
  /** Cleaned, in NFC, without blanks at its ends; gaps within are kept, since they separate columns. */
  text: string;
  /** It ended in a soft hyphen: its last word goes on in the next line. */
  softHyphen?: boolean;
}

/** Lines without a blank one between them. */
export interface Block {
  lines: Line[];
  /** The page ended before it, so it may be the rest of the block before. */
  afterPageBreak: boolean;
}

const BREAK = /\r\n|[\n\r\u0085\u2028\u2029]/;
/** "Page 2 of 3", "- 2 -", "2/3", "Seite 2". */
const PAGE_NUMBER = /^(?:[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*\/\s*\d{1,4}|(?:page|seite|página|pagina|sayfa|стр\.?|страница|صفحة)\s+\d{1,4}(?:\s*(?:of|von|de|sur|di|van|из|من|\/)\s*\d{1,4})?)$/iu;
/** Longer lines than any printed page has: each is a paragraph. */
const UNWRAPPED = 160;

/** Where the decimal digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** Decimal digits of other scripts become ASCII, place for place. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const zero = ZEROS.find((zero) => digit.charCodeAt(0) - zero >= 0 && digit.charCodeAt(0) - zero <= 9);
    return zero === undefined ? digit : `${digit.charCodeAt(0) - zero}`;
  });
}

/** A line cleaned of what nobody sees. Columns survive: a tab is a gap. */
function cleaned(raw: string): string {
  return clean(raw.replace(/[\t\v]/g, '   ').replace(/\p{Zs}/gu, ' ')).trim();
}

/** The input as blocks of lines: cleaned, in NFC, without page numbers. Page breaks are remembered. */
export function readBlocks(input: string, report: Report): Block[] {
  const blocks: Block[] = [];
  let block: Block | undefined;
  let afterPageBreak = false;
  const rows = input.normalize('NFC').split(BREAK);
  const unwrapped = rows.some((row) => row.trim().length > UNWRAPPED);
  if (unwrapped) report.guess(1, 'the lines are long, so each line is taken for a paragraph of its own');

  rows.forEach((row, index) => {
    const number = index + 1;
    // A form feed is no line of its own: editors count none.
    const pageBreak = row.includes('\f');
    if (pageBreak) {
      afterPageBreak = true;
      block = undefined;
    }
    const text = cleaned(row.replaceAll('\f', ' '));
    const bare = /^\d{1,4}$/.test(text) && (pageBreak || rows[index + 1]?.includes('\f'));
    if (bare || PAGE_NUMBER.test(asciiDigits(text))) {
      report.aside(number, 'a page number is left out', text);
      afterPageBreak = true;
      block = undefined;
    } else if (text) {
      if (!block || unwrapped) {
        blocks.push((block = { lines: [], afterPageBreak }));
        afterPageBreak = false;
      }
      block.lines.push({ number, text, ...(/\u00ad\s*$/.test(row) ? { softHyphen: true } : {}) });
    } else {
      block = undefined;
    }
  });
  return blocks;
}

/** A text that begins at a line of a larger one, as lines. */
export function toLines(text: string, first: number): Line[] {
  return text
    .split(BREAK)
    .map((row, index) => ({ number: first + index, text: cleaned(row) }))
    .filter(({ text }) => text);
}

/** Length of the longest line, from which wrapped lines are told. */
export const widest = (blocks: readonly Block[]): number => blocks.reduce((width, { lines }) => lines.reduce((width, { text }) => Math.max(width, text.length), width), 0);
