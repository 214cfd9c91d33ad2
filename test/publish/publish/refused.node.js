// What is not published: whatever widgets would not show. It is told with its place, and nothing is written.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { appealOf, names } from '../tools/edition.js';
import { filesIn } from '../tools/files.js';
import { world } from '../tools/world.js';

/** @type {Awaited<ReturnType<typeof world>>} */
let own;
beforeEach(async () => void (own = await world()));
afterEach(() => own.end());

/** @param {unknown} document @param {string[]} more */
function publish(document, ...more) {
  writeFileSync(own.path('in.json'), typeof document === 'string' ? document : JSON.stringify(document, undefined, 2));
  return own.run('publish', own.path('in.json'), '--out', own.path('out'), '--url', 'https://example.org/a/', ...more);
}
/** What was said, without the folder's name. */
const said = () => own.said.splice(0).map(line => line.replaceAll(`${own.folder}/`, ''));

const good = appealOf(['One', 'Two', 'Three']);
/** @param {(document: any) => void} change */
const changed = change => {
  const copy = structuredClone(good);
  change(copy);
  return copy;
};

/** @type {[string, unknown, string[]][]} */
const bad = [
  ['no JSON', '{"version":1,}', ['in.json:1:14: is not JSON: a field name in double quotes must follow; after the last field there is no comma']],
  ['a wrong field', changed(it => (it.status = 'finished')), ['in.json:22:13: /status must be open, paused, won or closed, but is "finished" (for example "open")']],
  ['a signatory that widgets would leave out', changed(it => (it.signatories.items[1].name = 7)), ['in.json:14:17: /signatories/items/1/name must be a text, but is 7 (for example "Marxistisch-Leninistische Partei Deutschlands")', 'in.json:6:14: /signatories/count is 3, but 2 signed']],
  ['a count that is too high', changed(it => (it.signatories.count = 4)), ['in.json:6:14: /signatories/count is 4, but 3 signed']],
  ['a count that is too low', changed(it => (it.signatories.unlisted = 1)), ['in.json:6:14: /signatories/count is 3, but 4 signed']],
  ['an id that is there twice', changed(it => (it.signatories.items[2].id = 's1')), ['in.json:17:15: /signatories/items/2/id is the id of /signatories/items/0 already: links to it would break']],
  ['an id that an entry without id has got', changed(it => void (delete it.signatories.items[0].id, (it.signatories.items[2].id = 'One'))), ['in.json:16:15: /signatories/items/2/id is the id of another entry already: links to it would break']],
  ['a document that has expired', changed(it => (it.expires = '2018-10-15')), ['in.json:22:14: /expires has passed: widgets do not show this document any more']],
  ['the head of a published list', changed(it => (it.signatories.pages = { href: '{page}.json', count: 1, size: 200 })), ['in.json: /signatories/pages shows that this is a published head: publish the whole document that it was made from']],
  ['a page of a published list', changed(it => (it.page = 'signatories/1-1a2b3c4d/1.json')), ['in.json: /page shows that this is a page of a published list: publish the whole document that it was made from']],
];
for (const [what, document, lines] of bad) {
  test(`${what} is told with its place, and nothing is written`, async () => {
    assert.equal(await publish(document), 1);
    const told = said();
    assert.match(told.pop() ?? '', /^\d+ problems?, so nothing is published\.$/);
    assert.deepEqual(told.toSorted(), lines.toSorted());
    assert.deepEqual(readdirSync(own.folder), ['in.json']);
  });
}

// More than a widget reads at once: such a document is not read as a whole, and its places are found all the same.
const many = JSON.stringify(appealOf(names(100_000)), undefined, 1);
const lineOf = (/** @type {string} */ text) => many.slice(0, many.indexOf(text)).split('\n').length;

