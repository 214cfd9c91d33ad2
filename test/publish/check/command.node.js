// `solidarity check`: what it tells and what it ends with, for files, addresses and mirrors.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import { site } from '../tools/site.js';
import { world } from '../tools/world.js';

const appeal = readFileSync(new URL('../../../demo/appeal.json', import.meta.url), 'utf8');
const own = await world();
const [one, two] = [await site(), await site()];
const { run, path, said } = own;

before(() => writeFileSync(path('appeal.json'), appeal));
after(() => Promise.all([own.end(), one.close(), two.close()]));
beforeEach(() => void said.splice(0));

test('a file that is not there is told, with status 1', async () => {
  assert.equal(await run('check', path('nothing.json')), 1);
  assert.deepEqual(said, [`${path('nothing.json')} cannot be read: there is no such file.`]);
});

test('a folder in the place of a file is told, with status 1', async () => {
  assert.equal(await run('check', own.folder), 1);
  assert.deepEqual(said, [`${own.folder} cannot be read: it is a folder.`]);
});

/** @type {[string, string[], RegExp][]} */
const wrong = [
  ['without a target', ['check'], /^Missing required argument 'file or address'\.$/],
  ['with an unknown option', ['check', 'a', '--fast'], /^Unknown option '--fast'\.$/],
  ['with an unknown choice of pages', ['check', 'a', '--pages', 'some'], /^--pages is "some": it can be "all" or "sample"\.$/],
  ['with a pointer that is none', ['check', 'a', '--pointer', 'count'], /^--pointer is "count": a JSON Pointer begins with a slash\.$/],
  ['with an address that is none', ['check', 'https://'], /^"https:\/\/" is no web address\.$/],
  ['as a command that is not there', ['chekc'], /^Unknown command 'chekc'\.$/],
  ['for a signature without a key', ['sign', 'a'], /^Required option '--key <file>' not specified\.$/],
];
for (const [how, args, sentence] of wrong) {
  test(`called ${how} it says so in one sentence, with status 2`, async () => {
    assert.equal(await run(...args), 2);
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0] ?? '', sentence);
  });
}

test('called with nothing it tells how to use it, with status 2', async () => {
  assert.equal(await run(), 2);
  for (const command of ['import', 'update', 'check', 'publish', 'keygen', 'sign']) assert.match(said.join('\n'), new RegExp(`^ {2}${command}\\b`, 'm'));
});

test('asked for help or the version it tells them, with status 0', async () => {
  assert.equal(await run('--help'), 0);
  assert.equal(await run('check', '--help'), 0);
  assert.match(said.join('\n'), /--public-key <key>/);
  assert.equal(await run('--version'), 0);
  assert.equal(said.at(-1), '1.2.3');
});

test('problems are told as compilers do, and end with status 1', async () => {
  writeFileSync(path('bad.json'), appeal.replace('"open"', '"finished"').replace('"DE"', '"Germany"'));
  assert.equal(await run('check', path('bad.json'), path('appeal.json')), 1);
  assert.equal(said.length, 3);
  assert.match(said[0] ?? '', /bad\.json:\d+:\d+: \/status must be open, paused, won or closed, but is "finished" \(for example "open"\)$/);
  assert.equal(said[2], '2 problems.');
});

test('a good file ends with status 0, quietly if that is wanted', async () => {
  assert.equal(await run('check', path('appeal.json')), 0);
  assert.deepEqual(said.splice(0), ['No problems.']);
  assert.equal(await run('check', '-q', path('appeal.json')), 0);
  assert.deepEqual(said, []);
});

test('a public key that is none is told, with status 1', async () => {
  assert.equal(await run('check', path('appeal.json'), '--public-key', path('appeal.json')), 1);
  assert.match(said[0] ?? '', /appeal\.json: The public key lacks its first line/);
  assert.equal(await run('check', path('appeal.json'), '--public-key', `RW${'A'.repeat(54)}`), 1);
  assert.match(said[1] ?? '', /The public key is of another kind/);
});

test('a file is checked with the signature beside it', async () => {
  await run('keygen', path('key'));
  await run('sign', path('appeal.json'), '--key', path('key.sec'));
  const line = readFileSync(path('key.pub'), 'utf8').split('\n')[1] ?? '';
  for (const key of [path('key.pub'), line]) assert.equal(await run('check', path('appeal.json'), '--public-key', key), 0, said.join('\n'));
  writeFileSync(path('appeal.json'), `${appeal}\n`);
  assert.equal(await run('check', '-q', path('appeal.json'), '--public-key', line), 1);
  writeFileSync(path('appeal.json'), appeal);
});

test('mirrors with other editions are told', async () => {
  one.pages['/a.json'] = { body: appeal };
  two.pages['/a.json'] = { body: appeal.replace('"sequence": 1', '"sequence": 2') };
  assert.equal(await run('check', '-q', one.url('/a.json'), two.url('/a.json')), 1);
  assert.equal(said[0], `${two.url('/a.json')}: has sequence 2, while ${one.url('/a.json')} has 1`);
});

test('mirrors with other bytes are told', async () => {
  two.pages['/a.json'] = { body: `${appeal}\n` };
  assert.equal(await run('check', '-q', one.url('/a.json'), two.url('/a.json')), 1);
  assert.match(said[0] ?? '', /differs from .* in its bytes, though it has the same sequence \(1\)$/);
});

test('equal mirrors are well', async () => {
  two.pages['/a.json'] = { body: appeal };
  assert.equal(await run('check', one.url('/a.json'), two.url('/a.json')), 0, said.join('\n'));
  assert.ok(said.some(line => line.endsWith('fact: and 1 more are the same, byte for byte')));
});

test('a mirror that is down is told, and the others are still looked at', async () => {
  delete one.pages['/a.json'];
  assert.equal(await run('check', one.url('/a.json'), two.url('/a.json')), 1);
  assert.equal(said[0], `${one.url('/a.json')}: answers with status 404`);
  assert.ok(said.some(line => line.startsWith(two.url('/a.json'))));
});

test('a document can neither command the terminal nor begin a line of its own', async () => {
  const hostile = { version: 1, id: 'x', title: 'x', status: '\u009b31m\u202eopen', 'sta\u001b]0;tus\nNo problems.': 1, signatories: { count: 0 } };
  writeFileSync(path('hostile.json'), `${JSON.stringify(hostile).slice(0, -1)},"sta\\u001b]0;tus\\nNo problems.":2}`);
  assert.equal(await run('check', path('hostile.json')), 1);
  assert.match(said.join('\n'), /\\u009b31m\\u202eopen/);
  for (const line of said) assert.doesNotMatch(line, /[\p{Cc}\u202e]/u);
  assert.equal(said.at(-1), '2 problems.');
});

test('nor can the name of a file', async () => {
  assert.equal(await run('check', '\u001b[2J.json'), 1);
  assert.deepEqual(said, ['\\u001b[2J.json cannot be read: there is no such file.']);
});
