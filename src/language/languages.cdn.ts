import { inFile } from './file.js';

/** Digest of each language file, by its name: the primary subtags in it, `ar-bg-bn-de-es-fa-fr-hi`. The build writes it. */
declare const __LANGUAGES__: Record<string, string>;

/** Languages of the full CDN file, a few to a file: a page in one language loads one. */
export const languages = Object.fromEntries(
  Object.entries(__LANGUAGES__).flatMap(([name, integrity]) => name.split('-').map((code) => [code, inFile(name, integrity, code)])),
);
