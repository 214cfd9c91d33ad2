// From a sidebar to the whole page, in both themes and directions, also with text twice as large.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { element, pageWith, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();
const widths = [160, 240, 320, 600, 1200];

/** @type {import('playwright-core').Page} */
let page;
before(async () => {
  const src = await sites.setFeed('widths', { ...realAppeal(), goal: 50, status: 'paused' });
  const body = element('appeal', src, 'highlight="MLPD"') + element('signatories', src, 'group="country"');
  ({ page } = await sites.open(pageWith(sites, `<main>${body}</main>`, { head: '<style>body { margin: 0 }</style>' })));
  await settled(page);
});

for (const dir of ['ltr', 'rtl']) {
  for (const theme of ['plain', 'poster']) {
    for (const text of [100, 200]) {
      test(`nothing overflows: ${dir}, ${theme}, text at ${text} %`, async () => {
        await page.evaluate(
          ({ dir, theme, text }) => {
            document.documentElement.lang = dir === 'rtl' ? 'ar' : 'en';
            document.documentElement.dir = dir;
            document.documentElement.style.fontSize = `${text}%`;
            document.querySelectorAll('main > *').forEach(host => host.setAttribute('theme', theme));
          },
          { dir, theme, text },
        );
        await page.locator(`solidarity-appeal [part=base][dir=${dir}]`).waitFor();
        await settled(page);
        const overflows = [];
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          const needed = await page.evaluate(() => document.documentElement.scrollWidth);
          if (needed > width) overflows.push(`${width}: ${needed}`);
        }
        assert.deepEqual(overflows, []);
      });
    }
  }
}

for (const theme of ['plain', 'poster']) {
  test(`in a sidebar of a wide page nothing overflows: ${theme}`, async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    const needed = await page.locator('main').evaluate((main, theme) => {
      document.documentElement.removeAttribute('style');
      main.querySelectorAll(':scope > *').forEach(host => host.setAttribute('theme', theme));
      main.style.inlineSize = '160px';
      return main.scrollWidth;
    }, theme);
    assert.equal(needed, 160);
  });
}
