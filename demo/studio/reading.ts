// What a person pastes, drops or chooses, read as the command line reads it.
import { decode, importList, importMarkdown, importStatement, importTable, update, type AppealDocument, type ImportOptions, type Note } from '../../src/publish/import/index.js';

/** What became of a text. */
export interface Read {
  document?: AppealDocument;
  notes: Note[];
  /** Why there is no document, a whole sentence. */
  trouble?: string;
}

/** Larger statements are no statements. */
const MOST_BYTES = 4 << 20;
const TABLE = /\.(csv|tsv|tab)$/i;
const MARKDOWN = /\.(md|markdown)$/i;
const TEXT = /\.(txt|text|md|markdown)$/i;

export const isTable = (name: string): boolean => TABLE.test(name);
export const isMarkdown = (name: string): boolean => MARKDOWN.test(name);

/** A file's text, in whichever encoding a word processor or spreadsheet left it. @throws {Error} with a whole sentence */
export async function textOf(file: File): Promise<{ text: string; isOldWindows: boolean }> {
  if (file.size > MOST_BYTES) throw new Error(`${file.name} is larger than 4 MB: that is no statement.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { text, encoding } = decode(bytes);
  if (text.includes('\0') || (!TEXT.test(file.name) && !isTable(file.name))) throw new Error(`${file.name} is no text: save it as plain text (.txt), Markdown (.md) or, if it is a list, CSV first.`);
  return { text, isOldWindows: encoding === 'windows-1252' };
}

export function readStatement(text: string, options: ImportOptions & { isMarkdown: boolean }): Read {
  const { isMarkdown, ...rest } = options;
  const { appeal, report } = (isMarkdown ? importMarkdown : importStatement)(text, rest);
  return appeal ? { document: appeal, notes: report.notes } : { notes: [], trouble: 'There is no text to read: paste the statement first.' };
}

/** More signatories, from a table or a text; nobody is withdrawn. */
export function addList(document: AppealDocument, text: string, name: string): Read & { told: string } {
  const lang = document.lang ?? 'en';
  const list: { entries: ReturnType<typeof importList>['entries']; report: { notes: Note[] }; asOf?: string; problem?: string } = isTable(name) ? importTable(text, lang) : importList(text, lang);
  const { entries, report, asOf, problem } = list;
  if (problem) return { notes: report.notes, trouble: `${name}: ${problem}.`, told: '' };
  const result = update(document, entries, report.notes, { partial: true, sequence: document.sequence ?? 1, ...(asOf ? { asOf } : {}) });
  if (result.problem) return { notes: report.notes, trouble: `${name}: ${result.problem}.`, told: '' };
  const doubts = result.suspected.map(({ name, other, why }) => ` “${name}” and “${other}”: ${why}.`).join('');
  return { document: result.appeal, notes: report.notes, told: `${name}: ${result.added.length} signatories added, ${result.changed.length} changed.${doubts}` };
}
