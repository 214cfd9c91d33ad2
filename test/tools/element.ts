// What a browser test needs of our elements: put one on the page, wait until it has settled, read it.
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { SolidarityElement } from '../../src/elements/element.js';
import '../../src/define.js';
import { createFeed, type Feed } from './feed.js';

export const tags = ['solidarity-appeal', 'solidarity-counter', 'solidarity-demands', 'solidarity-signatories'] as const;
export type Tag = (typeof tags)[number];

/** An element as it would stand in a page's HTML, not yet waited for. */
export async function place(markup: string): Promise<SolidarityElement> {
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  const range = document.createRange();
  range.selectNodeContents(parent);
  parent.append(range.createContextualFragment(markup));
  return parent.querySelector<SolidarityElement>(tags.join())!;
}

/** An element that shows a feed's appeal in its final form. */
export async function show(
  tag: Tag,
  appeal: unknown,
  { attributes = '', children = '' } = {},
): Promise<{ element: SolidarityElement; feed: Feed }> {
  const feed = await createFeed(appeal);
  const element = await place(`<${tag} src="${feed.url}" ${attributes}>${children}</${tag}>`);
  await settled(element);
  return { element, feed };
}

/** The list has been read to its end. */
function isWhole({ feed }: SolidarityElement): boolean {
  const { pages, items, unlisted, count } = feed.snapshot.appeal!.signatories;
  return !!pages || items.length + unlisted == count;
}

/** The element shows an appeal, with its numbers and dates in words, and has nothing left to do. */
export async function settled(element: SolidarityElement): Promise<void> {
  await waitUntil(() => base(element) && !base(element)!.classList.contains('early') && isWhole(element), `${element.localName} shows no appeal`, {
    interval: 10,
    timeout: 8000,
  });
  await element.updateComplete;
}

/** The feed could not be used, and the element has said so. */
export async function failed(element: SolidarityElement): Promise<void> {
  if (!element.feed.snapshot.problem) await oneEvent(element, 'solidarity-error');
  await element.updateComplete;
}

/** Lets every element look at its feed at once, as when the network has come back. */
export const lookAgain = () => window.dispatchEvent(new Event('online'));

/** The server has been asked so many times. */
export const asked = (feed: Feed, times: number, meanwhile = () => {}) =>
  waitUntil(
    async () => {
      meanwhile();
      return (await feed.requests()).length >= times;
    },
    `the feed was not asked ${times} times`,
    { interval: 20, timeout: 8000 },
  );

/** Looks again until the server has been asked so many times, and the answer is dealt with. */
export async function askedAgain(feed: Feed, times: number): Promise<void> {
  await asked(feed, times, lookAgain);
  await witnessed();
}

/** Some other feed is asked, answered and shown: what was to happen meanwhile has happened. */
export async function witnessed(): Promise<void> {
  const witness = document.createElement('solidarity-counter');
  witness.src = (await createFeed({ version: 1, id: 'witness', title: 'Witness', signatories: { count: 1 } })).url;
  const loaded = oneEvent(witness, 'solidarity-load');
  document.body.append(witness);
  await loaded;
  witness.remove();
}

/** Looks again until it has had an effect: a look during another one has none. */
export async function lookUntil(done: () => unknown, what: string): Promise<void> {
  await waitUntil(
    () => {
      if (done()) return true;
      lookAgain();
      return false;
    },
    what,
    { interval: 20, timeout: 8000 },
  );
}

/** A new edition is published, and the elements show it. */
export async function publish(feed: Feed, appeal: unknown, ...elements: SolidarityElement[]): Promise<void> {
  const before = elements.map((element) => element.feed.snapshot.appeal);
  await feed.set(appeal);
  await lookUntil(
    () => elements.every((element, index) => element.feed.snapshot.appeal != before[index]),
    'the new edition has not come',
  );
  await Promise.all(elements.map((element) => element.updateComplete));
}

/** A feed fails from now on, and the elements know. */
export async function breakDown(feed: Feed, ...elements: SolidarityElement[]): Promise<void> {
  await feed.set('Bad Gateway', { status: 502 });
  await lookUntil(
    () => elements.every((element) => element.feed.snapshot.state == 'stale'),
    'the failure has not been noticed',
  );
  await Promise.all(elements.map((element) => element.updateComplete));
}

export const base = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('[part=base]');

/** The first piece of an element that has this part name. */
export const part = (element: Element, name: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);

export const parts = (element: Element, name: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part="${name}"]`),
];

/** The words of a node, without the white space around and between. */
export const words = (node: Node | null | undefined) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What the element itself says. */
export const textOf = (element: Element) => words(element.shadowRoot);

/** The host's own children are to be seen, through a bare slot and nothing else. */
export function expectChildren(element: Element): void {
  expect(element.shadowRoot!.querySelectorAll('*:not(style)')).to.have.lengthOf(1);
  expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.length.above(0);
}

/** No trace of a value that was not there. */
export function expectNoRubbish(element: Element): void {
  const attributes = [...element.shadowRoot!.querySelectorAll('*')].flatMap((node) =>
    [...node.attributes].map(({ name, value }) => `${name}=${value}`),
  );
  expect([textOf(element), ...attributes].join('\n')).not.to.match(/\b(NaN|undefined|null|Infinity)\b|\[object|\{\w+\}/);
}
