// badge.svg in every font, badge.png and card.png in the one that we bring.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { coverageOf } from '../../../dist/publish/folder/coverage.js';
import { badge, card, paintableWords } from '../../../dist/publish/folder/pictures.js';
import { widthOf, wrapped } from '../../../dist/publish/folder/text-width.js';
import { nodeTools } from '../../../dist/publish/folder/tools.node.js';
import { wordsOf } from '../../../dist/publish/folder/wording.js';
import { useCampaign } from './browser.js';
import { arabicDocument, campaignOf, folderOf, realDocument } from './tools.js';

const { campaign, open } = await useCampaign();
const chinese = () => ({ ...realDocument(), lang: 'zh', title: '组织国际声援深圳佳士工人', issuer: { name: '国际协调' } });

test('what the font can not draw is left out, in favour of the number', async () => {
  const { painter } = await nodeTools();
  assert.ok(painter);
  const made = campaignOf(chinese());
  const ours = await wordsOf(made.appeal.lang);
  assert.match(badge(made, ours), />组织国际声援深圳佳士工人<\/text>/);
  assert.match(badge(made, ours), />个组织已联署<\/text>/);
  const words = await paintableWords(made, ours, painter);
  const shown = [...badge(made, words, painter).matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
  assert.deepEqual(shown, ['25', 'organisations have signed', 'as of 15 October 2018']);
  assert.doesNotMatch(card(made, words, painter), /\p{Script=Han}/u);
  assert.match(card(made, words, painter), />campaign\.example\/jiashi<\/text>/);
});

test('with no word of it known there is still "25 signed"', async () => {
  const made = campaignOf(realDocument());
  const painter = { knows: () => false, paint: () => new Uint8Array() };
  const words = await wordsOf('en');
  assert.deepEqual([...badge(made, words, painter).matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text), ['25', 'signed']);
});

test('where nobody has signed yet there is no zero', async () => {
  const folder = await folderOf(campaignOf({ ...realDocument(), signatories: { count: 0 } }));
  assert.match(String(folder['badge.svg']), />\+<\/text>/);
  assert.match(String(folder['badge.svg']), />Be the first to sign\.<\/text>/);
  assert.doesNotMatch(String(folder['badge.svg']), />0/);
});

test('the font has the scripts that it is there for, and we know which it has not', () => {
  const has = coverageOf(readFileSync(new URL('../../../dist/publish/painter/DejaVuSansCondensed-Bold.ttf', import.meta.url)));
  for (const text of ['Ñandú Łódź İşçi țș', 'Съюз ћ ґ', 'Ένωση', 'اتحاد پچژگ ٢٥', 'Հայ', 'שלום', '–…„“·']) {
    for (const character of text.replaceAll(' ', '')) assert.ok(has(character), character);
  }
  for (const character of '团結ไทยहिन्दी한') assert.equal(has(character), false, character);
});

test('a file that is no font is named as such', () => {
  assert.throws(() => coverageOf(new Uint8Array(100)), /The font has no table cmap/);
});

test('a text is cut into lines that fit, between words where it can be, and ends with a sign that it goes on', () => {
  assert.deepEqual(wrapped('one two three', 10, 55, 9), ['one two', 'three']);
  assert.deepEqual(wrapped('one two three four', 10, 55, 2), ['one two', 'three …']);
  assert.ok(wrapped('组织国际声援深圳佳士工人', 10, 50, 9).every(line => widthOf(line, 10) <= 50));
  assert.equal(wrapped('Rindfleischetikettierungsgesetz', 10, 60, 9).join(''), 'Rindfleischetikettierungsgesetz');
});

describe('badge.svg', () => {
  /** @type {Record<string, any>} */
  const documents = {
    'of the real appeal': realDocument(),
    'in Arabic': arabicDocument(),
    'in Chinese': chinese(),
    'of a million': { ...realDocument(), signatories: { count: 1_234_567, asOf: '2018-10-15', kind: 'person' } },
    'with wide words': { ...realDocument(), title: 'WWWWWWWWWW MMMMMMMMMMMM WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW' },
  };
  for (const [what, document] of Object.entries(documents)) {
    test(`${what} holds its texts, in fonts of any width, light and dark`, async () => {
      const folder = await campaign.publish(document);
      const { title, desc } = new XMLParser().parse(String(folder['badge.svg'])).svg;
      assert.equal(title, document.title);
      assert.ok(desc);
      for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
        const { page } = await open(`${campaign.url}badge.svg`, { colorScheme });
        for (const font of ['', 'DejaVu Sans', 'Noto Sans', 'serif']) {
          const outside = await page.evaluate(font => {
            const root = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.documentElement));
            if (font) root.setAttribute('font-family', font);
            const { width, height } = root.viewBox.baseVal;
            return [...root.querySelectorAll('text')].filter(text => {
              const box = text.getBBox();
              return box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
            }).map(({ textContent }) => textContent);
          }, font);
          assert.deepEqual(outside, [], font);
        }
        const paper = await page.locator('.paper').evaluate(element => getComputedStyle(element).fill);
        assert.equal(paper, colorScheme === 'dark' ? 'rgb(29, 23, 21)' : 'rgb(255, 255, 255)');
      }
    });
  }

  test('loads nothing', async () => {
    const text = String((await folderOf(campaignOf(realDocument())))['badge.svg']);
    assert.doesNotMatch(text.replace('http://www.w3.org/2000/svg', ''), /https?:|url\(|@import|<script|<image|href/);
  });
});

/** Width and height, as a PNG says them. @param {string | Uint8Array | undefined} data */
function sizeOf(data) {
  const bytes = Buffer.from(/** @type {Uint8Array} */ (data));
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('the PNGs are PNGs: a badge of twice the size of the SVG, a card as messengers want it', async () => {
  for (const document of [realDocument(), arabicDocument(), chinese()]) {
    const folder = await folderOf(campaignOf(document), { pictures: true });
    assert.deepEqual(sizeOf(folder['card.png']), [1200, 630]);
    const [width = 0, height] = sizeOf(folder['badge.png']);
    assert.equal(height, 192);
    assert.ok(width > 400 && width < 1200);
    assert.ok(/** @type {Uint8Array} */ (folder['card.png']).length < 300_000);
  }
});

test('on the card every line stays between its margins, however long title and number are', async () => {
  const { painter } = await nodeTools();
  assert.ok(painter);
  const long = { ...realDocument(), title: 'Organize international solidarity '.repeat(12), signatories: { count: 1_234_567_890, asOf: '2018-09-30', kind: 'person' }, lang: 'de' };
  const made = campaignOf(long);
  const svg = card(made, await wordsOf('de'), painter);
  await campaign.publish(long);
  const { page } = await open(`${campaign.url}badge.svg`);
  const outside = await page.evaluate(svg => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    document.documentElement.replaceWith(root);
    root.setAttribute('font-family', 'DejaVu Sans Condensed');
    return [...root.querySelectorAll('text')].filter(text => text.getBBox().x < 60 || text.getBBox().x + text.getBBox().width > 1140).map(({ textContent }) => textContent);
  }, svg);
  assert.deepEqual(outside, []);
});
