import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Files, Io } from './io.js';
import { replaceFolder } from './replace.js';

const files: Files = {
  read: async (path) => new Uint8Array(await readFile(path)),

  // Beside its place first, then moved there at once: an aborted run leaves the old file whole.
  async write(path, data, { mode = 0o666, isNew = false } = {}) {
    const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
    try {
      const handle = await open(draft, 'wx', mode);
      try {
        await handle.writeFile(data);
        await handle.sync();
      } finally {
        await handle.close();
      }
      // A link, unlike a move, fails where there is a file already.
      await (isNew ? link(draft, path) : rename(draft, path));
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
    } catch {
      const parent = dirname(whole);
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
