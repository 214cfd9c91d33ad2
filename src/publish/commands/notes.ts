import { sentence, type Note } from '../import/index.js';

/** More guesses than a person would check one by one; they are told all with --verbose. */
const MOST_GUESSES = 1000;

/** What was read, as a person checks it: first what was not understood, then the guesses. */
export function reportLines(notes: readonly Note[], path: string, all = false): string[] {
  const of = (kind: Note['kind']) => notes.filter((note) => note.kind === kind);
  const told = (title: string, list: readonly Note[], most = Infinity) => {
    if (!list.length) return [];
    const more = list.length - most;
    const rest = !all && more > 0 ? [`  … and ${more} more; --verbose tells all`] : [];
    return [`${title} (${list.length}):`, ...list.slice(0, all ? undefined : most).map((note) => `  ${sentence(note).replaceAll('\n', ' ')}`), ...rest];
  };
  const asides = of('aside');
  return [
    ...told(`Not understood in ${path} and left out`, of('unread')),
    ...told('Guesses, to be checked', of('guess'), MOST_GUESSES),
    ...(all ? told('Understood, and not in the document word by word', asides) : []),
  ];
}
