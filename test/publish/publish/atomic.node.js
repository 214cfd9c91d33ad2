// Whatever happens while a folder is replaced, the old one is whole or the new one is; and the next run
// takes away what was left behind.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { appealOf, names } from '../tools/edition.js';
import { filesIn } from '../tools/files.js';
import { world } from '../tools/world.js';

const program = fileURLToPath(new URL('../tools/crash.js', import.meta.url));
const [oldAppeal, newAppeal] = [appealOf(names(700)), appealOf(names(900).map(name => `New ${name}`))];
const time = '2018-10-16T12:00:00Z';

/** @type {Awaited<ReturnType<typeof world>>} */
let own;
/** @type {Record<string, string>} */
let old;
beforeEach(async () => {
  own = await world();
  writeFileSync(own.path('old.json'), JSON.stringify(oldAppeal));
  writeFileSync(own.path('new.json'), JSON.stringify(newAppeal));
  assert.equal(await publish('old.json'), 0, own.said.join('\n'));
  writeFileSync(own.path('out/CNAME'), 'example.org');
  old = filesIn(own.path('out'));
});
afterEach(() => own.end());

/** @param {string} name */
const args = name => ['publish', own.path(name), '--out', own.path('out'), '--url', 'https://example.org/', '--updated', time];
/** @param {string} name */
const publish = name => own.run(...args(name));
/** In a process that breaks. @param {string} how */
const broken = how => spawnSync(process.execPath, [program, ...args('new.json')], { encoding: 'utf8', env: { ...process.env, BREAK: how } });
const left = () => readdirSync(own.folder).filter(name => name.startsWith('.'));
const isNew = () => {
  const files = filesIn(own.path('out'));
  assert.match(files['appeal.json'] ?? '', /New Example Union 900/);
  assert.equal(files['CNAME'], 'example.org');
  assert.deepEqual(Object.keys(files).filter(path => path.startsWith('signatories/1-')), []);
};
const isOld = () => assert.deepEqual(filesIn(own.path('out')), old);

// Before anything is written, at the first, in the midst, at the last file, and before each move.
for (const moment of ['mkdir 3', 'mkdir 4', 'open 1', 'open 4', 'sync 1', 'sync 8', 'link 1', 'rename 1']) {
  test(`killed before "${moment}", a run leaves the old folder whole, and the next one cleans up`, async () => {
    assert.equal(broken(moment).signal, 'SIGKILL', 'the moment came');
    isOld();
    assert.equal(left().length, 1, 'the new one was being made beside it');
    assert.equal(await publish('new.json'), 0, own.said.join('\n'));
    isNew();
    assert.deepEqual(left(), []);
  });
}

test('killed between the two moves, a run leaves the old folder whole beside its place, and the next one puts it back', async () => {
  assert.equal(broken('rename 2').signal, 'SIGKILL');
  assert.equal(existsSync(own.path('out')), false);
  // Even if that one has nothing to publish.
  writeFileSync(own.path('new.json'), JSON.stringify({ ...newAppeal, id: 'other' }));
  assert.equal(await publish('new.json'), 1);
  isOld();
  assert.deepEqual(left(), []);
});

test('killed after both moves, a run leaves the new folder whole, and the next one cleans up', async () => {
  assert.equal(broken('rm 1').signal, 'SIGKILL');
  isNew();
  assert.equal(left().length, 1);
  assert.equal(await publish('new.json'), 0);
  isNew();
  assert.deepEqual(left(), []);
});

/** @type {[string, string, RegExp][]} */
const failures = [
  ['a full disk', 'sync 5 ENOSPC', /out cannot be written: the disk is full\.$/],
  ['a file that may not be written', 'open 3 EACCES', /out cannot be written: permission is denied\.$/],
  ['a folder that may not be moved away', 'rename 1 EBUSY', /out cannot be written: it is in use, or a disk of its own\.$/],
  ['a folder that cannot be moved to its place', 'rename 2 EACCES', /out cannot be written: permission is denied\.$/],
];
for (const [what, how, sentence] of failures) {
  test(`${what} is told in a sentence, and leaves the old folder whole and nothing else`, () => {
    const { status, stdout, stderr } = broken(how);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr.trimEnd(), sentence);
    isOld();
    assert.deepEqual(left(), []);
  });
}

test('where files cannot have two names, they are copied, with their dates', () => {
  const { status, stderr } = broken('link 1 EPERM');
  assert.deepEqual([status, stderr], [0, '']);
  isNew();
});

test('two runs at a time do not meet in one folder', async () => {
  const beside = own.path('.out.publishing');
  mkdirSync(beside);
  // Another process that is at work: the one that runs these tests.
  writeFileSync(`${beside}/process`, `${process.ppid}\n`);
  own.said.length = 0;
  assert.equal(await publish('new.json'), 1);
  assert.match(own.said.join('\n'), new RegExp(`out is being published already, by process ${process.ppid}\\. If that process is something else, delete .*\\.out\\.publishing/process and try again\\.$`));
  isOld();
  rmSync(`${beside}/process`);
  assert.equal(await publish('new.json'), 0);
  isNew();
  assert.deepEqual(left(), []);
});

test('of two old folders, the one in its place counts', async () => {
  mkdirSync(own.path('.out.publishing'));
  cpSync(own.path('out'), own.path('.out.publishing/old'), { recursive: true });
  writeFileSync(own.path('.out.publishing/old/CNAME'), 'outdated');
  assert.equal(await publish('new.json'), 0);
  isNew();
});

test('a first run that is killed leaves no folder that one could take for a campaign', async () => {
  renameSync(own.path('out'), own.path('elsewhere'));
  for (const moment of ['sync 5', 'rename 1']) {
    assert.equal(broken(moment).signal, 'SIGKILL');
    assert.equal(existsSync(own.path('out')), false);
  }
  assert.equal(await publish('new.json'), 0);
  assert.deepEqual(left(), []);
});

test('files and folders keep the rights that somebody gave to them', async () => {
  for (const [path, mode] of /** @type {[string, number][]} */ ([['appeal.json', 0o664], ['', 0o775], ['signatories', 0o770]])) chmodSync(own.path(`out/${path}`), mode);
  assert.equal(await publish('new.json'), 0, own.said.join('\n'));
  const modeOf = (/** @type {string} */ path) => (statSync(own.path(`out/${path}`)).mode & 0o777).toString(8);
  assert.deepEqual(['appeal.json', '', 'signatories'].map(modeOf), ['664', '775', '770']);
});

test('a link in the place of a file is not replaced by one', async () => {
  renameSync(own.path('out/appeal.json'), own.path('elsewhere.json'));
  symlinkSync('../elsewhere.json', own.path('out/appeal.json'));
  assert.equal(await publish('new.json'), 1);
  assert.match(String(own.said.at(-1)), /appeal\.json is a link, and would be replaced by a file/);
  assert.deepEqual(left(), []);
});
