import { valueAt } from '../../appeal/pointer.js';
import type { Problem } from '../../appeal/types.js';

/** Whether a text is a well-formed language tag (BCP 47), as browsers want it; widgets look at its beginning only. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Languages of the appeal and of its signatories that a browser could not read. */
export function brokenTags(input: unknown): Problem[] {
  const items = valueAt(input, '/signatories/items');
  const tags = [['/lang', valueAt(input, '/lang')] as const, ...(Array.isArray(items) ? items.map((item, index) => [`/signatories/items/${index}/lang`, valueAt(item, '/lang')] as const) : [])];
  return tags.flatMap(([pointer, tag]) => (typeof tag === 'string' && tag && !isLanguageTag(tag) ? [{ pointer, message: 'must be a language tag of BCP 47' }] : []));
}
