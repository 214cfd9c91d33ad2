import { concat, sameBytes, subtle } from '../sign/signify.js';
import { PAGE_SIZE, type Collected } from './collect.js';
import { HEAD, inOrder, SIGNATORIES } from './normal.js';
import { sha256Name } from './search-index.js';

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
  const place = collected.pages.length > 0 ? await placeOf(collected, old?.signatories?.pages, before) : undefined;
  const pages = place && (yield* pageFiles(collected, place.folder));

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
  return { head, sequence, isSame, generation: Math.max(place?.generation ?? 0, before.generation) };
}

/** Pages and index; at the end, what the head says of them. */
async function* pageFiles(collected: Collected, folder: string): AsyncGenerator<FeedFile, Record<string, unknown>> {
  const count = collected.pages.length;
  let largest = 0;
  for (let page = 1; page <= count; page++) {
    const data = pageBytes(collected, folder, page);
    largest = Math.max(largest, data.length);
    yield { path: pathOf(folder, page), data };
  }
  let search = '';
  for await (const { name, data } of collected.index.files(largest)) {
    // The last one is the root.
    search = `${folder}/search-${name}.json`;
    yield { path: search, data };
  }
  return { href: `${folder}/{page}.json`, count, size: PAGE_SIZE, search };
}

const pathOf = (folder: string, page: number): string => `${folder}/${page}.json`;

/** A page is an appeal of its own, so that the one parser reads it. Signed, it says where it belongs: no mirror can put it anywhere else. */
function pageBytes({ head: { id, title, lang }, pages }: Collected, folder: string, page: number): Bytes {
  const before = encoder.encode(`${JSON.stringify({ version: 1, id, title, lang, page: pathOf(folder, page) }).slice(0, -1)},"signatories":`);
  const list = pages[page - 1]!;
  const bytes = new Uint8Array(before.length + list.length + 1);
  bytes.set(before);
  bytes.set(list, before.length);
  bytes[bytes.length - 1] = '}'.charCodeAt(0);
  return bytes;
}

/**
 * A page's address never changes its bytes, so that it may be cached for ever, and so that an older page is not
 * taken for it. The generation, a part of the address, stays only where pages are the same or new; a page that
 * is gone must not come back otherwise. A folder that is made anew begins with the first one again, so what the
 * pages were when it began is a part of the address too.
 */
async function placeOf(collected: Collected, old: { href?: unknown; count?: unknown } | undefined, before: Before): Promise<{ generation: number; folder: string }> {
  const [, folder, number] = /^(signatories\/(\d+)[^/]*)\/\{page\}\.json$/.exec(String(old?.href)) ?? [];
  const last = Number(number ?? 0);
  const count = whole(old?.count);
  if (folder && count && count <= collected.pages.length && (await isSame(count))) return { generation: last, folder };
  const generation = Math.max(last, before.generation) + 1;
  return { generation, folder: `signatories/${generation}-${await sha256Name(await digestOf(collected))}` };

  async function isSame(count: number): Promise<boolean> {
    for (let page = 1; page <= count; page++) {
      const bytes = await before.read(pathOf(folder!, page));
      if (!bytes || !sameBytes(bytes, pageBytes(collected, folder!, page))) return false;
    }
    return true;
  }
}

/** What tells these pages from all others. */
async function digestOf(collected: Collected): Promise<Bytes> {
  const digests: Uint8Array[] = [];
  for (let page = 1; page <= collected.pages.length; page++) digests.push(new Uint8Array(await subtle().digest('SHA-256', pageBytes(collected, '', page))));
  return concat(...digests);
}

function whole(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}
