import type { Io } from './io.js';

/** Controls but tabs and line breaks, which a terminal may obey, and marks that turn around what follows them. */
const COMMANDS = /(?![\t\n])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as a terminal shows it, whoever wrote it: what would be a command is spelt as in JSON, so that JSON stays the same. */
export const harmless = (text: string): string => text.replace(COMMANDS, escaped);

/** The same as one line, in which nobody else can begin a line of his own. */
export const harmlessLine = (text: string): string => harmless(text).replaceAll('\n', escaped);

/** The same world; all that is said in it is harmless. */
export function guarded(io: Io): Io {
  const { confirm } = io;
  return {
    ...io,
    out: (line) => io.out(harmless(line)),
    err: (line) => io.err(harmless(line)),
    askSecret: (question) => io.askSecret(harmlessLine(question)),
    confirm: confirm && ((question) => confirm(harmlessLine(question))),
  };
}
