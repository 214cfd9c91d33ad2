import Papa from 'papaparse';
import { safeUrl } from '../../appeal/links.js';
import { clean } from '../../appeal/text.js';
import type { Signatory } from '../../appeal/types.js';
import { columnOf, isAnyName, type Column } from './columns.js';
import { countryOf } from './countries.js';
import { findDate } from './dates.js';
import { languageOf } from './languages.js';
import { Report } from './report.js';
import type { ReadSignatory } from './signatory.js';

/** A list of signatories as it was read from a table. */
export interface Table {
  entries: ReadSignatory[];
  report: Report;
  /** Why this is no table of signatories. */
  problem?: string;
}

interface Row {
  line: number;
  cells: string[];
  /** Its quotes are wrong, so that nobody knows where its cells and the row itself end. */
  isDamaged?: boolean;
}

/** The first row: up to the end of a line that stands in no quoted cell. */
function firstRow(text: string): string {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] == '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[\r\n]/.test(text[at]!)) return text.slice(0, at);
  }
  return isQuoted ? text.split(/[\r\n]/, 1)[0]! : text;
}

/** What separates the cells: that by which the first row has the most columns with known names, or else the most columns. */
function delimiterOf(text: string): string {
  const first = firstRow(text.trimStart());
  const scored = [';', '\t', ',', '|'].map((delimiter) => {
    const cells = Papa.parse(first, { delimiter, skipEmptyLines: false }).data[0] ?? [];
    return { delimiter, score: cells.filter((cell) => columnOf(tidy(cell))).length * 1000 + cells.length };
  });
  return scored.sort((a, b) => b.score - a.score)[0]!.delimiter;
}

/** Rows with the line on which each begins: a quoted cell may go on over several. */
function rowsOf(text: string, report: Report): Row[] {
  // "sep=;" is Excel's own first line, which says how its cells are separated.
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const source = stated ? text.slice(stated[0].length) : text;
  const { data, errors } = Papa.parse(source, { skipEmptyLines: false, delimiter: stated?.[1] ?? delimiterOf(source) });
  let line = stated ? 2 : 1;
  const rows = data.map((cells) => {
    const row: Row = { line, cells };
    line += 1 + cells.join('').split(/\r\n|[\n\r]/).length - 1;
    return row;
  });
  for (const { type, message, row } of errors) {
    const damaged = rows[row ?? 0];
    if (type == 'Delimiter' || damaged?.isDamaged) continue;
    report.unread(damaged?.line ?? 1, `this row is damaged (${message})`, damaged?.cells.join(' ') ?? '', true);
    if (damaged) damaged.isDamaged = true;
  }
  return rows;
}

const tidy = (cell: string): string => clean(cell).replace(/\s+/g, ' ').trim();

/**
 * Reads signatories from CSV or TSV in any of Excel's dialects. Columns are matched by their names in
 * several languages, in any order; a column that is not known is reported and left out.
 *
 * @param lang of the appeal
 */
export function importTable(input: string, lang = 'en'): Table {
  const report = new Report();
  const [head, ...rows] = rowsOf(input.replace(/^\ufeff/, '').normalize('NFC'), report).filter(({ cells }) => cells.some((cell) => cell.trim()));
  if (!head) return { entries: [], report, problem: 'the table is empty' };

  const seen = new Set<Column>();
  const columns = head.cells.map((heading) => {
    const column = columnOf(tidy(heading));
    if (column && !seen.has(column)) {
      seen.add(column);
      return column;
    }
    if (heading.trim()) report.unread(head.line, column ? `a second column for the ${column} is left out` : 'this column is not known and is left out', tidy(heading));
    return undefined;
  });
  // "Vorname; Name" and "Nombre; Apellidos": a part of the name may be called as the whole is.
  const other = seen.has('first') ? 'last' : 'first';
  const named = columns.indexOf('name');
  if (named >= 0 && seen.has('first') != seen.has('last') && isAnyName(tidy(head.cells[named]!))) {
    columns[named] = other;
    seen.add(other).delete('name');
  }
  if (!seen.has('name') && !seen.has('first') && !seen.has('last')) {
    const names = head.cells.map((heading) => `“${tidy(heading)}”`).join(', ');
    return { entries: [], report, problem: `line ${head.line}: no column is called “name” or “organisation”; the columns are ${names}` };
  }
  const entries = rows.flatMap((row) => (row.isDamaged ? [] : (readRow(row, columns, lang, report) ?? [])));
  return { entries, report };
}

