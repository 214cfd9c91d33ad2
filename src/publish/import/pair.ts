import { fold } from '../../appeal/fold.js';
import type { AppealDocument } from './document.js';
import type { ReadSignatory } from './signatory.js';

type Item = AppealDocument['signatories']['items'][number];
type Fields = Omit<Item, 'id'> & { id?: string };

/** Two entries that may be one organisation, and what is made of it. */
export interface Suspicion {
  name: string;
  other: string;
  why: string;
}

/** Which old entry each new one is. */
export interface Paired {
  /** Place of the old entry in its list. */
  matches: Map<ReadSignatory, number>;
  /** New entries that are, letter for letter, in the new list before. */
  repeated: Set<ReadSignatory>;
  suspected: Suspicion[];
}

/** A name as names are compared. */
export const nameKey = (name: string): string => fold(name);

/** What two entries have in common where they are the same; `undefined` where that can't be told. */
type Key = (fields: Fields) => string | undefined;

const byId: Key = ({ id }) => id;
const byName: Key = ({ name }) => name.normalize('NFC');
const byNameAndCountry: Key = ({ name, country }) => `${name.normalize('NFC')}\n${country ?? ''}`;
const bySpelling: Key = ({ name }) => nameKey(name) || undefined;
const byAbbr: Key = ({ abbr, country }) => (abbr && country && fold(abbr) ? `${fold(abbr)}\n${country}` : undefined);

/** From the surest to the least sure. A stage with a reason is a suspicion, which holds only where no other entry can be meant. */
const STAGES: { key: Key; why?: string }[] = [
  { key: byId },
  { key: byNameAndCountry },
  { key: byName },
  { key: bySpelling, why: 'the same name in another spelling' },
  { key: byAbbr, why: 'the same abbreviation and country' },
];

const sameCountry = (a: Fields, b: Fields): boolean => !a.country || !b.country || a.country == b.country;

function grouped<T>(all: Iterable<T>, key: (each: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const name = key(each);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  return groups;
}

/** Pairs a new list with an old one, and tells what may be one organisation twice. */
export function pair(items: readonly Item[], entries: readonly ReadSignatory[]): Paired {
  const matches = new Map<ReadSignatory, number>();
  const suspected: Suspicion[] = [];
  const free = new Set(items.keys());

  for (const { key, why } of STAGES) {
    const old = grouped(free, (index) => key(items[index]!));
    const fresh = grouped(entries.filter((entry) => !matches.has(entry)), (entry) => key(entry.signatory));
    for (const [name, candidates] of fresh) {
      const places = old.get(name) ?? [];
      if (why && (places.length > 1 || candidates.length > 1)) continue;
      for (const entry of candidates) {
        const index = places.find((place) => free.has(place) && (key == byId || sameCountry(items[place]!, entry.signatory)));
        if (index === undefined) continue;
        matches.set(entry, index);
        free.delete(index);
        if (why && byName(items[index]!) != entry.signatory.name) suspected.push({ name: entry.signatory.name, other: items[index]!.name, why: `${why}; taken for the same organisation` });
      }
    }
  }
  const repeated = repetitions(entries, matches, suspected);
  suspect(items, entries.filter((entry) => !matches.has(entry) && !repeated.has(entry)), suspected);
  return { matches, repeated, suspected };
}

/** The same entry, letter for letter, a second time in one list is a slip. */
function repetitions(entries: readonly ReadSignatory[], matches: ReadonlyMap<ReadSignatory, number>, suspected: Suspicion[]): Set<ReadSignatory> {
  const seen = new Set<string>();
  const repeated = new Set<ReadSignatory>();
  for (const entry of entries) {
    const text = JSON.stringify(entry.signatory);
    if (seen.has(text) && !matches.has(entry)) {
      repeated.add(entry);
      suspected.push({ name: entry.signatory.name, other: entry.signatory.name, why: 'the same entry twice in the new list; counted once' });
    }
    seen.add(text);
  }
  return repeated;
}

/** New entries that have a name or abbreviation in common with an old one or with each other. */
function suspect(items: readonly Item[], added: readonly ReadSignatory[], suspected: Suspicion[]) {
  const known: Fields[] = [...items];
  const names = grouped(known, bySpelling);
  const abbrs = grouped(known, byAbbr);
  for (const { signatory } of added) {
    const [name, abbr] = [bySpelling(signatory), byAbbr(signatory)];
    const named = name && names.get(name)?.[0];
    const other = named || (abbr && abbrs.get(abbr)?.[0]);
    if (other) suspected.push({ name: signatory.name, other: other.name, why: `the same ${named ? 'name' : 'abbreviation and country'}; both stay` });
    if (name && !names.has(name)) names.set(name, [signatory]);
    if (abbr && !abbrs.has(abbr)) abbrs.set(abbr, [signatory]);
  }
}
