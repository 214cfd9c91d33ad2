// Counts of other publishers, in their own formats.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { element, pageWith, settled, textOf, useSites } from '../tools/host-page.js';

const sites = await useSites();
const petition = readFileSync(new URL('../../demo/petitions/700143.json', import.meta.url), 'utf8');

/** What a counter of this document says. @param {string} key @param {unknown} body @param {string} [attributes] */
async function counted(key, body, attributes) {
  const src = await sites.setFeed(key, body);
  const { page, complaints } = await sites.open(pageWith(sites, element('counter', src, attributes)));
  await settled(page);
  return { text: await textOf(page, 'solidarity-counter'), complaints };
}

test('a petition of the UK Parliament shows its signatures, countries and date', async () => {
  const { text } = await counted('petitions/700143.json', petition);
  assert.match(text, /^2,905 signatures from 3 countries · as of 15 October 2018/);
});

test('a petition of the UK Parliament is nothing to complain about', async () => {
  const { complaints } = await counted('petitions/700143.json', petition);
  assert.deepEqual(complaints, []);
});

test('an OSDI petition shows its total', async () => {
  const { text } = await counted('osdi', { title: 'An OSDI petition', total_signatures: 4321 });
  assert.match(text, /^4,321 signatures/);
});

test('a pointer finds the count in any JSON, through escaped names and lists', async () => {
  const { text } = await counted('any', { 'a/b': [{ 'c~d': 77 }] }, 'pointer="/a~1b/0/c~0d"');
  assert.match(text, /^77 signatures/);
});

test("a pointer that leads nowhere shows the host's words and no number", async () => {
  const src = await sites.setFeed('nowhere', { a: 1 });
  const { page, complaints } = await sites.open(pageWith(sites, element('counter', src, 'pointer="/b"')), {
    prepare: page => page.addInitScript(() => addEventListener('solidarity-error', () => document.documentElement.classList.add('failed'))),
  });
  await page.locator('html.failed').waitFor();
  assert.equal(await page.getByText('25 organisations signed').isVisible(), true);
  assert.match(complaints.join('\n'), /\/signatories\/count is needed/);
});
