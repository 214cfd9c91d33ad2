import { load } from '../later/load.cdn.js';
import { FeedError } from './problem.js';
import type { verify as check } from './verify.js';

const missing = () => {
  throw new FeedError('unverified', 'cannot be verified: solidarity-verify.js is not beside the script');
};

/** What verifies is loaded for those who ask for it. Where it is missing nothing passes, and the next poll tries again. */
export async function verify(...document: Parameters<typeof check>): Promise<void> {
  await (await load('verify').catch(missing))(...document);
}
