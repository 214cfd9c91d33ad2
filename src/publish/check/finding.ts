import { harmlessLine } from '../terminal.js';

/**
 * What a check has to say: a `problem` makes it fail, `advice` does not, a `fact` is only told.
 */
export interface Finding {
  level: 'problem' | 'advice' | 'fact';
  /** Goes on after the place: "must be a date, but is 5". */
  message: string;
  /** RFC 6901 JSON Pointer, where it is about a place in the document; empty for the whole. */
  pointer?: string;
  /** Of the place, both from 1; columns count UTF-16 units, as editors do. */
  line?: number;
  column?: number;
  /** The file or address, where it is not the one that was asked about. */
  source?: string;
}

export const problem = (message: string, source?: string): Finding => finding('problem', message, source);
export const advice = (message: string, source?: string): Finding => finding('advice', message, source);
export const fact = (message: string, source?: string): Finding => finding('fact', message, source);

function finding(level: Finding['level'], message: string, source: string | undefined): Finding {
  return { level, message, ...(source !== undefined && { source }) };
}

/** One line, as compilers write it, so that editors and CI can jump to the place. */
export function lineOf(found: Finding, source: string): string {
  const place = found.line === undefined ? '' : `:${found.line}:${found.column}`;
  const level = found.level === 'problem' ? '' : `${found.level}: `;
  const pointer = found.pointer === undefined ? '' : `${found.pointer || 'the document'} `;
  return harmlessLine(`${found.source ?? source}${place}: ${level}${pointer}${found.message}`);
}
