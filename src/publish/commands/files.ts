import { decode, importList, importTable, serialized, type AppealDocument, type Note, type ReadSignatory } from '../import/index.js';
import { Failure, fileTrouble, readBytes, type Io } from '../io.js';

/** A table by its name; any other file is a text. */
export const isTable = (path: string): boolean => /\.(csv|tsv|tab)$/i.test(path);
export const isMarkdown = (path: string): boolean => /\.(md|markdown)$/i.test(path);

/** "PK" and the sign of a file within: documents of word processors and spreadsheets begin so. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** A file's text, in whichever encoding a word processor or spreadsheet left it. */
export async function readAnyText(io: Io, path: string): Promise<string> {
  const bytes = await readBytes(io, path);
  if (ZIP.every((byte, index) => bytes[index] === byte)) throw new Failure(`${path} is no text but a .docx, .odt, .xlsx or other .zip file: open it in the program that made it, and save it as plain text, Markdown or CSV.`);
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) throw new Failure(`${path} is no text: save it as plain text, Markdown or CSV first.`);
  if (encoding === 'windows-1252') io.err(`${path} is not in UTF-8; it is read as Windows-1252. Check the accents.`);
  return text;
}

/** Signatories from a table or a text. */
export async function readSignatories(io: Io, path: string, lang: string): Promise<{ entries: ReadSignatory[]; notes: Note[]; text: string; asOf?: string }> {
  const text = await readAnyText(io, path);
  if (!isTable(path)) {
    const { entries, report, asOf } = importList(text, lang);
    return { entries, notes: report.notes, text, ...(asOf ? { asOf } : {}) };
  }
  const { entries, report, problem } = importTable(text, lang);
  if (problem) throw new Failure(`${path}: ${problem}.`);
  return { entries, notes: report.notes, text };
}

/** Writes a document; the file is the whole new one or the whole old one. */
export async function writeDocument(io: Io, path: string, document: AppealDocument, isNew: boolean): Promise<void> {
  await io.files.write(path, serialized(document), { isNew }).catch((error: unknown) => {
    throw fileTrouble(error, path, 'write');
  });
}

/** The time as documents say it. */
export const timestamp = (io: Pick<Io, 'now'>): string => io.now().toISOString().replace(/\.\d+Z$/, 'Z');
