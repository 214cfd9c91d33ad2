// What is wrong with a key or a signature is said in one clear sentence; nothing that is wrong verifies.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import * as keys from '../../../dist/publish/sign/keys.js';
import { derive } from '../../../dist/publish/sign/passphrase.js';
import * as signify from '../../../dist/publish/sign/signify.js';

const data = new TextEncoder().encode('{"version":1}');
/** @type {import('../../../dist/publish/sign/keys.js').SecretKey} */
let pair;
let publicText = '';
let signatureText = '';

before(async () => {
  pair = await keys.generate();
  publicText = signify.encodePublicKey(keys.publicKeyOf(pair), 'ours public key');
  signatureText = signify.encodeSignature(await keys.sign(data, pair), 'verify with ours.pub');
});

const check = async (/** @type {Uint8Array<ArrayBuffer>} */ bytes, signature = signatureText, key = publicText) =>
  signify.verify(bytes, signify.decodeSignature(signature), signify.decodePublicKey(key));

/** A file with other bytes. @param {string} text @param {(bytes: Buffer) => Buffer} change */
const rewritten = (text, change) => {
  const [comment, line = ''] = text.split('\n');
  return `${comment}\n${change(Buffer.from(line, 'base64')).toString('base64')}\n`;
};
/** @param {number} place @param {number} value */
const put = (place, value) => (/** @type {Buffer} */ bytes) => {
  bytes[place] = value;
  return bytes;
};

test('a flipped byte in the signed file does not verify', async () => {
  for (const place of [0, data.length - 1]) {
    const flipped = data.slice();
    flipped[place] = /** @type {number} */ (flipped[place]) ^ 1;
    await assert.rejects(check(flipped), /^Error: The signature does not fit: the signed file or the signature has been changed\.$/);
  }
});

test('a flipped byte in the signature does not verify', async () => {
  await assert.rejects(check(data, rewritten(signatureText, bytes => put(20, (bytes[20] ?? 0) ^ 1)(bytes))), /does not fit/);
});

test('a byte more at the end of the file does not verify', async () => {
  await assert.rejects(check(new TextEncoder().encode('{"version":1}\n')), /does not fit/);
});

test('another key does not verify, and both numbers are told', async () => {
  const other = await keys.generate();
  const key = signify.encodePublicKey(keys.publicKeyOf(other), 'other');
  await assert.rejects(check(data, signatureText, key), /made with another key: number [0-9a-f]{16} instead of [0-9a-f]{16}\./);
});

test('another key that pretends to have the same number does not verify', async () => {
  const other = { ...keys.publicKeyOf(await keys.generate()), keyNumber: pair.keyNumber };
  await assert.rejects(check(data, signatureText, signify.encodePublicKey(other, 'other')), /does not fit/);
});

for (const [what, decode, text] of /** @type {const} */ ([
  ['public key', signify.decodePublicKey, () => publicText],
  ['signature', signify.decodeSignature, () => signatureText],
])) {
  test(`a ${what} of another algorithm is refused`, () => {
    assert.throws(() => decode(rewritten(text(), put(0, 0x58))), new RegExp(`The ${what} is of another kind`));
  });
  test(`a ${what} that is cut off is refused`, () => {
    assert.throws(() => decode(rewritten(text(), bytes => bytes.subarray(0, 30))), new RegExp(`The ${what} is cut off: it has 30 bytes`));
    assert.throws(() => decode(`${text().split('\n')[0]}\n`), new RegExp(`The ${what} is cut off`));
  });
  test(`a ${what} with Windows line ends is refused, as signify does`, () => {
    assert.throws(() => decode(text().replaceAll('\n', '\r\n')), /Windows line ends/);
  });
  test(`a ${what} without its comment is refused`, () => {
    assert.throws(() => decode(text().split('\n').slice(1).join('\n').replace('\n', '!\n')), /lacks its first line/);
  });
  test(`a ${what} that is not base64 is refused`, () => {
    assert.throws(() => decode(`${text().split('\n')[0]}\nnot base64!\n`), /not base64/);
  });
  test(`an empty ${what} is refused`, () => {
    assert.throws(() => decode(''), /lacks its first line/);
  });
}

test('a damaged secret key is refused', async () => {
  const text = await keys.encodeSecretKey(pair, 'ours');
  await assert.rejects(keys.decodeSecretKey(rewritten(text, bytes => put(60, (bytes[60] ?? 0) ^ 1)(bytes))), /checksum/);
  await assert.rejects(keys.decodeSecretKey(rewritten(text, put(2, 0x58))), /locked in an unknown way/);
  await assert.rejects(keys.decodeSecretKey(rewritten(text, put(4, 0xff))), /a trap/);
  await assert.rejects(keys.decodeSecretKey(publicText), /secret key is cut off/);
});

test('a wrong passphrase is told as such, and the right one opens', async () => {
  const text = await keys.encodeSecretKey(pair, 'ours', { passphrase: 'right', derive });
  assert.equal(keys.isLocked(text), true);
  await assert.rejects(keys.decodeSecretKey(text), /its passphrase is needed/);
  await assert.rejects(keys.decodeSecretKey(text, { passphrase: 'wrong', derive }), /passphrase is wrong/);
  assert.deepEqual(await keys.decodeSecretKey(text, { passphrase: 'right', derive }), pair);
});

test('where WebCrypto is missing or does not know Ed25519, nothing verifies', async () => {
  const whole = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  try {
    for (const [subtle, sentence] of /** @type {[object | undefined, RegExp][]} */ ([
      [undefined, /on a page without https/],
      [{ importKey: async () => Promise.reject(new DOMException('', 'NotSupportedError')) }, /does not know Ed25519/],
    ])) {
      Object.defineProperty(globalThis, 'crypto', { value: { subtle }, configurable: true });
      await assert.rejects(check(data), sentence);
    }
  } finally {
    Object.defineProperty(globalThis, 'crypto', /** @type {PropertyDescriptor} */ (whole));
  }
});

test('a comment that would break the file is refused', () => {
  assert.throws(() => signify.encodeFile('two\nlines', data), /one line/);
  assert.throws(() => signify.encodeFile('x'.repeat(2000), data), /longer than signify can read/);
});

test('the bare line of a public key is enough, as in the attribute public-key', async () => {
  await check(data, signatureText, publicText.split('\n')[1]);
});

test('what checks signatures imports nothing, so that browsers can have it', async () => {
  const { readFile } = await import('node:fs/promises');
  for (const name of ['signify', 'keys']) {
    const source = await readFile(new URL(`../../../dist/publish/sign/${name}.js`, import.meta.url), 'utf8');
    assert.doesNotMatch(source, /from '(?!\.\/signify\.js)|\bBuffer\b|\bprocess\b|require\(/);
  }
});
