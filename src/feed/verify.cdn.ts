import { load } from '../later/load.cdn.js';
import type { verify as check } from './verify.js';

/** What verifies is loaded for those who ask for it. Where it is missing nothing passes, and the next poll tries again. */
export async function verify(...document: Parameters<typeof check>): Promise<void> {
  await (await load('verify'))(...document);
}
