// keygen and sign: nothing is overwritten, nothing secret is exposed, and what goes wrong is one sentence.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { world } from '../tools/world.js';

/** @param {string} name @param {(w: Awaited<ReturnType<typeof world>>) => Promise<void>} work @param {string[]} [answers] */
const inAWorld = (name, work, answers = []) =>
  test(name, async () => {
    const own = await world({ answers });
    try {
      await work(own);
    } finally {
      await own.end();
    }
  });

inAWorld('keygen does not overwrite a key', async ({ run, path, said, folder }) => {
  for (const ending of ['sec', 'pub']) {
    writeFileSync(path(`a.${ending}`), 'precious');
    assert.equal(await run('keygen', path('a')), 1);
    assert.match(said.at(-1) ?? '', /exists already and is not overwritten/);
    assert.equal(readFileSync(path(`a.${ending}`), 'utf8'), 'precious');
  }
  assert.equal(readdirSync(folder).length, 2, 'nothing half-written stays');
});

inAWorld('passphrases that differ make no key', async ({ run, path, said, folder }) => {
  assert.equal(await run('keygen', path('a'), '--passphrase'), 1);
  assert.equal(said.at(-1), 'The two passphrases differ.');
  assert.deepEqual(readdirSync(folder), []);
}, ['one', 'other']);

inAWorld('an empty passphrase makes no key', async ({ run, path, said }) => {
  assert.equal(await run('keygen', path('a'), '--passphrase'), 1);
  assert.equal(said.at(-1), 'The passphrase must not be empty.');
});

inAWorld('a folder that is not there is told', async ({ run, path, said }) => {
  assert.equal(await run('keygen', path('nowhere/a')), 1);
  assert.match(said.at(-1) ?? '', /a\.sec cannot be written: its folder does not exist\.$/);
});

inAWorld('a name with an ending is a usage error', async ({ run, path, said }) => {
  assert.equal(await run('keygen', path('a.sec')), 2);
  assert.match(said.at(-1) ?? '', /without ending/);
});

inAWorld('a secret key is for its owner alone', async ({ run, path, said }) => {
  assert.equal(await run('keygen', path('a')), 0);
  assert.equal(statSync(path('a.sec')).mode & 0o777, 0o600);
  assert.ok(said.every(line => !line.startsWith('Warning')));
});

inAWorld('a secret key in or below a folder that publish made gets a warning', async ({ run, path, said }) => {
  writeFileSync(path('appeal.json'), JSON.stringify({ version: 1, id: 'x', title: 'X', signatories: { count: 0 } }));
  assert.equal(await run('publish', path('appeal.json'), '--out', path('campaign'), '--url', 'https://x.example/'), 0, said.join('\n'));
  said.length = 0;
  mkdirSync(path('campaign/keys'));
  assert.equal(await run('keygen', path('campaign/keys/a')), 0);
  assert.match(said[0] ?? '', /^Warning: .*a\.sec lies in .*campaign, which gets published\./);
});

inAWorld('a secret key beside the document that is published from elsewhere gets none', async ({ run, path, said }) => {
  writeFileSync(path('appeal.json'), '');
  writeFileSync(path('index.html'), '');
  assert.equal(await run('keygen', path('a')), 0);
  assert.ok(said.every(line => !line.startsWith('Warning')), said.join('\n'));
});

inAWorld('a secret key in the folder of --out gets a warning, also through a link', async ({ run, path, said }) => {
  mkdirSync(path('campaign'));
  symlinkSync(path('campaign'), path('link'));
  assert.equal(await run('keygen', path('link/a'), '--out', path('campaign')), 0);
  assert.match(said[0] ?? '', /^Warning: /);
});

inAWorld('the line for the attribute public-key is told', async ({ run, path, said }) => {
  assert.equal(await run('keygen', path('a')), 0);
  const [, line] = readFileSync(path('a.pub'), 'utf8').split('\n');
  assert.ok(said.at(-1)?.includes(`public-key="${line}"`));
});

inAWorld('what cannot be signed, or not with this key, is told in one sentence', async ({ run, path, said, folder }) => {
  await run('keygen', path('a'));
  writeFileSync(path('m'), 'message');
  for (const [file, key, sentence] of /** @type {const} */ ([
    ['nothing', 'a.sec', /nothing cannot be read: there is no such file\.$/],
    ['m', 'b.sec', /b\.sec cannot be read: there is no such file\.$/],
    ['m', 'a.pub', /a\.pub: The secret key is cut off: /],
    ['m', 'm', /m: The secret key lacks its first line/],
  ])) {
    assert.equal(await run('sign', path(file), '--key', path(key)), 1);
    assert.match(said.at(-1) ?? '', sentence);
  }
  assert.deepEqual(readdirSync(folder).toSorted(), ['a.pub', 'a.sec', 'm']);
});

inAWorld('a signature replaces the one of the edition before', async ({ run, path, said }) => {
  await run('keygen', path('a'));
  for (const edition of ['one', 'two']) {
    writeFileSync(path('m'), edition);
    assert.equal(await run('sign', path('m'), '--key', path('a.sec')), 0);
    await run('check', path('m'), '--public-key', path('a.pub'));
    assert.ok(said.splice(0).some(line => /m\.sig: fact: is good, by key number/.test(line)));
  }
});

inAWorld('several files are signed with one question, or none if one is missing', async ({ run, path, folder }) => {
  await run('keygen', path('a'), '--passphrase');
  for (const name of ['one', 'two']) writeFileSync(path(name), name);
  assert.equal(await run('sign', path('one'), path('none'), path('two'), '--key', path('a.sec')), 1);
  assert.deepEqual(readdirSync(folder).toSorted(), ['a.pub', 'a.sec', 'one', 'two']);
  assert.equal(await run('sign', path('one'), path('two'), '--key', path('a.sec')), 0);
  assert.deepEqual(readdirSync(folder).toSorted(), ['a.pub', 'a.sec', 'one', 'one.sig', 'two', 'two.sig']);
}, ['secret', 'secret', 'secret']);

for (const [what, comment] of /** @type {const} */ ([['two lines', 'mine\nRWQ'], ['an escape sequence', '\u001b[2J'], ['more than signify can read', 'x'.repeat(1010)]]))
  inAWorld(`a comment with ${what} is a wrong call, and makes no key`, async ({ run, path, said, folder }) => {
    assert.equal(await run('keygen', path('a'), '--comment', comment), 2);
    assert.match(said.at(-1) ?? '', /^--comment: The comment (must be one line|is longer)/);
    assert.deepEqual(readdirSync(folder), []);
  });
