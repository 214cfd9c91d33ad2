// The map on whole pages: under strict policies, at any width, on paper, and over a list in pages.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { build } from 'vite';
import { appealOf, realAppeal } from '../tools/appeals.js';
import { publishCampaign } from '../tools/campaign.js';
import { documentOf, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();
const OURS = 'solidarity-map, solidarity-signatories';

/** A map and its list. @param {string} src @param {string} [attributes] @param {{ head?: string, lang?: string }} [parts] */
const pageOf = (src, attributes = '', { head = '', lang = 'en' } = {}) =>
  documentOf({
    lang,
    head: `<script type="module" src="${sites.feeds}/static/cdn/solidarity-full.js"></script>${head}`,
    body: `<main>${OURS.split(', ').map(tag => `<${tag} src="${src}" ${attributes}></${tag}>`).join('')}</main>`,
  });

/** The middle of a tile of the map. @param {import('playwright-core').Page} page @param {number} column @param {number} row */
async function spot(page, column, row) {
  const box = await page.locator('[part=world]').boundingBox();
  assert.ok(box);
  const middle = (/** @type {number} */ place) => ((place + 0.5) * box.width) / 29;
  return { x: middle(column), y: middle(row) };
}
const INDIA = /** @type {const} */ ([23, 9]);
const PERU = /** @type {const} */ ([3, 15]);
/** @param {import('playwright-core').Page} page */
const entries = page => page.locator('solidarity-signatories [part=list] [part=entry]');

test('the element, its data and its looks weigh no more than 3 kB', async () => {
  const own = ['elements/map', 'sections/map', 'sections/world', 'feed/selected', 'theme/map.css'];
  const source = fileURLToPath(new URL('../../src/', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'map-alone',
        enforce: 'pre',
        resolveId: (id, from) => (from && !id.startsWith(source) && !own.some(name => `/${name}`.endsWith(id.replace(/^\.*|\.js$/g, ''))) ? { id, external: true } : null),
      },
      minifyTemplateLiterals({ include: ['**/*.ts'] }),
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: `${source}elements/map.ts`, formats: ['es'] },
      rolldownOptions: {
        input: Object.fromEntries(['elements/map', 'theme/map.css'].map(name => [name.replace('/', '-'), `${source}${name}.ts`])),
        output: { minify: true },
      },
    },
  });
  const output = /** @type {{ output: { code: string }[] }[]} */ (result).flatMap(({ output }) => output);
  const code = output.map(file => file.code).join('');
  assert.match(code, /MX1CUBSTC/);
  assert.match(code, /pointer-events/);
  const bytes = brotliCompressSync(code).length;
  assert.ok(bytes <= 3072, `${bytes} bytes`);
});