/** @type {[string, string | Uint8Array, string[]][]} */
const large = [
  [
    'a wrong field of two of many signatories',
    many.replace('"Example Union 7"', '{}').replace('"Example Union 99990"', '""'),
    [
      `in.json:${lineOf('"Example Union 7"')}:13: /signatories/items/6/name must be a text, but is an object (for example "Marxistisch-Leninistische Partei Deutschlands")`,
      `in.json:${lineOf('"Example Union 99990"')}:13: /signatories/items/99989/name must be a text, but is "" (for example "Marxistisch-Leninistische Partei Deutschlands")`,
    ],
  ],
  ['a signatory that is none', many.replace(/\{\s+"id": "s2",\s+"name": "Example Union 2"\s+\}/, 'null'), ['in.json:12:4: /signatories/items/1 must be an object, but is null']],
  ['an id of many that is there twice', many.replace('"s99999"', '"s1"'), [`in.json:${lineOf('"s99999"')}:11: /signatories/items/99998/id is the id of another entry already: links to it would break`]],
  ['a wrong field beside the list', many.replace('"Example"', '7'), ['in.json: /title must be a text, but is 7 (for example "Organize international solidarity with the Jiashi workers!")']],
  ['a count that is not that of a long list', many.replace('100000', '100001'), ['in.json: /signatories/count is 100001, but 100000 signed: 100000 are listed and 0 are not']],
  ['a word that is not JSON', many.replace('"Example Union 99990"', 'Example'), [`in.json:${lineOf('"Example Union 99990"')}:13: is not JSON: something is wrong here`]],
  ['a comma too much', many.replace('"Example Union 99990"', '"",,'), [`in.json:${lineOf('"Example Union 99990"')}:16: is not JSON: something is wrong here`]],
  ['a document that breaks off', many.slice(0, many.indexOf('"Example Union 99990"')), [`in.json:${lineOf('"Example Union 99990"')}:12: is not JSON: it breaks off`]],
  ['another encoding', Buffer.from(many.replace('Example Union 99990', 'Unión'), 'latin1'), [`in.json:${lineOf('"Example Union 99990"')}:11: is not in UTF-8: save it in that encoding`]],
  ['a second list', many.replace(/\}\s*$/, ',"signatories":{"count":1,"items":[{"name":"x"}]}}'), [`in.json:${many.split('\n').length}:47: has the list of signatories twice`]],
];
for (const [what, text, lines] of large) {
  test(`in a large document, ${what} is told with its place, and nothing is written`, async () => {
    writeFileSync(own.path('in.json'), text);
    assert.equal(await own.run('publish', own.path('in.json'), '--out', own.path('out'), '--url', 'https://example.org/'), 1);
    assert.deepEqual(said(), [...lines, `${lines.length === 1 ? '1 problem' : `${lines.length} problems`}, so nothing is published.`]);
    assert.deepEqual(readdirSync(own.folder), ['in.json']);
  });
}

test('a hundred problems are enough', async () => {
  assert.equal(await publish(many.replaceAll('"name"', '"nom"')), 1);
  assert.deepEqual(said().slice(99), [
    'in.json:404:4: /signatories/items/99/name is needed (for example "Marxistisch-Leninistische Partei Deutschlands")',
    'in.json: the document has more problems than are told here',
    '101 problems, so nothing is published.',
  ]);
});

/** @type {[string, string[], RegExp][]} */
const wrong = [
  ['an address that is none', ['--url', 'example.org'], /^--url is "example\.org": it must be the address of a folder, as in /],
  ['an address with a query', ['--url', 'https://example.org/?a'], /^--url is /],
  ['an address that runs code', ['--url', 'javascript:alert(1)'], /^--url is /],
  ['a time that is none', ['--updated', '2018-02-30T12:00:00Z'], /^--updated is "2018-02-30T12:00:00Z": it must be a date, as in 2018-10-15T12:00:00Z\.$/],
];
for (const [what, options, sentence] of wrong) {
  test(`called with ${what} it says so, with status 2`, async () => {
    assert.equal(await publish(good, ...options), 2);
    assert.match(said().join('\n'), sentence);
    assert.deepEqual(readdirSync(own.folder), ['in.json']);
  });
}

test('a secret key in the folder, also through a link, would be published: it is refused', async () => {
  await own.run('keygen', own.path('key'));
  assert.equal(await publish(good), 0);
  writeFileSync(own.path('out/key.sec'), 'secret');
  symlinkSync(own.path('out'), own.path('link'));
  const before = filesIn(own.path('out'));
  said();
  for (const key of ['out/key.sec', 'link/key.sec']) {
    assert.equal(await publish(good, '--key', own.path(key)), 2);
    assert.match(said().join('\n'), /key\.sec lies in out, which gets published: move it away, since whoever has it can sign as you\.$/);
  }
  assert.deepEqual(filesIn(own.path('out')), before);
});

test('a document in the folder that is made of it is refused', async () => {
  assert.equal(await publish(good), 0);
  said();
  assert.equal(await own.run('publish', own.path('out/appeal.json'), '--out', own.path('out'), '--url', 'https://example.org/'), 2);
  assert.deepEqual(said(), ['out/appeal.json lies in out, the folder that is made of it: keep it somewhere else.']);
});

