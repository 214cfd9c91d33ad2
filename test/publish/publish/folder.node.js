// A campaign's folder: the same input gives the same bytes, what a person added stays, what is over goes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../../dist/publish/program.js';
import { appealOf, names } from '../tools/edition.js';
import { filesIn } from '../tools/files.js';
import { world } from '../tools/world.js';

const library = fileURLToPath(new URL('../../../cdn/', import.meta.url));
const time = '2018-10-16T12:00:00Z';

/** @type {Awaited<ReturnType<typeof world>>} */
let own;
beforeEach(async () => void (own = await world()));
afterEach(() => own.end());

/** @param {unknown} document @param {string[]} more */
function publish(document, ...more) {
  writeFileSync(own.path('in.json'), JSON.stringify(document));
  return own.run('publish', own.path('in.json'), '--out', own.path('out'), '--url', 'https://example.org/a', ...more);
}
const head = () => JSON.parse(readFileSync(own.path('out/appeal.json'), 'utf8'));
const said = () => own.said.splice(0).map(line => line.replaceAll(`${own.folder}/`, ''));
const warnings = () => said().filter(line => line.startsWith('Warning'));
const dates = () => Object.fromEntries(Object.keys(filesIn(own.path('out'))).map(path => [path, lstatSync(own.path(`out/${path}`)).mtimeMs]));
/** The files of the library, by their paths in the package. @param {string} folder */
const libraryIn = folder => Object.fromEntries(Object.entries(filesIn(folder)).filter(([path]) => /^(solidarity(-full)?\.js|marker\.js|language\/.*)$/.test(path)));
/** Makes all files old, so that a new one shows. */
const age = () => Object.keys(filesIn(own.path('out'))).forEach(path => utimesSync(own.path(`out/${path}`), 1e9, 1e9));

const small = appealOf(['One', 'Two']);
const large = appealOf(names(700));

test('a key that is not the one of before, or none, is warned of, since hosts would refuse the edition', async () => {
  await own.run('keygen', own.path('one'));
  await own.run('keygen', own.path('other'));
  said();
  await publish(small, '--key', own.path('one.sec'));
  assert.deepEqual(warnings(), []);
  await publish(small, '--key', own.path('other.sec'));
  assert.deepEqual(warnings(), ['Warning: the edition before was signed with another key; elements with the public-key of the edition before will refuse it.']);
  await publish(small);
  assert.deepEqual(warnings(), ['Warning: without --key the new edition is not signed, and elements with the public-key of the edition before will refuse it.']);
  assert.equal(existsSync(own.path('out/appeal.json.sig')), false, 'a signature of other bytes does not stay');
  await publish(small);
  assert.deepEqual(warnings(), []);
});

/** @type {[string, unknown, boolean, unknown, boolean, string[]][]} */
const outgrown = [
  ['gets pages', small, false, large, false, ['in pages now, and snippets that were copied before show only the newest 100 names beside the whole count']],
  ['gets a key', small, false, small, true, ['signed now, and snippets that were copied before show it without verifying anything']],
  ['in pages gets a key', large, false, large, true, ['signed now, and snippets that were copied before show it without verifying anything']],
  ['gets both', small, false, large, true, ['in pages and signed now, and snippets that were copied before show only the newest 100 names beside the whole count and show it without verifying anything']],
  ['that is signed gets pages', small, true, large, true, []],
  ['that is in pages stays so', large, false, large, false, []],
  ['stays small', small, false, small, false, []],
];
for (const [what, before, wasSigned, now, isSigned, expected] of outgrown) {
  test(`when an appeal ${what}, ${expected.length ? 'what older snippets show is told, and what to tell the hosts' : 'nothing is to be told of older snippets'}`, async () => {
    await own.run('keygen', own.path('key'));
    const keyed = (/** @type {boolean} */ isSigned) => (isSigned ? ['--key', own.path('key.sec')] : []);
    await publish(before, ...keyed(wasSigned));
    said();
    await publish(now, ...keyed(isSigned));
    assert.deepEqual(warnings(), expected.map(line => `Warning: the appeal is ${line}: tell the hosts to copy theirs anew from https://example.org/a/snippet.html.`));
  });
}

test('an address without https is warned of', async () => {
  assert.equal(await publish(small, '--url', 'http://example.org/'), 0);
  assert.deepEqual(warnings(), ['Warning: http://example.org/ is not on https: a page on https may not load the campaign.']);
});

