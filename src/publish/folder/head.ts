import type { Problem } from '../../appeal/types.js';
import { expiry, explain, judge } from '../check/document.js';
import { repeatedIds } from '../check/ids.js';
import { composed, HEAD, inOrder, SIGNATORIES } from './normal.js';
import type { Tally } from './tally.js';

/** The head of a document, in its normal form. */
export interface Head extends Record<string, unknown> {
  id: string;
  title: string;
  lang?: string;
  sequence?: number;
  signatories: Record<string, unknown>;
}

/** What is wrong with a document beside its list, which has been taken out. */
export function headProblems(raw: any, { listed }: Tally, base: string, now: Date): Problem[] {
  const { appeal, problems } = judge(raw, { base });
  const all = [...problems, ...repeatedIds(raw), ...expiry(appeal, now)].map((found) => ({ ...found, message: explain(found, raw) }));
  const { count, unlisted = 0, pages } = raw?.signatories ?? {};
  if (raw?.page !== undefined)
    all.push({ pointer: '/page', message: 'shows that this is a page of a published list: publish the whole document that it was made from' });
  else if (pages !== undefined)
    all.push({ pointer: '/signatories/pages', message: 'shows that this is a published head: publish the whole document that it was made from' });
  else if (appeal && listed > 0 && count !== listed + unlisted)
    all.push({ pointer: '/signatories/count', message: `is ${count}, but ${listed + unlisted} signed: ${listed} are listed and ${unlisted} are not` });
  return all;
}

/**
 * The document as it is published: its own fields, in Unicode's form NFC and in the order of the format.
 *
 * @param items what stands in its list: all, or the newest
 */
export function headOf(raw: Head, { listed, countries, kind }: Tally, items: unknown[], isPaged: boolean): Head {
  const { items: given, ...own } = composed(raw.signatories);
  const signatories = given === undefined ? own : { ...own, items };
  // Of the newest alone, a widget could not tell.
  if (isPaged && listed === own['count'] && countries !== undefined) signatories['countries'] ??= countries;
  if (isPaged && kind !== undefined) signatories['kind'] ??= kind;
  return inOrder(HEAD, { ...composed(raw), signatories: inOrder(SIGNATORIES, signatories) }) as Head;
}
