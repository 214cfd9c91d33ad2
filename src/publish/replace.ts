import { chmod, copyFile, link, lstat, mkdir, open, readFile, readlink, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure, type Draft } from './io.js';

/** What is in the hidden folder in which the new one is made: the number of the process, and both folders. */
const [OWNER, NEW, OLD] = ['process', 'new', 'old'];

/**
 * Puts a new folder in the place of one, or of none. It is made in a hidden folder beside it and comes to
 * its place by renaming, so that at any moment the old one or the new one is there, as a whole. What a
 * run leaves behind that was killed, the next one takes away.
 *
 * @param place without links on the way
 */
export async function replaceFolder(place: string, make: (draft: Draft) => Promise<void>): Promise<void> {
  const work = join(dirname(place), `.${basename(place)}.publishing`);
  await mkdir(dirname(place), { recursive: true });
  await claim(work, place);
  try {
    const old = await statOf(place);
    if (old && !old.isDirectory()) throw new Failure(`${place} is a file, not a folder.`);
    const draft = join(work, NEW);
    await mkdir(draft);
    const { sync, ...files } = draftIn(draft, place);
    await make(files);
    if (old) await chmod(draft, old.mode & 0o7777);
    await sync();
    if (old) await rename(place, join(work, OLD));
    await rename(draft, place);
    await syncFolder(dirname(place));
  } finally {
    await clear(work, place);
  }
}

async function claim(work: string, place: string): Promise<void> {
  if (await statOf(work)) {
    const owner = Number(await readFile(join(work, OWNER), 'utf8').catch(() => 0));
    if (owner && owner !== process.pid && isRunning(owner))
      throw new Failure(`${place} is being published already, by process ${owner}. If that process is something else, delete ${join(work, OWNER)} and try again.`);
    await clear(work, place);
  }
  await mkdir(work);
  await writeFile(join(work, OWNER), `${process.pid}\n`);
}

/** After whatever has happened: the old folder goes back if nothing has taken its place. */
async function clear(work: string, place: string): Promise<void> {
  const old = join(work, OLD);
  if ((await statOf(old)) && !(await statOf(place))) await rename(old, place);
  await rm(work, { recursive: true, force: true });
}

function draftIn(draft: string, old: string): Draft & { sync: () => Promise<void> } {
  const folders = new Map<string, Promise<unknown>>([[draft, Promise.resolve()]]);
  const prepare = async (path: string) => {
    const folder = dirname(join(draft, path));
    if (!folders.has(folder)) folders.set(folder, mkdir(folder, { recursive: true }));
    await folders.get(folder);
    return { from: join(old, path), to: join(draft, path) };
  };
  return {
    async put(path, data) {
      const { from, to } = await prepare(path);
      if (await holds(from, data)) await take(from, to);
      else await write(to, data);
    },
    async keep(path) {
      const { from, to } = await prepare(path);
      if ((await lstat(from)).isSymbolicLink()) await symlink(await readlink(from), to);
      else await take(from, to);
    },
    async sync() {
      for (const folder of folders.keys()) await syncFolder(folder);
    },
  };
}

async function holds(path: string, data: Uint8Array): Promise<boolean> {
  const found = await statOf(path);
  return found?.isFile() === true && found.size === data.length && (await readFile(path)).equals(data);
}

/** The very file, which keeps its date: programs that upload what is newer leave it out. */
async function take(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    // Not every file system knows a file by two names.
    const { atime, mtime } = await lstat(from);
    await copyFile(from, to);
    await utimes(to, atime, mtime);
  }
}

/** On the disk, not only on its way there, before the new folder takes the place of the old one. */
async function write(path: string, data: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The names in it; not every system can. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

async function statOf(path: string) {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
