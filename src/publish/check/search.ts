import { sha256Name } from '../folder/search-index.js';
import { fact, problem, type Finding } from './finding.js';
import { inSample, partFindings, type PartOptions } from './part.js';

const OTHER = 'is not the file that its name tells: caches would mix it up with another';

/** A search index, as far as it is well-formed. */
interface Root {
  version: 1;
  countries: string[];
  /** Of the largest shard and the largest page. */
  bytes: { shard: number; page: number };
  /** Where each shard begins, and the part of its name. */
  shards: [string, string][];
}

/**
 * Whether a widget can look words up in the index of a large list.
 *
 * @param largest bytes of the largest page that was looked at
 */
export async function searchFindings(href: string, pages: number, largest: number, base: string, options: PartOptions): Promise<Finding[]> {
  let root: Root | undefined;
  const found = await partFindings(href, base, options, async (value, bytes) => {
    if (!isRoot(value)) return [problem('is no search index')];
    if (!href.endsWith(`search-${await sha256Name(bytes)}.json`)) return [problem(OTHER)];
    root = value;
    const { page } = value.bytes;
    return page < largest ? [problem(`says that pages have ${page} bytes at most, but one has ${largest}: a search would transfer more than it may`)] : [];
  });
  if (!root) return found;
  const { shards, bytes: { shard: most } } = root;
  const address = new URL(href, base).href;
  const { looked, findings } = await inSample(shards.length, options.all, (place) => {
    const [begin, name] = shards[place]!;
    return partFindings(`search-${name}.json`, address, options, async (value, bytes) => {
      if ((await sha256Name(bytes)) !== name) return [problem(OTHER)];
      if (bytes.length > most) return [problem(`has ${bytes.length} bytes, where the root says ${most} at most: a search would transfer more than it may`)];
      return isShard(value, begin, shards[place + 1]?.[0], pages) ? [] : [problem('is no part of a search index')];
    });
  });
  if (findings.length === 0) findings.push(fact(`has a search index of ${shards.length} parts; ${looked === shards.length ? 'all' : `of these ${looked}`} are well`));
  return [...found, ...findings];
}

function isRoot(value: any): value is Root {
  return (
    value?.version === 1 &&
    Array.isArray(value.countries) &&
    value.countries.every((code: unknown) => typeof code === 'string') &&
    [value.bytes?.shard, value.bytes?.page].every((size) => Number.isSafeInteger(size) && size > 0) &&
    Array.isArray(value.shards) &&
    value.shards.every(
      (shard: any, place: number) =>
        Array.isArray(shard) && typeof shard[0] === 'string' && /^[\da-f]{8}$/.test(shard[1]) && (place === 0 || value.shards[place - 1][0] < shard[0]),
    )
  );
}

/** Its words are from where it begins to where the next one does; each stands on pages that exist, in ascending order. */
function isShard(value: any, begin: string, end: string | undefined, pages: number): boolean {
  if (typeof value?.words !== 'object' || !value.words) return false;
  return Object.entries(value.words).every(([word, found]) => {
    if (word < begin || (end !== undefined && word >= end)) return false;
    if (found === true) return true;
    // All but the first are differences.
    const isAscending = Array.isArray(found) && found.length > 0 && found.every((number) => Number.isSafeInteger(number) && number > 0);
    return isAscending && found.reduce((sum, number) => sum + number, 0) <= pages;
  });
}
