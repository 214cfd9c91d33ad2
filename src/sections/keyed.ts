/** The children that this module made, by parent and key. */
const made = new WeakMap<Element, Map<string, HTMLElement>>();

/**
 * Makes the children of an element those of a list, by key: one that stays is not touched, one that
 * is new costs one insertion, wherever it comes. Lit's `repeat` does the same for 770 bytes.
 *
 * @param draw brings a child up to date
 */
export function keyed<T>(
  parent: Element,
  tag: string,
  items: readonly T[],
  keyOf: (item: T) => string,
  draw: (item: T, child: HTMLElement) => void,
) {
  const old = made.get(parent);
  const now = new Map<string, HTMLElement>();
  made.set(parent, now);
  for (const item of items) {
    const key = keyOf(item);
    const child = old?.get(key) ?? document.createElement(tag);
    draw(item, child);
    old?.delete(key);
    now.set(key, child);
  }
  old?.forEach((child) => child.remove());
  let next = parent.firstChild;
  now.forEach((child) => {
    if (child == next) next = next.nextSibling;
    else parent.insertBefore(child, next);
  });
}
