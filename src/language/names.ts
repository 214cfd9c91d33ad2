import { slices } from '../slices.js';

/** What `Intl.DisplayNames` calls countries, and languages. */
export type Kind = 'region' | 'language';

/** Codes that `Intl` knows too, but that name no country: unions, reserved and private ones. XK is Kosovo's in practice. */
const NO_COUNTRY = /A[AC]|C[PQ]|DG|E[AUZ]|IC|Q[M-Z]|TA|UN|X[A-JL-Z]|ZZ/;

/** The codes of all names that were ever given, so that one is still understood after the page's language has changed. */
const codes: Record<string, string> = Object.create(null);

/** Nauru is a country and a language. */
const keyOf = (type: Kind, name: string) => type + name.toLowerCase();

/** The code of a country or a language that is called so. */
export const codeOf = (type: Kind, name: string): string | undefined => codes[keyOf(type, name)];

/** Gives the names of codes in a language; nothing for a code that has none. */
export function namesIn(lang: string, type: Kind): (code: string) => string | undefined {
  const names = new Intl.DisplayNames(lang, { type, fallback: 'none' });
  return (code) => {
    const name = names.of(code);
    if (name) codes[keyOf(type, name)] ??= code;
    return name;
  };
}

/**
 * The countries of ISO 3166-1, or the languages of ISO 639-1, as they are called in a language. `Intl` has no list of
 * them, so every pair of letters is tried; what is only another code of the same is left out. It is done in slices.
 */
export async function allNames(lang: string, type: Kind): Promise<string[]> {
  const pause = slices();
  const nameOf = namesIn(lang, type);
  const found = new Set<string>();
  for (let pair = 370; pair < 1296; pair++) {
    await pause();
    // In base 36 digits are among them.
    const small = pair.toString(36);
    const code = type == 'region' ? small.toUpperCase() : small;
    if (/\d/.test(code) || NO_COUNTRY.test(code)) continue;
    const isFirst = Intl.getCanonicalLocales(type == 'region' ? `und-${code}` : code)[0]!.endsWith(code);
    const name = isFirst && nameOf(code);
    if (name) found.add(name);
  }
  return [...found];
}