test('what a person put into the folder stays as it is', async () => {
  await publish(small);
  mkdirSync(own.path('out/pictures/deep'), { recursive: true });
  mkdirSync(own.path('out/signatories'));
  const files = { CNAME: 'example.org', '.nojekyll': '', 'pictures/deep/one.png': 'picture', 'signatories/photo.jpg': 'photo' };
  for (const [path, content] of Object.entries(files)) writeFileSync(own.path(`out/${path}`), content);
  age();
  symlinkSync('pictures/deep', own.path('out/link'));
  symlinkSync('nowhere', own.path('out/broken'));
  const before = filesIn(own.path('out'));
  for (const document of [large, small, small]) {
    assert.equal(await publish(document), 0, said().join('\n'));
    const now = filesIn(own.path('out'));
    for (const path of [...Object.keys(files), 'link', 'broken']) assert.equal(now[path], before[path], path);
    for (const path of Object.keys(files)) assert.equal(dates()[path], 1e12, path);
  }
});

test('what a person puts into the folder while it is being made stays too', async () => {
  await publish(small);
  const { files } = own.io;
  own.io.files = { ...files, replaceFolder: (path, make) => files.replaceFolder(path, draft => make({ ...draft, put: async (name, data) => (writeFileSync(own.path('out/late.txt'), 'late'), draft.put(name, data)) })) };
  await publish(large);
  assert.equal(filesIn(own.path('out'))['late.txt'], 'late');
});

test('what this program made before and does not make now goes', async () => {
  await publish(large);
  writeFileSync(own.path('out/old.html'), 'of an earlier version');
  const made = JSON.parse(readFileSync(own.path('out/.solidarity.json'), 'utf8'));
  writeFileSync(own.path('out/.solidarity.json'), JSON.stringify({ ...made, files: [...made.files, 'old.html'] }));
  await publish(small);
  const left = Object.keys(filesIn(own.path('out')));
  assert.deepEqual(left.filter(path => path === 'old.html' || path.startsWith('signatories/')), []);
  rmSync(own.path('out'), { recursive: true });
  await publish(small);
  assert.deepEqual(Object.keys(filesIn(own.path('out'))), left, 'what is left is what a new folder has');
});

test('a withdrawn entry is in no file any more', async () => {
  const document = appealOf(['Withdrawn', ...names(700)]);
  await publish(document);
  document.signatories.items.shift();
  await publish({ ...document, signatories: { ...document.signatories, count: 700 } });
  for (const [path, content] of Object.entries(filesIn(own.path('out')))) assert.ok(!/withdrawn/i.test(content) || /solidarity(-full)?\.js$/.test(path), path);
  assert.deepEqual(readdirSync(own.path('out/signatories')).map(name => name.replace(/-\w{8}$/, '')), ['2']);
});

test('the same input gives the same bytes, wherever and whenever', async () => {
  await own.run('keygen', own.path('key'));
  const options = ['--updated', time, '--key', own.path('key.sec')];
  for (const document of [small, large]) {
    rmSync(own.path('out'), { recursive: true, force: true });
    await publish(document, ...options);
    const one = filesIn(own.path('out'));
    rmSync(own.path('out'), { recursive: true });
    await publish(document, ...options);
    assert.deepEqual(filesIn(own.path('out')), one);
  }
});

test('the same input, the same old folder and the same time give the same bytes', async () => {
  const editions = [small, large, appealOf(names(1000))];
  const runs = [];
  for (let run = 0; run < 2; run++) {
    for (const document of editions) await publish(document, '--updated', time);
    runs.push(filesIn(own.path('out')));
    rmSync(own.path('out'), { recursive: true });
  }
  assert.deepEqual(runs[0], runs[1]);
});

test('a second run changes nothing, not even a date', async () => {
  await publish(large);
  age();
  const [before, dated] = [filesIn(own.path('out')), dates()];
  said();
  assert.equal(await publish({ ...large, sequence: 12, updated: '2020-01-01' }), 0);
  assert.deepEqual([filesIn(own.path('out')), dates()], [before, dated]);
  assert.match(said()[0] ?? '', /^out: still edition 1, since the appeal says the same, in \d+ files of [\d.]+ kB\.$/);
});

test('when others sign, only what says so is a new file', async () => {
  await publish(large);
  age();
  await publish(appealOf(names(720)));
  const renewed = () => [...new Set(Object.entries(dates()).filter(([, date]) => date !== 1e12).map(([path]) => path.replace(/1-\w{8}/, '1').replace(/search-\w+/, 'search')))];
  // Of the files around the feed, those that tell the count or name the newest.
  const around = ['atom.xml', 'badge.png', 'badge.svg', 'card.png', 'embed.html', 'feed.json', 'index.html', 'oembed.json', 'snippet.html'];
  assert.deepEqual(renewed(), ['appeal.json', ...around].toSorted());
  await publish(appealOf(names(860)));
  assert.deepEqual(renewed(), ['appeal.json', ...around, 'signatories/1/4.json', 'signatories/1/search.json'].toSorted());
  assert.equal(head().sequence, 3);
});

