// The document as fields of a form: read, changed and emptied by JSON Pointer.
import { valueAt } from '../../src/appeal/pointer.js';
import type { AppealDocument } from '../../src/publish/import/index.js';

export type { AppealDocument };

/** What a field shows. */
export function textAt(document: AppealDocument, pointer: string): string {
  const value = valueAt(document, pointer);
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** Numbers of the format; everything else in the form is a text. */
const NUMBERS = /^\/(sequence|goal|signatories\/unlisted)$/;

/** The same document with another value in one place. An empty field is taken out, and so is what is empty without it. */
export function withText(document: AppealDocument, pointer: string, text: string): AppealDocument {
  const value = text.trim() === '' ? undefined : NUMBERS.test(pointer) && /^\d+$/.test(text.trim()) ? Number(text) : text;
  return counted(set(document, pointer.split('/').slice(1), value) as unknown as AppealDocument);
}

function set(from: any, [key, ...rest]: string[], value: unknown): any {
  const copy = Array.isArray(from) ? [...from] : { ...from };
  const inner = rest.length > 0 ? set(copy[key!] ?? {}, rest, value) : value;
  const isGone = inner === undefined || (rest.length > 0 && !Array.isArray(from) && !Array.isArray(inner) && Object.keys(inner).length === 0);
  if (isGone && !Array.isArray(from)) delete copy[key!];
  else copy[key!] = inner;
  return copy;
}

/** A list of the document with one record less, or one more at its end. */
export function without(document: AppealDocument, list: 'demands' | 'items', index: number): AppealDocument {
  const keep = <T>(records: readonly T[] = []) => records.filter((_, place) => place !== index);
  return list === 'demands' ? { ...document, demands: keep(document.demands) } : withItems(document, keep(document.signatories.items));
}

export function withOneMore(document: AppealDocument, list: 'demands' | 'items'): AppealDocument {
  return list === 'demands'
    ? { ...document, demands: [...(document.demands ?? []), { id: `demand-${(document.demands?.length ?? 0) + 1}`, text: '' }] }
    : withItems(document, [...document.signatories.items, { name: '' } as AppealDocument['signatories']['items'][number]]);
}

const withItems = (document: AppealDocument, items: AppealDocument['signatories']['items']): AppealDocument =>
  counted({ ...document, signatories: { ...document.signatories, items } });

/** The one number that is shown: listed and unlisted together. */
export function counted(document: AppealDocument): AppealDocument {
  const { items, unlisted } = document.signatories;
  return { ...document, signatories: { ...document.signatories, count: items.length + (typeof unlisted === 'number' ? unlisted : 0) } };
}
