import { expect } from '@open-wc/testing';
import { adapt } from '../../src/appeal/foreign.js';
import { parse } from '../../src/appeal/parse.js';
import type { Appeal } from '../../src/appeal/types.js';
import { anything, json } from './document.js';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const keys =
  'version id title lang url issuer name published updated sequence expires status statusNote body demands contact email purpose links rel href label updates goal signatories asOf count unlisted items countries kind abbr gloss country countryName region since pages translations de type depth ordered children value text data attributes signature_count signatures_by_country state action total_signatures __proto__ constructor toString valueOf'.split(
    ' ',
  );
const values: unknown[] = [
  ...anything,
  1, 2, 25, 7, -0, 'A', 'A', 'БКП', 'می\u200cخواهم', 'a\u200db', '\ud800', 'javascript:alert(1)', 'https://icor.info/', '/x', '//evil',
  '2018-10-15', '2018-02-30', '2018-10-15T12:00:00Z', 'DE', 'ZZ', 'en', 'won', 'open', 'a@icor.info', 'text', 'link', 'paragraph',
];

/** Random JSON, near enough to an appeal that much of it is accepted. */
function generate(random: () => number) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const some = <T>(make: () => T): T[] => Array.from({ length: Math.floor(random() * 5) }, make);
  const value = (depth: number): unknown =>
    depth > 5 || random() < 0.5 ? pick(values) : random() < 0.4 ? some(() => value(depth + 1)) : record(depth + 1);
  const record = (depth: number) =>
    json(`{${some(() => `${JSON.stringify(pick(keys))}:${JSON.stringify(value(depth)) ?? 'null'}`).join()}}`);
  const entry = () => ({ name: 'A', id: pick(['a', 'b', '!']), ...record(2) });
  const good = { version: 1, id: 'a', title: 'A', signatories: { ...record(1), count: pick([5, 5, 9, 0]), items: some(entry) } };
  return () => (random() < 0.2 ? value(0) : { ...good, ...record(0), demands: some(entry), translations: { de: record(1) } });
}

/** Every string of a value. */
const stringsIn = (value: unknown): string[] =>
  typeof value == 'string' ? [value] : typeof value == 'object' && value ? Object.values(value).flatMap(stringsIn) : [];

/** Every value under one of these names. */
const under = (names: string[], value: unknown): unknown[] =>
  typeof value == 'object' && value
    ? Object.entries(value).flatMap(([name, inner]) => [...(names.includes(name) ? [inner] : []), ...under(names, inner)])
    : [];

/** What an element relies on. */
function expectSound(appeal: Appeal) {
  const { signatories, demands = [] } = appeal;
  expect(Number.isSafeInteger(signatories.count) && signatories.count >= signatories.items.length, 'count').to.be.true;
  for (const list of [signatories.items, demands, ...Object.values(appeal.translations ?? {}).map(({ demands = [] }) => demands)]) {
    expect(new Set(list.map(({ id }) => id)).size, 'ids').to.equal(list.length);
    for (const { id, number } of list) expect(id && Number.isInteger(number), 'id').to.be.ok;
  }
  for (const text of stringsIn(appeal)) {
    expect(text, 'text').not.to.match(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[a-z][\u200c\u200d]/iu);
  }
  for (const href of under(['url', 'href', 'updates'], appeal)) expect(href).to.match(/^(https?|mailto):[^@]*$/);
  for (const date of under(['published', 'updated', 'expires', 'asOf', 'since'], appeal)) {
    expect(new Date(date as string).toJSON(), 'date').to.be.a('string');
  }
  for (const code of under(['country'], appeal)) expect(code).to.match(/^[A-Z]{2}$/);
}

describe('2000 random documents', () => {
  const next = generate(seeded(1848));
  const documents = Array.from({ length: 2000 }, next);
  const origins = [{}, { base: 'https://icor.info/feed.json' }, { pointer: '/signatories/count' }];

  it('never make the parser throw', () => {
    for (const document of documents) {
      for (const origin of origins) expect(() => parse(document, origin), JSON.stringify(document)).not.to.throw();
    }
  });

  it('are sound wherever they are accepted, and many are', () => {
    const accepted = documents.flatMap((document) => parse(document, origins[1]).appeal ?? []);
    expect(accepted.length).to.be.above(400);
    for (const appeal of accepted) expectSound(appeal);
  });

  it('are refused with a reason', () => {
    for (const document of documents) {
      const { appeal, problems } = parse(document);
      expect(appeal ?? problems[0], JSON.stringify(document)).to.be.ok;
    }
  });

  it('have problems whose place is a JSON Pointer, and a sentence', () => {
    for (const { pointer, message } of documents.flatMap((document) => parse(document).problems)) {
      expect(pointer).to.match(/^(\/[^/]+)*$/);
      expect(message).to.match(/^(must|is|has) ?/);
    }
  });

  it('are not changed by being read', () => {
    for (const document of documents) {
      const before = JSON.stringify(document);
      parse(document);
      expect(JSON.stringify(document)).to.equal(before);
    }
  });

  it('leave Object.prototype as it was', () => {
    documents.forEach((document) => parse(document));
    expect(Object.keys(Object.prototype)).to.be.empty;
    expect(({} as Record<string, unknown>)['polluted']).to.be.undefined;
  });

  it('of our own format are not taken for those of others', () => {
    const own = { version: 1, id: 'a', title: 'A', signatories: { count: 1 } };
    expect(adapt(own)).to.equal(own);
  });
});
