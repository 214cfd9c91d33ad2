// Hosts whose own style sheets spare nobody.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { element, pageWith, useSites } from '../tools/host-page.js';

const sites = await useSites();

/** @type {string} */
let src;
before(async () => {
  src = await sites.setFeed('hostile', realAppeal());
});

/** A page with an appeal and words of the host's around it, under these rules. @param {string} rules @param {string} [attributes] */
async function under(rules, attributes = '') {
  const around = (/** @type {string} */ id) => `<div id="${id}"><p>The host's own <a href="#">link</a>.</p></div>`;
  const html = pageWith(sites, around('before') + element('appeal', src, attributes) + around('after'), { head: `<style>${rules}</style>` });
  const { page } = await sites.open(html);
  await page.locator('solidarity-appeal [part=base]:not(.early)').waitFor({ state: 'attached' });
  return page;
}

/** What a page gives to each element in our shadow root: everything but sizes that follow from it. @param {import('playwright-core').Page} page */
const looks = page =>
  page.locator('solidarity-appeal').evaluate(host =>
    [...(host.shadowRoot?.querySelectorAll('[part]') ?? [])].map(part => {
      const { display, color, fontSize, fontWeight, marginBlock, paddingInline, visibility } = getComputedStyle(part);
      return [part.getAttribute('part'), display, color, fontSize, fontWeight, marginBlock, paddingInline, visibility].join(' ');
    }),
  );

/** Rules that aim at the elements that we are made of. */
const aimed = {
  'div { display: none }': 'solidarity-appeal ~ div, body > div { display: block }',
  'p { color: red }': '',
  '[part] { margin: 40px !important; color: lime !important }': '',
  'strong, a, bdi, li, button, input { font: 40px fantasy !important; visibility: hidden }': '',
};
for (const [rule, mercy] of Object.entries(aimed)) {
  test(`${rule} does not reach in`, async () => {
    const [plain, hit] = [await under(''), await under(`${rule} ${mercy}`)];
    assert.deepEqual(await looks(hit), await looks(plain));
  });
}

describe('* { all: unset !important }', () => {
  /** @type {import('playwright-core').Page} */
  let page;
  before(async () => {
    page = await under('* { all: unset !important }', 'theme="poster"');
  });

  test('leaves every text visible', async () => {
    const hidden = await page.locator('[part=title], [part=demand], [part=number], [part=entry]').evaluateAll(parts =>
      parts.filter(part => !part.checkVisibility() || part.getBoundingClientRect().height < 10).map(part => part.textContent),
    );
    assert.deepEqual(hidden, []);
  });

  test('leaves title, demands and entries on lines of their own', async () => {
    const displays = await page
      .locator('[part=base], [part=title], [part=demand], [part=number], [part=entry]')
      .evaluateAll(parts => [...new Set(parts.map(part => getComputedStyle(part).display))].sort());
    assert.deepEqual(displays, ['block', 'flow-root', 'list-item']);
  });
});

test('html { font-size: 62.5% } makes nothing small: sizes follow the text around', async () => {
  const page = await under('html { font-size: 62.5% } body { font-size: 1.6rem }');
  const sizes = await page
    .locator('[part=base], [part=demand], [part=number]')
    .evaluateAll(parts => [...new Set(parts.map(part => getComputedStyle(part).fontSize))]);
  assert.deepEqual(sizes, ['16px', '17.6px', '40px']);
});

test('fonts and colours of the host are ours', async () => {
  const page = await under('body { font: 20px/2 monospace; color: rgb(1, 2, 3); background: white }');
  const [font, color, size] = await page.locator('[part=body] p').first().evaluate(text => {
    const style = getComputedStyle(text);
    return [style.fontFamily, style.color, style.fontSize];
  });
  assert.deepEqual([font, color, size], ['monospace', 'rgb(1, 2, 3)', '20px']);
});

test("nothing of ours reaches the host's own elements", async () => {
  const styles = (/** @type {import('playwright-core').Page} */ page) =>
    page.locator('#before, #before *, #after, #after *').evaluateAll(parts =>
      parts.map(part => Array.from(getComputedStyle(part), name => `${name}: ${getComputedStyle(part).getPropertyValue(name)}`).join('; ')),
    );
  const { page: without } = await sites.open(pageWith(sites, '<div id="before"><p>The host\'s own <a href="#">link</a>.</p></div>'.repeat(2).replace(/before(?=.*before)/, 'after')));
  const page = await under('');
  assert.deepEqual(await styles(page), await styles(without));
});
