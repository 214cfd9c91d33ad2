import type { AppealStore } from './store.js';

/**
 * The country of which the signatories are wanted alone, if any; empty for those without a country. It
 * belongs to a source, as everything does that several elements have to agree on.
 */
const selected = new WeakMap<AppealStore, string>();

/** The selection of a source. An edition in which nobody is from there ends it. */
export function selectedOf(store: AppealStore): string | undefined {
  const wanted = selected.get(store);
  if (!store.snapshot.appeal?.signatories.items.some(({ country = '' }) => country == wanted)) selected.delete(store);
  return selected.get(store);
}

/** Selects a country for all elements of a source; nothing: all countries. */
export function select(store: AppealStore, country: string | undefined) {
  if (country === undefined) selected.delete(store);
  else selected.set(store, country);
  // Setting it, even to what it is, is how a store makes its subscribers look again.
  const { paused } = store;
  store.paused = paused;
}
