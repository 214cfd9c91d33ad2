import { valueAt } from '../../appeal/pointer.js';
import { anchorName } from '../../appeal/text.js';
import type { Problem } from '../../appeal/types.js';

const LISTS = ['/demands', '/signatories/items'];

/**
 * Ids that a list has twice. A widget renames the second, by its place, so that links to it break as soon
 * as the list changes.
 */
export function repeatedIds(input: unknown): Problem[] {
  return LISTS.flatMap((list) => {
    const entries = valueAt(input, list);
    const first = new Map<string, number>();
    return (Array.isArray(entries) ? entries : []).flatMap((entry: { id?: unknown } | null, index): Problem[] => {
      if (typeof entry?.id !== 'string') return [];
      const id = anchorName(entry.id);
      const before = first.get(id);
      if (before === undefined) first.set(id, index);
      return before === undefined
        ? []
        : [{ pointer: `${list}/${index}/id`, message: `is the id of ${list}/${before} already: links to it would break` }];
    });
  });
}