function readRow({ line, cells }: Row, columns: readonly (Column | undefined)[], lang: string, report: Report): ReadSignatory | undefined {
  const values: Partial<Record<Column, string>> = {};
  cells.forEach((cell, index) => {
    const text = tidy(cell);
    const column = columns[index];
    if (!text) return;
    if (column) values[column] = text;
    else report.unread(line, 'this cell belongs to no known column and is left out', text);
  });
  const { number } = values;
  const person = [values.first, values.last].filter(Boolean).join(' ');
  const name = values.name ?? person;
  if (values.name && person) report.unread(line, 'the name of a person is left out, since the row names an organisation', person);
  if (!name) {
    report.unread(line, 'this row has no name and is left out', cells.map(tidy).filter(Boolean).join(' '), true);
    return undefined;
  }
  if (number) report.aside(line, 'the number is left out; entries are counted anew', number);

  const guessed: (keyof Signatory)[] = [];
  const fields: Partial<Signatory> = {};
  for (const key of ['id', 'abbr', 'gloss', 'region', 'kind'] as const) if (values[key]) fields[key] = values[key];

  if (values.lang) {
    const tag = languageTag(values.lang);
    if (tag) fields.lang = tag;
    else report.unread(line, 'this language is not known', values.lang);
  }
  const told = fields.lang ? undefined : languageOf(name, lang);
  if (told) {
    fields.lang = told.lang;
    guessed.push('lang');
    report.guess(line, `language ${told.lang} of “${name}” guessed from ${told.by}`);
  }
  if (values.country) {
    const code = countryOf(values.country.toUpperCase(), lang) ?? countryOf(values.country, lang);
    if (code) fields.country = code;
    else {
      fields.countryName = values.country;
      report.guess(line, `“${values.country}” is no country of ISO 3166; it is kept as a name without a code`);
    }
  }
  if (values.url) {
    const url = safeUrl(/^[a-z][a-z\d+.-]*:/i.test(values.url) ? values.url : `https://${values.url}`);
    if (url && /^https?:/.test(url)) fields.url = url;
    else report.unread(line, 'this is no safe web address and is left out', values.url);
  }
  if (values.since) {
    const date = findDate(values.since);
    if (date) fields.since = date.iso;
    else report.unread(line, 'this is no date and is left out', values.since);
    if (date?.ambiguous) report.guess(line, `“${date.text}” is read as ${date.iso}; day and month may be the other way round`);
  }
  const { id, abbr, lang: language, gloss, country, countryName, region, url, since, kind } = fields;
  const sorted = { id, abbr, name, lang: language, gloss, country, countryName, region, url, since, kind };
  return { line, guessed, signatory: Object.fromEntries(Object.entries(sorted).filter(([, value]) => value !== undefined)) as unknown as ReadSignatory['signatory'] };
}

let languages: Map<string, string> | undefined;

/** A BCP 47 tag from a tag or from a language's name in English or in itself. */
function languageTag(text: string): string | undefined {
  if (/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(text)) {
    try {
      return Intl.getCanonicalLocales(text)[0];
    } catch {
      return undefined;
    }
  }
  if (!languages) {
    languages = new Map();
    for (const tag of ['en', 'de', 'fr', 'es', 'ar', 'pt', 'it', 'nl', 'tr', 'ru', 'bg', 'hu', 'el', 'pl', 'uk', 'fa', 'ur', 'hi', 'ne', 'bn', 'ta', 'si', 'zh', 'ja', 'ko', 'id', 'tl', 'ku', 'ca', 'eu', 'sv', 'da', 'nb', 'fi', 'cs', 'ro', 'sr', 'he']) {
      for (const display of ['en', tag]) languages.set(new Intl.DisplayNames([display], { type: 'language' }).of(tag)!.toLowerCase(), tag);
    }
  }
  return languages.get(text.toLowerCase());
}
