import type { Problem } from '../appeal/types.js';

/** Why a feed could not be used, or not wholly. */
export type Reason =
  /** The device has no network. */
  | 'offline'
  /** No answer: wrong address, server down, endless redirect, blocked by the page's policy. */
  | 'unreachable'
  /** The server answers, but does not let this page read it. */
  | 'cors'
  /** Any HTTP status but 2xx. */
  | 'status'
  /** Silent for 10 s, or not finished after 60 s. */
  | 'timeout'
  /** More than 4 MB. */
  | 'too-large'
  /** Not JSON in UTF-8. */
  | 'not-json'
  /** JSON, but no appeal. */
  | 'invalid'
  /** Not signed with the secret half of `public-key`, or that cannot be known here. */
  | 'unverified'
  /** An earlier edition than the one that is shown. */
  | 'outdated'
  /** Past its own `expires`. */
  | 'expired'
  /** An appeal in which some records are unusable. */
  | 'records';

/** A feed's failure. `message` goes on after the feed's address: "answered with status 404". */
export class FeedError extends Error {
  constructor(
    readonly reason: Reason,
    message: string,
    /** What the parser found, with places. */
    readonly problems: readonly Problem[] = [],
    /** Seconds that the server asks us to wait. */
    readonly retryAfter = 0,
  ) {
    super(message);
  }
}
