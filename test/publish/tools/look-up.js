// Looks words up in a search index, as a widget does, and tells what that costs.
import { gzipSync } from 'node:zlib';
import { fold } from '../../../dist/appeal/fold.js';
import { parse } from '../../../dist/appeal/parse.js';
import { createPages } from '../../../dist/paged/pages.js';

/** The beginning of so many words that they fill more shards tells nothing; the root shows that it is so. */
const MOST_SHARDS = 3;

/**
 * @param {(name: string) => Uint8Array} read a file of the index
 * @param {string} root
 * @param {string} word folded; also the beginning of one
 * @returns {{ pages: number[] | true, loaded: string[] }} `true` for too many; without the root
 */
export function lookUp(read, root, word) {
  const json = (/** @type {string} */ name) => JSON.parse(new TextDecoder().decode(read(name)));
  /** @type {[string, string][]} */
  const shards = json(root).shards;
  const start = Math.max(0, shards.findLastIndex(([begin]) => begin <= word));
  const own = shards.slice(start).filter(([begin], place) => place === 0 || begin.startsWith(word));
  if (own.length > MOST_SHARDS) return { pages: true, loaded: [] };
  const pages = new Set();
  let isEverywhere = false;
  for (const [, name] of own) {
    /** @type {Record<string, number[] | true>} */
    const words = json(`search-${name}.json`).words;
    for (const [found, numbers] of Object.entries(words)) {
      if (!found.startsWith(word)) continue;
      if (numbers === true) isEverywhere = true;
      else numbers.reduce((sum, number) => (pages.add(sum + number), sum + number), 0);
    }
  }
  const loaded = own.map(([, name]) => `search-${name}.json`);
  return { pages: isEverywhere || [...pages].toSorted((a, b) => a - b), loaded };
}

/** Bytes that a search may transfer before somebody asks it to go on: src/sections/paged.ts. */
const MOST_BYTES = 300_000;
const countries = new Intl.DisplayNames('en', { type: 'region' });

/**
 * What a search in a published folder transfers, by the module that does it in a widget.
 * @param {(path: string) => Uint8Array<ArrayBuffer>} read
 * @param {string} query
 */
export async function searchCost(read, query) {
  const base = 'https://campaign.example/';
  const { appeal } = parse(JSON.parse(new TextDecoder().decode(read('appeal.json'))), { base });
  const pages = appeal && createPages(appeal, '');
  if (!pages) throw new Error('The list is not in pages.');
  /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
  const loaded = new Map();
  const { fetch } = globalThis;
  globalThis.fetch = async url => {
    const path = String(url).slice(base.length);
    const data = read(path);
    loaded.set(path, data);
    return new Response(data);
  };
  try {
    const found = await pages.find(fold(query).split(' '), code => countries.of(code), MOST_BYTES);
    for (const page of found) {
      if (pages.spent + pages.largest > MOST_BYTES) break;
      await pages.load(page);
    }
    const files = [...loaded.values()];
    return {
      pages: found,
      read: [...pages.loaded.keys()],
      files: files.length,
      bytes: files.reduce((sum, { length }) => sum + length, 0),
      gzipped: () => files.reduce((sum, data) => sum + gzipSync(data).length, 0),
    };
  } finally {
    globalThis.fetch = fetch;
  }
}
