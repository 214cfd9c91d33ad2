// What a test of the news needs: an element that shows some, and what a reader sees of it.
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { SolidarityElement } from '../../src/elements/element.js';
import '../../src/define.js';
import { base, parts, words } from './element.js';
import { createFeed, type Feed } from './feed.js';

/** Elements as they would stand in a page's HTML; the first of them. */
export async function put(markup: string): Promise<SolidarityElement> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  parent.append(document.createRange().createContextualFragment(markup));
  return parent.querySelector<SolidarityElement>('solidarity-updates, solidarity-appeal')!;
}

/** Waits until the element's news is there, with its dates in words. */
export async function told(element: SolidarityElement): Promise<void> {
  await waitUntil(
    () => element.feed.news?.snapshot.appeal?.news && base(element) && !base(element)!.classList.contains('early'),
    'there is no news',
    { interval: 10, timeout: 8000 },
  );
  await element.updateComplete;
}

/** An element that shows a JSON Feed. */
export async function showNews(news: unknown, { attributes = '', children = '' } = {}): Promise<{ element: SolidarityElement; feed: Feed }> {
  const feed = await createFeed(news);
  const element = await put(`<solidarity-updates src="${feed.url}" ${attributes}>${children}</solidarity-updates>`);
  await told(element);
  return { element, feed };
}

export const entries = (element: Element) => parts(element, 'update');
export const titles = (element: Element) => parts(element, 'update-title').map(words);

/** The button below the news. */
export const more = (element: Element) => element.shadowRoot!.querySelector<HTMLButtonElement>('[part=updates] ~ [part=more]');

/** Presses it and waits for what comes of it. */
export async function pressMore(element: SolidarityElement, done: () => unknown): Promise<void> {
  more(element)!.focus();
  more(element)!.click();
  await waitUntil(done, 'nothing came of it', { interval: 10, timeout: 8000 });
  await element.updateComplete;
}
