import { countryOf } from './countries.js';
import type { Entry } from './entries.js';
import { openBrackets } from './joining.js';
import type { Report } from './report.js';

/** What divides signatories within a line, from the surest on. */
const SEPARATORS = [/[;；؛]/u, /[,،，、]/u];
const ANY_SEPARATOR = /[;；؛,،，、]/u;
/** Before the last of them, in the languages that statements are written in. */
const AND = / (?:and|und|sowie|et|y|e|en|ve|и|та|και|og|och|és) (?=[^\p{Ll}])| و(?=\p{L})/gu;
/** So many names with commas between them are a list; fewer may be one name. */
const FEWEST = 3;
/** More make a text of it. */
const MOST_WORDS = 14;

interface Part {
  text: string;
  hasCountry: boolean;
}

/** The pieces between separators that stand in no bracket; each but the first with its separator before it. */
function pieces(text: string, separator: RegExp): string[] {
  const parts = [''];
  let open = 0;
  for (const character of text) {
    if (!open && separator.test(character)) parts.push('');
    open = openBrackets(character, open);
    parts[parts.length - 1] += character;
  }
  return parts;
}

/** Without separators and blanks around it. */
function bare(text: string): string {
  let left = text.trim();
  while (ANY_SEPARATOR.test(left.slice(0, 1))) left = left.slice(1).trimStart();
  while (ANY_SEPARATOR.test(left.slice(-1))) left = left.slice(0, -1).trimEnd();
  return left;
}

/** Whether this may be a name of its own: several words or an abbreviation, and not the rest of a sentence. */
const isName = (text: string): boolean => /^[^\p{Ll}\s]/u.test(text) && text.split(/\s+/).length <= MOST_WORDS && (/\S\s+\S/.test(text) || /^\p{Lu}\S*\p{Lu}/u.test(text) || /^[\p{Lo}\p{M}]{3,}$/u.test(text));

/** A country goes with the name before it. */
function withCountries(texts: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (const text of texts) {
    const before = parts.at(-1);
    const hasCountry = countryOf(bare(text)) !== undefined;
    if (before && (hasCountry || !bare(text))) {
      before.text += text;
      before.hasCountry ||= hasCountry;
    } else parts.push({ text, hasCountry: false });
  }
  return parts;
}

/** "B Union and C Union" at the end of a list is two; "Union of Workers and Peasants" is one. */
function withoutAnd(parts: readonly Part[]): Part[] {
  const last = parts.at(-1)!;
  const ands = [...last.text.matchAll(AND)];
  if (parts.length < 2 || ands.length != 1) return [...parts];
  const { index, 0: and } = ands[0]!;
  const [one, other] = [last.text.slice(0, index), last.text.slice(index + and.length)];
  // A comma may stand before the word too.
  if (!bare(one)) return [...parts.slice(0, -1), { ...last, text: other }];
  return isName(bare(one)) && isName(bare(other)) ? [...parts.slice(0, -1), { text: one, hasCountry: last.hasCountry }, { text: other, hasCountry: last.hasCountry }] : [...parts];
}

/**
 * A list that is one line: "A Union, Germany; B Union, France" or "A Union, B Union and C Union". What
 * may as well be one name with commas in it stays whole.
 */
export function divided(entry: Entry, report: Report): Entry[] {
  // The full stop of a sentence, not of "e.V.".
  const whole = entry.text.replace(/(?<=[^\s.]{4})\.$/u, '');
  for (const separator of SEPARATORS) {
    const parts = withoutAnd(withCountries(pieces(whole, separator)));
    const texts = parts.map(({ text }) => bare(text));
    const isList = separator == SEPARATORS[0] || texts.length >= FEWEST || parts.every(({ hasCountry }) => hasCountry);
    if (texts.length < 2 || !isList || !texts.every(isName)) continue;
    report.guess(entry.line, `“${separator.exec(entry.text)![0]}” is read as what divides ${texts.length} signatories in one line`);
    report.aside(entry.line, 'what divides the signatories is set aside', rest(entry.text, texts));
    return texts.map((text) => ({ ...entry, text }));
  }
  return [entry];
}

/** What is left of a text without parts of it, which follow each other in it. */
function rest(text: string, parts: readonly string[]): string {
  let at = 0;
  let left = '';
  for (const part of parts) {
    const next = text.indexOf(part, at);
    left += text.slice(at, next);
    at = next + part.length;
  }
  return left + text.slice(at);
}
