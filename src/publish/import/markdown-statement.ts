import type { ListItem, RootContent } from 'mdast';
import { toLines } from './lines.js';
import { assemble, tellLanguage, type Imported } from './assemble.js';
import type { Place } from './contact.js';
import { demandId } from './demands.js';
import type { AppealDocument, ImportOptions } from './document.js';
import { readEntries, type Entry } from './entries.js';
import { readAsOf, readHeading, type Opens } from './headings.js';
import { Ids } from './ids.js';
import { running, vocabulary } from './joining.js';
import { contentOf, parseMarkdown, textOf } from './markdown.js';
import { Report } from './report.js';
import { readSignatory, type ReadSignatory } from './signatory.js';
import type { Block as Content } from '../../appeal/types.js';

const lineOf = (node: RootContent | ListItem): number => node.position?.start.line ?? 1;

/** Whether this may be a heading of demands or signatories: a heading, or a paragraph of one line such as "We demand:". */
function opening(node: RootContent) {
  const text = running(textOf(node).replace(/\s+/g, ' '));
  const heading = node.type == 'heading' || node.type == 'paragraph' ? readHeading(text) : undefined;
  return heading?.rest ? undefined : heading;
}

/**
 * Turns a statement in Markdown into an appeal document. Its marking stays in the body, as far as a
 * document can hold it; demands and signatories are lists under headings of their own.
 */
export function importMarkdown(input: string, options: ImportOptions = {}): Imported {
  const report = new Report();
  const nodes = parseMarkdown(input);
  const at = Math.max(0, nodes.findIndex((node) => node.type == 'heading' && node.depth == 1));
  const head = nodes[at];
  const title = head ? running(textOf(head).replace(/\s+/g, ' ')) : '';
  if (!head || !title) {
    report.unread(1, 'there is no text', '');
    return { entries: [], report };
  }
  const titleLine = lineOf(head);
  report.guess(titleLine, `“${title}” is taken for the title`);
  const others = nodes.filter((_, index) => index != at);
  const prose = others.filter(({ type }) => type == 'paragraph').map(textOf).join(' ');
  const lang = tellLanguage(`${title} ${prose}`, titleLine, options, report, others.map(opening).find(Boolean)?.lang);

  const body: Content[] = [];
  const demands: NonNullable<AppealDocument['demands']> = [];
  const entries: ReadSignatory[] = [];
  const places: Place[] = [];
  const ids = new Ids();
  let section: Opens | 'body' = 'body';
  let asOf: string | undefined;
  const date = (found: { iso: string; text: string }, line: number) => {
    asOf ??= found.iso;
    report.guess(line, `the list is dated ${found.iso}, read from “${found.text}”`);
  };
  const demand = (node: RootContent | ListItem) => {
    const text = running(textOf(node).replace(/\s+/g, ' '));
    if (text) demands.push({ id: demandId(text, ids), text });
  };
  const sign = (found: readonly Entry[]) => {
    for (const entry of found) {
      const read = readSignatory(entry, lang ?? 'en', report);
      if (read) entries.push(read);
    }
  };

  for (const node of others) {
    const line = lineOf(node);
    const text = textOf(node);
    const heading = opening(node);
    if (heading) {
      section = heading.opens;
      report.aside(line, `“${heading.text}” is read as the heading of the ${section}`, heading.text);
      places.push({ line, text: heading.text });
      if (heading.opens == 'signatories' && heading.date) date(heading.date, line);
      continue;
    }
    // A heading of its own, or a text after the list of demands, ends the section.
    if (node.type == 'heading' || (section == 'demands' && node.type != 'list' && demands.length)) section = 'body';
    if (section == 'demands') {
      if (node.type == 'list') node.children.forEach(demand);
      else {
        report.guess(line, `“${text.slice(0, 40)}” is taken for a demand; it is no item of a list`);
        demand(node);
      }
      places.push({ line, text });
    } else if (section == 'signatories') {
      const found = readAsOf(text);
      if (found) date(found, line);
      else if (node.type == 'list') {
        for (const item of node.children) sign([{ line: lineOf(item), text: textOf(item).replace(/\n/g, ' ') }]);
      } else if (/^\s*\|/.test(text)) report.unread(line, 'a table in Markdown is not understood; give the list as CSV', text, true);
      else sign(readEntries([{ lines: toLines(text, line), afterPageBreak: false }], vocabulary(text), text.split('\n').reduce((width, { length }) => Math.max(width, length), 0), report));
    } else {
      body.push(...contentOf(node, report));
      places.push({ line, text: text.replace(/\s+/g, ' ') });
    }
  }
  return assemble({ title, titleLine, lang, published: undefined, body, demands, entries, asOf, listHeading: others.map(opening).find((heading) => heading?.opens == 'signatories')?.text, places }, options, report);
}
