import type { Strings } from './strings.js';

/**
 * Where the words of a language come from, by primary subtag; English is always at hand. This is for
 * npm, where a bundler makes a chunk of each; the CDN build takes `languages.cdn.ts` in its place.
 */
export const languages: Record<string, () => Promise<Partial<Strings>>> = {
  ar: () => import('./ar.js').then((module) => module.default),
  bg: () => import('./bg.js').then((module) => module.default),
  bn: () => import('./bn.js').then((module) => module.default),
  de: () => import('./de.js').then((module) => module.default),
  es: () => import('./es.js').then((module) => module.default),
  fa: () => import('./fa.js').then((module) => module.default),
  fr: () => import('./fr.js').then((module) => module.default),
  hi: () => import('./hi.js').then((module) => module.default),
  hu: () => import('./hu.js').then((module) => module.default),
  it: () => import('./it.js').then((module) => module.default),
  nl: () => import('./nl.js').then((module) => module.default),
  pt: () => import('./pt.js').then((module) => module.default),
  ru: () => import('./ru.js').then((module) => module.default),
  tr: () => import('./tr.js').then((module) => module.default),
  zh: () => import('./zh.js').then((module) => module.default),
};
