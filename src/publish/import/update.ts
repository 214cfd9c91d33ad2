import type { AppealDocument } from './document.js';
import { Ids, signatoryId } from './ids.js';
import { nameFinder } from './names-in.js';
import { pair, type Suspicion } from './pair.js';
import type { Note } from './report.js';
import type { ReadSignatory } from './signatory.js';

type Item = AppealDocument['signatories']['items'][number];

/** One field of an entry, before and after. */
export interface Change {
  id: string;
  name: string;
  fields: { field: keyof Item; from?: string; to: string }[];
}

/** What a new list does to a document. */
export interface Update {
  /** The new document; the old one itself where nothing changes. */
  appeal: AppealDocument;
  added: Item[];
  changed: Change[];
  withdrawn: Item[];
  /** Entries of the old list that the new one lacks, but that may be hidden in what was not understood. */
  kept: Item[];
  /** Entries of the old list whose names stand in the text of the new one, though nobody was read there. */
  named: Item[];
  suspected: Suspicion[];
  /** The count of the old document was not listed and unlisted together. */
  countWas?: number;
  /** Why there is no update. */
  problem?: string;
}

/** What the publisher says about the new list. Nothing here is taken from a clock. */
export interface UpdateOptions {
  /** ISO 8601 date of the new list. */
  asOf?: string;
  /** ISO 8601 time of the new document. */
  updated?: string;
  /** One more than the old one where it is not given. */
  sequence?: number;
  /** How many signed without being named; as before where it is not given. */
  unlisted?: number;
  /** ISO 8601 date since when those that the list adds have signed, where it does not say itself. */
  since?: string;
  /** The text of the new list: who is named in it is not withdrawn, however it was read. */
  text?: string;
  /** The new list holds only additions and changes: who is missing in it is not withdrawn. */
  partial?: boolean;
}

/** An id is an identity, and is set once; the place in the list and the order of fields are nobody's change. */
const FIELDS = ['abbr', 'name', 'lang', 'gloss', 'country', 'countryName', 'region', 'url', 'since', 'kind'] as const;

/**
 * Compares a document with a new list of signatories. Entries keep their ids and places; new ones come
 * last. A guess never replaces what the document says, and what the list does not say stays.
 *
 * @param old the document as it was read from its file; fields that we do not know stay in it
 * @param notes of reading the new list: what was not understood in it may hide an entry
 */
export function update(old: AppealDocument, entries: readonly ReadSignatory[], notes: readonly Note[], options: UpdateOptions = {}): Update {
  const items = old.signatories.items ?? [];
  const nothing = { appeal: old, added: [], changed: [], withdrawn: [], kept: [], named: [], suspected: [] };
  if (old.signatories['pages']) return { ...nothing, problem: 'the document is a published one with pages; update the whole document that it was made from' };
  if (!entries.length) return { ...nothing, problem: 'the new list has no entries; to withdraw every signatory, edit the document' };

  const { matches, repeated, suspected } = pair(items, entries);
  const entryOf = new Map([...matches].map(([entry, index]) => [index, entry]));
  const taken = new Ids(items.map(({ id }) => id));

  const changed: Change[] = [];
  const current = items.map((item, index) => {
    const entry = entryOf.get(index);
    if (!entry) return item;
    const fields: Change['fields'] = [];
    const next: Record<string, unknown> = { ...item };
    for (const field of FIELDS) {
      const to = entry.signatory[field];
      const from = item[field];
      if (to === undefined || to == from || (from !== undefined && entry.guessed.includes(field))) continue;
      next[field] = to;
      fields.push({ field, to, ...(from === undefined ? {} : { from }) });
    }
    if (fields.length) changed.push({ id: item.id, name: item.name, fields });
    return fields.length ? (next as unknown as Item) : item;
  });

  const missing = items.filter((_, index) => !entryOf.has(index));
  // What was not understood may be any of the missing, in a spelling that we can't know.
  const hidesAny = notes.some(({ kind, list }) => kind == 'unread' && list);
  const unread = notes.flatMap(({ kind, text }) => (kind == 'unread' && text ? [text] : []));
  const namesIn = nameFinder(options.partial ? [] : missing);
  const inText = namesIn([options.text ?? '', ...entries.map(({ signatory: { name } }) => name)].join('\n'));
  const inNotes = namesIn(unread.join('\n'));
  const named = missing.filter((item) => inText.has(item));
  const kept = options.partial ? [] : missing.filter((item) => !inText.has(item) && (hidesAny || inNotes.has(item)));
  const stays = new Set([...named, ...kept]);
  const withdrawn = options.partial ? [] : missing.filter((item) => !stays.has(item));
  const gone = new Set(withdrawn);

  const added = entries
    .filter((entry) => !matches.has(entry) && !repeated.has(entry))
    .map(({ signatory: { id, ...fields } }) => {
      const own = id && taken.take(id) ? id : signatoryId(fields, taken);
      const { kind, ...most } = options.since && fields.since === undefined ? { ...fields, since: options.since } : fields;
      return { id: own, ...most, ...(kind === undefined ? {} : { kind }) };
    });

  // "A Union, B Union" that was read as one: both A and B stay, and a person sees why.
  for (const { name } of added) for (const other of namesIn(name)) suspected.push({ name, other: other.name, why: 'the name of one is in that of the other; several may have been read as one; both stay' });

  const listed = [...current.filter((_, index) => !gone.has(items[index]!)), ...added];
  const { unlisted: before = 0, asOf: dated } = old.signatories;
  const unlisted = options.unlisted ?? before;
  const count = listed.length + unlisted;
  const wrong = old.signatories.count != items.length + before;
  const asOf = options.asOf ?? dated;
  if (!added.length && !changed.length && !withdrawn.length && count == old.signatories.count && asOf == dated) {
    return { ...nothing, kept, named, suspected };
  }
  const appeal: AppealDocument = {
    ...old,
    ...(options.updated ? { updated: options.updated } : {}),
    sequence: options.sequence ?? (old.sequence ?? 0) + 1,
    signatories: { ...old.signatories, ...(asOf ? { asOf } : {}), count, ...(unlisted || old.signatories.unlisted !== undefined ? { unlisted } : {}), items: listed },
  };
  return { appeal, added, changed, withdrawn, kept, named, suspected, ...(wrong ? { countWas: old.signatories.count } : {}) };
}

