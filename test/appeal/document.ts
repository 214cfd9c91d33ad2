// Small documents for the tests of the parser.
import { parse, type Origin } from '../../src/appeal/parse.js';
import type { Appeal, Problem } from '../../src/appeal/types.js';

/** A good document, with some fields its own. */
export const documentWith = (fields: object = {}): Record<string, unknown> => ({
  version: 1,
  id: 'strike',
  title: 'Strike',
  signatories: { count: 0 },
  ...fields,
});

/** A good document with these signatories, all of them listed. */
export const signedBy = (...items: unknown[]) => documentWith({ signatories: { count: items.length, items } });

/** What the parser makes of a good document with some fields its own; fails if it refuses it. */
export function accepted(fields: object, origin?: Origin): { appeal: Appeal; problems: Problem[] } {
  const { appeal, problems } = parse(documentWith(fields), origin);
  if (!appeal) throw new Error(`refused: ${JSON.stringify(problems)}`);
  return { appeal, problems };
}

/** Where the problems of a document are. */
export const placesIn = (input: unknown, origin?: Origin) => parse(input, origin).problems.map(({ pointer }) => pointer);

/** JSON that no JavaScript literal can say: own `__proto__`, a `toString` that is no function. */
export const json = (text: string): any => JSON.parse(text);

/** One of everything that JSON can hold, and that spoils what is careless with it. */
export const anything: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  '',
  ' ',
  'text',
  '<b>',
  '\u202e',
  [],
  [[]],
  [null],
  ['text'],
  {},
  { length: 3 },
  { filter: 1, map: 1 },
  json('{"toString":1,"valueOf":1}'),
  json('{"__proto__":{"polluted":true}}'),
  json('{"constructor":{"prototype":{"polluted":true}}}'),
];
