import { fold } from '../../appeal/fold.js';
import { parse } from '../../appeal/parse.js';
import { anchorName } from '../../appeal/text.js';
import type { Block as Content } from '../../appeal/types.js';
import { readContact, type Place } from './contact.js';
import { ordered, type AppealDocument, type ImportOptions } from './document.js';
import { Ids, lower, signatoryId } from './ids.js';
import { languageOf } from './languages.js';
import type { Report } from './report.js';
import type { ReadSignatory } from './signatory.js';

/** What became of a text. Without `appeal` it cannot be an appeal, and the report says why. */
export interface Imported {
  appeal?: AppealDocument;
  /** The signatories with what is guessed about them, for `update`. */
  entries: ReadSignatory[];
  report: Report;
}

/** What was read from a text, before it is a document. */
export interface Parts {
  title: string;
  titleLine: number;
  lang: string | undefined;
  published: string | undefined;
  body: Content[];
  demands: NonNullable<AppealDocument['demands']>;
  entries: ReadSignatory[];
  /** ISO 8601 date of the list. */
  asOf: string | undefined;
  /** The heading of the signatories, if there is one. */
  listHeading?: string | undefined;
  /** Where addresses may stand. */
  places: Place[];
}

const ID_WORDS = 5;

/** The campaign's id where none is given: its title's first words. */
function campaignId(title: string, year?: string): string {
  const words = title.match(/[\p{L}\p{M}\p{N}]+/gu)?.slice(0, ID_WORDS) ?? ['appeal'];
  return anchorName(lower([...words, ...(year ? [year] : [])].join(' ')));
}

/** The language of the text: what the publisher says, else what the words tell, else that of the headings. */
export function tellLanguage(text: string, line: number, { lang }: ImportOptions, report: Report, ofHeading?: string): string | undefined {
  if (lang) return lang;
  const told = languageOf(text, ofHeading);
  const guess = told?.lang ?? ofHeading;
  if (guess) report.guess(line, `language ${guess} of the text guessed from ${told ? told.by : 'its headings'}`);
  else report.guess(line, 'the language of the text is not known');
  return guess;
}

/** Signatories as items of a document, each with an id of its own. */
export function itemsWithIds(entries: readonly ReadSignatory[]): AppealDocument['signatories']['items'] {
  // Ids that the input brings come first, so that none is made that a later entry brings.
  const taken = new Ids();
  const own = entries.map(({ signatory: { id } }) => {
    return id && taken.take(anchorName(id)) ? anchorName(id) : undefined;
  });
  return entries.map(({ signatory }, index) => {
    const id = own[index] ?? signatoryId(signatory, taken);
    // First in the record, as people look for it.
    return Object.assign({ id }, signatory, { id });
  });
}

/** Names that stand in the list more than once: each is counted, and a person may know better. */
export function repetitions(entries: readonly ReadSignatory[]): { line: number; text: string }[] {
  const lines = new Map<string, number>();
  return entries.flatMap(({ line, signatory: { name } }) => {
    const key = fold(name);
    const before = lines.get(key);
    lines.set(key, before ?? line);
    return before === undefined ? [] : [{ line, text: `“${name}” is in the list already, in line ${before}; both are counted` }];
  });
}

/** Makes the document of its parts, and asks the parser what it thinks of it. */
export function assemble(parts: Parts, options: ImportOptions, report: Report): Imported {
  const { title, titleLine, entries, demands, body, asOf } = parts;
  if (!demands.length) report.guess(titleLine, 'no demands are found: no heading such as “We demand” opens them');
  if (!entries.length) {
    const heading = parts.listHeading;
    report.guess(titleLine, `no signatories are found: ${heading ? `nothing under “${heading}” is understood as one` : 'no heading such as “Signatories” opens a list of them'}`);
  }
  for (const { line, text } of repetitions(entries)) report.guess(line, text);
  const published = options.published ?? parts.published;
  const appeal = ordered({
    version: 1,
    id: options.id ?? campaignId(title, (published ?? asOf)?.slice(0, 4)),
    url: options.url,
    lang: parts.lang,
    title,
    issuer: options.issuer,
    published,
    updated: options.updated,
    sequence: options.sequence ?? 1,
    status: 'open',
    body: body.length ? body : undefined,
    demands: demands.length ? demands : undefined,
    ...readContact(parts.places, report),
    signatories: { ...(asOf ? { asOf } : {}), count: entries.length, items: itemsWithIds(entries) },
  });
  // The one door: what it would refuse is known before anything is written.
  for (const { pointer, message } of parse(appeal).problems) report.guess(titleLine, `in the document, ${pointer} ${message}`);
  report.notes.sort((a, b) => a.line - b.line);
  return { appeal, entries, report };
}
