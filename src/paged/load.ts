import type { CreatePager } from './pager.js';

/**
 * What only a list in pages needs. This is for npm, where a bundler makes a chunk of it; the CDN build takes
 * `load.cdn.ts` in its place.
 */
export const loadPager = (): Promise<CreatePager> => import('./pager.js').then((module) => module.createPager);
