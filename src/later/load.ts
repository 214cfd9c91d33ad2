import type { CreatePager } from '../paged/pager.js';
import type { qr } from '../qr.js';

/** What is loaded when it is needed: of a list in pages, what brings the others; of an address, its QR code. */
export interface Later {
  pages: CreatePager;
  qr: typeof qr;
}

const modules: { [name in keyof Later]: () => Promise<Later[name]> } = {
  pages: () => import('../paged/pager.js').then((module) => module.createPager),
  qr: () => import('../qr.js').then((module) => module.qr),
};

/**
 * Loads what not every page needs. This is for npm, where a bundler makes chunks of it; the CDN build takes
 * `load.cdn.ts` in its place.
 */
export const load = <Name extends keyof Later>(name: Name): Promise<Later[Name]> => modules[name]();
