import { anchorName, clean } from '../../appeal/text.js';
import type { Problem, Signatory } from '../../appeal/types.js';
import { explain, judge } from '../check/document.js';
import { composed, inOrder, SIGNATORY } from './normal.js';

/** One signatory, as it is written into the folder and as widgets read it. */
export interface Entry {
  written: Record<string, unknown>;
  read: Signatory;
}

/** What came of some signatories: entries, or problems of the first of them that has any. */
export interface ReadEntries {
  entries: Entry[];
  problems: (Problem & { index: number })[];
}

const LIST = '/signatories/items';

/**
 * Checks a list that comes in parts, by the parser of the widgets and the published schema. As in the
 * parser, each entry has an id of its own; here it is written down, since a page is read without the others.
 *
 * @param base what the addresses of signatories are relative to
 */
export function entriesIn(base: string): (values: unknown[]) => ReadEntries {
  const taken = new Set<string>();
  let before = 0;

  /** The parser's rule, over all parts. */
  const idOf = (id: string | undefined, { abbr, name }: Signatory, index: number): string => {
    let own = anchorName(id ?? abbr ?? name) || `${index + 1}`;
    while (taken.has(own)) own += `-${index + 1}`;
    return own;
  };

  return (values) => {
    const first = before;
    before += values.length;
    const items = values.map(composed);
    const document = { version: 1, id: 'list', title: 'list', signatories: { count: items.length, items } };
    const { appeal, problems } = judge(document, { base });
    // A part's count is ours, and wrong only because of these.
    const found = problems.filter(({ pointer }) => pointer.startsWith(`${LIST}/`));
    if (!appeal || found.length > 0) return { entries: [], problems: found.map((one) => inWhole(one, document, first)) };

    const repeated: ReadEntries['problems'] = [];
    const entries = appeal.signatories.items.map((read, place): Entry => {
      const { number: _, ...item } = items[place] as Record<string, unknown>;
      const own = item['id'] === undefined ? undefined : clean(item['id'] as string).trim();
      const id = idOf(own, read, first + place);
      if (own && taken.has(anchorName(own)))
        repeated.push({ index: place, pointer: `${LIST}/${first + place}/id`, message: 'is the id of another entry already: links to it would break' });
      taken.add(id);
      // A page lies deeper than the head: what is relative to one is not relative to the other.
      const url = read.url && !URL.canParse(item['url'] as string) ? { url: read.url } : {};
      return { read, written: inOrder(SIGNATORY, { ...item, ...url, id }) };
    });
    return { entries: repeated.length ? [] : entries, problems: repeated };
  };
}

/** A problem of a part as one of the whole document. */
function inWhole(found: Problem, part: unknown, first: number): ReadEntries['problems'][number] {
  const [, place = '0', rest = ''] = /^\/signatories\/items\/(\d+)(.*)$/.exec(found.pointer) ?? [];
  return { index: Number(place), pointer: `${LIST}/${first + Number(place)}${rest}`, message: explain(found, part) };
}
