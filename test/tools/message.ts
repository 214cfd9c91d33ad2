// A person at the form for messages.
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { SolidarityElement } from '../../src/elements/element.js';
import '../../src/define.js';
import { realAppeal } from '../fixtures/appeal.js';
import { part, words } from './element.js';
import { createFeed, type createEndpoint, type Feed } from './feed.js';

export const EMAIL = 'coordinationint@yahoo.co.uk';

/** A form as it would stand in a page's HTML; it is waited for. */
export async function showForm(
  appeal: unknown = realAppeal(),
  { tag = 'solidarity-message', attributes = '', children = '', around = '' } = {},
): Promise<{ element: SolidarityElement; feed: Feed }> {
  const feed = await createFeed(appeal);
  const parent = await fixture<HTMLElement>(html`<div></div>`);
  const range = document.createRange();
  range.selectNodeContents(parent);
  parent.append(range.createContextualFragment(`<main ${around}><${tag} src="${feed.url}" ${attributes}>${children}</${tag}></main>`));
  const element = parent.querySelector<SolidarityElement>(tag)!;
  await waitUntil(() => element.feed.snapshot.appeal && !element.language.pending && element.language.format.ready, 'no appeal', { interval: 10, timeout: 8000 });
  await element.updateComplete;
  return { element, feed };
}

type Control = HTMLInputElement & HTMLTextAreaElement;

export const control = (element: Element, name: string) => element.shadowRoot!.querySelector<Control>(`[name="${name}"]`)!;

/** Writes into a field, as an input of a person, a paste or a browser's autofill ends. */
export async function write(element: SolidarityElement, fields: Record<string, string | boolean>) {
  for (const [name, value] of Object.entries(fields)) {
    const field = control(element, name);
    if (typeof value == 'boolean') field.checked = value;
    else field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await element.updateComplete;
}

/** The least that may leave. */
export const MESSAGE = { name: 'Union of Workers', message: 'We stand with you.' };

/** Every text field that has one. */
export const textsOf = (element: Element) =>
  Object.fromEntries(
    ['name', 'abbr', 'country', 'language', 'message', 'email'].flatMap((name) => {
      const value = control(element, name)?.value;
      return value ? [[name, value]] : [];
    }),
  );

/** What the preview says will leave. */
export const preview = (element: Element) => (part(element, 'letter') as HTMLTextAreaElement).value;

export const hrefOf = (element: Element) => part(element, 'mail')!.getAttribute('href')!;

/** Presses a button, and lets the element answer. */
export async function press(element: SolidarityElement, name: string) {
  part(element, name)!.click();
  await element.updateComplete;
}

export const stateOf = (element: Element) => words(part(element, 'state'));

/** The form says this in the end. */
export const says = (element: Element, text: string) =>
  waitUntil(() => stateOf(element) == text, `It says “${stateOf(element)}” and not “${text}”.`, { interval: 10, timeout: 8000 });

/** What is wrong with a field, as a screen reader would tell it. */
export function problemOf(element: Element, name: string) {
  const field = control(element, name);
  const text = words(field.labels![0]!.querySelector('[part=problem]'));
  expect(field.getAttribute('aria-invalid') == 'true').to.equal(!!text);
  return text;
}

/** Makes the page's clock jump, for code that reads it. */
export function skewClock() {
  const { now } = performance;
  let skew = 0;
  performance.now = () => now.call(performance) + skew;
  return { pass: (milliseconds: number) => void (skew += milliseconds), restore: () => void (performance.now = now) };
}

export const SENT = 'Sent. Thank you.';
export const UNSENT = `It may not have arrived. Your text is still here. Send it to ${EMAIL}.`;

type Endpoint = ReturnType<typeof createEndpoint>;

/** For files of tests that post: a clock for each of them, and forms filled in by somebody who took their time. */
export function useEndpoints() {
  let skewed: ReturnType<typeof skewClock>;
  beforeEach(() => {
    skewed = skewClock();
  });
  afterEach(() => skewed.restore());
  return {
    clock: { pass: (milliseconds: number) => skewed.pass(milliseconds) },
    async filled(endpoint: Endpoint, { attributes = '', tag = 'solidarity-message', appeal = realAppeal() } = {}) {
      const shown = await showForm(appeal, { tag, attributes: `endpoint="${endpoint.url}" ${attributes}` });
      await write(shown.element, MESSAGE);
      skewed.pass(3000);
      return shown;
    },
  };
}

export const received = (endpoint: Endpoint, times = 1) =>
  waitUntil(async () => (await endpoint.posts()).length >= times, 'nothing was posted', { interval: 20, timeout: 8000 });
