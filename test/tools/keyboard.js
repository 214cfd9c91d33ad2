// A person who has a keyboard and nothing else.

/** No page of ours has more to go through. */
const MOST_STEPS = 400;

/**
 * Goes on with Tab until the focus is there.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 */
export async function tabTo(page, selector) {
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await page.evaluate(selector => Boolean(document.activeElement?.matches(selector)), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}.`);
}

/**
 * Writes into a field in place of what is in it.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @param {string} text
 */
export async function write(page, selector, text) {
  await tabTo(page, selector);
  await page.keyboard.press('Control+A');
  if (text) await page.keyboard.insertText(text);
  else await page.keyboard.press('Delete');
}

/** @param {import('playwright-core').Page} page @param {string} selector @param {string} [key] */
export async function press(page, selector, key = 'Enter') {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

/** What has the focus, as its id. @param {import('playwright-core').Page} page */
export const focused = page => page.evaluate(() => document.activeElement?.id);

/** What a field's descriptions say. @param {import('playwright-core').Page} page @param {string} selector */
export const describedBy = (page, selector) =>
  page.locator(selector).evaluate(field => (field.getAttribute('aria-describedby') ?? '').split(' ').map(id => document.getElementById(id)?.textContent).join(' ').trim());
