import { fold } from '../../appeal/fold.js';
import { asciiDigits } from './lines.js';

/** A date found in a text. */
export interface FoundDate {
  /** ISO 8601. */
  iso: string;
  /** As it stands. */
  text: string;
  index: number;
  /** 3/4/2018 may be March or April. */
  ambiguous?: boolean;
}

/** Among them the three ways in which Arabic names the months. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar', 'ar-SY', 'ar-DZ', 'ar-MA', 'pt', 'it', 'nl', 'tr', 'ru', 'uk', 'bg', 'pl', 'el', 'sv', 'fa-u-ca-gregory'];

let months: Map<string, number> | undefined;

/** Names of months, folded, in several languages, as they stand alone, after a day and abbreviated. */
function monthNames(): Map<string, number> {
  if (months) return months;
  months = new Map();
  for (const language of LANGUAGES) {
    for (let month = 0; month < 12; month++) {
      const date = new Date(Date.UTC(2018, month, 15));
      const options: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }];
      for (const option of options) {
        const parts = new Intl.DateTimeFormat(language, { ...option, calendar: 'gregory', timeZone: 'UTC' }).formatToParts(date);
        const name = fold(parts.find(({ type }) => type == 'month')?.value ?? '');
        if (/\p{L}{3}/u.test(name) && !months.has(name)) months.set(name, month + 1);
      }
    }
  }
  return months;
}

/** A month has one word or, in Levantine Arabic, two; in others the second is "de". */
function monthOf(words: string): number | undefined {
  return monthNames().get(fold(words)) ?? monthNames().get(fold(words.split(/\s/)[0]!));
}

function isoOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date rolls 31 February over to March; such a day is none.
  return date.getUTCMonth() == month - 1 && date.getUTCDate() == day ? date.toISOString().slice(0, 10) : undefined;
}

const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const DOTS = /(?<!\d)(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4})\s*(?:年|[./])\s*(\d{1,2})\s*(?:月|[./])\s*(\d{1,2})(?!\d)\s*日?/;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|re|º|°|ª|\.)?\s+(?:of\s+|de\s+|من\s+)?([\p{L}\p{M}]{3,}(?:\s+[\p{L}\p{M}]+)?)\.?,?\s+(?:de\s+|del\s+|عام\s+)?(\d{4})(?!\d)/iu;
const MONTH_FIRST = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;

/** The first date in a text, written with digits or with a month's name in one of several languages. */
export function findDate(text: string): FoundDate | undefined {
  const plain = asciiDigits(text);
  const found = (match: RegExpExecArray | null, iso: string | undefined, ambiguous = false): FoundDate[] =>
    match && iso
      ? [{ iso, text: text.slice(match.index, match.index + match[0].length), index: match.index, ...(ambiguous ? { ambiguous } : {}) }]
      : [];
  const all: FoundDate[] = [];

  for (const pattern of [ISO, YEAR_FIRST]) {
    const match = pattern.exec(plain);
    all.push(...found(match, match ? isoOf(+match[1]!, +match[2]!, +match[3]!) : undefined));
  }
  const dots = DOTS.exec(plain);
  if (dots) {
    const [first, second, year] = [+dots[1]!, +dots[3]!, +dots[4]!];
    // Only the United States write the month first, and only with slashes.
    const swapped = dots[2] == '/' && second > 12;
    all.push(...found(dots, swapped ? isoOf(year, first, second) : isoOf(year, second, first), dots[2] == '/' && first <= 12 && second <= 12 && first != second));
  }
  for (const [pattern, month, day] of [[DAY_FIRST, 2, 1], [MONTH_FIRST, 1, 2]] as const) {
    const match = pattern.exec(plain);
    const number = match ? monthOf(match[month]!) : undefined;
    all.push(...found(match, match && number ? isoOf(+match[3]!, number, +match[day]!) : undefined));
  }
  return all.sort((a, b) => a.index - b.index || b.text.length - a.text.length)[0];
}
