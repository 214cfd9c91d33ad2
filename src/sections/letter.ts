import { clean } from '../appeal/text.js';
import { codeOf, type Kind } from '../language/names.js';
import type { Strings } from '../language/strings.js';

/**
 * The fields in their order: the name that a POST has for it (those of a signature are called as in the feed's list of
 * signatories), our word, what a browser may fill in (https://html.spec.whatwg.org/#autofill), the list it offers.
 */
export const FIELDS: readonly (readonly [name: string, word: keyof Strings, autocomplete?: string, list?: Kind])[] = [
  ['name', 'organisation', 'organization'],
  ['abbr', 'abbr', 'off'],
  ['country', 'country', 'country-name', 'region'],
  ['language', 'written', 'language', 'language'],
  ['message', 'message'],
  ['email', 'reply', 'email'],
  ['sign', 'signs'],
  ['publish', 'publish'],
];

/** What is in the fields; a tick is `true`. */
export type Letter = Partial<Record<string, string | boolean>>;

/**
 * Longer links do not arrive whole. Windows hands a mail program no more than INTERNET_MAX_URL_LENGTH, 2,083
 * characters (https://support.microsoft.com/kb/263909); with Outlook 2,046 have been measured.
 */
const LONGEST_LINK = 2000;

/** A field as it leaves. It is one line, so that it can pass neither for two of them nor for a header; a message has several. */
export function tidy(letter: Letter, name: string): string {
  const text = `${letter[name] || ''}`;
  return (name == 'message' ? text.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '') : clean(text)).trim();
}

/** For people: a line a field, and at the end the message, so that nothing in it can pass for a field. */
export function readable(letter: Letter, strings: Strings): string {
  const lines = FIELDS.flatMap(([name, word, autocomplete, list]) => {
    const text = tidy(letter, name);
    const code = list && codeOf(list, text);
    const said = word == 'message' ? '' : !autocomplete ? (text ? strings.yes : strings.no) : code && code != text ? `${text} (${code})` : text;
    return said ? `${strings[word]}: ${said}` : [];
  });
  return [...lines, '', tidy(letter, 'message')].join('\n').trim();
}

/** A link that opens a mail program (https://www.rfc-editor.org/rfc/rfc6068); none if it would be too long. */
export function mailto(email: string, subject: string, text: string): string | undefined {
  const [to, about, body] = [email, subject, text.replace(/\n/g, '\r\n')].map(encodeURIComponent);
  const href = `mailto:${to!.replace('%40', '@')}?subject=${about}&body=${body}`;
  return href.length > LONGEST_LINK ? undefined : href;
}

/** For a server; what is in it is documented at `<solidarity-message>`. */
export function posted(letter: Letter, id: string, appeal: string, isForm: boolean): string {
  const fields: Record<string, any> = { id, appeal };
  for (const [name, , autocomplete, list] of FIELDS) {
    const text = tidy(letter, name);
    fields[name] = (list && codeOf(list, text)) ?? (autocomplete || name == 'message' ? text : !!text);
  }
  return isForm ? `${new URLSearchParams(fields)}` : JSON.stringify(fields, null, 1);
}