/** @type {[string, string[], string | undefined, string][]} */
const times = [
  ['now', [], undefined, '2018-10-16T00:00:00Z'],
  ['SOURCE_DATE_EPOCH', [], '1500000000', '2017-07-14T02:40:00Z'],
  ['--updated, whatever SOURCE_DATE_EPOCH says', ['--updated', time], '1500000000', time],
];
for (const [what, options, epoch, expected] of times) {
  test(`the time of an edition is ${what}`, async () => {
    own.environment['SOURCE_DATE_EPOCH'] = epoch;
    assert.equal(await publish(small, ...options), 0);
    assert.deepEqual([head().updated, head().sequence], [expected, 1]);
  });
}

test('a SOURCE_DATE_EPOCH that is none is a wrong call', async () => {
  own.environment['SOURCE_DATE_EPOCH'] = 'yesterday';
  assert.equal(await publish(small), 2);
  assert.deepEqual(said(), ['SOURCE_DATE_EPOCH is "yesterday": it must be a number of seconds.']);
});

test('with a key, all that widgets read is signed, and signify agrees', async () => {
  await own.run('keygen', own.path('key'));
  await publish(large, '--key', own.path('key.sec'));
  const files = Object.keys(filesIn(own.path('out')));
  const feed = files.filter(path => /^(appeal|signatories\/.*)\.json$/.test(path));
  assert.ok(feed.length >= 6, feed.join());
  assert.deepEqual(files.filter(path => path.endsWith('.sig')), feed.map(path => `${path}.sig`));
  said();
  for (const path of feed) await own.run('check', own.path(`out/${path}`), '--public-key', own.path('key.pub'));
  assert.equal(said().filter(line => /\.sig: fact: is good/.test(line)).length, feed.length);
});

test("a key's passphrase is asked for before anything is read", async () => {
  const locked = await world({ answers: ['secret', 'secret', 'wrong', 'secret'] });
  try {
    await locked.run('keygen', locked.path('key'), '--passphrase');
    writeFileSync(locked.path('in.json'), JSON.stringify(small));
    const args = ['publish', locked.path('in.json'), '--out', locked.path('out'), '--url', 'https://example.org/', '--key', locked.path('key.sec')];
    assert.equal(await locked.run(...args), 1);
    assert.match(locked.said.at(-1) ?? '', /key\.sec: The passphrase is wrong\.$/);
    assert.equal(existsSync(locked.path('out')), false);
    assert.equal(await locked.run(...args), 0);
  } finally {
    await locked.end();
  }
});

test('the library comes with it, byte for byte', async () => {
  await publish(small);
  const built = libraryIn(library);
  assert.ok(Object.keys(built).filter(path => path.startsWith('language/')).length > 1, 'with languages');
  assert.deepEqual(libraryIn(own.path('out/1.2.3')), built);
  const current = ['solidarity.js', 'marker.js', 'language/all.json'];
  assert.deepEqual(libraryIn(own.path('out')), Object.fromEntries(current.map(path => [path, built[path]])));
});

/** @type {[string, unknown, boolean, string][]} */
const flavours = [
  ['that is neither signed nor in pages', small, false, 'solidarity.js'],
  ['that is signed', small, true, 'solidarity-full.js'],
  ['in pages', large, false, 'solidarity-full.js'],
  ['that is signed and in pages', large, true, 'solidarity-full.js'],
];
for (const [what, document, isSigned, flavour] of flavours) {
  test(`of a list ${what}, pages and snippets load ${flavour}, under its digest`, async () => {
    await own.run('keygen', own.path('key'));
    assert.equal(await publish(document, ...(isSigned ? ['--key', own.path('key.sec')] : [])), 0, said().join('\n'));
    const [files, script] = [filesIn(own.path('out')), readFileSync(library + flavour)];
    const integrity = `integrity="sha384-${createHash('sha384').update(script).digest('base64')}"`;
    assert.equal(files['solidarity.js'], script.toString('latin1'));
    // A script reads its own files: those that it has the digests of.
    for (const path of Object.keys(files).filter(path => path.startsWith('language/')))
      assert.ok(script.includes(createHash('sha256').update(files[path] ?? '', 'latin1').digest('base64')), path);
    assert.equal(Object.keys(files).some(path => path.startsWith('language/')), true);
    const full = createHash('sha384').update(readFileSync(`${library}solidarity-full.js`)).digest('base64');
    // A frame's address may ask for any element.
    assert.ok(files['embed.html']?.includes(`<script type="module" src="1.2.3/solidarity-full.js" integrity="sha384-${full}"`));
    for (const path of ['index.html', 'snippet.html']) assert.ok(files[path]?.includes(`<script type="module" src="solidarity.js" ${integrity}`), path);
    assert.ok(files['snippet.html']?.includes(`src=&quot;https://example.org/a/1.2.3/${flavour}&quot; ${integrity.replaceAll('"', '&quot;')}`));
  });
}

