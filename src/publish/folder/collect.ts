import type { Problem } from '../../appeal/types.js';
import { MOST_PROBLEMS } from '../check/document.js';
import { entriesIn, type Entry } from './entries.js';
import { headOf, headProblems, type Head } from './head.js';
import type { Item } from './list.js';
import { readDocument, type Pieces } from './read.js';
import { searchIndex, type SearchIndex } from './search-index.js';
import { tally } from './tally.js';

/** Up to so many signatories all stand in the head. */
export const ALL_IN_HEAD = 500;
/** Entries of a page; every page is full. */
export const PAGE_SIZE = 200;
/** So many of the newest are in the head, and less than a page more. */
const NEWEST = 50;

/** A document made ready to be published, in its parts. */
export interface Collected {
  /** Its list is the newest entries, or all where they are few. */
  head: Head;
  listed: number;
  /** Of each page, what its `signatories` are, as JSON. */
  pages: Uint8Array<ArrayBuffer>[];
  index: SearchIndex;
}

/** Why a document cannot be published. */
export class Refused extends Error {
  /** @param problems each with the signatory that it is about, if it is about one */
  constructor(readonly problems: (Problem & { item?: Item })[]) {
    super('The document has problems.');
  }
}

/**
 * Reads a document and cuts its list into pages. Whatever widgets would leave out is a problem here: who
 * publishes it learns of it before the readers miss it.
 *
 * @param base the address that the head will have
 * @throws {Refused} if it has problems
 * @throws {ReadError} if it is no JSON
 */
export async function collect(bytes: Pieces, base: string, now: Date): Promise<Collected> {
  const read = entriesIn(base);
  const counted = tally();
  const index = searchIndex();
  const encoder = new TextEncoder();
  const pages: Collected['pages'] = [];
  const problems: Refused['problems'] = [];
  let rest: Entry[] = [];

  const turnPage = () => {
    const page = rest.slice(0, PAGE_SIZE);
    rest = rest.slice(PAGE_SIZE);
    pages.push(encoder.encode(JSON.stringify({ count: PAGE_SIZE, items: page.map(({ written }) => written) })));
    index.add(pages.length, page.map(({ read }) => read));
  };

  const raw = await readDocument(bytes, (items) => {
    const part = read(items.map(({ value }) => value));
    for (const { index, ...found } of part.problems) problems.push({ ...found, item: items[index]! });
    if (problems.length > MOST_PROBLEMS) throw new Refused([...problems.slice(0, MOST_PROBLEMS), { pointer: '', message: 'has more problems than are told here' }]);
    for (const entry of part.entries) {
      counted.add(entry.read);
      rest.push(entry);
    }
    if (counted.result().listed > ALL_IN_HEAD) while (rest.length >= PAGE_SIZE + NEWEST) turnPage();
  });

  const told = counted.result();
  // Of a list that could not be read, neither the count nor the countries are known.
  problems.push(...headProblems(raw, problems.length ? { listed: 0 } : told, base, now));
  if (problems.length > 0) throw new Refused(problems);
  const items = rest.map(({ written }) => written);
  return { head: headOf(raw as Head, told, items, pages.length > 0), listed: told.listed, pages, index };
}
