import { sameBytes } from '../sign/signify.js';
import { PAGE_SIZE, type Collected } from './collect.js';
import { HEAD, inOrder, SIGNATORIES } from './normal.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that widgets read. */
export interface FeedFile {
  path: string;
  data: Bytes;
}

/** The folder that is replaced; where there is none, it is empty. */
export interface Before {
  read: (path: string) => Promise<Uint8Array | undefined>;
  /** The highest generation of pages that it ever had; 0 for none. */
  generation: number;
}

/** What has been made. */
export interface Edition {
  head: Bytes;
  sequence: number;
  /** The head is the one before, to the byte. */
  isSame: boolean;
  /** The highest generation of pages that there ever was. */
  generation: number;
}

export const HEAD_FILE = 'appeal.json';
const encoder = new TextEncoder();

/**
 * The files that widgets read: pages, search index, and at the end the head. If that says what the one
 * before said, `sequence` and `updated` stay; else they are the next number and the time that is given.
 */
export async function* editionFiles(collected: Collected, before: Before, updated: string): AsyncGenerator<FeedFile, Edition> {
  const oldBytes = await before.read(HEAD_FILE);
  const old = oldBytes && JSON.parse(new TextDecoder().decode(oldBytes));
  const generation = collected.pages.length > 0 ? await generationOf(collected, old?.signatories?.pages, before) : 0;
  const pages = generation ? yield* pageFiles(collected, generation) : undefined;

  const headWith = (sequence: number, updated: string): Bytes => {
    const { head } = collected;
    const signatories = inOrder(SIGNATORIES, { ...head.signatories, pages });
    return encoder.encode(JSON.stringify(inOrder(HEAD, { ...head, sequence, updated, signatories })));
  };
  const last = whole(old?.sequence);
  const isSame = last !== undefined && typeof old.updated === 'string' && sameBytes(oldBytes!, headWith(last, old.updated));
  const sequence = isSame ? last : Math.max(collected.head.sequence ?? 1, (last ?? 0) + 1);
  const head = headWith(sequence, isSame ? old.updated : updated);
  yield { path: HEAD_FILE, data: head };
  return { head, sequence, isSame, generation: Math.max(generation, before.generation) };
}

/** Pages and index; at the end, what the head says of them. */
async function* pageFiles(collected: Collected, generation: number): AsyncGenerator<FeedFile, Record<string, unknown>> {
  const folder = `signatories/${generation}`;
  const count = collected.pages.length;
  let largest = 0;
  for (let page = 1; page <= count; page++) {
    const data = pageBytes(collected, page);
    largest = Math.max(largest, data.length);
    yield { path: `${folder}/${page}.json`, data };
  }
  let search = '';
  for await (const { name, data } of collected.index.files(largest)) {
    // The last one is the root.
    search = `${folder}/search-${name}.json`;
    yield { path: search, data };
  }
  return { href: `${folder}/{page}.json`, count, size: PAGE_SIZE, search };
}

/** A page is an appeal of its own, so that the one parser reads it. */
function pageBytes({ head: { id, title, lang }, pages }: Collected, page: number): Bytes {
  const before = encoder.encode(`${JSON.stringify({ version: 1, id, title, lang }).slice(0, -1)},"signatories":`);
  const list = pages[page - 1]!;
  const bytes = new Uint8Array(before.length + list.length + 1);
  bytes.set(before);
  bytes.set(list, before.length);
  bytes[bytes.length - 1] = '}'.charCodeAt(0);
  return bytes;
}

/**
 * A page's address never changes its bytes, so that it may be cached for ever: the generation, a part of
 * the address, stays only where pages are the same or new. A page that is gone must not come back otherwise.
 */
async function generationOf(collected: Collected, old: { href?: unknown; count?: unknown } | undefined, before: Before): Promise<number> {
  const last = Number(/^signatories\/(\d+)\/\{page\}\.json$/.exec(String(old?.href))?.[1] ?? 0);
  const next = Math.max(last, before.generation) + 1;
  const count = whole(old?.count);
  if (!last || !count || count > collected.pages.length) return next;
  for (let page = 1; page <= count; page++) {
    const bytes = await before.read(`signatories/${last}/${page}.json`);
    if (!bytes || !sameBytes(bytes, pageBytes(collected, page))) return next;
  }
  return last;
}

function whole(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