test('with a key, the elements of the pages and of the snippets ask for its signature', async () => {
  await own.run('keygen', own.path('key'));
  await publish(large, '--key', own.path('key.sec'));
  const [, line = ''] = readFileSync(own.path('key.pub'), 'utf8').split('\n');
  for (const path of ['index.html', 'embed.html', 'snippet.html']) {
    const text = (filesIn(own.path('out'))[path] ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<');
    const tags = text.match(/<(solidarity-\w+|div data-solidarity=)[^>]*>/g) ?? [];
    assert.ok(tags.length > 0, path);
    for (const tag of tags) assert.ok(tag.includes(`public-key="${line}"`), `${path}: ${tag}`);
  }
});

/** Publishes with a newer version of the program, whose library is another one. */
async function publishNewer() {
  const folder = own.path('package/');
  cpSync(library, folder, { recursive: true });
  for (const path of ['solidarity.js', 'solidarity-full.js', 'language/all.json']) writeFileSync(folder + path, 'newer');
  writeFileSync(own.path('in.json'), JSON.stringify(small));
  return run(['publish', own.path('in.json'), '--out', own.path('out'), '--url', 'https://example.org/a'], '1.3.0', { ...own.io, library: folder });
}
/** What is in the folder of a version. @param {string} version */
const versionIn = version => Object.fromEntries(Object.entries(filesIn(own.path('out'))).filter(([path]) => path.startsWith(`${version}/`)));

test('a newer version leaves the older library as it is, for the sites that load it, and is the current one', async () => {
  await publish(small);
  mkdirSync(own.path('out/1.2.3 copy'));
  writeFileSync(own.path('out/1.2.3 copy/solidarity.js'), "a person's");
  age();
  const before = versionIn('1.2.3');
  assert.ok(Object.keys(before).length >= 4);
  assert.equal(await publishNewer(), 0, said().join('\n'));
  assert.deepEqual(versionIn('1.2.3'), before);
  for (const path of Object.keys(before)) assert.equal(dates()[path], 1e12, path);
  const files = filesIn(own.path('out'));
  for (const path of ['solidarity.js', '1.3.0/solidarity.js', '1.3.0/solidarity-full.js', 'language/all.json', '1.3.0/language/all.json']) assert.equal(files[path], 'newer', path);
  for (const version of ['1.2.3', '1.3.0']) assert.match(files['_headers'] ?? '', new RegExp(`^/a/${version}/\\*\\n  Cache-Control: .*immutable$`, 'm'));
  assert.doesNotMatch(files['_headers'] ?? '', /copy/, 'what is no version of ours is not spoken of');
  assert.match(files['snippet.html'] ?? '', /https:\/\/example\.org\/a\/1\.3\.0\/solidarity\.js/);
  assert.doesNotMatch(files['snippet.html'] ?? '', /1\.2\.3/);

  age();
  assert.equal(await publishNewer(), 0);
  assert.deepEqual(filesIn(own.path('out')), files);
  assert.ok(Object.values(dates()).every(date => date === 1e12), 'nor does a second run change it');
  assert.equal(await publish(small), 0, 'the older program goes on too');
  assert.equal(versionIn('1.3.0')['1.3.0/solidarity.js'], 'newer');
});

test('through a link, the folder behind it is replaced, and the link stays', async () => {
  mkdirSync(own.path('real'));
  symlinkSync('real', own.path('out'));
  assert.equal(await publish(small), 0);
  assert.ok(existsSync(own.path('real/appeal.json')));
  assert.equal(statSync(own.path('out')).isDirectory(), true);
  unlinkSync(own.path('out'));
});

test('a folder keeps its rights', async () => {
  mkdirSync(own.path('out'), { mode: 0o750 });
  await publish(small);
  await publish(large);
  assert.equal(statSync(own.path('out')).mode & 0o777, 0o750);
});

test('what was made is told', async () => {
  assert.equal(await publish({ ...large, signatories: { ...large.signatories, count: 710, unlisted: 10 } }), 0);
  const [first, second, third] = said();
  assert.match(first ?? '', /^out: edition 1, in \d+ files of [\d.]+ kB\.$/);
  assert.equal(second, '710 signatories, of whom 700 are listed: the newest 100 in appeal.json, the others in 3 pages.');
  assert.equal(third, 'Upload all of it, so that it is at https://example.org/a/; then "solidarity check https://example.org/a/appeal.json" tells what a browser meets there.');
});
