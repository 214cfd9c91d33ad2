import { parse } from '../../appeal/parse.js';
import { JsonError, readJson } from '../check/json.js';
import { update, type AppealDocument, type Update } from '../import/index.js';
import { Failure, FINE, readText, USAGE, type Io } from '../io.js';
import { harmlessLine } from '../terminal.js';
import { readSignatories, timestamp, writeDocument } from './files.js';
import { reportLines } from './notes.js';

/** Options of `solidarity update`, as the command line gives them. */
export interface UpdateCommandOptions {
  /** Write without asking. */
  yes?: boolean;
  /** The list holds only additions and changes: who is missing in it is not withdrawn. */
  partial?: boolean;
  /** Date of the list. */
  asOf?: string;
  /** How many signed without being named. */
  unlisted?: string;
  /** Date since when those that the list adds have signed; `false`: none is set. */
  since?: string | false;
  /** Tell what was understood too. */
  verbose?: boolean;
}

/** Asks a person a question; `undefined` where there is no terminal to ask at. */
export type Confirm = ((question: string) => Promise<boolean>) | undefined;

/** Brings a new list of signatories into a document: shows what changes, asks, and writes. */
export async function updateCommand(path: string, list: string, options: UpdateCommandOptions, confirm: Confirm, io: Io): Promise<number> {
  const unlisted = options.unlisted === undefined ? undefined : Number(options.unlisted);
  if (unlisted !== undefined && (!Number.isSafeInteger(unlisted) || unlisted < 0 || options.unlisted!.trim() === '')) throw new Failure(`--unlisted must be a whole number, but is "${options.unlisted}".`, USAGE);
  const wrongDate = options.asOf !== undefined && parse({ version: 1, id: 'x', title: 'x', signatories: { count: 0, asOf: options.asOf } }).problems[0];
  if (wrongDate) throw new Failure(`--as-of ${wrongDate.message}, as in 2018-10-15, but is "${options.asOf}".`, USAGE);

  const noDay = options.since && parse({ version: 1, id: 'x', title: 'x', signatories: { count: 1, items: [{ name: 'x', since: options.since }] } }).problems[0];
  if (noDay) throw new Failure(`--since ${noDay.message}, as in 2018-10-15, but is "${options.since}".`, USAGE);

  const old = await readDocument(io, path);
  const { entries, notes, asOf, text } = await readSignatories(io, list, old.lang ?? 'en');
  for (const line of reportLines(notes, list, options.verbose)) io.out(line);
  const dated = options.asOf ?? asOf;
  const updated = timestamp(io);
  // Feed readers are told who has signed of late. Who stands in the first list of all is no news.
  const since = options.since ?? (old.signatories.items.length > 0 && (dated ?? updated.slice(0, 10)));
  const result = update(old, entries, notes, {
    updated,
    ...(since ? { since } : {}),
    partial: options.partial ?? false,
    text,
    ...(dated ? { asOf: dated } : {}),
    ...(unlisted === undefined ? {} : { unlisted }),
  });
  if (result.problem) throw new Failure(`${list}: ${result.problem}.`);
  for (const line of changes(result)) io.out(harmlessLine(line));
  const undated = new Set(entries.filter(({ signatory }) => signatory.since === undefined).map(({ signatory: { name } }) => name));
  if (since && result.added.some(({ name }) => undated.has(name)))
    io.out(`Guess, to be checked: those added have signed on ${since}, ${options.since ? 'as you say' : dated ? 'the date of the list' : 'which is today'}, where the list does not say when; --since gives another day, --no-since none.`);
  if (result.appeal === old) {
    io.out(`Nothing changes; ${path} is not written.`);
    return FINE;
  }
  io.out(counts(old, result.appeal));

  if (!options.yes && !confirm) {
    io.err(`${path} is not written: there is no terminal to ask at. To write without being asked, add --yes.`);
    return USAGE;
  }
  if (!options.yes && !(await confirm!(`Write ${path}?`))) {
    io.out(`${path} is not written.`);
    return FINE;
  }
  await writeDocument(io, path, result.appeal, false);
  io.out(`${path} is written.`);
  return FINE;
}

/** The document as it is in its file, after the parser has found nothing in it that would be lost. */
async function readDocument(io: Io, path: string): Promise<AppealDocument> {
  const text = (await readText(io, path)).replace(/^\ufeff/, '');
  let raw: any;
  try {
    raw = readJson(text).value;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new Failure(`${path} is no JSON: line ${error.place.line}, column ${error.place.column}: ${error.message}.`);
  }
  const { appeal, problems } = parse(raw);
  const first = problems.find(({ pointer }) => !appeal || /^\/signatories\/items(\/\d+(\/name)?)?$/.test(pointer));
  if (!appeal || first) throw new Failure(`${path}: ${first?.pointer || 'the document'} ${first?.message ?? 'cannot be read'}. Mend it first: "solidarity check ${path}" tells all.`);
  // Entries without an id are known by the one that the parser makes for them: web pages link to it.
  const items = (raw.signatories.items ?? []).map((item: object, index: number) => Object.assign({ id: appeal.signatories.items[index]!.id }, item));
  return { ...raw, signatories: { ...raw.signatories, items } };
}

function changes({ added, changed, withdrawn, kept, named, suspected, countWas }: Update): string[] {
  const told = (title: string, lines: readonly string[]) => (lines.length ? [`${title} (${lines.length}):`, ...lines] : []);
  const names = (sign: string, items: Update['added']) => items.map(({ abbr, name, country }) => `  ${sign} ${abbr ? `${abbr}  ` : ''}${name}${country ? ` (${country})` : ''}`);
  return [
    ...told('Added', names('+', added)),
    ...told('Changed', changed.map(({ name, fields }) => `  ~ ${name}: ${fields.map(({ field, from, to }) => `${field} ${from ? `“${from}” → ` : ''}“${to}”`).join(', ')}`)),
    ...told('Withdrawn', names('-', withdrawn)),
    ...told('Missing in the list, which was not understood as a whole; they stay', names('=', kept)),
    ...told('Not read as entries of the list, but their names stand in its text; they stay (to withdraw one, edit the document)', names('=', named)),
    ...told('Suspected duplicates', suspected.map(({ name, other, why }) => `  ! “${name}” and “${other}”: ${why}`)),
    ...(countWas === undefined ? [] : [`The count was ${countWas}, which was not the sum of listed and unlisted; it is made anew.`]),
  ];
}

function counts(old: AppealDocument, { signatories, sequence }: AppealDocument): string {
  const { count, items, unlisted = 0, asOf } = signatories;
  return `${old.signatories.count} signatories before, ${count} after: ${items.length} listed and ${unlisted} unlisted${asOf ? `, as of ${asOf}` : ''}; sequence ${sequence}.`;
}
