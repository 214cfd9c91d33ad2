import type { Strings } from './strings.js';

/**
 * Where the words of a language come from, by primary subtag; English is always at hand. This is for
 * npm, where a bundler makes a chunk of each; the CDN build takes `languages.cdn.ts` in its place.
 */
export const languages: Record<string, () => Promise<Partial<Strings>>> = {
  ar: () => import('./ar.js').then((module) => module.default),
  de: () => import('./de.js').then((module) => module.default),
  es: () => import('./es.js').then((module) => module.default),
  fr: () => import('./fr.js').then((module) => module.default),
};
