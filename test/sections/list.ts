// What the tests of the list read from it.
import { parts, words } from '../tools/element.js';

/** The numbers that a reader sees: a browser counts on where an entry does not name its own. */
export function numbersOf(element: Element): number[] {
  return parts(element, 'entries').flatMap((list) => {
    let number = 0;
    return [...list.children].map((entry) => (number = (entry as HTMLLIElement).value || number + 1));
  });
}

/** What each entry begins with: its abbreviation, or its name. */
export const namesOf = (element: Element) =>
  parts(element, 'entry').map((entry) => words(entry.querySelector('[part=abbr]') ?? entry.querySelector('[part=name]')));

/** The headings of the groups. */
export const groupsOf = (element: Element) => parts(element, 'group').map(words);
