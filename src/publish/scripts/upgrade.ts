import { ELEMENTS, LOOKS } from './known.js';

/** What a post's author may set: no `onclick`, no `style`, and no `endpoint`, as WordPress lets them write no form. */
export const ATTRIBUTES = [...LOOKS, 'src', 'pointer', 'refresh', 'strings', 'public-key'];

/**
 * A `<div data-solidarity="counter" data-src="…">` gets the element that it stands for, with the
 * attributes that its `data-*` name; its own content becomes the element's and is shown until there is data.
 */
export function upgrade(marker: Element): void {
  const name = marker.getAttribute('data-solidarity')!;
  if (!ELEMENTS.includes(name)) return;
  marker.removeAttribute('data-solidarity');
  const element = document.createElement(`solidarity-${name}`);
  for (const attribute of ATTRIBUTES) {
    const value = marker.getAttribute(`data-${attribute}`);
    if (value !== null) element.setAttribute(attribute, value);
  }
  element.append(...marker.childNodes);
  marker.append(element);
}
