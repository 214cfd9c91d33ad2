/** The parser alone: no DOM, no network; runs in browsers, workers and Node. */
export { parse, type Origin } from './parse.js';
export { safeUrl } from './links.js';
export { fold } from './fold.js';
export type * from './types.js';
