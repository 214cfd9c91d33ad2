import { clean } from '../appeal/text.js';
import type { Strings } from '../language/strings.js';

/**
 * The fields in their order, called as in a POST, in our words and in the feed's list of signatories; and what a
 * browser may fill in (https://html.spec.whatwg.org/#autofill). Nothing: a box to be ticked.
 */
export const FIELDS = [
  ['name', 'organization'],
  ['abbr', 'off'],
  ['country', 'country-name'],
  ['language', 'off'],
  ['message', 'off'],
  ['email', 'email'],
  ['sign', ''],
  ['publish', ''],
] as const;

export type Name = (typeof FIELDS)[number][0];

/** What is in the fields, or leaves; a tick is `true`. */
export type Letter = Partial<Record<Name, string | boolean>>;

/** The fields as they leave. Only a message has several lines: a browser lets none into the others. */
export const fieldsOf = (typed: Letter): Letter =>
  Object.fromEntries(
    FIELDS.map(([name, kind]) => {
      const value = typed[name] || '';
      return [name, kind ? `${value}`.split('\n').map(clean).join('\n').trim() : !!value];
    }),
  );

/** For people: a line a field, and at the end the message, so that nothing in it can pass for a field. */
export const readable = (fields: Letter, strings: Strings): string =>
  [
    ...Object.entries(fields).map(([name, value]) => value && name != 'message' && `${strings[name as Name]}: ${value === true ? '✓' : value}`),
    fields.message && `\n${fields.message}`,
  ]
    .filter(Boolean)
    .join('\n');

/**
 * A link that opens a mail program (https://www.rfc-editor.org/rfc/rfc6068); none if it would be too long to arrive
 * whole. Windows hands a mail program no more than INTERNET_MAX_URL_LENGTH, 2,083 characters
 * (https://support.microsoft.com/kb/263909); with Outlook 2,046 have been measured, and browsers there have stopped at
 * 2,048. Other systems take more than 100,000; but a webmail that answers such links gets them encoded once more, up to
 * 5/3 as long, and servers seldom take addresses of more than 16,000. A letter that is not Latin is 6 characters, a
 * Chinese one 9.
 */
export function mailto(email: string, subject: string, text: string): string | undefined {
  const [to, about, body] = [email, subject, text.replace(/\n/g, '\r\n')].map(encodeURIComponent);
  const href = `mailto:${to!.replace('%40', '@')}?subject=${about}&body=${body}`;
  return href.length > (/Win/.test(navigator.userAgent) ? 2000 : 8000) ? undefined : href;
}
