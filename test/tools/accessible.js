// WCAG 2.2 AA of a whole page, as far as a machine can tell.
import assert from 'node:assert/strict';
import axe from 'axe-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Axe comes from outside, which the page's own policy would not let in: the context must bypass it.
 * @param {import('playwright-core').Page} page
 */
export async function assertAccessible(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async tags => {
    const { violations, passes } = await /** @type {any} */ (globalThis).axe.run(document, { runOnly: tags });
    return { seen: passes.length, violations: violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`) };
  }, tags);
  assert.deepEqual(found.violations, []);
  assert.ok(found.seen > 10);
}
