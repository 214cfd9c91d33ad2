import { join } from 'node:path';
import type { CampaignFile } from '../folder/campaign.js';
import { HEAD_FILE, type Before } from '../folder/edition.js';
import { isLasting, versionsOf } from '../folder/library.js';
import { FEED_FILE, MADE_FILE, madeFile, type Made } from '../folder/made.js';
import { isSecretKey } from '../sign/keys.js';
import { sameBytes } from '../sign/signify.js';
import { Failure, type Draft, type Io } from '../io.js';

/** Names that a person reads. */
const MOST_NAMES = 10;
/** In bytes; the comment may have a thousand. */
const LARGEST_KEY = 2000;

/** The folder of a campaign as it is, and what it becomes. */
export interface CampaignFolder extends Before {
  /** Versions of the library that are in it. */
  versions: readonly string[];
  read: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  put: (file: CampaignFile) => Promise<void>;
  /** At the end: takes over what a person put there. */
  finish: (generation: number) => Promise<void>;
  /** How much is in it. */
  size: () => { files: number; bytes: number };
}

/** @throws {Failure} if the folder is another one than this campaign's */
export async function openFolder(folder: string, id: string, draft: Draft, io: Io): Promise<CampaignFolder> {
  const list = async () => ((await io.files.exists(folder)) ? io.files.list(folder) : []);
  const old = new Set(await list());
  const read = async (path: string) => (old.has(path) ? io.files.read(join(folder, path)) : undefined);
  if (old.size > 0 && jsonOf(await read(HEAD_FILE))?.['id'] !== id)
    throw new Failure(`${folder} is not empty and has no ${HEAD_FILE} of “${id}”, so nothing in it is touched. Give the folder of this campaign, or a new one.`);

  const { generation, files } = (jsonOf(await read(MADE_FILE)) ?? {}) as Partial<Made>;
  const own = new Set<unknown>([...(Array.isArray(files) ? files : []), MADE_FILE]);
  const written = new Map<string, Uint8Array | undefined>();
  let bytes = 0;

  /** Whoever loads a version by its digest would be left without it, so other bytes are refused rather than written. */
  const compare = async (path: string, content: Uint8Array) => {
    const version = path.split('/', 1)[0]!;
    const found = await read(path);
    if (found && !sameBytes(found, content))
      throw new Failure(`${join(folder, path)} is another ${version} than this program has, and sites may load that one by its digest, so it is not replaced. Publish with the program that made it or with a newer version; or, if no site shows the campaign yet, delete ${join(folder, version)} first.`);
  };

  const put = async ({ path, data }: CampaignFile) => {
    const content = typeof data === 'string' ? new TextEncoder().encode(data) : data;
    if (isLasting(path)) await compare(path, content);
    // Of the feed's files there are thousands, and nobody else's has their names.
    written.set(path, FEED_FILE.test(path) ? undefined : content);
    bytes += content.length;
    await draft.put(path, content);
  };

  return {
    generation: Number.isSafeInteger(generation) ? generation! : 0,
    versions: versionsOf(old),
    read,
    put,
    async finish(generation) {
      await put(madeFile(generation, written.keys()));

      const folders = new Set([...written.keys()].flatMap(foldersOf));
      const inTheWay: string[] = [];
      const secrets: string[] = [];
      // Looked for once more, since there may be new ones by now.
      for (const other of (await list()).filter((path) => !own.has(path) && !FEED_FILE.test(path))) {
        const ours = written.get(other);
        const isOurs = ours && sameBytes(ours, await io.files.read(join(folder, other)));
        if (isOurs) continue;
        if (ours || folders.has(other) || foldersOf(other).some((path) => written.has(path))) inTheWay.push(other);
        else {
          await draft.keep(other);
          if (await isSecret(join(folder, other), io)) secrets.push(other);
        }
      }
      if (secrets.length > 0) io.err(`Warning: ${folder} gets published, and has what looks like a secret key in it: ${named(secrets)}. Move it away before you upload: whoever has it can sign as you.`);
      if (inTheWay.length > 0) throw new Failure(`${folder} has files that somebody else made and that would be replaced: ${named(inTheWay)}. Move them out of it first.`);
    },
    size: () => ({ files: written.size, bytes }),
  };
}

/** By its name, or by what is in it. */
async function isSecret(path: string, io: Io): Promise<boolean> {
  if (/\.sec$/i.test(path)) return true;
  const isSmall = (await io.files.size(path).catch(() => Infinity)) <= LARGEST_KEY;
  return isSmall && isSecretKey(new TextDecoder().decode(await io.files.read(path).catch(() => undefined)));
}

function jsonOf(bytes: Uint8Array | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** `a/b/c` is in `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, place) => names.slice(0, place + 1).join('/'));
}

function named(names: string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
