import { fold } from '../../appeal/fold.js';
import type { Signatory } from '../../appeal/types.js';
import { countryName, countryOf, findCountries } from './countries.js';
import type { Entry } from './entries.js';
import { running } from './joining.js';
import { languageOf } from './languages.js';
import { findLinks } from './links.js';
import type { Report } from './report.js';

/** A signatory as it was read, and which of its fields are guesses: a guess never replaces what a person wrote. */
export interface ReadSignatory {
  line: number;
  signatory: Omit<Signatory, 'id' | 'number'> & { id?: string };
  guessed: (keyof Signatory)[];
}

/** In letters; what is longer is no name. */
const LONGEST = 1000;
/** No abbreviation is longer; it would be a name. */
const LONGEST_ABBR = 40;

const BRACKETS = /[(（][^()（）]*[)）]/g;

/** Letters that look like an abbreviation: more capitals than small ones, or few letters of a script without case. */
function looksAbbreviated(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const first = text.trim().split(/[\s(]/)[0]!;
  const capitals = first.match(/\p{Lu}/gu)?.length ?? 0;
  const small = first.match(/\p{Ll}/gu)?.length ?? 0;
  if (capitals + small == 0) return letters.length > 0 && letters.length <= 6 && (/\./.test(text) || letters.length <= 4);
  return capitals >= 2 && capitals > small;
}

/** Whether the abbreviation's letters come, in order, in the name, from the beginning of a word on. */
function abbreviates(abbr: string, name: string): boolean {
  const letters = fold(abbr).replaceAll(' ', '');
  const words = fold(name).split(' ');
  const start = words.findIndex((word) => word[0] == letters[0]);
  if (start < 0 || letters.length < 2) return false;
  let at = 0;
  for (const letter of words.slice(start).join('')) if (letter == letters[at]) at++;
  return at == letters.length;
}

/** The last bracket of a text that stands at its end, with all that is nested in it. */
function lastBracket(text: string): { before: string; inner: string; open: string; close: string } | undefined {
  if (!/[)）]$/.test(text)) return undefined;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[)）]/.test(text[at]!)) depth++;
    else if (/[(（]/.test(text[at]!) && --depth == 0) {
      return { before: text.slice(0, at).trim(), inner: text.slice(at + 1, -1).trim(), open: text[at]!, close: text.at(-1)! };
    }
  }
  return undefined;
}

/** Where the last comma outside of brackets is. */
function lastComma(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[)）]/.test(text[at]!)) depth++;
    else if (/[(（]/.test(text[at]!)) depth--;
    else if (depth == 0 && /[,،，]/.test(text[at]!)) return at;
  }
  return -1;
}

/** Divides an abbreviation from the name by a gap, or by a dash or colon after what looks like one. */
function splitAbbr(text: string): { abbr: string; name: string; between: string } | undefined {
  const gap = /^(\S.*?) {2,}(?=\S)/.exec(text);
  if (gap && gap[1]!.length <= LONGEST_ABBR && gap[1]!.length < text.length / 1.5) {
    const rest = text.slice(gap[0].length);
    const dash = /^[-–—:|]\s*/.exec(rest)?.[0] ?? '';
    return { abbr: gap[1]!.replace(/\s*[:|]$/, ''), name: rest.slice(dash.length), between: `${/[:|]$/.exec(gap[1]!)?.[0] ?? ''}${dash}` };
  }
  const dash = /^(\S.{0,30}?)\s*([–—:|]|\s-\s|-\s)\s*(?=\S)/.exec(text);
  if (dash && looksAbbreviated(dash[1]!)) return { abbr: dash[1]!, name: text.slice(dash[0].length), between: dash[2]!.trim() };
  return undefined;
}

/**
 * Understands one entry: "MLPD   Marxistisch-Leninistische Partei Deutschlands (Marxist-Leninist Party
 * of Germany), Germany". Every guess is reported; brackets and separators are set aside.
 *
 * @param lang of the appeal, in which glosses are written
 * @returns `undefined` where there is no name, which is then reported as unread
 */
