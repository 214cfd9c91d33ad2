import type { Signatory } from '../../appeal/types.js';
import { hex, subtle } from '../sign/signify.js';
import { sortedMap } from './sorted-map.js';
import { cut, wordsOf } from './words.js';

/** Bytes of a shard, if they do not become too many. */
const SHARD_SIZE = 24_000;
/** The root names them all, and every search loads it. */
const MOST_SHARDS = 1500;
/** On more pages than these a word says too little to be looked up. */
const MOST_PAGES = 400;

/** Bytes of a page's number and what is around it; those around a word are about as many. */
const PLACE = 4;

/** What has fewer code units, V8 copies when it is cut out of a text; else it keeps all of the text in memory. */
const LONG = 13;

/** A file of the index: its content, and the part of its name that tells it. */
export interface IndexFile {
  name: string;
  data: Uint8Array<ArrayBuffer>;
}

/** Which words stand on which pages. */
export interface SearchIndex {
  /** Adds a page; they come in their order. */
  add: (page: number, signatories: readonly Signatory[]) => void;
  /**
   * The shards, and at the end the root, which names them all. What is written is forgotten.
   *
   * @param page bytes of the largest page, by which a widget knows beforehand what a search may transfer
   */
  files: (page: number) => AsyncGenerator<IndexFile, void>;
}

/** The number of the only page, the ascending numbers of several, or `true` for too many. */
type Pages = number | number[] | true;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param nameOf what a file's content is known by */
export function searchIndex({ nameOf = sha256Name, mostShards = MOST_SHARDS } = {}): SearchIndex {
  const words = sortedMap<Pages>();
  const countries = new Set<string>();
  /** About as many bytes as all shards together will have. */
  let together = 0;

  const add = (word: string, page: number) => {
    const pages = words.get(word);
    if (pages !== true) together += PLACE + (pages === undefined ? bytesIn(word) + PLACE : 0);
    if (pages === undefined) words.set(copyOf(word), page);
    else if (typeof pages === 'number') words.set(word, [pages, page]);
    else if (pages !== true && pages.push(page) > MOST_PAGES) words.set(word, true);
  };

  const fileOf = async (text: string): Promise<IndexFile> => {
    const data = encoder.encode(text);
    return { name: await nameOf(data), data };
  };

  return {
    add(page, signatories) {
      for (const { country } of signatories) if (country) countries.add(country);
      for (const word of wordsOf(signatories)) add(word, page);
    },

    async *files(page) {
      const most = Math.max(SHARD_SIZE, Math.ceil(together / mostShards));
      /** Of each shard, where it begins and its name. */
      const shards: [string, string][] = [];
      const names = new Set<string>();
      let largest = 0;
      let waiting: { word: string; entry: string }[] = [];
      let last = '';

      const shardOf = (count: number) => fileOf(`{"words":{${waiting.slice(0, count).map(({ entry }) => entry).join()}}}`);
      const close = async () => {
        let count = waiting.length;
        let shard = await shardOf(count);
        // Two shards of one name would be one file: of this one, a little less has another.
        while (names.has(shard.name) && count > 1) shard = await shardOf(--count);
        names.add(shard.name);
        largest = Math.max(largest, shard.data.length);
        shards.push([beginning(waiting[0]!.word, last), shard.name]);
        last = waiting[count - 1]!.word;
        waiting = waiting.slice(count);
        return shard;
      };

      let size = '{"words":{}}'.length;
      for (const [word, pages] of words.takeAll()) {
        const entry = `${JSON.stringify(word)}:${JSON.stringify(differences(pages))}`;
        size += bytesIn(entry) + 1;
        if (size > most && waiting.length > 0) {
          yield close();
          size = [...waiting.map(({ entry }) => entry), entry].reduce((sum, text) => sum + bytesIn(text) + 1, '{"words":{}}'.length);
        }
        waiting.push({ word, entry });
      }
      while (waiting.length > 0) yield close();
      yield fileOf(JSON.stringify({ version: 1, countries: [...countries].toSorted(), bytes: { shard: largest, page }, shards }));
    },
  };
}

/** As much of a word as tells it from the one before: so that the root, which every search needs, is small. */
function beginning(word: string, before: string): string {
  let same = 0;
  while (same < before.length && word[same] === before[same]) same += 1;
  return cut(word, same + 1);
}

/** How many bytes a text has in UTF-8, in which each half of a surrogate pair is two. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

/** The same word, with nothing in memory but itself. */
function copyOf(word: string): string {
  return word.length < LONG ? word : decoder.decode(encoder.encode(word));
}

/** Each number but the first as what it is more than the one before: small numbers, which compress well. */
function differences(pages: Pages): number[] | true {
  if (pages === true) return true;
  return typeof pages === 'number' ? [pages] : pages.map((page, place) => page - (pages[place - 1] ?? 0));
}

/** What tells bytes from others in the name of a file: 8 hexadecimal digits of their SHA-256. */
export async function sha256Name(data: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await subtle().digest('SHA-256', data), 0, 4));
}
