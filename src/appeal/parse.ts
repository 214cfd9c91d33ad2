import { adapt } from './foreign.js';
import { safeUrl } from './links.js';
import { anchorName, clean } from './text.js';
import type { Appeal, Block, Demand, Parsed, Problem, Signatories, Signatory, TextNode, Translation } from './types.js';

/** How the parser is told where a document comes from. */
export interface Origin {
  /** The document's address: relative links in it are relative to this. */
  base?: string | undefined;
  /** RFC 6901 pointer to the count, for a document of any other format. */
  pointer?: string | undefined;
}

/** Turns an untrusted value into a good one, or reports it and gives nothing. */
type Read<T> = (value: any, at: string, index: number) => T | undefined;

/** Fields that a record may have; all others are ignored. */
type Shape<T> = { [K in keyof T]?: Read<T[K]> };

/** More problems than a person would read. */
const MOST_PROBLEMS = 100;
/** No reader needs a text nested deeper than what this many characters can point at, or a longer one. */
const DEEPEST = 250;
const MOST_NODES = 5000;
/** Signatories between two rests. */
const STEP = 100;

const OTHER_KIND = /^(?!organisation$)/;
const TEXT = /^.{1,20000}$/s;
const DATE = /^\d{4}-\d\d-\d\d(T.+)?$/;
const LANGUAGE = /^[a-z]{2,8}(-[a-z\d]{1,8}){0,9}$/i;
const STATUS = /^(open|paused|won|closed)$/;
/** Without the codes that ISO 3166-1 leaves to private use; XK is Kosovo's in practice. */
const COUNTRY = /^(?!AA|Q[M-Z]|X[A-JL-Z]|ZZ)[A-Z]{2}$/;
const EMAIL = /^[^\s\p{C}@?&%]+@[^\s\p{C}@?&%]+$/u;

/** Only a string is safe to be matched: JSON can bring its own `toString`. */
const matches = (value: any, pattern: RegExp) => typeof value == 'string' && pattern.test(value);
const isObject = (value: any) => typeof value == 'object' && !Array.isArray(value);

/**
 * The one door: an untrusted value becomes an appeal, or problems that say where and what. It never
 * throws and never invents. A record that cannot be used is left out and reported; only a document
 * without version, id, title or a count that can be true is refused as a whole.
 *
 * @param input what `JSON.parse` returned
 */
