import { safeUrl } from '../../appeal/links.js';

/** An address found in a text. */
export interface FoundLink {
  kind: 'email' | 'url';
  /** E-mail address, or absolute web address. */
  address: string;
  /** As it stands. */
  text: string;
  index: number;
}

// Both begin only where a word does, and no name of a server is longer: otherwise each letter of a long
// word would be tried as a beginning.
const EMAIL = /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Without a scheme only what begins with www or ends like a domain that a text would name. */
const URL_LIKE = /https?:\/\/[^\s<>"“”«»]+|(?<![\p{L}\p{N}@.])(?:www\.[^\s<>"“”«»,;()]+|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:org|info|com|net|eu|int|de|fr|es|it|nl|ch|at|be|uk|in|tr|ru|br|pt)(?:\/[^\s<>"“”«»,;()]*)?(?![.-]*[\p{L}\p{N}@]))/giu;

/** An address without the punctuation of the sentence that it ends. */
function trimmed(text: string): string {
  let end = text.length;
  let unopened = text.split(')').length - text.split('(').length;
  for (; end > 0; end--) {
    const last = text[end - 1]!;
    if (last == ')' && unopened > 0) unopened--;
    else if (!".,;:!?'’]".includes(last)) break;
  }
  return text.slice(0, end);
}

/** All e-mail and web addresses of a text, in its order. */
export function findLinks(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  const emails = [...text.matchAll(EMAIL)];
  for (const match of emails) found.push({ kind: 'email', address: match[0], text: match[0], index: match.index });
  let next = 0;
  for (const match of text.matchAll(URL_LIKE)) {
    while (emails[next] && emails[next]!.index + emails[next]![0].length <= match.index) next++;
    if (emails[next] && emails[next]!.index <= match.index) continue;
    const address = trimmed(match[0]);
    const href = safeUrl(/^https?:/i.test(address) ? address : `https://${address}`);
    if (href) found.push({ kind: 'url', address: href, text: address, index: match.index });
  }
  return found.sort((a, b) => a.index - b.index);
}
