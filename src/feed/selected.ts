import type { AppealStore } from './store.js';

/** Stands for the country of those without one. */
export const NOWHERE = '-';

/** Selects a country for all elements of a source; nothing: all countries. */
export function select(store: AppealStore, country?: string) {
  store.country = country;
  // Setting it, even to what it is, is how a store makes its subscribers look again.
  const { paused } = store;
  store.paused = paused;
}
