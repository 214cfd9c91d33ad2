import { anchorName } from '../../appeal/text.js';
import type { Signatory } from '../../appeal/types.js';

/** The ids of a list, each of which is taken once. */
export class Ids {
  readonly #taken: Set<string>;
  /** By id, the first number that may be free: without it, a name that comes ten thousand times would be looked for as often. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  /** Takes it, if nobody has it yet. @returns whether it could */
  take(id: string): boolean {
    return !this.has(id) && Boolean(this.#taken.add(id));
  }

  /** Takes the id, or the first of its numbered variants that nobody has yet. */
  unique(id: string): string {
    if (this.take(id)) return id;
    for (let number = this.#next.get(id) ?? 2; ; number++) {
      this.#next.set(id, number + 1);
      if (this.take(`${id}-${number}`)) return `${id}-${number}`;
    }
  }
}

/** In small letters; a Turkish İ would leave its dot behind as a mark of its own. */
export const lower = (text: string): string => text.toLowerCase().replaceAll('i\u0307', 'i');

/** A readable id for a signatory: its abbreviation or name, with its country where another has that id. */
export function signatoryId({ abbr, name, country }: Pick<Signatory, 'abbr' | 'name' | 'country'>, taken: Ids): string {
  const id = anchorName(lower(abbr ?? name)) || 'signatory';
  return taken.unique(taken.has(id) && country ? `${id}-${country.toLowerCase()}` : id);
}
