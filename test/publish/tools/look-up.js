// Looks words up in a search index, as a widget does, and tells what that costs.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fold } from '../../../dist/appeal/fold.js';

/** Pages that a widget loads for a search before somebody asks for more. */
const MOST_PAGES = 4;
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

/**
 * What a search in a published folder transfers: the root, the shards of its words, and the first pages.
 * @param {string} folder
 * @param {string} query
 */
export function searchCost(folder, query) {
  const { href, count, search } = JSON.parse(readFileSync(join(folder, 'appeal.json'), 'utf8')).signatories.pages;
  const [place, root] = [search.replace(/[^/]+$/, ''), search.replace(/^.*\//, '')];
  const loaded = new Set([search]);
  /** @type {number[]} */
  let pages = Array.from({ length: count }, (_, index) => index + 1);
  for (const word of fold(query).split(' ')) {
    const found = lookUp(name => readFileSync(join(folder, place, name)), root, word);
    for (const name of found.loaded) loaded.add(place + name);
    const { pages: own } = found;
    if (own !== true) pages = pages.filter(page => own.includes(page));
  }
  for (const page of pages.slice(0, MOST_PAGES)) loaded.add(href.replace('{page}', `${page}`));
  const paths = [...loaded].map(path => join(folder, path));
  return {
    pages,
    files: paths.length,
    bytes: paths.reduce((sum, path) => sum + statSync(path).size, 0),
    gzipped: paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0),
  };
}
