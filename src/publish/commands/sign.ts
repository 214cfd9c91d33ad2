import { basename } from 'node:path';
import { encodeSignature, SignifyError } from '../sign/signify.js';
import { decodeSecretKey, isLocked, sign as signBytes, type Derive } from '../sign/keys.js';
import { Failure, FINE, fileTrouble, readBytes, readText, type Io } from '../io.js';

export interface SignOptions {
  /** Path of the secret key. */
  key: string;
}

/** Writes `<file>.sig`, the signature of the file's very bytes. */
export async function sign(file: string, { key: keyFile }: SignOptions, derive: Derive, io: Io): Promise<number> {
  const data = await readBytes(io, file);
  const text = await readText(io, keyFile);
  try {
    const lock = isLocked(text) ? { passphrase: await io.askSecret(`Passphrase of ${keyFile}: `), derive } : undefined;
    const signature = await signBytes(data, await decodeSecretKey(text, lock));
    // signify's own words, from which its users know which key to take.
    const comment = `verify with ${basename(keyFile).replace(/\.sec$/, '')}.pub`;
    await io.files.write(`${file}.sig`, encodeSignature(signature, comment)).catch((error: unknown) => {
      throw fileTrouble(error, `${file}.sig`, 'write');
    });
  } catch (error) {
    if (error instanceof SignifyError) throw new Failure(`${keyFile}: ${error.message}`);
    throw error;
  }
  io.out(`${file}.sig: upload it beside ${basename(file)}, whenever that changes.`);
  return FINE;
}
