// Forced colours (Windows' contrast themes): the visitor's palette, and every text still to be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { element, pageWith, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();

/** Texts whose colour is too near to that of what is behind them. @param {import('playwright-core').Page} page */
const unreadable = page =>
  page.locator('solidarity-appeal').evaluate(host => {
    const channels = (/** @type {string} */ color) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (/** @type {number[]} */ rgb) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => {
        const part = (rgb[index] ?? 0) / 255;
        return sum + weight * (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      }, 0);
    const behind = (/** @type {Element | null | undefined} */ node) => {
      for (; node; node = node.parentElement ?? /** @type {ShadowRoot} */ (node.getRootNode()).host) {
        const color = channels(getComputedStyle(node).backgroundColor);
        if ((color[3] ?? 1) > 0.5) return color;
      }
      return [255, 255, 255];
    };
    const texts = [...(host.shadowRoot?.querySelectorAll('*') ?? [])].filter(node =>
      [...node.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.textContent?.trim()),
    );
    return texts
      .filter(text => text.checkVisibility({ opacityProperty: true }))
      .map(text => {
        const [one = 0, two = 0] = [channels(getComputedStyle(text).color), behind(text)].map(luminance).sort((a, b) => b - a);
        return { text: text.textContent?.trim().slice(0, 40), contrast: (one + 0.05) / (two + 0.05) };
      })
      .filter(({ contrast }) => contrast < 4.5);
  });

for (const theme of ['plain', 'poster']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`every text can be read: ${theme}, ${colorScheme}`, async () => {
      const src = await sites.setFeed('forced', { ...realAppeal(), goal: 50, status: 'paused' });
      const head = '<style>:root { color-scheme: light dark; background: Canvas }</style>';
      const { page } = await sites.open(pageWith(sites, element('appeal', src, `theme="${theme}" highlight="MLPD"`), { head }), {
        context: { forcedColors: 'active', colorScheme },
      });
      await settled(page);
      assert.deepEqual(await unreadable(page), []);
    });
  }
}
