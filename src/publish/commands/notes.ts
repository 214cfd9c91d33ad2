import { sentence, type Note } from '../import/index.js';

/** What was read, as a person checks it: first what was not understood, then the guesses. */
export function reportLines(notes: readonly Note[], path: string, all = false): string[] {
  const of = (kind: Note['kind']) => notes.filter((note) => note.kind === kind);
  const told = (title: string, list: readonly Note[]) => (list.length ? [`${title} (${list.length}):`, ...list.map((note) => `  ${sentence(note)}`)] : []);
  const asides = of('aside');
  return [
    ...told(`Not understood in ${path} and left out`, of('unread')),
    ...told('Guesses, to be checked', of('guess')),
    ...(all ? told('Understood, and not in the document word by word', asides) : []),
  ];
}
