// The snippet that a host pastes, on a page of another origin.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { appealOf, realAppeal } from '../tools/appeals.js';
import { documentOf, element, pageWith, scriptOf, settled, textOf, useSites } from '../tools/host-page.js';

const sites = await useSites();
const appeal = /** @type {any} */ (realAppeal());

/** All texts in a tree of text nodes. @returns {string[]} */
const textsIn = (/** @type {any} */ node) =>
  typeof node == 'string' ? [node] : Array.isArray(node) ? node.flatMap(textsIn) : [node.value ?? [], textsIn(node.children ?? [])].flat();

const oneLine = (/** @type {string} */ text) => text.replace(/\s+/g, ' ').trim();

describe('the snippet renders the whole appeal', () => {
  /** @type {Awaited<ReturnType<typeof sites.open>>} */
  let opened;
  let text = '';
  before(async () => {
    opened = await sites.open(pageWith(sites, element('appeal', await sites.setFeed('snippet', appeal))));
    await settled(opened.page);
    text = await textOf(opened.page, 'solidarity-appeal');
  });

  /** @type {Record<string, string[]>} */
  const parts = {
    'title, issuer and date': [appeal.title, appeal.issuer.name, '15 October 2018'],
    'every paragraph of the body': textsIn(appeal.body),
    'its three demands': appeal.demands.map((/** @type {any} */ { text }) => text),
    'a count of 25 from 22 countries, dated': ['25 organisations have signed', 'from 22 countries', 'as of 15 October 2018'],
    'the contact': [appeal.contact.email],
    'the links': appeal.links.map((/** @type {any} */ { label, href }) => label ?? href),
  };
  for (const [what, texts] of Object.entries(parts)) {
    test(what, () => {
      assert.deepEqual(texts.filter(part => !text.includes(oneLine(part))), []);
    });
  }

  test('three demands and no more', async () => {
    assert.equal(await opened.page.locator('[part=demand]').count(), 3);
  });

  test('links that lead where the feed says', async () => {
    const hrefs = await opened.page.locator('[part=links] a').evaluateAll(links => links.map(link => link.getAttribute('href')));
    assert.deepEqual(hrefs, appeal.links.map((/** @type {any} */ { href }) => href));
  });

  test("in place of the host's own words", async () => {
    assert.equal(await opened.page.getByText('The title, by hand').isVisible(), false);
  });

  test('with the first twelve signatories, and all 25 after one press', async () => {
    const names = opened.page.locator('[part=entry] [part=name]');
    assert.equal(await names.count(), 12);
    await opened.page.locator('[part=more]').click();
    await names.nth(24).waitFor();
    assert.deepEqual(await names.allInnerTexts(), appeal.signatories.items.map((/** @type {any} */ { name }) => name));
  });

  test('and the console stays clean', () => {
    assert.deepEqual(opened.complaints, []);
  });
});

const places = {
  'in the head': (/** @type {string} */ script, /** @type {string} */ words) => documentOf({ head: script, body: words }),
  'before the elements': (/** @type {string} */ script, /** @type {string} */ words) => documentOf({ body: script + words }),
  'after the elements': (/** @type {string} */ script, /** @type {string} */ words) => documentOf({ body: words + script }),
  'async, at the end': (/** @type {string} */ script, /** @type {string} */ words) =>
    documentOf({ body: words + script.replace('<script', '<script async') }),
};
for (const [place, build] of Object.entries(places)) {
  test(`the script works ${place}`, async () => {
    const src = await sites.setFeed('places', appeal);
    const { page } = await sites.open(build(scriptOf(sites), element('counter', src)));
    await settled(page);
    assert.match(await textOf(page, 'solidarity-counter'), /^25 organisations have signed/);
  });
}

test('several sources on one page keep their own numbers', async () => {
  const counts = [25, 7, 1234];
  const urls = await Promise.all(counts.map(count => sites.setFeed(`several-${count}`, appealOf(count, { id: `a${count}` }))));
  const { page } = await sites.open(pageWith(sites, urls.map(url => element('counter', url)).join('')));
  await settled(page);
  assert.deepEqual(await page.locator('[part=number]').allInnerTexts(), ['25', '7', '1,234']);
});

test('an element without src takes the one that the script tag names', async () => {
  const src = await sites.setFeed('data-src', appeal);
  const head = scriptOf(sites).replace('<script', `<script data-src="${src}"`);
  const { page } = await sites.open(documentOf({ head, body: '<solidarity-counter></solidarity-counter>' }));
  await settled(page);
  assert.match(await textOf(page, 'solidarity-counter'), /^25 organisations/);
});
