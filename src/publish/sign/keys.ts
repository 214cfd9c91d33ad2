// Secret keys of signify and what is done with them. As pure as signify.ts: the derivation of a key from a
// passphrase, which needs a library, is handed in.
import {
  ascii,
  concat,
  decodeFile,
  encodeFile,
  hex,
  sameBytes,
  SignifyError,
  subtle,
  type PublicKey,
  type Signature,
} from './signify.js';

type Bytes = Uint8Array<ArrayBuffer>;

export interface SecretKey {
  keyNumber: Bytes;
  /** The 32 bytes of the secret and the 32 of the public key after it. */
  key: Bytes;
}

/** bcrypt_pbkdf (https://man.openbsd.org/bcrypt_pbkdf): 64 bytes of a passphrase, as slowly as `rounds` says. */
export type Derive = (passphrase: Uint8Array, salt: Uint8Array, rounds: number) => Uint8Array;

/** How a secret key is locked. */
export interface Lock {
  passphrase: string;
  derive: Derive;
}

const DERIVATION = 'BK';
/** As signify has it. */
const ROUNDS = 42;
/** Some hours of work: a file that asks for more is a trap. */
const MOST_ROUNDS = 100_000;
/** "Ed", "BK", rounds, salt, checksum, key number, key. */
const LENGTH = 2 + 2 + 4 + 16 + 8 + 8 + 64;
/** What comes before the 32 secret bytes in PKCS #8 (https://www.rfc-editor.org/rfc/rfc8410#section-7). */
const PKCS8 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

/** A new pair. */
export async function generate(): Promise<SecretKey> {
  const pair = (await subtle().generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair;
  const secret = new Uint8Array(await subtle().exportKey('pkcs8', pair.privateKey)).slice(-32);
  const open = new Uint8Array(await subtle().exportKey('raw', pair.publicKey));
  return { keyNumber: crypto.getRandomValues(new Uint8Array(8)), key: concat(secret, open) };
}

/** The half of a pair that everyone may know. */
export function publicKeyOf({ keyNumber, key }: SecretKey): PublicKey {
  return { keyNumber, key: key.slice(32) };
}

/** The signature of these very bytes. */
export async function sign(data: Bytes, key: SecretKey): Promise<Signature> {
  return (await signer(key))(data);
}

/** Signs many files, for which the key is made ready once. */
export async function signer({ keyNumber, key }: SecretKey): Promise<(data: Bytes) => Promise<Signature>> {
  const secret = await subtle().importKey('pkcs8', concat(PKCS8, key.subarray(0, 32)), { name: 'Ed25519' }, false, ['sign']);
  return async (data) => ({ keyNumber, signature: new Uint8Array(await subtle().sign({ name: 'Ed25519' }, secret, data)) });
}

/** A `.sec` file. Without a lock, whoever can read it can sign. */
export async function encodeSecretKey({ keyNumber, key }: SecretKey, comment: string, lock?: Lock): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const rounds = lock ? ROUNDS : 0;
  const locked = xor(key, mask(salt, rounds, lock));
  return encodeFile(comment, ascii('Ed'), ascii(DERIVATION), bigEndian(rounds), salt, await checksum(key), keyNumber, locked);
}

/** Whether a `.sec` file is locked with a passphrase. */
export function isLocked(text: string): boolean {
  return roundsOf(decodeSecretBytes(text)) > 0;
}

/** @throws {SignifyError} if it is no secret key or the passphrase is wrong */
export async function decodeSecretKey(text: string, lock?: Lock): Promise<SecretKey> {
  const bytes = decodeSecretBytes(text);
  const rounds = roundsOf(bytes);
  if (rounds && !lock) throw new SignifyError('The secret key is locked: its passphrase is needed.');
  const key = xor(bytes.slice(40), mask(bytes.slice(8, 24), rounds, lock));
  if (!sameBytes(await checksum(key), bytes.slice(24, 32)))
    throw new SignifyError(rounds ? 'The passphrase is wrong.' : 'The secret key is damaged: its checksum does not fit.');
  return { keyNumber: bytes.slice(32, 40), key };
}

/** Whether a text is a `.sec` file, whatever it is called. */
export const isSecretKey = (text: string): boolean => /^untrusted comment: .*\nRWRCS/.test(text);

function decodeSecretBytes(text: string): Bytes {
  const bytes = decodeFile(text, 'secret key', LENGTH);
  if (!sameBytes(bytes.subarray(2, 4), ascii(DERIVATION)))
    throw new SignifyError(`The secret key is locked in an unknown way: "${hex(bytes.subarray(2, 4))}".`);
  if (roundsOf(bytes) > MOST_ROUNDS) throw new SignifyError('The secret key would take hours to unlock: it is damaged, or a trap.');
  return bytes;
}

function roundsOf(bytes: Bytes): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(4);
}

/** What the key is mixed with: nothing, where there is no passphrase. */
function mask(salt: Uint8Array, rounds: number, lock: Lock | undefined): Uint8Array {
  return rounds && lock ? lock.derive(new TextEncoder().encode(lock.passphrase), salt, rounds) : new Uint8Array(64);
}

function xor(one: Uint8Array, other: Uint8Array): Bytes {
  return Uint8Array.from(one, (byte, index) => byte ^ other[index]!);
}

function bigEndian(number: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

async function checksum(key: Bytes): Promise<Bytes> {
  return new Uint8Array(await subtle().digest('SHA-512', key)).slice(0, 8);
}
