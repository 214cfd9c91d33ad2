import type { Appeal } from '../appeal/types.js';
import type { FeedError } from './problem.js';

/** What is known of a source at one moment. Never changed, only replaced. */
export type Snapshot =
  | { readonly state: 'loading'; readonly appeal?: undefined; readonly problem?: undefined }
  /** `problem`: some records had to be left out. */
  | { readonly state: 'ready'; readonly appeal: Appeal; readonly problem?: FeedError | undefined }
  /** The last good appeal, and why there is no newer one. */
  | { readonly state: 'stale'; readonly appeal: Appeal; readonly problem: FeedError }
  | { readonly state: 'failed'; readonly appeal?: undefined; readonly problem: FeedError };

export const LOADING: Snapshot = { state: 'loading' };

/** The campaign is over: what is shown now is what stays. */
export function isFinal({ status }: Appeal): boolean {
  return status == 'won' || status == 'closed';
}