test('the folder that one is in is refused', async () => {
  writeFileSync(own.path('in.json'), JSON.stringify(good));
  assert.equal(await own.run('publish', own.path('in.json'), '--out', '.', '--url', 'https://example.org/'), 2);
  assert.match(said().join(), /^\. is the folder that you are in/);
});

/** @type {[string, () => void][]} */
const foreign = [
  ['with files and without an appeal', () => writeFileSync(own.path('out/precious.txt'), 'mine')],
  ['of another appeal', () => writeFileSync(own.path('out/appeal.json'), JSON.stringify({ ...good, id: 'other' }))],
  ['with an appeal that cannot be read', () => writeFileSync(own.path('out/appeal.json'), 'oops')],
];
for (const [what, fill] of foreign) {
  test(`a folder ${what} is not touched`, async () => {
    mkdirSync(own.path('out'));
    fill();
    const before = filesIn(own.path('out'));
    assert.equal(await publish(good), 1);
    assert.deepEqual(said(), [`${own.folder}/out is not empty and has no appeal.json of “example”, so nothing in it is touched. Give the folder of this campaign, or a new one.`.replace(`${own.folder}/`, '')]);
    assert.deepEqual(filesIn(own.path('out')), before);
    assert.deepEqual(readdirSync(own.folder).toSorted(), ['in.json', 'out']);
  });
}

test('a file in the place of the folder is not touched', async () => {
  writeFileSync(own.path('out'), 'precious');
  assert.equal(await publish(good), 1);
  assert.match(said().join(), /out is a file, not a folder\.$/);
  assert.deepEqual(readdirSync(own.folder).toSorted(), ['in.json', 'out']);
});

test('a file that somebody else made is not replaced by one of ours', async () => {
  for (const path of ['solidarity.js', 'language', 'solidarity.js/deeper']) {
    mkdirSync(own.path('out'));
    writeFileSync(own.path('out/appeal.json'), JSON.stringify(good));
    mkdirSync(dirname(own.path(`out/${path}`)), { recursive: true });
    writeFileSync(own.path(`out/${path}`), 'precious');
    const before = filesIn(own.path('out'));
    assert.equal(await publish(good), 1);
    assert.deepEqual(said(), [`out has files that somebody else made and that would be replaced: ${path}. Move them out of it first.`]);
    assert.deepEqual(filesIn(own.path('out')), before);
    rmSync(own.path('out'), { recursive: true });
  }
});

test('a version of the library is never replaced by other bytes, since sites load it by its digest', async () => {
  assert.equal(await publish(good), 0);
  for (const path of ['1.2.3/solidarity.js', '1.2.3/marker.js', '1.2.3/language/all.json']) {
    const content = readFileSync(own.path(`out/${path}`));
    writeFileSync(own.path(`out/${path}`), 'another build');
    const before = filesIn(own.path('out'));
    said();
    assert.equal(await publish(good), 1);
    assert.deepEqual(said(), [`out/${path} is another 1.2.3 than this program has, and sites may load that one by its digest, so it is not replaced. Publish with the program that made it or with a newer version; or, if no site shows the campaign yet, delete out/1.2.3 first.`]);
    assert.deepEqual(filesIn(own.path('out')), before);
    writeFileSync(own.path(`out/${path}`), content);
  }
});

test('a document that is not there is told', async () => {
  assert.equal(await own.run('publish', own.path('nothing.json'), '--out', own.path('out'), '--url', 'https://example.org/'), 1);
  assert.deepEqual(said(), ['nothing.json cannot be read: there is no such file.']);
});

test('a head or page that is larger than a widget reads is refused', async () => {
  const long = 'x'.repeat(20_000);
  const items = names(501).map((name, index) => ({ id: `s${index}`, name, abbr: long, gloss: long }));
  assert.equal(await publish({ ...good, signatories: { count: 501, items } }), 1);
  assert.match(said().join(), /^signatories\/1-\w{8}\/1\.json would be 8\.0 MB, more than the 4 MB that a widget reads: shorten the texts\.$/);
  assert.deepEqual(readdirSync(own.folder), ['in.json']);
});

test('a secret key in the folder is warned of, also under another name', async () => {
  assert.equal(await publish(good), 0);
  assert.equal(await own.run('keygen', own.path('mine')), 0);
  mkdirSync(own.path('out/files'));
  writeFileSync(own.path('out/files/old.sec'), '');
  writeFileSync(own.path('out/backup.txt'), readFileSync(own.path('mine.sec')));
  said();
  assert.equal(await publish(good), 0);
  assert.equal(said()[0], 'Warning: out gets published, and has what looks like a secret key in it: backup.txt, files/old.sec. Move it away before you upload: whoever has it can sign as you.');
});
