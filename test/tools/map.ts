// What the tests of the map read from it.
import type { SolidarityElement } from '../../src/elements/element.js';
import { words } from './element.js';

/** The tiles of those countries from which somebody signed, in the order of the list. */
export const tiles = (map: Element) => [...map.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=tile]')];

/** The tile whose name begins so. */
export const tile = (map: Element, name: string) => tiles(map).find((button) => button.ariaLabel!.startsWith(name))!;

export const labels = (map: Element) => tiles(map).map(({ ariaLabel }) => ariaLabel);

/** What is told below the map of the country that is pointed at. */
export const told = (map: Element) => words(map.shadowRoot!.querySelector('[part=place]'));

export const pick = (map: Element) => map.shadowRoot!.querySelector('select')!;

/** The country that the list says it is about, with what else it says there. */
export const chip = (list: Element) => words(list.shadowRoot!.querySelector('[part=selected]'));

/** What was done on the map is shown everywhere. */
export async function shown(...elements: SolidarityElement[]): Promise<void> {
  for (const element of elements) await element.updateComplete;
}

/** Where a tile stands, from 1. */
export function cellOf(button: HTMLElement) {
  const { gridRowStart, gridColumnStart } = getComputedStyle(button.parentElement!);
  return { row: Number(gridRowStart), column: Number(gridColumnStart) };
}
