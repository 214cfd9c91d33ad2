import type { Signatory } from '../appeal/types.js';

/** A list in pages begins with those who signed last. Phones of 2021 do not know `toReversed`. */
export const newestFirst = (items: readonly Signatory[]) => items.map((_, index) => items[items.length - 1 - index]!);
