// README.txt: for whoever has to upload, change or end the campaign, perhaps years later.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { libraryFor } from '../../../dist/publish/folder/library.js';
import { campaignOf, folderOf, library, realDocument } from './tools.js';

const readmeOf = async (/** @type {object} */ options = {}) => String((await folderOf(campaignOf(realDocument(), options)))['README.txt']);

test('no line is longer than 76 characters, but for an address that stands alone or is typed', async () => {
  for (const line of (await readmeOf({ publicKey: 'RWSx' })).split('\n')) {
    const words = line.trim().split(' ');
    assert.ok(line.length <= 76 || words.length === 1 || words[0] === 'npx', line);
  }
});

test('it names the real addresses', async () => {
  const text = await readmeOf();
  for (const path of ['', 'appeal.json', 'snippet.html', 'README.txt']) assert.ok(text.includes(`https://campaign.example/jiashi/${path}`), path);
});

test('it says how to upload, to change, to end and to take off', async () => {
  const text = await readmeOf();
  for (const heading of ['How to upload it', 'How to change it', 'How to end it', 'How to take it off a site']) assert.ok(text.includes(`\n${heading}\n${'-'.repeat(heading.length)}\n`), heading);
  assert.match(text.replace(/\s+/g, ' '), /Set "status" to "won" or "closed"/);
});

test('it names every file of the folder, or the folder that it is in', async () => {
  const campaign = campaignOf(realDocument());
  const { files } = await libraryFor(campaign, library, campaign.script.version);
  const paths = [...Object.keys(await folderOf(campaign, { pictures: true })), ...files.map(({ path }) => path)].filter(path => path !== 'README.txt');
  const [, contents = ''] = (await readmeOf()).split('What is what');
  for (const path of paths) assert.ok(contents.includes(path.includes('/') ? path.replace(/\/.*/, '/') : path), path);
});

test('it says that a version of the library stays', async () => {
  assert.match((await readmeOf()).replace(/\s+/g, ' '), /1\.2\.3\/: this version of the widgets/);
});

test('it names the key of a signed feed where that is checked', async () => {
  assert.match(await readmeOf({ publicKey: 'RWSx' }), /npx solidarity check \S+ --public-key RWSx\n/);
  assert.doesNotMatch(await readmeOf(), /--public-key/);
});
