/**
 * A map of millions of texts that are taken out in order, by UTF-16 code units. One `Map` holds 16 million
 * at most, and doubles its memory when it grows; of many small ones, few grow or are sorted at a time.
 */
export interface SortedMap<T> {
  get: (key: string) => T | undefined;
  set: (key: string, value: T) => void;
  /** All of it, in order; what is taken out is no longer there. */
  takeAll: () => Generator<[string, T], void>;
}

export function sortedMap<T>(): SortedMap<T> {
  /** By the first code unit of their keys. */
  const parts = new Map<number, Map<string, T>>();
  return {
    get: (key) => parts.get(key.charCodeAt(0))?.get(key),
    set(key, value) {
      const first = key.charCodeAt(0);
      const part = parts.get(first);
      if (part) part.set(key, value);
      else parts.set(first, new Map([[key, value]]));
    },
    *takeAll() {
      for (const first of [...parts.keys()].toSorted((one, other) => one - other)) {
        const part = parts.get(first)!;
        for (const key of [...part.keys()].toSorted()) yield [key, part.get(key)!];
        parts.delete(first);
      }
    },
  };
}