export function readSignatory(entry: Entry, lang: string, report: Report): ReadSignatory | undefined {
  const { line } = entry;
  if (entry.text.length > LONGEST) {
    report.unread(line, 'this is too long for a signatory and is left out', entry.text, true);
    return undefined;
  }
  const spent: string[] = [];
  const guessed: (keyof Signatory)[] = [];
  const found: Omit<Signatory, 'id' | 'number' | 'name'> = {};
  let text = entry.text.trim();

  for (const link of findLinks(text)) {
    if (link.kind == 'email') report.unread(line, 'an e-mail address of a signatory is not published', link.text);
    else if (found.url) report.unread(line, 'a second address of a signatory is left out', link.text);
    else {
      found.url = link.address;
      report.aside(line, `${link.address} is read as the signatory's website`, link.text);
    }
    text = text.replace(link.text, '').replace(/\(\s*\)/, (brackets) => (spent.push(brackets), ''));
  }
  const end = /[\s;,،]+$/.exec(text);
  if (end) {
    spent.push(end[0]);
    text = text.slice(0, end.index);
  }
  if (!/\p{L}/u.test(text)) {
    report.unread(line, 'this entry has no name and is left out', [...spent, text].join(' '), true);
    return undefined;
  }

  const read = (code: string, words: string, taken: string) => {
    found.country = code;
    report.aside(line, `country ${code} (${countryName(code)}) read from “${words}”`, taken);
  };
  // The last column of a table that was pasted, before its first is taken for an abbreviation.
  const gap = text.lastIndexOf('  ');
  const ofTable = gap > 0 ? countryOf(text.slice(gap), lang) : undefined;
  if (ofTable) {
    read(ofTable, text.slice(gap).trim(), text.slice(gap));
    text = text.slice(0, gap).trim();
  }

  const split = splitAbbr(text);
  if (split) {
    found.abbr = running(split.abbr);
    if (split.between) spent.push(split.between);
    text = split.name;
    if (!looksAbbreviated(found.abbr)) report.guess(line, `“${found.abbr}” is taken for an abbreviation, since a gap follows it`);
  }
  text = running(text);

  const comma = lastComma(text);
  const dash = / [-–—] (?=[^()]*$)/.exec(text);
  const colon = /^([^:()]{2,40}): /.exec(text);
  for (const [at, length] of [[comma, 1], [dash?.index ?? -1, 3]] as const) {
    const code = at > 0 && !found.country ? countryOf(text.slice(at + length), lang) : undefined;
    if (!code) continue;
    read(code, text.slice(at + length).trim(), text.slice(at));
    text = text.slice(0, at).trim();
  }
  const stated = colon && !found.country ? countryOf(colon[1]!, lang) : undefined;
  if (stated) {
    read(stated, colon![1]!, colon![0]);
    text = text.slice(colon![0].length);
  }

  // Up to three brackets may follow the name: abbreviation, gloss and country, in any order.
  for (let bracket = lastBracket(text); bracket?.before; bracket = lastBracket(text)) {
    const { before, inner, open, close } = bracket;
    const code = found.country ? undefined : countryOf(inner, lang);
    if (code) {
      read(code, inner, `${open}${inner}${close}`);
    } else if (!found.abbr && !/\s\p{L}+\s/u.test(inner) && looksAbbreviated(inner) && abbreviates(inner, before)) {
      found.abbr = inner;
      spent.push(open, close);
    } else if (!found.abbr && !inner.includes(' ') && looksAbbreviated(inner) && isForeign(before, inner)) {
      found.abbr = inner;
      spent.push(open, close);
      report.guess(line, `“${inner}” is taken for the abbreviation of “${before}”`);
      guessed.push('abbr');
    } else if (!found.gloss && isGloss(before, inner, lang)) {
      found.gloss = inner;
      spent.push(open, close);
      report.guess(line, `“${inner}” is taken for the translation of “${before}”`);
      guessed.push('gloss');
    } else break;
    text = before;
  }
  if (!found.abbr) {
    const leading = /^([\p{Lu}\p{N}][\p{Lu}\p{N}./-]+(?: \([^()]*\))?) (?=\p{Lu}\p{Ll})/u.exec(text);
    if (leading && abbreviates(leading[1]!.replace(/\(.*/, ''), text.slice(leading[0].length))) {
      found.abbr = leading[1]!;
      text = text.slice(leading[0].length);
      report.guess(line, `“${found.abbr}” is taken for the abbreviation of “${text}”`);
      guessed.push('abbr');
    }
  }

  const language = languageOf(withoutForeign(text), found.gloss ? undefined : lang);
  if (language) {
    found.lang = language.lang;
    guessed.push('lang');
    report.guess(line, `language ${language.lang} of “${text}” guessed from ${language.by}`);
  } else report.guess(line, `the language of “${text}” is not known`);

  if (!found.country && entry.country) found.country = entry.country;
  if (!found.country) guessCountry();
  if (spent.length) report.aside(line, 'brackets and separators are set aside', spent.join(' '));

  const { abbr, gloss, country, url } = found;
  return {
    line,
    guessed,
    signatory: { ...(abbr ? { abbr } : {}), name: text, ...(found.lang ? { lang: found.lang } : {}), ...(gloss ? { gloss } : {}), ...(country ? { country } : {}), ...(url ? { url } : {}) },
  };

  function guessCountry() {
    for (const [words, languages] of [[found.gloss ?? '', [lang]], [text, [found.lang ?? lang, lang]], [found.abbr ?? '', [found.lang ?? lang]]] as const) {
      const all = findCountries(words, languages);
      const codes = new Set(all.map(({ code }) => code));
      if (codes.size > 1) {
        report.guess(line, `no country is given: “${words}” names ${[...codes].map((code) => countryName(code)).join(' and ')}`);
        return;
      }
      const first = all[0];
      if (!first) continue;
      found.country = first.code;
      guessed.push('country');
      const as = words.match(/[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+)*/gu)?.flatMap((run) => run.split(' ')).find((word) => fold(word).includes(first.words));
      report.guess(line, `country ${first.code} (${countryName(first.code)}) guessed from “${as ?? first.words}”`);
      return;
    }
    report.guess(line, `no country is found in “${text}”`);
  }
}

/** Whether a text is in Latin letters; `undefined` where it has none, or others too. */
function isLatin(text: string): boolean | undefined {
  const kinds = new Set((text.match(/\p{L}/gu) ?? []).map((letter) => /\p{Script=Latin}/u.test(letter)));
  return kinds.size == 1 ? kinds.has(true) : undefined;
}

/** Whether of a name and what stands in its brackets just one is in Latin letters. */
function isForeign(name: string, inner: string): boolean {
  const [outer, within] = [isLatin(name), isLatin(inner)];
  return outer !== undefined && within !== undefined && outer != within;
}

/** A name without brackets in another script, which do not tell its language. */
function withoutForeign(name: string): string {
  const outer = name.replace(BRACKETS, ' ');
  return name.replace(BRACKETS, (bracket) => (isForeign(outer, bracket) ? ' ' : bracket));
}

/** Whether what stands in brackets says the name in the language of the appeal. */
function isGloss(name: string, inner: string, lang: string): boolean {
  // "(founded 1999; observers: Bar)" tells of it.
  if (/\p{Nd}{4}|[:;：；]/u.test(inner)) return false;
  // In another script it can't be a part of the name, in whichever language the appeal is.
  if (isForeign(name, inner)) return true;
  const key = lang.split('-')[0];
  const [of, within] = [languageOf(name)?.lang, languageOf(inner)?.lang];
  if (of == key || (of && of == within)) return false;
  if (within == key) return true;
  // "(independiente)", "(ML)": a wing of the organisation, not its name.
  return inner.includes(' ') && !within;
}
