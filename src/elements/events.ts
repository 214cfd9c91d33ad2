import type { Appeal } from '../appeal/types.js';
import type { FeedError } from '../feed/problem.js';

/** What our elements dispatch; all bubble, so that one listener serves a page. */
export interface SolidarityEvents {
  /** A good edition of the appeal has come in and is shown. */
  'solidarity-load': CustomEvent<Appeal>;
  /** The feed could not be used, or not wholly; `detail.reason` says why. */
  'solidarity-error': CustomEvent<FeedError>;
}

declare global {
  interface GlobalEventHandlersEventMap extends SolidarityEvents {}
}
