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
    const name = item.countryName ?? format.country(item.country) ?? strings.elsewhere;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups]
    .sort(([a], [b]) => +(a == strings.elsewhere) - +(b == strings.elsewhere) || format.compare(a, b))
    .map(([name, items]) => ({ name, items }));
}
