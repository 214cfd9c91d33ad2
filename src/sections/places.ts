import type { Signatory } from '../appeal/types.js';
import type { Language } from '../language/controller.js';
import { COLUMNS, WORLD } from './world.js';

/** A country from which somebody signed. */
export interface Place {
  /** Empty for those without a country. */
  code: string;
  /** In the visitor's language, or as the feed words it. */
  name: string;
  items: Signatory[];
  /** Where its tile is, from 0. */
  column: number;
  row: number;
}

/** A country as the visitor knows it, or as the feed words it. */
export const nameOf = (code: string, items: readonly Signatory[], { format, strings }: Language) =>
  items.find(({ countryName }) => countryName)?.countryName ?? (format.country(code) || strings.elsewhere);

/**
 * Those who signed, by country, in the visitor's alphabet. A code that has no tile in the world, and those
 * without a country, get the last one that is free: from the lower right corner on.
 */
export function placesOf(items: readonly Signatory[], language: Language): Place[] {
  const { format } = language;
  const places = new Map<string, Signatory[]>();
  for (const item of items) {
    const { country = '' } = item;
    const others = places.get(country);
    if (others) others.push(item);
    else places.set(country, [item]);
  }
  const tiles = [...WORLD];
  const list = [...places].map(([code, items]) => {
    let at = tiles.indexOf(code);
    if (at < 0) tiles[(at = tiles.lastIndexOf('.'))] = code;
    return { code, name: nameOf(code, items, language), items, column: at % COLUMNS, row: Math.floor(at / COLUMNS) };
  });
  return format.ready ? list.sort((a, b) => format.compare(a.name, b.name)) : list;
}

/** The nearest place in a direction, or where one is; what is straight ahead is nearer than what is beside the way. */
export function nextPlace(places: readonly Place[], from: Place, [east, south]: readonly [number, number]): Place {
  const distance = ({ column, row }: Place) => {
    const x = column - from.column;
    const y = row - from.row;
    const ahead = x * east + y * south;
    return ahead > 0 ? ahead ** 2 + 4 * (x * south + y * east) ** 2 : Infinity;
  };
  return places.reduce((nearest, place) => (distance(place) < distance(nearest) ? place : nearest), from);
}
