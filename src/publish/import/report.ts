/**
 * What kind of note: a `guess` that a person should check; an `aside`, which was understood but stands
 * in the document in another form or not at all (a number, a heading, a bracket); `unread`, which was
 * not understood.
 */
export type NoteKind = 'guess' | 'aside' | 'unread';

/** One thing a person may want to know about how a text was read. */
export interface Note {
  /** Line of the input, from 1; where an entry is wrapped, the first of its lines. */
  line: number;
  kind: NoteKind;
  /** In plain words, as they follow "line 81: ". */
  message: string;
  /** Characters of the input that are not, as they stand, in the document. */
  text?: string;
  /** Whether this is in the list of signatories, so that an entry may be hidden in it. */
  list?: boolean;
}

/** Collects notes in the order of reading. */
export class Report {
  readonly notes: Note[] = [];

  guess(line: number, message: string, text?: string) {
    this.#add(line, 'guess', message, text);
  }

  aside(line: number, message: string, text?: string) {
    this.#add(line, 'aside', message, text);
  }

  unread(line: number, message: string, text: string, list = false) {
    this.#add(line, 'unread', message, text);
    if (list) this.notes.at(-1)!.list = true;
  }

  #add(line: number, kind: NoteKind, message: string, text: string | undefined) {
    this.notes.push({ line, kind, message, ...(text === undefined ? {} : { text }) });
  }
}

/** A note as a person reads it. */
export function sentence({ line, kind, message, text }: Note): string {
  return `line ${line}: ${message}${kind == 'unread' && text ? `: “${text}”` : ''}`;
}
