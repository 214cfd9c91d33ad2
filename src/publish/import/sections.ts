import { readHeading, type Heading } from './headings.js';
import { openBrackets } from './joining.js';
import type { Block, Line } from './lines.js';
import { readMark, readMarks } from './marks.js';
import type { Report } from './report.js';

/** A part of the statement: the blocks under one heading, or before the first. */
export interface Section {
  heading?: Heading & { line: number };
  blocks: Block[];
}

/** A heading and how many lines it takes. */
interface Found {
  heading: Heading;
  lines: number;
}

/** So many lines tell whether a list begins: one item, wrapped, and the mark of the next. */
const FIRST_OF_LIST = 4;

/** The heading that begins at a line of a block; wrapped headings go on over several lines. */
function headingAt(lines: readonly Line[], at: number): Found | undefined {
  for (let count = 1; count <= 4 && at + count <= lines.length; count++) {
    const text = lines.slice(at, at + count).map((line) => line.text).join(' ');
    const next = lines[at + count]?.text;
    // "Signatories" goes on when the next line is "(as of 15 October):".
    if (openBrackets(text) || (next && /^[(:：]/.test(next) && !readMark(next))) continue;
    const heading = readHeading(text);
    if (!heading) continue;
    // Within a block only a colon, or a list that follows, tells a heading from a sentence.
    const alone = at == 0 && !next;
    const opensList = next !== undefined && readMarks(lines.slice(at + count, at + count + FIRST_OF_LIST).map((line) => line.text))[0] !== undefined;
    if (alone || opensList || /[:：]/.test(text)) return { heading, lines: count };
    // The first line of a list without marks: "Signatories" and names below it.
    if (at == 0 && heading.opens == 'signatories' && !heading.rest) return { heading, lines: count };
  }
  return undefined;
}

/**
 * Divides the blocks at the headings that open demands and signatories.
 *
 * @param titled whether the text begins with a title, which is no heading whatever it says
 */
export function divide(blocks: readonly Block[], report: Report, titled = true): Section[] {
  const sections: Section[] = [{ blocks: [] }];
  for (const { lines, afterPageBreak } of blocks) {
    let open: Block = { lines: [], afterPageBreak };
    const close = () => {
      if (open.lines.length) sections.at(-1)!.blocks.push(open);
    };
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at]!;
      const first = titled && sections.length == 1 && !sections[0]!.blocks.length && !open.lines.length;
      const found = first ? undefined : headingAt(lines, at);
      if (!found) {
        open.lines.push(line);
        continue;
      }
      close();
      const { heading } = found;
      report.aside(line.number, `“${heading.text}” is read as the heading of the ${heading.opens}`, heading.text);
      sections.push({ heading: { ...heading, line: line.number }, blocks: [] });
      at += found.lines - 1;
      open = { lines: heading.rest ? [{ number: lines[at]!.number, text: heading.rest }] : [], afterPageBreak: false };
    }
    close();
  }
  return sections;
}
