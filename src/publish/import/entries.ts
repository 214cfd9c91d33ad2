import { countryOf } from './countries.js';
import { joined, openBrackets } from './joining.js';
import type { Block, Line } from './lines.js';
import { cutAtMarks, readMarks, type Mark } from './marks.js';
import { Report } from './report.js';
import { divided } from './run-on.js';

/** The text of one signatory, not yet understood. Gaps between columns are kept. */
export interface Entry {
  line: number;
  text: string;
  /** Country of the group that the entry stands in. */
  country?: string;
}

/** A missing number or two is a slip of who counted; more is a number of something else. */
const LARGEST_GAP = 3;
/** A line this near to the longest is full: the next one may belong to it. */
const NARROWEST = 40;
/** More words than this, or the end of a sentence, make an entry without a number a text. */
const MOST_WORDS = 14;
/** In letters, with its comma; no country's name is longer. */
const LONGEST_COUNTRY = 100;

const GAP = /\S {2,}\S/;

/** Whether a mark goes on with the numbering. */
function counts(mark: Mark | undefined, last: number | undefined): boolean {
  if (mark?.number === undefined) return false;
  if (last === undefined) return !mark.bare || mark.number == 1;
  const step = mark.number - last;
  return step == 1 || (!mark.bare && ((step > 1 && step <= LARGEST_GAP) || step == 0 || mark.number == 1));
}

const isSentence = (text: string): boolean => (/[.!?]$/.test(text) && text.split(' ').length > 6) || text.split(' ').length > MOST_WORDS * 2;