export function parse(input: unknown, origin?: Origin): Parsed {
  const steps = parseInSteps(input, origin);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same, with a rest after every few signatories: ten thousand of them take longer than a page should
 * wait. At the first rest comes the appeal as far as it is read, if its count can only turn out right.
 */
export function* parseInSteps(input: unknown, { base, pointer }: Origin = {}): Generator<Appeal | false, Parsed> {
  const problems: Problem[] = [];
  let nodes = 0;

  const report = (at: string, message: string) => {
    if (problems.length < MOST_PROBLEMS) problems.push({ pointer: at, message });
    return undefined;
  };

  const string =
    (what: string, pattern: RegExp, change: (text: string) => any = (text) => text): Read<any> =>
    (value, at) =>
      (matches(value, pattern) && change(value)) || report(at, `must be ${what}`);

  const record =
    <T>(shape: Shape<T>, ...needed: (keyof T & string)[]): Read<T> =>
    (value, at) => {
      if (!isObject(value)) return report(at, 'must be an object');
      const good: Partial<T> = {};
      for (const key in shape) {
        const field = value[key] == null ? undefined : shape[key]!(value[key], `${at}/${key}`, 0);
        if (field !== undefined) good[key] = field;
      }
      for (const key of needed) {
        if (good[key] === undefined) return value[key] == null ? report(`${at}/${key}`, 'is needed') : undefined;
      }
      return good as T;
    };

  const list =
    <T>(read: Read<T>): Read<T[]> =>
    (value, at) =>
      Array.isArray(value)
        ? value.map((item, index) => read(item ?? '', `${at}/${index}`, index)!).filter((item) => item !== undefined)
        : report(at, 'must be a list');

  /** Records that can be linked to: each has an id of its own, made of its name where it brings none. */
  const entry = <T extends { id: string; number: number }>(read: Read<Omit<T, 'number'>>): Read<T> => {
    const seen = new Set<string>();
    return (value, at, index) => {
      const entry: any = read(value, at, index);
      if (entry) {
        let id = anchorName(entry.id ?? entry.abbr ?? entry.name ?? '') || `${index + 1}`;
        while (seen.has(id)) id += `-${index + 1}`;
        seen.add(id);
        entry.id = id;
        entry.number = index + 1;
      }
      return entry;
    };
  };

  const text = string('a text', TEXT, (value) => clean(value).trim());
  const link = string('a safe web address', TEXT, (value) => safeUrl(value, base));
  const language = string('a language tag', LANGUAGE);
  const date = string('a date', DATE, (value) => {
    const day = value.slice(0, 10);
    // Engines roll 31 February over to March; only a day that exists comes back as it went in.
    return new Date(value).toJSON() && new Date(day).toJSON().slice(0, 10) == day && value;
  });
  const whole: Read<number> = (value, at) =>
    Number.isSafeInteger(value) && value >= 0 ? value : report(at, 'must be a whole number');

  const node: Read<Block> = (value, at, index) => {
    if (++nodes > MOST_NODES || at.length > DEEPEST) return report(at, 'is too much');
    if (value.type === 'text' || typeof value == 'string') {
      // Not trimmed: its neighbours follow without a gap.
      return string('a text', TEXT, clean)(value.value ?? value, at, index);
    }
    return record<TextNode>({ type: text, depth: whole, ordered: (value) => value === true, url: link, children: body })(
      value,
      at,
      index,
    );
  };
  const body = list(node);

  /** Made anew for each language, since each has its own ids. */
  const texts = () => ({
    title: text,
    statusNote: text,
    body,
    demands: list(entry<Demand>(record({ id: text, text }, 'text'))),
  });

  const signatory = entry<Signatory>(
    record(
      {
        id: text,
        name: text,
        abbr: text,
        lang: language,
        gloss: text,
        country: string('a country code', COUNTRY),
        countryName: text,
        region: text,
        url: link,
        since: date,
        kind: text,
      },
      'name',
    ),
  );

  const appeal = record<Appeal & { version: 1 }>(
    {
      version: (value, at) => (value === 1 ? value : report(at, 'must be 1')),
      id: string('a text', TEXT, anchorName),
      lang: language,
      url: link,
      issuer: record({ name: text, url: link }),
      published: date,
      updated: date,
      sequence: whole,
      expires: date,
      status: string('open, paused, won or closed', STATUS),
      ...(texts() as object),
      contact: record({ email: string('an e-mail address', EMAIL), purpose: text }),
      links: list(record({ rel: text, href: link, label: text })),
      updates: link,
      goal: whole,
      signatories: record<Signatories>(
        {
          count: whole,
          asOf: date,
          unlisted: whole,
          // As they are: there may be many, so they are read in steps.
          items: list((item) => item),
          pages: record({ href: link, count: whole, size: whole, search: link }),
          countries: whole,
          kind: text,
        },
        'count',
      ),
      translations: (value, at) => {
        if (!isObject(value)) return report(at, 'must be an object');
        const good: Record<string, Translation> = {};
        for (const tag in value) {
          const entry = language(tag, at, 0) && record<Translation>(texts())(value[tag] ?? '', `${at}/${tag}`, 0);
          if (entry) good[tag.toLowerCase()] = entry;
        }
        return good;
      },
    },
    'version',
    'id',
    'title',
    'signatories',
  )(adapt(input, pointer, base) ?? '', '', 0);
  if (!appeal) return { problems };

  const { signatories } = appeal;
  const { count, unlisted = 0, items = [], pages } = signatories as { items?: any[] } & Signatories;
  // What is listed here comes after what is in pages, which are full.
  const { count: full = 0, size = 0 } = pages ?? {};
  const listed: Signatory[] = [];
  // The counter is told by the raw records, so that it need not wait until all of them are read.
  const other = items.find(({ kind }) => matches(kind, OTHER_KIND));
  if (other) signatories.kind ??= clean(other.kind);
  const from = new Set(items.map((item) => item.country));
  const known = items.length == count && [...from].every((code) => matches(code, COUNTRY));
  /** Only where every signatory is known, or the publisher says so, is a number of countries true. */
  const edition = (unlisted: number): Appeal => ({
    ...appeal,
    signatories: { ...(known && !unlisted && { countries: from.size }), ...signatories, unlisted, items: [...listed] },
  });
  for (let index = 0; index < items.length; index++) {
    const good = signatory(items[index], `/signatories/items/${index}`, full * size + index);
    if (good) listed.push(good);
    if (index % STEP == STEP - 1) yield index < STEP && count == items.length + unlisted && edition(unlisted);
  }

  const rest = count - listed.length - unlisted;
  if (rest < 0 || (rest && listed[0] && !pages)) {
    report('/signatories/count', `is ${count}, but ${count - rest} signed`);
  }
  return rest < 0 ? { problems } : { appeal: edition(pages ? unlisted : unlisted + rest), problems };
}
