import type { Signatory } from '../../appeal/types.js';

/** What a widget would tell of a list, if it had all of it. */
export interface Tally {
  listed: number;
  /** From how many countries; absent unless that is known of each. */
  countries?: number;
  /** What they are, if not all are organisations. */
  kind?: string;
}

/** Counts as the parser does, but over a list that comes in parts. */
export function tally(): { add: (signatory: Signatory) => void; result: () => Tally } {
  const countries = new Set<string | undefined>();
  let kind: string | undefined;
  let listed = 0;
  return {
    add(signatory) {
      listed += 1;
      countries.add(signatory.country);
      if (signatory.kind !== 'organisation') kind ??= signatory.kind;
    },
    result: () => ({ listed, ...(countries.has(undefined) ? {} : { countries: countries.size }), ...(kind !== undefined && { kind }) }),
  };
}
