// A visitor who wants to pass an appeal on.
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { SolidarityElement } from '../../src/elements/element.js';
import '../../src/define.js';
import { realAppeal } from '../fixtures/appeal.js';
import { part, parts, words } from './element.js';
import { createFeed, type Feed } from './feed.js';

/** Ways to share as they would stand in a page's HTML; they are waited for. */
export async function showShare(
  appeal: unknown = realAppeal(),
  { tag = 'solidarity-share', attributes = '', around = '' } = {},
): Promise<{ element: SolidarityElement; feed: Feed }> {
  const feed = await createFeed(appeal);
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  const range = document.createRange();
  range.selectNodeContents(parent);
  parent.append(range.createContextualFragment(`<main ${around}><${tag} src="${feed.url}" ${attributes}></${tag}></main>`));
  const element = parent.querySelector<SolidarityElement>(tag)!;
  await waitUntil(() => element.feed.snapshot.appeal && !element.language.pending && element.language.format.ready, 'no appeal', { interval: 10, timeout: 8000 });
  await element.updateComplete;
  return { element, feed };
}

/** The texts of all buttons and links, in their order. */
export const waysOf = (element: Element) => parts(element, 'way').map(words);

/** The button or link with this text. */
export const way = (element: Element, text: string) => parts(element, 'way').find((way) => words(way) == text)!;

export const hrefOf = (element: Element, text: string) => way(element, text).getAttribute('href')!;

/** Presses a button, and waits for what it does. */
export async function press(element: SolidarityElement, text: string) {
  way(element, text).click();
  await element.updateComplete;
  await element.updateComplete;
}

/** The picture of the QR code. */
export const codeOf = (element: Element) => part(element, 'qr')?.querySelector('svg');

/** What draws it comes later. */
export const showCode = (element: Element) => waitUntil(() => codeOf(element), 'no QR code', { interval: 10 });

/** What is said politely. */
export const said = (element: Element) => words(element.shadowRoot!.querySelector('[part=ways] [role=status]'));

export const serverField = (element: Element) => part(element, 'server')?.querySelector('input');

/** Types the name of a Mastodon server, and sends the form off. */
export async function postOn(element: SolidarityElement, server: string) {
  const field = serverField(element)!;
  field.value = server;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  part(element, 'server')!.querySelector('button')!.click();
  await element.updateComplete;
}

/** Lets the browser have something else, or nothing, for the time of a test. @returns the undo */
export function pretend(properties: Record<string, unknown>) {
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(navigator, name, { configurable: true, value });
  return () => {
    for (const name of Object.keys(properties)) delete (navigator as unknown as Record<string, unknown>)[name];
  };
}
