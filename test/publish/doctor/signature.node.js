// A signed feed that an element with a public key refuses: why, in plain words.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { signatureOf, signedTags, readPage } from '../../../dist/publish/doctor/index.js';
import { generate, publicKeyOf, signer } from '../../../dist/publish/sign/keys.js';
import { encodePublicKey, encodeSignature } from '../../../dist/publish/sign/signify.js';
import { counter, FEED, feedText, script, told } from './tools.js';

const bytes = new TextEncoder().encode(feedText);
/** @type {{ line: string, signature: Uint8Array<ArrayBuffer> }[]} */
const keys = [];
before(async () => {
  for (let count = 0; count < 2; count++) {
    const secret = await generate();
    const line = encodePublicKey(publicKeyOf(secret), 'x').split('\n')[1] ?? '';
    keys.push({ line, signature: new TextEncoder().encode(encodeSignature(await (await signer(secret))(bytes), 'x')) });
  }
});

const large = script.replace('solidarity.js', 'solidarity-full.js');
/** @param {string} key @param {Partial<import('../../../dist/publish/doctor/index.js').Feed>} feed @param {string} [tag] */
const seen = async (key, feed, tag = large) => (await told(`${tag}\n${counter.replace('src', `public-key="${key}" src`)}`, { feed: { url: FEED, bytes, ...feed } })).join('\n');
const own = () => /** @type {(typeof keys)[0]} */ (keys[0]);
const other = () => /** @type {(typeof keys)[0]} */ (keys[1]);

test('of a good signature nothing is said', async () => {
  assert.equal(await seen(own().line, { signature: { status: 200, bytes: own().signature } }), '');
});

test('another key', async () => {
  assert.match(await seen(own().line, { signature: { status: 200, bytes: other().signature } }), /^problem page 2: The feed is signed with another key than the element’s public-key/);
});

test('a changed byte', async () => {
  const changed = bytes.slice();
  changed[5] = (changed[5] ?? 0) ^ 1;
  assert.match(await seen(own().line, { bytes: changed, signature: { status: 200, bytes: own().signature } }), /^problem .*: The feed is not what was signed/m);
});

test('no signature, or one that may not be read', async () => {
  assert.match(await seen(own().line, { signature: { status: 404 } }), /^problem page 2: There is no signature beside the feed/);
  assert.match(await seen(own().line, { signature: { status: 0, trouble: 'cors' } }), /^problem page 2: The signature beside the feed \(\.sig\) may not be read/);
});

test('a damaged key or signature', async () => {
  assert.match(await seen('RW', { signature: { status: 200, bytes: own().signature } }), /^problem page 2: The element’s public-key is damaged/);
  assert.match(await seen(own().line, { signature: { status: 200, bytes: new TextEncoder().encode('<!doctype html>') } }), /^problem page 2: The signature beside the feed \(\.sig\) is damaged/);
});

test('it is told beside a relative address of a script that may be the small one', async () => {
  const all = await seen(own().line, { signature: { status: 200, bytes: other().signature } }, '<script type="module" src="solidarity.js"></script>');
  assert.match(all, /signed with another key/);
  assert.match(all, /which only solidarity-full\.js can verify/);
  assert.match(all, /"solidarity\.js", is relative/);
});

test('a marker may have a key, and the signature is beside the feed, before its query', () => {
  assert.equal(signedTags(readPage('<div data-solidarity="counter" data-public-key="RW"></div>')).length, 1);
  assert.equal(signatureOf('https://x.example/a.json?b'), 'https://x.example/a.json.sig?b');
});
