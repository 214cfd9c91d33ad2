import { inFile } from './file.js';

/** Primary subtags of two letters each, one after the other; the build writes this and the file's digest. */
declare const __CODES__: string;
declare const __INTEGRITY__: string;

/** Languages of the small CDN file, all in one, since each digest weighs 33 bytes that nothing compresses. */
export const languages = Object.fromEntries(__CODES__.match(/../g)!.map((code) => [code, inFile('all', __INTEGRITY__, code)]));
