import { isExpired } from '../../appeal/expired.js';
import { adapt } from '../../appeal/foreign.js';
import { parse } from '../../appeal/parse.js';
import { valueAt } from '../../appeal/pointer.js';
import type { Appeal, Parsed, Problem } from '../../appeal/types.js';
import { exampleAt } from '../schema/example.js';
import { schemaProblems } from '../schema/validate.js';
import { problem, type Finding } from './finding.js';
import { JsonError, readJson, type Json } from './json.js';
import { repeatedIds } from './ids.js';
import { brokenTags } from './tags.js';

/** More than a person would read; the parser stops there too. */
export const MOST_PROBLEMS = 100;

/** How a document is to be looked at. */
export interface DocumentOptions {
  /** Its address, to which its links are relative. */
  base?: string | undefined;
  /** RFC 6901 pointer to the count, for a document of any other format. */
  pointer?: string | undefined;
  /** Whether it has expired is judged by this. */
  now?: Date;
}

export interface CheckedDocument {
  /** What widgets can use of it; absent where that is nothing. */
  appeal?: Appeal;
  findings: Finding[];
}

/** What a link of a document is relative to that has no address yet. */
const SOMEWHERE = 'https://campaign.example/appeal.json';
/** As a widget has it: src/feed/fetch.ts. */
export const MOST_BYTES = 4 << 20;

/** A document's bytes, judged as a widget would. */
export function checkBytes(bytes: Uint8Array, options: DocumentOptions = {}): CheckedDocument {
  if (bytes.length > MOST_BYTES) return { findings: [problem('is larger than the 4 MB that a widget reads')] };
  try {
    return checkDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes), options);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0]!;
    const lines = before.split('\n');
    const place = { line: lines.length, column: lines.at(-1)!.length + 1 };
    return { findings: [{ ...problem('is not in UTF-8: save it in that encoding'), ...place }] };
  }
}

/**
 * A document's text, judged by the parser of the widgets and by the published schema, in plain words
 * and with places. What both find is said once.
 */
export function checkDocument(text: string, options: DocumentOptions = {}): CheckedDocument {
  let json: Json;
  try {
    // Decoders drop a byte order mark; a text that was read in another way may still have it.
    json = readJson(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { findings: [{ ...problem(error.message), ...error.place }] };
  }
  const { appeal, problems } = judge(json.value, options);
  const all: Problem[] = [
    ...problems,
    ...json.repeated.map((at) => ({ pointer: at, message: 'is there twice; only the last one counts' })),
    ...repeatedIds(json.value),
    ...brokenTags(json.value).filter(({ pointer }) => !problems.some((told) => told.pointer === pointer)),
    ...expiry(appeal, options.now),
  ];
  const findings = all.slice(0, MOST_PROBLEMS).map(
    (found): Finding => ({
      level: 'problem',
      pointer: found.pointer,
      message: explain(found, json.value),
      ...json.placeOf(found.pointer),
    }),
  );
  if (all.length > MOST_PROBLEMS) findings.push({ ...problem('has more problems than are told here'), ...json.placeOf('') });
  findings.sort((one, other) => one.line! - other.line! || one.column! - other.column!);
  return { findings, ...(appeal && { appeal }) };
}

/** What the parser of the widgets and the published schema say to a document. What both find is said once. */
export function judge(value: unknown, { base = SOMEWHERE, pointer }: DocumentOptions = {}): Parsed {
  const parsed = parse(value, { base, pointer });
  if (pointer) return { ...parsed, problems: without([], parsed.problems.map((found) => atPointer(found, value, pointer))) };
  // The schema is of our format; of a petition in another one, only the parser knows.
  const isOurs = adapt(value, pointer, base) === value;
  return { ...parsed, problems: [...without([], parsed.problems), ...(isOurs ? without(parsed.problems, schemaOf(value)) : [])] };
}

/** The count of a document of another format has its own place in it. */
function atPointer(found: Problem, value: unknown, pointer: string): Problem {
  if (found.pointer !== '/signatories/count') return found;
  return { pointer, message: valueAt(value, pointer) === undefined ? 'is not in the document' : found.message };
}

/** Whether widgets do not show it any more. */
export function expiry(appeal: Appeal | undefined, now = new Date()): Problem[] {
  return appeal && isExpired(appeal, now.getTime()) ? [{ pointer: '/expires', message: 'has passed: widgets do not show this document any more' }] : [];
}

function schemaOf(value: unknown): Problem[] {
  try {
    return schemaProblems(value);
  } catch {
    // Nested deeper than the stack; the parser has refused it already.
    return [];
  }
}

/** The others, but for those at or below a place that is told of already by either. */
function without(told: Problem[], others: Problem[]): Problem[] {
  const places = new Set(told.map(({ pointer }) => pointer));
  return others.filter(({ pointer }) => {
    const tokens = pointer.split('/');
    const known = tokens.some((_, index) => places.has(tokens.slice(0, index + 1).join('/')));
    places.add(pointer);
    return !known;
  });
}

/** With what stands there, and with an example of what should. */
export function explain({ pointer, message }: Problem, input: unknown): string {
  if (!/^(must|is needed)/.test(message)) return message;
  const value = valueAt(input, pointer);
  const shown = value === undefined || typeof value === 'object' ? JSON.stringify(value) : shorten(JSON.stringify(value));
  const but = value === undefined ? '' : typeof value === 'object' && value ? `, but is ${nounOf(value)}` : `, but is ${shown}`;
  const example = exampleAt(pointer);
  return `${message}${but}${example ? ` (for example ${example})` : ''}`;
}

function nounOf(value: object): string {
  return Array.isArray(value) ? 'a list' : 'an object';
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 50)}… (${text.length} characters)` : text;
}
