import { parse } from '../../appeal/parse.js';
import { safeUrl } from '../../appeal/links.js';
import { anchorName } from '../../appeal/text.js';
import { JsonError, readJson } from '../check/json.js';
import { isLanguageTag } from '../check/tags.js';
import { corrected, CorrectionError, importMarkdown, importStatement, serialized, update, type AppealDocument, type ImportOptions } from '../import/index.js';
import { Failure, FINE, readText, USAGE, type Io } from '../io.js';
import { isMarkdown, isTable, readAnyText, readSignatories, timestamp, writeDocument } from './files.js';
import { reportLines } from './notes.js';

/** Options of `solidarity import`, as the command line gives them. */
export interface ImportCommandOptions {
  /** Where the document goes; `-` is the standard output. */
  out?: string;
  /** Replace a document that is there. */
  force?: boolean;
  /** A table or text with more signatories. */
  signatories?: string;
  /** A JSON file with what a person knows better than the text tells. */
  corrections?: string;
  id?: string;
  /** Canonical page of the appeal. */
  url?: string;
  lang?: string;
  /** Name of who issues the appeal. */
  issuer?: string;
  issuerUrl?: string;
  published?: string;
  /** Tell what was understood too. */
  verbose?: boolean;
  /** Tell no guesses. */
  quiet?: boolean;
}

/** Turns a statement, plain text or Markdown, into an appeal document, and tells every guess. */
export async function importCommand(path: string, options: ImportCommandOptions, io: Io): Promise<number> {
  const { out = 'appeal.json', force = false } = options;
  const given = checked(options);
  if (isTable(path)) throw new Failure(`${path} is a table: import the text of the appeal, and give the table with --signatories.`, USAGE);
  if (out !== '-' && !force && (await io.files.exists(out))) {
    throw new Failure(`${out} exists already. Bring a new list into it with "solidarity update", or replace it with --force.`);
  }

  const text = await readAnyText(io, path);
  const { appeal: read, report } = (isMarkdown(path) ? importMarkdown : importStatement)(text, { ...given, updated: timestamp(io) });
  if (!read) throw new Failure(`${path} has no text.`);
  const tell = out === '-' ? io.err : io.out;
  const notes = options.quiet ? report.notes.filter(({ kind }) => kind === 'unread') : report.notes;
  for (const line of reportLines(notes, path, options.verbose)) tell(line);
  const whole = options.signatories ? await withSignatories(read, options.signatories, tell, io) : read;
  const appeal = options.corrections ? await withCorrections(whole, options.corrections, io) : whole;

  const { appeal: good, problems } = parse(appeal);
  if (!good) throw new Failure(`${path} makes no appeal: ${problems.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}.`);
  if (out === '-') io.out(serialized(appeal).trimEnd());
  else await writeDocument(io, out, appeal, !force);
  tell(`${out === '-' ? 'The document' : out}: ${summary(appeal)}.`);
  return FINE;
}

async function withSignatories(appeal: AppealDocument, path: string, tell: (line: string) => void, io: Io): Promise<AppealDocument> {
  const { entries, notes, asOf } = await readSignatories(io, path, appeal.lang ?? 'en');
  for (const line of reportLines(notes, path)) tell(line);
  const result = update(appeal, entries, notes, { partial: true, sequence: appeal.sequence ?? 1, ...(asOf ? { asOf } : {}) });
  if (result.problem) throw new Failure(`${path}: ${result.problem}.`);
  for (const { name, other, why } of result.suspected) tell(`  “${name}” and “${other}”: ${why}`);
  return result.appeal;
}

async function withCorrections(appeal: AppealDocument, path: string, io: Io): Promise<AppealDocument> {
  const text = await readText(io, path);
  let result: AppealDocument;
  try {
    result = corrected(appeal, readJson(text.replace(/^\uFEFF/, '')).value);
  } catch (error) {
    if (error instanceof JsonError) throw new Failure(`${path}: line ${error.place.line}, column ${error.place.column}: ${error.message}.`);
    throw error instanceof CorrectionError ? new Failure(`${path} ${error.message}.`) : error;
  }
  const before = new Set(parse(appeal).problems.map(({ pointer }) => pointer));
  const wrong = parse(result).problems.find(({ pointer }) => !before.has(pointer));
  if (wrong) throw new Failure(`${path} makes the document wrong: ${wrong.pointer} ${wrong.message}.`);
  return result;
}

function summary({ body = [], demands = [], signatories: { items, asOf } }: AppealDocument): string {
  const countries = new Set(items.map(({ country }) => country).filter(Boolean)).size;
  return `${body.length} parts of text, ${demands.length} demands, ${items.length} signatories of ${countries} countries${asOf ? `, as of ${asOf}` : ''}`;
}

/** Options that the parser would refuse are a wrong call, told before anything is read. */
function checked({ id, url, lang, issuer, issuerUrl, published }: ImportCommandOptions): ImportOptions {
  const probe = parse({ version: 1, id: id ?? 'x', title: 'x', url, lang, issuer: { name: issuer, url: issuerUrl }, published, signatories: { count: 0 } });
  const names: Record<string, string> = { '/id': '--id', '/url': '--url', '/lang': '--lang', '/issuer/name': '--issuer', '/issuer/url': '--issuer-url', '/published': '--published' };
  const [first] = probe.problems;
  if (first) throw new Failure(`${names[first.pointer] ?? first.pointer} ${first.message}.`, USAGE);
  if (lang && !isLanguageTag(lang)) throw new Failure(`--lang must be a language tag, as in "en" or "pt-BR", but is "${lang}".`, USAGE);
  // Addresses of entries begin with it; another one than was asked for would surprise.
  if (id && anchorName(id) !== id) throw new Failure(`--id becomes a part of addresses, so it must have letters, digits and hyphens only${anchorName(id) ? `, as in "${anchorName(id)}"` : ''}, but is "${id}".`, USAGE);
  const issuerPart = { ...(issuer ? { name: issuer } : {}), ...(issuerUrl ? { url: safeUrl(issuerUrl)! } : {}) };
  return {
    ...(id ? { id } : {}),
    ...(url ? { url: safeUrl(url)! } : {}),
    ...(lang ? { lang } : {}),
    ...(published ? { published } : {}),
    ...(issuer || issuerUrl ? { issuer: issuerPart } : {}),
  };
}
