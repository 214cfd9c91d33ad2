import type { Signatory } from '../appeal/types.js';
import type { Language } from '../language/controller.js';

/** Entries under one heading; without a name, under none. */
export interface Group {
  name: string;
  items: readonly Signatory[];
}

/** The entries by country, in the visitor's alphabet; those without one come last. */
export function grouped(items: readonly Signatory[], { strings, format, lang }: Language): Group[] {
  const groups = new Map<string, Signatory[]>();
  for (const item of items) {
    const name = item.countryName ?? format.country(item.country) ?? '';
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups]
    .sort(([a], [b]) => (a && b ? a.localeCompare(b, lang) : b.length - a.length))
    .map(([name, items]) => ({ name: name || strings.elsewhere, items }));
}
