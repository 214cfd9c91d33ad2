// What the tests of the map read from it, and do there.
import { COLUMNS, world } from '../../src/sections/world.js';
import type { SolidarityElement } from '../../src/elements/element.js';
import { part, words } from './element.js';

/** The countries from which somebody signed, each with who did. */
export const rows = (map: Element) => [...map.shadowRoot!.querySelectorAll('[part=places] [role=option]')].map(words);

/** What is told below the map of the country that is pointed at, or selected. */
export const told = (map: Element) => words(map.shadowRoot!.querySelector('[part=places] :is([role=option]:not(.heard), [aria-hidden]:not(:empty))'));

/** What the keys are for. */
export const box = (map: Element) => map.shadowRoot!.querySelector<HTMLElement>('[role=listbox]')!;

/** What a listener is told that the keys have come to. */
export const heard = (map: Element) => words(map.shadowRoot!.getElementById(box(map).getAttribute('aria-activedescendant') ?? ''));

/** Presses a key on the map; whether the page would not do anything else with it. */
export const pressKey = (map: Element, key: string, modifiers: KeyboardEventInit = {}) =>
  !box(map).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers }));

/** The tile that the ring is around, from 0. */
export const ring = (map: Element) => {
  const [, x, y, size] = /^M(\S+) ([^h]+)h([^v]+)/.exec(part(map, 'world')!.querySelector('path:last-child')!.getAttribute('d')!)!.map(Number);
  return [y!, x!].map((from) => from + (size! - 1) / 2);
};

export const pick = (map: Element) => map.shadowRoot!.querySelector('select')!;

/** The country that is selected. */
export const selected = (map: Element) => pick(map).selectedOptions[0]!.text.trim();

/** Chooses a country by its name. */
export function choose(map: Element, name: string) {
  pick(map).selectedIndex = [...pick(map).options].findIndex(({ text }) => text.trim().startsWith(name));
  pick(map).dispatchEvent(new Event('change'));
}

/** Does something with a pointer in the middle of a country's tile. */
export function point(map: Element, code: string, type = 'click') {
  const bounds = part(map, 'world')!;
  const { left, top, width } = bounds.getBoundingClientRect();
  const [row, column] = world[code]!;
  const middle = (place: number) => ((place + 0.5) * width) / COLUMNS;
  const [clientX, clientY] = [left + middle(column!), top + middle(row!)];
  bounds.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, composed: true }));
}

/** The squares of those who signed: where each tile is, from 0, and how much of it is filled. */
export function squares(map: Element) {
  const path = part(map, 'world')!.querySelectorAll('path')[1]!.getAttribute('d')!;
  return [...path.matchAll(/M(\S+) ([^h]+)h([^v]+)/g)].map(([, x, y, size]) => ({
    column: Math.floor(Number(x)),
    row: Math.floor(Number(y)),
    size: Number(size),
  }));
}

/** The country that the list says it is about, with what else it says there. */
export const chip = (list: Element) => words(list.shadowRoot!.querySelector('[part=selected]'));

/** What was done on the map is shown everywhere. */
export async function shown(...elements: SolidarityElement[]): Promise<void> {
  for (const element of elements) await element.updateComplete;
}
