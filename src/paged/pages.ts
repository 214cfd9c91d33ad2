import { fold } from '../appeal/fold.js';
import type { Appeal, Signatory } from '../appeal/types.js';
import { fetchText } from '../feed/fetch.js';
import { FeedError } from '../feed/problem.js';
import { read } from '../feed/read.js';
import { verify } from '../feed/verify.js';
import { newestFirst } from './newest-first.js';

/** As `verify` says it of a page. */
const ELSEWHERE = 'was signed for another place';
/** A folder of more pages than this is no list for people. */
const MOST_PAGES = 100_000;
/** The beginning of so many words that they fill more shards narrows nothing. */
const MOST_SHARDS = 3;
/** Words of a query that are looked up, and letters of each; the index knows no more. */
const MOST_WORDS = 8;
const LONGEST_WORD = 200;

/** The part of a long list that is not in its head, page by page as somebody wants it. */
export interface Pages {
  readonly href: string;
  readonly count: number;
  /** What is there, by the number of the page; the oldest entries are on page 1. */
  readonly loaded: Map<number, readonly Signatory[]>;
  /** Bytes that have come in so far. */
  readonly spent: number;
  /** Bytes that the next page may take, as far as that is known. */
  readonly largest: number;
  /** @throws {FeedError} if the page cannot be used; it may be asked for again */
  load(page: number): Promise<void>;
  /**
   * The pages on which all these words may be found, newest first; without a usable index all pages.
   *
   * @param words folded, each the beginning of a word
   * @param countryOf a country's name as the visitor knows it
   * @param most what `spent` may become, with the newest of these pages
   */
  find(words: string[], countryOf: (code: string) => string | undefined, most: number): Promise<number[]>;
  /** Breaks off what is on its way. */
  cancel(): void;
}

/** The root of the index: which countries occur, how large files get, and with which word each shard begins. */
interface Root {
  countries: string[];
  bytes: { shard: number; page: number };
  shards: [begin: string, name: string][];
}

/** Which pages a word is on: the first number, then by how much each is more than the one before; `true` for too many. */
type Shard = { words: Record<string, number[] | true> };

/** What a file of the index is called by its content: 8 hexadecimal digits of its SHA-256. */
async function nameOf(text: string): Promise<string> {
  const digest = new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return digest.getUint32(0).toString(16).padStart(8, '0');
}

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
  let largest = 0;

  /** Whatever asks a server can be broken off while it does. */
  const during = async <T>(ask: (request: AbortController) => Promise<T>): Promise<T> => {
    const request = new AbortController();
    requests.add(request);
    return ask(request).finally(() => requests.delete(request));
  };

  const text = async (url: string, isPage?: boolean) => {
    const text = await during((request) => fetchText(url, request));
    spent += new Blob([text]).size;
    if (publicKey) await during((request) => verify(text, url, publicKey, request, isPage));
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

  const json = <T>(url: string) =>
    once(url, async () => {
      const content = await text(url);
      // The head names the root, and the root its shards, by their digests: what was signed for another edition has another.
      if (publicKey && !url.endsWith(`-${await nameOf(content)}.json`)) throw new FeedError('unverified', ELSEWHERE);
      return JSON.parse(content) as T;
    });

  const pages: Pages = {
    href,
    count,
    loaded,
    get spent() {
      return spent;
    },
    get largest() {
      return largest;
    },

    load(page) {
      const url = href.replace(/%7Bpage%7D|\{page\}/gi, `${page}`);
      return once(url, async () => {
        const before = spent;
        const content = await text(url, true);
        largest = Math.max(largest, spent - before);
        const [appeal] = await read(content, { base: url }, () => {});
        // Signed, perhaps, but in another campaign.
        if (appeal.id != id) throw new FeedError('invalid', 'is a page of another appeal');
        const { items } = appeal.signatories;
        for (const item of items) item.number += (page - 1) * size;
        loaded.set(page, newestFirst(items));
      });
    },

    async find(words, countryOf, most) {
      let found = Array.from({ length: count }, (_, index) => count - index);
      try {
        if (!search) return found;
        const { countries, shards, bytes } = await json<Root>(search);
        largest = Math.max(largest, bytes.page);
        const addressOf = (name: string) => new URL(`search-${name}.json`, search).href;

        /** The shards of the words that begin like this: each begins with as much of its first one as tells it from the one before. */
        const shardsOf = (word: string) => {
          const start = Math.max(0, shards.filter(([begin]) => begin <= word).length - 1);
          return shards.slice(start).flatMap(([begin, name], place) => (!place || begin.startsWith(word) ? addressOf(name) : []));
        };

        // The longest word is the rarest, as a rule.
        for (const word of words.sort((a, b) => b.length - a.length).slice(0, MOST_WORDS)) {
          const codes = countries.filter((code) => fold(countryOf(code) ?? '').split(' ').some((part) => part.startsWith(word)));
          const beginnings = [word.slice(0, LONGEST_WORD), ...codes.map((code) => `=${code.toLowerCase()}`)];
          const lists = beginnings.map(shardsOf);
          const urls = [...new Set(lists.flat())];
          const cost = urls.filter((url) => !coming.has(url)).length * bytes.shard;
          // Nor is a word looked up where the pages themselves would cost less.
          if (lists.some((list) => list.length > MOST_SHARDS) || spent + cost + largest > most || cost > found.length * largest) continue;
          const files = await Promise.all(urls.map((url) => json<Shard>(url)));
          const entries = files.flatMap(({ words }) => Object.entries(words)).filter(([indexed]) => beginnings.some((beginning) => indexed.startsWith(beginning)));
          if (entries.some(([, differences]) => differences === true)) continue;
          const on = new Set(
            entries.flatMap(([, differences]) => {
              let page = 0;
              return (differences as number[]).map((difference) => (page += difference));
            }),
          );
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

  return pages;
}
