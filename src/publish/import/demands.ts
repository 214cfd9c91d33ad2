import { anchorName } from '../../appeal/text.js';
import type { Demand } from '../../appeal/types.js';
import { acrossPages, itemsOf } from './body.js';
import { Ids, lower } from './ids.js';
import { joined, running } from './joining.js';
import type { Block, Line } from './lines.js';
import type { Report } from './report.js';

/** Words of a demand that make its anchor: enough to be read in an address. */
const ID_WORDS = 4;
const ENDS = /[.!?;؛؟。！]["'”’»)\]]*$/u;

/** The anchor of a demand, made of its first words. */
export function demandId(text: string, taken: Ids): string {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, ID_WORDS).join(' ') ?? '';
  return taken.unique(anchorName(lower(words)) || 'demand');
}

/** Lines of one block without marks: each that ends a sentence ends a demand. */
function bySentence(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    parts.at(-1)!.push(line);
    if (ENDS.test(line.text)) parts.push([]);
  }
  return parts.filter((part) => part.length);
}

/**
 * The demands of a section, and the blocks after them that are none. With marks the list ends at the
 * first block without one; where the marks were lost, every paragraph up to the next heading is a demand.
 */
export function readDemands(blocks: readonly Block[], known: Set<string>, report: Report): { demands: Omit<Demand, 'number'>[]; after: Block[] } {
  const whole = acrossPages(blocks);
  const marked = whole[0] && itemsOf(whole[0].lines);
  const texts: { line: number; text: string }[] = [];
  let used = 0;
  if (marked) {
    for (const { lines } of whole) {
      const items = itemsOf(lines);
      if (!items && !/^\p{Ll}/u.test(lines[0]!.text)) break;
      used++;
      for (const item of items ?? []) {
        report.aside(item.lines[0]!.number, 'the mark begins a demand', item.mark);
        texts.push({ line: item.lines[0]!.number, text: running(joined(item.lines, known, report)) });
      }
      // A small letter goes on with the demand above.
      if (!items) texts.at(-1)!.text += ` ${running(joined(lines, known, report))}`;
    }
  } else {
    used = whole.length;
    const parts = whole.length == 1 ? bySentence(whole[0]!.lines) : whole.map(({ lines }) => lines);
    for (const lines of parts) texts.push({ line: lines[0]!.number, text: running(joined(lines, known, report)) });
    for (const { line, text } of texts) report.guess(line, `“${text.slice(0, 40)}${text.length > 40 ? '…' : ''}” is taken for a demand; it has no bullet or number`);
  }
  const taken = new Ids();
  return { demands: texts.map(({ text }) => ({ id: demandId(text, taken), text })), after: whole.slice(used) };
}