/** Whether a line closes a bracket that it has not opened. */
const closes = (text: string): boolean => text.split(/[)）]/).length > text.split(/[(（]/).length;

const withoutColon = (text: string): string => text.replace(/[:：]$/, '').trimEnd();

/** Whether a line ends as an entry does, in a country: the next one has no need to belong to it. */
function isComplete(text: string): boolean {
  const comma = /[,،，]([^,،，()]+)$/.exec(text.slice(-LONGEST_COUNTRY));
  return comma !== null && countryOf(comma[1]!) !== undefined;
}

/** Whether a line without a mark goes on with the one before it. @param open brackets of the entry so far */
function goesOn(before: Line, line: Line, open: number, width: number): boolean {
  if (open || before.softHyphen || /[-‐,،，/–]$/.test(before.text)) return true;
  if (/^[\p{Ll}(,]/u.test(line.text)) return true;
  return width >= NARROWEST && before.text.length + 1 + line.text.split(' ')[0]!.length > width && !isComplete(before.text);
}

/** Whether a block is running text: its lines are wrapped or end sentences. A list is as long, but a line of it stands for itself. */
function isText(lines: readonly Line[], width: number): boolean {
  if (!isSentence(lines.map(({ text }) => text).join(' '))) return false;
  const within = lines.filter((line, index) => index > 0 && goesOn(lines[index - 1]!, line, 0, width)).length;
  const sentences = lines.filter(({ text }) => /[.!?]$/.test(text)).length;
  return lines.length == 1 || within * 2 >= lines.length - 1 || sentences * 2 >= lines.length;
}

/**
 * Divides a list into its entries: by numbers, by bullets, or, where there are neither, by lines and
 * paragraphs. What belongs to no entry is reported as unread.
 *
 * @param width length of the longest line of the statement, from which wrapped lines are told
 */
export function readEntries(paragraphs: readonly Block[], known: Set<string>, width: number, report: Report): Entry[] {
  const alone = paragraphs.length == 1 && paragraphs[0]!.lines.length == 1;
  const blocks = paragraphs.map((block) => ({ ...block, lines: block.lines.flatMap((line) => cutAtMarks(line.text, alone).map((text) => ({ ...line, text }))) }));
  const lines = blocks.flatMap(({ lines }) => lines);
  const marks = readMarks(lines.map(({ text }) => text));
  const markOf = new Map(lines.map((line, index) => [line, marks[index]]));
  const numbers = marks.filter((mark) => mark?.number !== undefined).length;
  const bullets = marks.filter((mark) => mark && mark.number === undefined).length;
  const style = numbers && numbers >= bullets && numbers * 5 >= blocks.length ? 'numbers' : bullets * 3 >= blocks.length && bullets ? 'bullets' : 'none';

  // A wrapped line may begin with a dash; a list has one kind of bullet.
  const bullet = marks.find((mark) => mark && mark.number === undefined)?.mark;

  // Where nearly every entry has a gap after its abbreviation, a line without one goes on with the entry above.
  const columns = blocks.length > 2 && blocks.filter(({ lines }) => GAP.test(lines[0]!.text)).length > blocks.length * 0.7;

  const entries: { lines: Line[]; open: number; country?: string }[] = [];
  const orphans: { line: Line; lines: Line[]; before: number }[] = [];
  let last: number | undefined;
  let country: string | undefined;
  const open = (line: Line) => entries.push({ lines: [line], open: openBrackets(line.text), ...(country ? { country } : {}) });
  const goOn = (entry: { lines: Line[]; open: number }, line: Line) => {
    entry.lines.push(line);
    entry.open = openBrackets(line.text, entry.open);
  };

  for (const block of blocks) {
    let orphan: Line[] | undefined;
    const isProse = style == 'none' && isText(block.lines, width);
    block.lines.forEach((line, index) => {
      const mark = markOf.get(line);
      const current = entries.at(-1);
      const begins = style == 'numbers' ? counts(mark, last) : style == 'bullets' && mark?.mark == bullet && !(current?.open && closes(line.text));
      if (mark && begins) {
        if (last !== undefined && mark.number !== undefined && mark.number != last + 1) report.guess(line.number, `number ${mark.number} follows ${last} in the list of signatories`);
        last = mark.number ?? last;
        report.aside(line.number, 'the mark begins a signatory; entries are counted anew', mark.mark);
        open({ ...line, text: mark.rest });
        orphan = undefined;
      } else if (block.lines.length == 1 && countryOf(withoutColon(line.text)) && (style != 'none' || /[:：]$/.test(line.text))) {
        country = countryOf(withoutColon(line.text))!;
        report.aside(line.number, `“${line.text}” is read as the country (${country}) of the entries below it`, line.text);
      } else if (style == 'none') {
        const before = block.lines[index - 1];
        const broken = index == 0 && current && current.open > 0;
        if (current && !orphan && (broken || (before && ((columns && !GAP.test(line.text)) || goesOn(before, line, current.open, width))))) {
          if (!broken && !current.open) report.guess(line.number, 'this line is read as the rest of the entry above it');
          goOn(current, line);
        } else if (isProse) {
          if (orphan) orphan.push(line);
          else orphans.push({ line, lines: (orphan = [line]), before: entries.length });
        } else open(line);
      } else if (style == 'numbers' && current && !orphan && index > 0 && isComplete(block.lines[index - 1]!.text) && !goesOn(block.lines[index - 1]!, line, current.open, width)) {
        report.guess(line.number, 'this line has no number and is read as a signatory of its own, since the one above ends in a country');
        open(line);
      } else if (current && !orphan && (index > 0 || current.open || (block.afterPageBreak && /^[\p{Ll}(]/u.test(line.text)))) {
        goOn(current, line);
      } else if (orphan) orphan.push(line);
      else orphans.push({ line, lines: (orphan = [line]), before: entries.length });
    });
  }

  if (style == 'none' && !entries.length && orphans.length == 1) {
    const parts = divided({ line: orphans[0]!.line.number, text: joined(orphans[0]!.lines, known, new Report()) }, report);
    if (parts.length > 1) return parts;
  }
  for (const { line, lines, before } of orphans) {
    const text = joined(lines, known, report);
    // After the last entry a sentence is the end of the statement; anything else may be an entry that was missed.
    const after = before == entries.length && isSentence(text);
    report.unread(line.number, after ? 'this text after the signatories is left out' : 'this is no entry of the list of signatories and is left out', text, !after);
  }
  const found = entries.map(({ lines, country }) => ({ line: lines[0]!.number, text: joined(lines, known, report), ...(country ? { country } : {}) }));
  return style == 'none' && found.length == 1 ? divided(found[0]!, report) : found;
}
