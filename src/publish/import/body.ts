import type { Block as Content, TextNode } from '../../appeal/types.js';
import { joined, running } from './joining.js';
import type { Block, Line } from './lines.js';
import { readMark, readMarks } from './marks.js';
import type { Report } from './report.js';

/** Ends a sentence, with what may close after it. */
const ENDS = /[.!?:;…؟。！？]["'”’»)\]]*$/u;

/** Blocks that only a page break divides, as one: the text goes on in a small letter, or its sentence has not ended. */
export function acrossPages(blocks: readonly Block[]): Block[] {
  const whole: Block[] = [];
  for (const block of blocks) {
    const before = whole.at(-1);
    const goesOn = before && !ENDS.test(before.lines.at(-1)!.text) && !readMark(block.lines[0]!.text) && /^[\p{Ll}(]/u.test(block.lines[0]!.text);
    if (block.afterPageBreak && goesOn) before.lines.push(...block.lines);
    else whole.push({ ...block, lines: [...block.lines] });
  }
  return whole;
}

/** Lines with marks as items, each with the lines that belong to it; `undefined` where not all begin with one. */
export function itemsOf(lines: readonly Line[]): { mark: string; lines: Line[]; number?: number }[] | undefined {
  const items: { mark: string; lines: Line[]; number?: number }[] = [];
  const marks = readMarks(lines.map(({ text }) => text));
  for (const [index, line] of lines.entries()) {
    const mark = marks[index];
    const counts = mark && (mark.number === undefined || (!mark.bare && mark.number == (items.at(-1)?.number ?? 0) + 1));
    if (mark && counts) items.push({ mark: mark.mark, lines: [{ ...line, text: mark.rest }], ...(mark.number ? { number: mark.number } : {}) });
    else if (items.length) items.at(-1)!.lines.push(line);
    else return undefined;
  }
  return items;
}

/** Blocks as paragraphs, and as lists where bullets or numbers begin their lines. */
export function readBody(blocks: readonly Block[], known: Set<string>, report: Report): Content[] {
  const content: Content[] = [];
  let list: (TextNode & { children: Content[] }) | undefined;
  for (const { lines } of acrossPages(blocks)) {
    const items = itemsOf(lines);
    if (!items) {
      list = undefined;
      content.push(running(joined(lines, known, report)));
      continue;
    }
    const ordered = items[0]!.number !== undefined;
    if (!list || !!list.ordered != ordered) {
      list = { type: 'list', ...(ordered ? { ordered } : {}), children: [] };
      content.push(list);
    }
    for (const item of items) {
      report.aside(item.lines[0]!.number, 'the mark makes this an item of a list', item.mark);
      list.children.push({ type: 'listItem', children: [running(joined(item.lines, known, report))] });
    }
  }
  return content;
}
