import type { Strings } from './strings.js';

/** Address of this script; written as `new URL(…)`, the bundler would take the files in. */
const here = import.meta.url;

/**
 * How the CDN build loads a language: data beside the script, never code, and only if the bytes are those
 * that this very script was built with.
 *
 * @param name of the file in `language/` that has it, maybe among others
 */
export const inFile = (name: string, integrity: string, code: string) => (): Promise<Partial<Strings>> =>
  fetch(here.replace(/[^/]*$/, `language/${name}.json`), {
    integrity,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  })
    .then((response) => response.json())
    .then((tables) => tables[code]);
