import type { Strings } from './strings.js';

/** Digest of each language file, by the primary subtags in it, `de-es`; the build writes it. */
declare const __LANGUAGES__: Record<string, string>;

/** Address of this script; written as `new URL(…)`, the bundler would take the files in. */
const here = import.meta.url;

/**
 * Languages of the CDN build: data beside the script, never code, and only if the bytes are those
 * that this very script was built with.
 */
export const languages: Record<string, () => Promise<Partial<Strings>>> = Object.fromEntries(
  Object.entries(__LANGUAGES__).flatMap(([codes, integrity]) =>
    codes.split('-').map((code) => [
      code,
      () =>
        fetch(here.replace(/[^/]*$/, `language/${codes}.json`), {
          integrity,
          credentials: 'omit',
          referrerPolicy: 'no-referrer',
        })
          .then((response) => response.json())
          .then((tables) => tables[code]),
    ]),
  ),
);
