// What the folder tells a server: with it, the feed is as `check` wants it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkUrl } from '../../../dist/publish/check/url.js';
import { campaignOf, folderOf, headersFor, host, realDocument } from './tools.js';

/** @type {Awaited<ReturnType<typeof host>>} */
let site;
before(async () => void (site = await host()));
after(() => site.close());

test('a live folder has no problem that a browser would meet', async () => {
  await site.publish(realDocument());
  const { findings } = await checkUrl(`${site.url}appeal.json`, { fetch, now: new Date('2018-10-16') });
  assert.deepEqual(findings.filter(({ level }) => level === 'problem'), []);
  assert.ok(findings.some(({ message }) => message.startsWith('has Cache-Control: no-cache: a CDN asks')));
});

const forEver = 'public, max-age=31536000, immutable';

test('each kind of file may be read from any site, is taken for what it is, and is asked for again as it should', async () => {
  const folder = await site.publish(realDocument(), { pictures: true });
  for (const path of [...Object.keys(folder).filter(path => !/^(_headers|\.htaccess|nginx\.conf\.txt|README\.txt)$/.test(path)), '']) {
    const { status, headers } = await fetch(site.url + path);
    assert.equal(status, 200, path);
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*', path);
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', path);
    assert.equal(headers.get('Cache-Control'), path.startsWith('1.2.3/') ? forEver : 'no-cache', path);
  }
  const typeOf = async (/** @type {string} */ path) => (await fetch(site.url + path)).headers.get('Content-Type');
  assert.equal(await typeOf('atom.xml'), 'application/atom+xml; charset=utf-8');
});

test('a page of the list and the search index are kept for ever, their signatures with them', async () => {
  const text = String((await folderOf(campaignOf(realDocument())))['_headers']);
  for (const name of ['1.json', '1.json.sig', 'search-1a2b3c4d.json'])
    assert.equal(headersFor(text, `/jiashi/signatories/1-1a2b3c4d/${name}`)['Cache-Control'], forEver);
  assert.deepEqual(headersFor(text, '/jiashi/appeal.json.sig')['Content-Type'], 'text/plain; charset=utf-8');
});

test('a version of the library is kept for ever, also after a newer one has come, and the current one is not', async () => {
  const campaign = campaignOf(realDocument());
  const folder = await folderOf({ ...campaign, script: { ...campaign.script, others: ['1.0.0'] } });
  const [, apache = ''] = /SetEnvIf Request_URI "(.*)" SOLIDARITY_FOR_EVER/.exec(String(folder['.htaccess'])) ?? [];
  const [, nginx = ''] = /location ~ "(.*)" \{/.exec(String(folder['nginx.conf.txt'])) ?? [];
  const told = (/** @type {string} */ path) => [headersFor(String(folder['_headers']), `/jiashi/${path}`)['Cache-Control'] === forEver, new RegExp(apache).test(`/jiashi/${path}`), new RegExp(nginx).test(`/jiashi/${path}`)];
  const files = ['solidarity.js', 'solidarity-full.js', 'solidarity-pages.js', 'solidarity-qr.js', 'solidarity-verify.js', 'marker.js', 'language/all.json', 'language/ar-bg-bn-de-es-fa-fr-hi.json'];
  for (const path of files) {
    for (const version of ['1.2.3', '1.0.0']) assert.deepEqual(told(`${version}/${path}`), [true, true, true], `${version}/${path}`);
    assert.deepEqual(told(path), [false, false, false], path);
  }
});

test('rules name the folder\'s place on its site, and nothing outside of it', async () => {
  const atRoot = await folderOf(campaignOf(realDocument(), { url: 'https://campaign.example/' }));
  assert.equal(headersFor(String(atRoot['_headers']), '/appeal.json')['Cache-Control'], 'no-cache');
  assert.match(String(atRoot['nginx.conf.txt']), /^location \^~ \/ \{$/m);
  const below = await folderOf(campaignOf(realDocument()));
  assert.deepEqual(headersFor(String(below['_headers']), '/other/appeal.json'), {});
  assert.match(String(below['nginx.conf.txt']), /^location \^~ \/jiashi\/signatories\/ \{$/m);
});

test('within the limits of Cloudflare: at most 100 rules, no line longer than 2,000 characters', async () => {
  const lines = String((await folderOf(campaignOf(realDocument())))['_headers']).split('\n');
  assert.ok(lines.filter(line => line.startsWith('/')).length <= 100);
  for (const line of lines) assert.ok(line.length <= 2000);
});

test('Apache is told nothing that one of its modules alone could read, unless that is there', async () => {
  const lines = String((await folderOf(campaignOf(realDocument())))['.htaccess']).split('\n');
  const known = { AddType: 'mime', AddCharset: 'mime', AddDefaultCharset: 'mime', Header: 'headers', RequestHeader: 'headers', SetEnvIf: 'setenvif', AddOutputFilterByType: 'filter' };
  /** @type {string[]} */
  const open = [];
  for (const line of lines.map(line => line.trim()).filter(line => line && !line.startsWith('#'))) {
    const [, module] = /^<IfModule mod_(\w+)\.c>$/.exec(line) ?? [];
    if (module) open.push(module);
    else if (line === '</IfModule>') open.pop();
    else {
      const needed = known[/** @type {keyof typeof known} */ (line.split(' ', 1)[0])];
      assert.ok(needed && open.includes(needed), line);
      // It splits at spaces, but not between equal quotation marks.
      assert.equal(line.replace(/'[^']*'|"[^"]*"/g, '').match(/['"]/), null, line);
    }
  }
  assert.deepEqual(open, []);
});

test('nginx gets blocks that are whole, and every header in each of them', async () => {
  const lines = String((await folderOf(campaignOf(realDocument())))['nginx.conf.txt']).split('\n').filter(line => line && !line.startsWith('#'));
  /** @type {string[][]} */
  const open = [];
  for (const line of lines) {
    const words = line.trim();
    assert.equal(line, ' '.repeat(4 * (open.length - (words === '}' ? 1 : 0))) + words);
    if (/^location \S.* \{$/.test(words)) open.push([]);
    else if (words === '}') {
      const block = open.pop()?.join() ?? '';
      for (const name of ['Access-Control-Allow-Origin', 'X-Content-Type-Options', 'Cache-Control']) assert.ok(block.includes(`add_header ${name} "`), block);
    } else {
      assert.match(words, /^(types \{ \}|\S.*;)$/);
      open.at(-1)?.push(words);
    }
  }
  assert.deepEqual(open, []);
});

test('nginx is told a place as it compares it, decoded and in quotes', async () => {
  const placed = async (/** @type {string} */ path) => /^location \^~ (.*) \{$/m.exec(String((await folderOf(campaignOf(realDocument(), { url: `https://campaign.example${path}` })))['nginx.conf.txt']))?.[1];
  assert.equal(await placed('/our%20appeal/'), '"/our appeal/"');
  assert.equal(await placed('/a;b{c}$d/'), '"/a;b{c}$d/"');
  assert.equal(await placed("/%22it's%22%5C/"), String.raw`"/\"it's\"\\/"`);
  assert.equal(await placed('/%D9%86%D8%AF%D8%A7%D8%A1//'), '"/نداء/"');
  assert.equal(await placed('/%ff/'), '"/%ff/"');
});