for (const [name, more] of Object.entries({ 'a strict policy': '', 'a strict policy with Trusted Types': "; require-trusted-types-for 'script'; trusted-types solidarity-widgets" })) {
  test(`${name} is not violated, and nothing is asked for but the feed`, async () => {
    const src = await sites.setFeed('map-strict', realAppeal());
    /** @type {string[]} */
    const asked = [];
    const { page, complaints } = await sites.open(pageOf(src, 'theme="poster"'), {
      headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${sites.feeds}; connect-src ${sites.feeds}; style-src 'self'; img-src data:${more}` },
      prepare: page => void page.on('request', request => asked.push(request.url())),
    });
    await settled(page, OURS);
    await page.locator('[part=world]').click({ position: await spot(page, ...INDIA) });
    await page.locator('[part=world]').hover({ position: await spot(page, ...PERU) });
    await page.locator('[part=places] [role=option]:not(.heard)', { hasText: 'Peru' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('[part=places] [role=option]:not(.heard)', { hasText: 'Paraguay' }).waitFor();
    assert.equal(await entries(page).count(), 2);
    assert.deepEqual(complaints, []);
    assert.deepEqual(asked.slice(1), [`${sites.feeds}/static/cdn/solidarity-full.js`, src].concat(asked.includes('data:,') ? ['data:,'] : []));
  });
}

describe('at every width', () => {
  /** @type {import('playwright-core').Page} */
  let page;
  before(async () => {
    const src = await sites.setFeed('map-widths', realAppeal());
    ({ page } = await sites.open(pageOf(src, '', { head: '<style>body { margin: 0 }</style>' })));
    await settled(page, OURS);
    await page.locator('[part=world]').click({ position: await spot(page, ...INDIA) });
  });

  for (const dir of ['ltr', 'rtl']) {
    for (const theme of ['plain', 'poster']) {
      for (const text of [100, 200]) {
        test(`nothing overflows: ${dir}, ${theme}, text at ${text} %`, async () => {
          await page.evaluate(({ dir, theme, text }) => {
            Object.assign(document.documentElement, { lang: dir === 'rtl' ? 'ar' : 'en', dir });
            document.documentElement.style.fontSize = `${text}%`;
            document.querySelectorAll('main > *').forEach(host => host.setAttribute('theme', theme));
          }, { dir, theme, text });
          await page.locator(`solidarity-map [part=base][dir=${dir}]`).waitFor();
          await settled(page, OURS);
          const overflows = [];
          for (const width of [160, 240, 320, 600, 1000, 1200]) {
            await page.setViewportSize({ width, height: 800 });
            const needed = await page.evaluate(() => document.documentElement.scrollWidth);
            if (needed > width) overflows.push(`${width}: ${needed}`);
          }
          assert.deepEqual(overflows, []);
        });
      }
    }
  }
});

test('on paper are all countries, their numbers and who they are, and no control', async () => {
  const src = await sites.setFeed('map-print', realAppeal());
  const { page } = await sites.open(pageOf(src));
  await settled(page, OURS);
  await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('solidarity-map')?.shadowRoot);
    matchMedia('print').addEventListener('change', ({ matches }) => {
      if (!matches) return;
      Object.assign(globalThis, {
        seen: {
          text: /** @type {HTMLElement} */ (root.querySelector('[part=places]')).innerText,
          pick: getComputedStyle(/** @type {Element} */ (root.querySelector('select'))).display,
          heading: getComputedStyle(/** @type {Element} */ (root.querySelector('[role=heading]'))).breakAfter,
        },
      });
    });
  });
  await page.pdf();
  const seen = /** @type {any} */ (await page.evaluate('seen'));
  assert.match(seen.text, /^Afghanistan 1 · /);
  assert.match(seen.text, /\nIndia 2 · /);
  assert.equal(seen.text.trim().split('\n').length, 22);
  assert.equal(seen.pick, 'none');
  assert.equal(seen.heading, 'avoid', 'the heading stays with its map');
});

test('a tap shows a country and selects it, and another one takes it back', async () => {
  const src = await sites.setFeed('map-touch', realAppeal());
  const { page, complaints } = await sites.open(pageOf(src), { context: { hasTouch: true } });
  await settled(page, OURS);
  for (const [name, count] of /** @type {const} */ ([['India', 2], ['All countries', 12]])) {
    await page.locator('[part=world]').tap({ position: await spot(page, ...INDIA) });
    await page.locator('[part=places] [role=option]:not(.heard)', { hasText: 'India' }).waitFor();
    await page.waitForFunction(name => document.querySelector('solidarity-map')?.shadowRoot?.querySelector('select')?.value.startsWith(name), name);
    assert.equal(await entries(page).count(), count);
  }
  assert.deepEqual(complaints, []);
});

test('an element that leaves takes the selection along with the last of its source', async () => {
  const src = await sites.setFeed('map-leaves', realAppeal());
  const { page, complaints } = await sites.open(pageOf(src));
  await settled(page, OURS);
  await page.locator('[part=world]').click({ position: await spot(page, ...INDIA) });
  await page.evaluate(async () => {
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    const elements = [...main.children];
    main.replaceChildren();
    await new Promise(resolve => setTimeout(resolve));
    main.append(...elements);
  });
  await settled(page, OURS);
  assert.equal(await page.locator('solidarity-map select').inputValue(), 'All countries');
  await entries(page).nth(11).waitFor();
  assert.deepEqual(complaints, []);
});

describe('over a list in pages', () => {
  const COUNT = 3030;
  /** @type {Awaited<ReturnType<typeof publishCampaign>>} */
  let campaign;
  before(async () => void (campaign = await publishCampaign(appealOf(COUNT))));
  after(() => campaign.close());

  test('it gives no numbers, filters what is there, and what is brought in later', async () => {
    const { page, complaints } = await sites.open(pageOf(campaign.src));
    await settled(page, OURS);
    const choice = page.getByRole('combobox', { name: 'Country' });
    assert.doesNotMatch(await choice.innerText(), /\d/);
    await page.locator('solidarity-map [part=note]', { hasText: 'There may be more.' }).waitFor();
    const asked = campaign.log.length;
    await choice.selectOption('Germany');
    const chip = page.locator('solidarity-signatories [part=selected]');
    await chip.filter({ hasText: 'There may be more.' }).waitFor();
    assert.equal(campaign.log.length, asked);
    const all = new RegExp(`\\b${Math.ceil(COUNT / 5)} found`);
    const more = page.locator('solidarity-signatories').getByRole('button', { name: /^Show \d+ more/ });
    while (!all.test(await chip.innerText())) {
      const before = await entries(page).count();
      await more.click();
      await entries(page).nth(before).waitFor();
    }
    assert.ok(!(await chip.innerText()).includes('There may be more.'));
    for (const country of await page.locator('solidarity-signatories [part=list] [part=country]').allInnerTexts()) assert.equal(country, 'Germany');
    assert.deepEqual(complaints, []);
  });
});
