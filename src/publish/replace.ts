import type { Stats } from 'node:fs';
import { chmod, copyFile, link, lstat, mkdir, open, readFile, readlink, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
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
  /** Each of them once, also where many files are made at a time. */
  const folderAt = (path: string): Promise<unknown> => {
    const made = folders.get(path) ?? folderAt(dirname(path)).then(() => mkdir(path));
    folders.set(path, made);
    return made;
  };
  const prepare = async (path: string) => {
    await folderAt(dirname(join(draft, path)));
    return { from: join(old, path), to: join(draft, path) };
  };
  return {
    async put(path, data) {
      const { from, to } = await prepare(path);
      const old = await statOf(from);
      // Behind it lies somebody's file, which can't be replaced together with the folder.
      if (old?.isSymbolicLink()) throw new Failure(`${from} is a link, and would be replaced by a file: take it away, or publish into another folder.`);
      if (await holds(from, data)) await take(from, to);
      else await write(to, data, old);
    },
    async keep(path) {
      const { from, to } = await prepare(path);
      if ((await lstat(from)).isSymbolicLink()) await symlink(await readlink(from), to);
      else await take(from, to);
    },
    async sync() {
      for (const folder of folders.keys()) {
        const before = await statOf(join(old, relative(draft, folder)));
        if (before?.isDirectory()) await chmod(folder, before.mode & 0o7777);
        await syncFolder(folder);
      }
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

/** On the disk, not only on its way there, before the new folder takes the place of the old one; with the rights of the file before. */
async function write(path: string, data: Uint8Array, old: Stats | undefined): Promise<void> {
  const file = await open(path, 'wx');
  try {
    if (old?.isFile()) await file.chmod(old.mode & 0o7777);
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
