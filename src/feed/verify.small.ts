import { FeedError } from './problem.js';

/** The small file cannot verify, so nothing passes. */
export async function verify(): Promise<never> {
  throw new FeedError('unverified', 'needs solidarity-full.js');
}
