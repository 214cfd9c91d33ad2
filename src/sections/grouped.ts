import type { Signatory } from '../appeal/types.js';
import type { Language } from '../language/controller.js';

/** Entries under one heading; without a name, under none. */
export interface Group {
  name: string;
  items: readonly Signatory[];
}

/** The entries by country, in the visitor's alphabet; those without one come last. */
export function grouped(items: readonly Signatory[], { strings, format }: Language): Group[] {
  const groups = new Map<string, Signatory[]>();
  for (const item of items) {
    const name = item.countryName ?? format.country(item.country) ?? '';
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups]
    .sort(([a], [b]) => (a && b ? format.compare(a, b) : b.length - a.length))
    .map(([name, items]) => ({ name: name || strings.elsewhere, items }));
}
