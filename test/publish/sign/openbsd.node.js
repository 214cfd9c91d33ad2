// OpenBSD's signify and ours understand each other, with and without a passphrase.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { derive } from '../../../dist/publish/sign/passphrase.js';
import { decodeSecretKey } from '../../../dist/publish/sign/keys.js';
import { decodePublicKey, decodeSignature, verify } from '../../../dist/publish/sign/signify.js';
import { findSignify, signify } from '../tools/signify.js';
import { world } from '../tools/world.js';

const name = findSignify();
const passphrase = 'Wacht auf, Verdammte dieser Erde ✊';
/** Typed four times by us: twice to make the key, once to sign. */
const ours = await world({ answers: [passphrase, passphrase, passphrase] });
const message = ours.path('appeal.json');

before(() => writeFileSync(message, '{"version":1,"title":"تضامن"}\r\n'));
after(() => ours.end());

const text = (/** @type {string} */ file) => readFileSync(ours.path(file), 'utf8');
const verifyOurs = (/** @type {string} */ key) =>
  verify(Uint8Array.from(readFileSync(message)), decodeSignature(text('appeal.json.sig')), decodePublicKey(text(`${key}.pub`)));

for (const locked of [false, true]) {
  const how = locked ? 'with a passphrase' : 'without a passphrase';
  const key = locked ? 'locked' : 'open';

  test(`theirs verifies ours, ${how}`, async () => {
    assert.equal(await ours.run('keygen', ours.path(key), ...(locked ? ['--passphrase'] : [])), 0, ours.said.join('\n'));
    assert.equal(await ours.run('sign', message, '--key', ours.path(`${key}.sec`)), 0, ours.said.join('\n'));
    const { status, output } = signify(name, ['-V', '-p', ours.path(`${key}.pub`), '-m', message]);
    assert.equal(status, 0, output);
    await verifyOurs(key);
  });

  test(`theirs signs with our key, ${how}, and the signature is the very same`, async () => {
    const before = text('appeal.json.sig');
    const { status, output } = signify(name, ['-S', '-s', ours.path(`${key}.sec`), '-m', message], passphrase);
    assert.equal(status, 0, output);
    // Ed25519 leaves nothing to chance, so that even the comment must be equal.
    assert.equal(text('appeal.json.sig'), before);
  });

  test(`ours verifies theirs and signs with their key, ${how}`, async () => {
    const theirs = `their-${key}`;
    const pair = ['-p', ours.path(`${theirs}.pub`), '-s', ours.path(`${theirs}.sec`)];
    const made = signify(name, ['-G', ...(locked ? [] : ['-n']), ...pair], passphrase);
    assert.equal(made.status, 0, made.output);
    const signed = signify(name, ['-S', '-s', ours.path(`${theirs}.sec`), '-m', message], passphrase);
    assert.equal(signed.status, 0, signed.output);
    await verifyOurs(theirs);
    const opened = await decodeSecretKey(text(`${theirs}.sec`), { passphrase, derive });
    assert.deepEqual(opened.key.slice(32), decodePublicKey(text(`${theirs}.pub`)).key);
  });
}

test('theirs refuses what ours refuses: a changed file', async () => {
  writeFileSync(message, '{"version":1,"title":"changed"}');
  await assert.rejects(verifyOurs('their-locked'), /does not fit/);
  assert.notEqual(signify(name, ['-V', '-p', ours.path('their-locked.pub'), '-m', message]).status, 0);
});
