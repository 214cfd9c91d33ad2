import { basename } from 'node:path';
import { decodeSecretKey, isLocked, publicKeyOf, signer, type Derive } from '../sign/keys.js';
import { encodePublicKey, encodeSignature, SignifyError, type PublicKey } from '../sign/signify.js';
import { Failure, readText, type Io } from '../io.js';

/** A secret key that is unlocked. */
export interface Key {
  publicKey: PublicKey;
  /** What stands in the attribute `public-key`. */
  line: string;
  /** The text of the `.sig` file of these bytes. */
  signature: (data: Uint8Array<ArrayBuffer>) => Promise<string>;
}

/** Asks for the passphrase where there is one. */
export async function readKey(path: string, derive: Derive, io: Io): Promise<Key> {
  const text = await readText(io, path);
  try {
    const lock = isLocked(text) ? { passphrase: await io.askSecret(`Passphrase of ${path}: `), derive } : undefined;
    const secret = await decodeSecretKey(text, lock);
    const sign = await signer(secret);
    const publicKey = publicKeyOf(secret);
    // signify's own words, from which its users know which key to take.
    const comment = `verify with ${basename(path).replace(/\.sec$/, '').replace(/\p{Cc}/gu, ' ')}.pub`;
    return {
      publicKey,
      line: encodePublicKey(publicKey, '').split('\n')[1]!,
      signature: async (data) => encodeSignature(await sign(data), comment),
    };
  } catch (error) {
    if (error instanceof SignifyError) throw new Failure(`${path}: ${error.message}`);
    throw error;
  }
}
