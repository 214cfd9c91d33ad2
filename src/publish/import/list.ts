import type { Imported } from './assemble.js';
import { readEntries } from './entries.js';
import { vocabulary } from './joining.js';
import { readBlocks } from './lines.js';
import { Report } from './report.js';
import { readSignatory } from './signatory.js';
import { importStatement } from './statement.js';

/** A list of signatories from a text, with its date where it says one. */
export interface List {
  entries: Imported['entries'];
  report: Report;
  /** ISO 8601. */
  asOf?: string;
}

/**
 * Reads signatories from a text: a whole statement, of which only its list counts, or nothing but a list.
 *
 * @param lang of the appeal
 */
export function importList(input: string, lang: string): List {
  const whole = importStatement(input, { lang });
  const asOf = whole.appeal?.signatories.asOf;
  const [first] = whole.entries;
  if (first) {
    // What was guessed about title and body is no news for who updates the list.
    whole.report.notes.splice(0, Infinity, ...whole.report.notes.filter(({ line, list, message }) => line >= first.line || list || message.startsWith('the list is dated')));
    return { entries: whole.entries, report: whole.report, ...(asOf ? { asOf } : {}) };
  }
  const report = new Report();
  const blocks = readBlocks(input, report);
  const width = Math.max(0, ...blocks.flatMap(({ lines }) => lines.map(({ text }) => text.length)));
  const known = vocabulary(input.normalize('NFC'));
  const entries = readEntries(blocks, known, width, report).flatMap((entry) => readSignatory(entry, lang, report) ?? []);
  return { entries, report };
}
