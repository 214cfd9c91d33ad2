// The files of OpenBSD's signify (https://man.openbsd.org/signify, and signify.c beside it): one comment
// line, one line of base64. Here is what everyone may see, public keys and signatures, and how a signature
// is checked. Bytes and WebCrypto only, so that it runs in browsers and in Node alike; nothing is imported.

/** Why a key or a signature cannot be used. The message is a whole sentence for a person. */
export class SignifyError extends Error {}

/** Key and signature belong together, but not to these bytes. */
export class Misfit extends SignifyError {}

type Bytes = Uint8Array<ArrayBuffer>;

export interface PublicKey {
  /** 8 random bytes that a key pair and its signatures have in common. */
  keyNumber: Bytes;
  /** 32 bytes. */
  key: Bytes;
}

export interface Signature {
  keyNumber: Bytes;
  /** 64 bytes. */
  signature: Bytes;
}

const COMMENT = 'untrusted comment: ';
/** The only algorithm that signify has: Ed25519 (https://www.rfc-editor.org/rfc/rfc8032). */
const ALGORITHM = 'Ed';
/** signify reads no longer comment line. */
const LONGEST_COMMENT = 1024;

/** @throws {SignifyError} if signify could not read a file with this comment */
export function checkComment(comment: string): void {
  if (/\p{Cc}/u.test(comment)) throw new SignifyError('The comment must be one line, without control characters.');
  if (new TextEncoder().encode(COMMENT + comment).length >= LONGEST_COMMENT)
    throw new SignifyError('The comment is longer than signify can read.');
}

/** A file of signify: the comment line and the bytes in base64. */
export function encodeFile(comment: string, ...parts: Uint8Array[]): string {
  checkComment(comment);
  return `${COMMENT}${comment}\n${toBase64(concat(...parts))}\n`;
}

/**
 * The bytes of a file of signify, of which the first two must name the algorithm.
 *
 * @param what what it should be, for the messages: "public key"
 * @param length how many bytes it must have
 */
export function decodeFile(text: string, what: string, length: number): Bytes {
  if (text.includes('\r'))
    throw new SignifyError(`The ${what} has Windows line ends (CRLF): save it with plain ones (LF), as signify wrote it.`);
  const lines = text.split('\n');
  if (!lines[0]!.startsWith(COMMENT)) throw new SignifyError(`The ${what} lacks its first line, "${COMMENT}…".`);
  if (lines.length < 3) throw new SignifyError(`The ${what} is cut off: a line and its end are missing.`);
  return decodeBytes(lines[1]!, what, length);
}

function decodeBytes(line: string, what: string, length: number): Bytes {
  const bytes = fromBase64(line);
  if (!bytes) throw new SignifyError(`The ${what} is damaged: its second line is not base64.`);
  const algorithm = String.fromCharCode(...bytes.subarray(0, 2));
  if (bytes.length >= 2 && algorithm !== ALGORITHM)
    throw new SignifyError(`The ${what} is of another kind: it does not begin with "${ALGORITHM}", for Ed25519.`);
  if (bytes.length !== length)
    throw new SignifyError(
      `The ${what} is ${bytes.length < length ? 'cut off' : 'of another kind'}: it has ${bytes.length} bytes instead of ${length}.`,
    );
  return bytes;
}

export function encodePublicKey({ keyNumber, key }: PublicKey, comment: string): string {
  return encodeFile(comment, ascii(ALGORITHM), keyNumber, key);
}

/** @param text a whole `.pub` file, or its second line alone, as it stands in the attribute `public-key` */
export function decodePublicKey(text: string): PublicKey {
  const bare = /^\s*([A-Za-z0-9+/=]+)\s*$/.exec(text)?.[1];
  const bytes = bare ? decodeBytes(bare, 'public key', 42) : decodeFile(text, 'public key', 42);
  return { keyNumber: bytes.slice(2, 10), key: bytes.slice(10) };
}

export function encodeSignature({ keyNumber, signature }: Signature, comment: string): string {
  return encodeFile(comment, ascii(ALGORITHM), keyNumber, signature);
}

export function decodeSignature(text: string): Signature {
  const bytes = decodeFile(text, 'signature', 74);
  return { keyNumber: bytes.slice(2, 10), signature: bytes.slice(10) };
}

/**
 * Returns if the signature is that of these very bytes under this key.
 *
 * @throws {SignifyError} otherwise
 */
export async function verify(data: Bytes, { keyNumber, signature }: Signature, publicKey: PublicKey): Promise<void> {
  if (!sameBytes(keyNumber, publicKey.keyNumber))
    throw new SignifyError(
      `The signature was made with another key: number ${hex(keyNumber)} instead of ${hex(publicKey.keyNumber)}.`,
    );
  const key = await subtle()
    .importKey('raw', publicKey.key, { name: 'Ed25519' }, false, ['verify'])
    .catch(() => {
      // Chrome before 137, Firefox before 129, Safari before 17 (https://wicg.github.io/webcrypto-secure-curves/).
      throw new SignifyError('Signatures cannot be checked here: this browser does not know Ed25519.');
    });
  if (!(await subtle().verify({ name: 'Ed25519' }, key, signature, data)))
    throw new Misfit('The signature does not fit: the signed file or the signature has been changed.');
}

/** WebCrypto, which browsers have on https and on localhost only. */
export function subtle(): SubtleCrypto {
  const crypto = globalThis.crypto?.subtle;
  if (!crypto) throw new SignifyError('Signatures cannot be made or checked on a page without https.');
  return crypto;
}

/** How a key number is told to people. */
export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function ascii(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function concat(...parts: Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Not in constant time: nothing that is compared here is secret. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Bytes | undefined {
  try {
    return /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? ascii(atob(text)) : undefined;
  } catch {
    return undefined;
  }
}
