import type english from './english.js';

/** A text that depends on a number, by plural category; `other` is always there. */
export type Plural = { [category in Intl.LDMLPluralRule]?: string } & { other: string };

type English = typeof english;

/** The words of one language. A host may override any of them. */
export type Strings = { [key in keyof English]: English[key] extends string ? string : Plural | string };

/** A phrase with its `{…}` replaced, in pieces, so that a piece may be a template. */
export function fill<T>(phrase: string, values: Record<string, T>): (string | T)[] {
  // A host may have put anything in its place.
  return `${phrase}`.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? values[piece]! : piece));
}
