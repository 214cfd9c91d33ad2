import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, open, readdir, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Files, Io } from './io.js';
import { replaceFolder } from './replace.js';

const files: Files = {
  read: async (path) => new Uint8Array(await readFile(path)),

  // Beside its place first, then moved there at once: an aborted run leaves the old file whole. Where a link
  // leads to it, the link stays; and so do the rights that somebody gave to it.
  async write(path, data, { mode = 0o666, isNew = false } = {}) {
    const place = isNew ? path : await files.resolve(path);
    const old = isNew ? undefined : await stat(place).catch(() => undefined);
    if (old?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    const draft = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}`);
    try {
      const handle = await open(draft, 'wx', mode);
      try {
        // Only an administrator may give a file away; before its rights, which giving it away takes.
        if (old) await handle.chown(old.uid, old.gid).catch(() => undefined);
        if (old) await handle.chmod(old.mode & 0o7777);
        await handle.writeFile(data);
        await handle.sync();
      } finally {
        await handle.close();
      }
      // A link, unlike a move, fails where there is a file already.
      await (isNew ? link(draft, place) : rename(draft, place));
    } finally {
      await rm(draft, { force: true });
    }
  },

  exists: (path) =>
    stat(path).then(
      () => true,
      () => false,
    ),

  async resolve(path) {
    const whole = resolve(path);
    try {
      return await realpath(whole);
    } catch (error) {
      const parent = dirname(whole);
      // A link whose end is not there yet; where links lead in a circle, there is none.
      const end = (error as NodeJS.ErrnoException).code === 'ENOENT' ? await readlink(whole).catch(() => undefined) : undefined;
      if (end !== undefined) return files.resolve(resolve(parent, end));
      return parent === whole ? whole : join(await files.resolve(parent), basename(whole));
    }
  },

  size: async (path) => (await stat(path)).size,
  stream: (path) => createReadStream(path),

  async list(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
    return paths.map((path) => path.replaceAll(sep, '/')).toSorted();
  },

  replaceFolder: async (path, make) => replaceFolder(await files.resolve(path), make),
};

/** Lines of a standard input that is no terminal; every question takes the next. */
let piped: AsyncIterator<string> | undefined;

async function askSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) {
    piped ??= createInterface({ input: stdin })[Symbol.asyncIterator]();
    const { value, done } = await piped.next();
    return done ? '' : value;
  }
  // Before the question, so that even a fast typist's first letter is not shown.
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stderr.write(question);
  let typed = '';
  try {
    for await (const keys of stdin.iterator({ destroyOnReturn: false }) as AsyncIterable<string>) {
      for (const key of keys) {
        if (key === '\r' || key === '\n' || key === '\u0004') return typed;
        if (key === '\u0003') process.exit(130);
        typed = key === '\u007f' || key === '\b' ? [...typed].slice(0, -1).join('') : typed + key;
      }
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await new Promise<string>((resolve) => {
      lines.once('close', () => resolve(''));
      lines.question(`${question} [y/N] `, resolve);
    });
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}

/** The world as Node shows it. */
export const node: Io = {
  files,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  fetch: (input, init) => fetch(input, init),
  now: () => new Date(),
  environment: process.env,
  // Of the package: both this module and the program's one file lie in dist/publish/.
  library: fileURLToPath(new URL('../../cdn/', import.meta.url)),
  askSecret,
  confirm: process.stdin.isTTY ? confirm : undefined,
};
