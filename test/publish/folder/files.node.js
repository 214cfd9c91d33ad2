// The files around a feed, all of them: the same at any time and place, and made without Node where that is wanted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ATTRIBUTES } from '../../../dist/publish/scripts/upgrade.js';
import { ELEMENTS } from '../../../dist/publish/scripts/known.js';
import { campaignOf, folderOf, realDocument } from './tools.js';

const root = new URL('../../../', import.meta.url);

test('no file is missing', async () => {
  const folder = await folderOf(campaignOf(realDocument()), { pictures: true });
  assert.deepEqual(Object.keys(folder).toSorted(), [
    '.htaccess', '1.2.3/marker.js', 'README.txt', '_headers', 'atom.xml', 'badge.png', 'badge.svg', 'campaign.css', 'campaign.js', 'card.png', 'embed.css', 'embed.html',
    'embed.js', 'feed.json', 'index.html', 'marker.js', 'nginx.conf.txt', 'oembed.json', 'snippet.html',
  ]);
});

test('the same campaign makes the same bytes, on any day and in any part of the world', async () => {
  const make = () => folderOf(campaignOf({ ...realDocument(), goal: 50 }), { pictures: true });
  const { TZ } = process.env;
  try {
    process.env['TZ'] = 'Pacific/Kiritimati';
    const there = await make();
    process.env['TZ'] = 'Pacific/Pago_Pago';
    assert.deepEqual(await make(), there);
  } finally {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  }
});

test('nothing that makes them needs Node: a page can make them too', () => {
  const seen = new Set();
  const walk = (/** @type {URL} */ file) => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    for (const [, still, asked] of readFileSync(file, 'utf8').matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)) {
      const name = still ?? asked ?? '';
      assert.match(name, /^\.\.?\//, `${file} imports ${name}`);
      walk(new URL(name, file));
    }
  };
  walk(new URL('dist/publish/folder/files.js', root));
  assert.ok(seen.size > 20);
});

test('markers and frames know every element, and every attribute of them but where a form is posted to', () => {
  const tags = [...readFileSync(new URL('dist/define.js', root), 'utf8').matchAll(/'solidarity-(\w+)':/g)].map(([, name]) => name);
  assert.deepEqual([...ELEMENTS].toSorted(), tags.toSorted());
  const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));
  const attributes = manifest.modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations).flatMap((/** @type {any} */ { attributes = [] }) => attributes);
  assert.ok(attributes.length > 5);
  for (const { name } of attributes) assert.equal(ATTRIBUTES.includes(name), !['endpoint', 'encoding'].includes(name), name);
});

test('they tell one number, everywhere', async () => {
  const folder = await folderOf(campaignOf(realDocument()));
  for (const path of ['index.html', 'snippet.html', 'embed.html', 'oembed.json', 'badge.svg', 'feed.json', 'atom.xml']) {
    assert.match(String(folder[path]), /25(<\/b>)? organisations have signed/, path);
  }
});
