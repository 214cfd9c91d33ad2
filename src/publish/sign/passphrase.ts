import bcrypt from 'bcrypt-pbkdf';
import { SignifyError } from './signify.js';

/** signify's derivation of a key from a passphrase. It takes a second or so: that is its purpose. */
export function derive(passphrase: Uint8Array, salt: Uint8Array, rounds: number): Uint8Array {
  const key = new Uint8Array(64);
  if (bcrypt.pbkdf(passphrase, passphrase.length, salt, salt.length, key, key.length, rounds) !== 0)
    throw new SignifyError('The passphrase must not be empty.');
  return key;
}
