import { assemble, tellLanguage, type Imported } from './assemble.js';
import { readBody } from './body.js';
import type { Place } from './contact.js';
import { findDate } from './dates.js';
import { readDemands } from './demands.js';
import type { AppealDocument, ImportOptions } from './document.js';
import { joined, running, vocabulary } from './joining.js';
import { readBlocks, widest, type Block } from './lines.js';
import { readList } from './list.js';
import { Report } from './report.js';
import { divide } from './sections.js';
import type { ReadSignatory } from './signatory.js';

/** A title longer than this is a title and a text that no blank line divides. */
const LONGEST_TITLE = 250;
/** Takes the title from the first block; what is left of the block is body. */
function takeTitle(blocks: Block[], known: Set<string>, report: Report): { title: string; rest: Block[] } {
  const [first, ...rest] = blocks;
  const whole = running(joined(first!.lines, known, new Report()));
  if (whole.length <= LONGEST_TITLE || first!.lines.length == 1) return { title: running(joined(first!.lines, known, report)), rest };
  report.guess(first!.lines[0]!.number, 'the first line alone is taken for the title');
  return { title: first!.lines[0]!.text, rest: [{ lines: first!.lines.slice(1), afterPageBreak: false }, ...rest] };
}

/**
 * Turns the plain text of a statement, as it is pasted from a word processor or PDF, into an appeal
 * document: title, body, demands, signatories, contact and links. Pure: no clock, no file, no DOM.
 */
export function importStatement(input: string, options: ImportOptions = {}): Imported {
  const report = new Report();
  const blocks = readBlocks(input, report);
  if (!blocks.length) {
    report.unread(1, 'there is no text', '');
    return { entries: [], report };
  }
  const known = vocabulary(input.normalize('NFC'));
  const width = widest(blocks);
  const [head, ...sections] = divide(blocks, report);
  const { title, rest } = takeTitle(head!.blocks, known, report);
  const titleLine = head!.blocks[0]!.lines[0]!.number;
  report.guess(titleLine, `“${title}” is taken for the title`);

  const { published, body: blocksOfBody } = takeDate(rest, report);
  const prose = rest.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ');
  const lang = tellLanguage(`${title} ${prose}`, titleLine, options, report, sections[0]?.heading?.lang);

  const demands: NonNullable<AppealDocument['demands']> = [];
  const entries: ReadSignatory[] = [];
  let asOf: string | undefined;
  const places: Place[] = blocksOfBody.map(({ lines }) => ({ line: lines[0]!.number, text: running(joined(lines, known, new Report())) }));
  const bodyBlocks = [...blocksOfBody];

  for (const { heading, blocks } of sections) {
    places.push({ line: heading!.line, text: heading!.text });
    if (heading!.opens == 'demands') {
      const read = readDemands(blocks, known, report);
      demands.push(...read.demands);
      for (const block of read.after) report.guess(block.lines[0]!.number, 'this paragraph after the demands is put at the end of the body');
      bodyBlocks.push(...read.after);
      for (const { lines } of blocks) places.push({ line: lines[0]!.number, text: running(joined(lines, known, new Report())) });
      continue;
    }
    const list = readList({ heading: heading!, blocks }, lang ?? 'en', known, width, report);
    asOf ??= list.asOf;
    entries.push(...list.entries);
  }
  const content = bodyBlocks.length ? readBody(bodyBlocks, known, report) : [];
  return assemble({ title, titleLine, lang, published, body: content, demands, entries, asOf, listHeading: sections.find(({ heading }) => heading!.opens == 'signatories')?.heading!.text, places }, options, report);
}

/** A short block that says place and date at the beginning of the text: "Berlin, 15 October 2018". */
function takeDate(blocks: readonly Block[], report: Report): { published?: string; body: Block[] } {
  const [first, ...body] = blocks;
  const line = first?.lines.length == 1 ? first.lines[0]! : undefined;
  const date = line && findDate(line.text);
  if (!date || line.text.replace(date.text, '').trim().split(/\s+/).length > 4) return { body: [...blocks] };
  report.guess(line.number, `published ${date.iso}, read from “${date.text}”`, line.text);
  return { published: date.iso, body };
}
