import { fold } from '../appeal/fold.js';
import type { Appeal, Signatory } from '../appeal/types.js';
import { fetchText } from './fetch.js';
import { FeedError } from './problem.js';
import { read } from './read.js';
import { verify } from './verify.js';

/** A folder of more pages than this is no list for people. */
const MOST_PAGES = 100_000;
/** The beginning of so many words that they fill more shards narrows nothing. */
const MOST_SHARDS = 3;

/** The part of a long list that is not in its head, page by page as somebody wants it. */
export interface Pages {
  readonly href: string;
  readonly count: number;
  /** What is there, by the number of the page; the oldest entries are on page 1. */
  readonly loaded: Map<number, readonly Signatory[]>;
  /** Bytes that have come in so far. */
  readonly spent: number;
  /** @throws {FeedError} if the page cannot be used; it may be asked for again */
  load(page: number): Promise<void>;
  /**
   * The pages on which all these words may be found, newest first; without a usable index all pages.
   *
   * @param words folded, each the beginning of a word
   * @param countryOf a country's name as the visitor knows it
   */
  find(words: string[], countryOf: (code: string) => string | undefined): Promise<number[]>;
  /** Breaks off what is on its way. */
  cancel(): void;
}

/** The root of the index: which countries occur, and with which word each shard begins. */
interface Root {
  countries: string[];
  shards: [begin: string, name: string][];
}

/** Which pages a word is on: the first number, then by how much each is more than the one before; `true` for too many. */
type Shard = { words: Record<string, number[] | true> };

/** Phones of 2021 do not know `toReversed`. */
export const newestFirst = (items: readonly Signatory[]) => items.map((_, index) => items[items.length - 1 - index]!);

/**
 * @param loaded pages of an earlier edition at the same address
 * @returns nothing where the list has no pages, or none that could be true
 */
export function createPages({ id, signatories }: Appeal, publicKey: string, loaded: Pages['loaded'] = new Map()): Pages | undefined {
  const { href, count = 0, size = 0, search } = signatories.pages ?? {};
  if (!href || !count || !size || count > MOST_PAGES) return undefined;

  const coming = new Map<string, Promise<unknown>>();
  const requests = new Set<AbortController>();
  let spent = 0;

  /** Whatever asks a server can be broken off while it does. */
  const during = async <T>(ask: (request: AbortController) => Promise<T>): Promise<T> => {
    const request = new AbortController();
    requests.add(request);
    return ask(request).finally(() => requests.delete(request));
  };

  const text = async (url: string) => {
    const text = await during((request) => fetchText(url, request));
    spent += new Blob([text]).size;
    if (publicKey) await during((request) => verify(text, url, publicKey, request));
    return text;
  };

  /** What is asked for once more while it is coming, or when it is there, is not fetched again. */
  const once = <T>(url: string, get: () => Promise<T>): Promise<T> => {
    let promise = coming.get(url) as Promise<T> | undefined;
    if (!promise) {
      coming.set(url, (promise = get()));
      promise.catch(() => coming.delete(url));
    }
    return promise;
  };

  const json = <T>(url: string) => once(url, async () => JSON.parse(await text(url)) as T);

  const pages: Pages = {
    href,
    count,
    loaded,
    get spent() {
      return spent;
    },

    load(page) {
      const url = href.replace(/%7Bpage%7D|\{page\}/gi, `${page}`);
      return once(url, async () => {
        const [appeal] = await read(await text(url), { base: url }, () => {});
        // Signed, perhaps, but in another campaign.
        if (appeal.id != id) throw new FeedError('invalid', 'is a page of another appeal');
        const { items } = appeal.signatories;
        for (const item of items) item.number += (page - 1) * size;
        loaded.set(page, newestFirst(items));
      });
    },

    async find(words, countryOf) {
      let found = Array.from({ length: count }, (_, index) => count - index);
      try {
        if (!search) return found;
        const { countries, shards } = await json<Root>(search);
        for (const word of words) {
          const codes = countries.filter((code) => fold(countryOf(code) ?? '').split(' ').some((part) => part.startsWith(word)));
          const lists = await Promise.all([word, ...codes.map((code) => `=${code.toLowerCase()}`)].map((word) => lookUp(word, shards)));
          if (lists.includes(true)) continue;
          const on = new Set((lists as number[][]).flat());
          found = found.filter((page) => on.has(page));
        }
      } catch {
        // The pages themselves tell.
      }
      return found;
    },

    cancel() {
      requests.forEach((request) => request.abort());
    },
  };

  /** The numbers of the pages on which a word begins like this; `true` for too many. */
  async function lookUp(word: string, shards: Root['shards']): Promise<number[] | true> {
    // A shard begins with as much of its first word as tells it from the one before.
    const start = Math.max(0, shards.filter(([begin]) => begin <= word).length - 1);
    const own = shards.slice(start).filter(([begin], place) => !place || begin.startsWith(word));
    if (own.length > MOST_SHARDS) return true;
    const files = await Promise.all(own.map(([, name]) => json<Shard>(new URL(`search-${name}.json`, search).href)));
    const numbers: number[] = [];
    for (const [found, differences] of files.flatMap(({ words }) => Object.entries(words))) {
      if (!found.startsWith(word)) continue;
      if (differences === true) return true;
      let page = 0;
      for (const difference of differences) numbers.push((page += difference));
    }
    return numbers;
  }

  return pages;
}
