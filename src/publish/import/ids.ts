import { anchorName } from '../../appeal/text.js';
import type { Signatory } from '../../appeal/types.js';

/** The id, or the first of its numbered variants that nobody has yet. It is then taken. */
export function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let number = 2; taken.has(unique); number++) unique = `${id}-${number}`;
  taken.add(unique);
  return unique;
}

/** In small letters; a Turkish İ would leave its dot behind as a mark of its own. */
export const lower = (text: string): string => text.toLowerCase().replaceAll('i\u0307', 'i');

/** A readable id for a signatory: its abbreviation or name, with its country where another has that id. */
export function signatoryId({ abbr, name, country }: Pick<Signatory, 'abbr' | 'name' | 'country'>, taken: Set<string>): string {
  const id = anchorName(lower(abbr ?? name)) || 'signatory';
  return uniqueId(taken.has(id) && country ? `${id}-${country.toLowerCase()}` : id, taken);
}
