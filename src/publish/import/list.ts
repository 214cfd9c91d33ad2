import { readEntries } from './entries.js';
import { readAsOf } from './headings.js';
import { vocabulary } from './joining.js';
import { readBlocks, widest, type Block } from './lines.js';
import { Report } from './report.js';
import { divide, type Section } from './sections.js';
import { readSignatory, type ReadSignatory } from './signatory.js';

/** A list of signatories, with its date where it says one. */
export interface List {
  entries: ReadSignatory[];
  /** ISO 8601. */
  asOf?: string;
}

/** Reads the section of the signatories. */
export function readList({ heading, blocks }: Section, lang: string, known: Set<string>, width: number, report: Report): List {
  let asOf = heading?.date?.iso;
  if (heading?.date) {
    const { iso, text, ambiguous } = heading.date;
    report.guess(heading.line, `the list is dated ${iso}, read from “${text}”${ambiguous ? '; day and month may be the other way round' : ''}`);
  }
  // A line "Stand: 15.10.2018" between heading and list is its date.
  const undated: Block[] = blocks.map((block) => ({
    ...block,
    lines: block.lines.filter(({ text, number }) => {
      const date = readAsOf(text);
      if (!date) return true;
      asOf ??= date.iso;
      report.guess(number, `the list is dated ${date.iso}, read from “${date.text}”`, text);
      return false;
    }),
  }));
  const found = readEntries(undated.filter(({ lines }) => lines.length), known, width, report);
  const entries = found.flatMap((entry) => readSignatory(entry, lang, report) ?? []);
  return { entries, ...(asOf ? { asOf } : {}) };
}

/**
 * Reads signatories from a text: a whole statement, of which only its list counts, or nothing but a list.
 *
 * @param lang of the appeal
 */
export function importList(input: string, lang: string): List & { report: Report } {
  const report = new Report();
  const blocks = readBlocks(input, report);
  const known = vocabulary(input.normalize('NFC'));
  const lists = divide(blocks, report, false).filter(({ heading }) => heading?.opens == 'signatories');
  const read = (lists.length ? lists : [{ blocks }]).map((section) => readList(section, lang, known, widest(blocks), report));
  const asOf = read.find(({ asOf }) => asOf)?.asOf;
  return { entries: read.flatMap(({ entries }) => entries), report, ...(asOf ? { asOf } : {}) };
}
