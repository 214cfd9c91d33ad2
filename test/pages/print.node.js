// On paper everything is there that a press would have shown.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { element, pageWith, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();
const names = realAppeal().signatories.items.map(({ name }) => name);

/** What was seen while the page was on its way to paper, and after. @type {{ during: string[], buttons: number, after: string[] }} */
let seen;
before(async () => {
  const src = await sites.setFeed('print', realAppeal());
  const { page } = await sites.open(pageWith(sites, element('appeal', src)));
  await settled(page);
  await page.evaluate(() => {
    const root = document.querySelector('solidarity-appeal')?.shadowRoot;
    const shown = (/** @type {string} */ selector) => [...(root?.querySelectorAll(selector) ?? [])].filter(part => part.checkVisibility());
    const texts = () => shown('[part=entry] [part=name]').map(name => name.textContent?.trim());
    // The page is in print styles from beforeprint on only for a medium query.
    matchMedia('print').addEventListener('change', ({ matches }) => {
      if (matches) Object.assign(globalThis, { during: texts(), buttons: shown('button, input, .anchor').length });
    });
    addEventListener('afterprint', () => setTimeout(() => Object.assign(globalThis, { after: texts() })));
  });
  await page.pdf();
  await page.waitForFunction(() => 'after' in globalThis);
  seen = /** @type {any} */ (await page.evaluate('({ during, buttons, after })'));
});

test('all 25 names are printed, in their order', () => {
  assert.deepEqual(seen.during, names);
});

test('nothing is printed that only a screen can use', () => {
  assert.equal(seen.buttons, 0);
});

test('afterwards the screen is as it was', () => {
  assert.deepEqual(seen.after, names.slice(0, 12));
});
