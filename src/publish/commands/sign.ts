import { basename } from 'node:path';
import type { Derive } from '../sign/keys.js';
import { FINE, fileTrouble, readBytes, type Io } from '../io.js';
import { readKey } from './key.js';

export interface SignOptions {
  /** Path of the secret key. */
  key: string;
}

/** Writes a `<file>.sig` for each, the signature of the file's very bytes. */
export async function sign(files: string[], options: SignOptions, derive: Derive, io: Io): Promise<number> {
  // All are there before the first is signed.
  for (const file of files) await readBytes(io, file);
  const key = await readKey(options.key, derive, io);
  for (const file of files) {
    const signature = await key.signature(await readBytes(io, file));
    await io.files.write(`${file}.sig`, signature).catch((error: unknown) => {
      throw fileTrouble(error, `${file}.sig`, 'write');
    });
    io.out(`${file}.sig: upload it beside ${basename(file)}, whenever that changes.`);
  }
  return FINE;
}
