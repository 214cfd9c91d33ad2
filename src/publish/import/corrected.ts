import type { AppealDocument } from './document.js';

/** Why corrections do not fit a document. The message goes on after the name of their file. */
export class CorrectionError extends Error {}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What a person knows better than the text tells, brought into the document that was made of it, so that a
 * later edition of the text can be read again: a merge patch (https://www.rfc-editor.org/rfc/rfc7396), in which
 * `null` takes a field away. In place of a list it may have an object, which corrects records by their `id`.
 *
 * @throws {CorrectionError} if there is no record of an id: a correction must not get lost
 */
export function corrected(document: AppealDocument, corrections: unknown): AppealDocument {
  if (!isObject(corrections)) throw new CorrectionError('must be an object');
  const result = merged(document, corrections, '') as AppealDocument;
  const { signatories } = result;
  // The parser will say so.
  if (!Array.isArray(signatories?.items) || typeof signatories.count !== 'number') return result;
  // Who was taken off the list, or put on it, counts.
  const count = signatories.count + signatories.items.length - document.signatories.items.length;
  return { ...result, signatories: { ...signatories, count } };
}

function merged(value: unknown, change: unknown, at: string): unknown {
  if (!isObject(change)) return change;
  if (Array.isArray(value)) return mergedList(value, change, at);
  const result: Record<string, unknown> = isObject(value) ? { ...value } : {};
  for (const [field, part] of Object.entries(change)) {
    // Assigned, it would be more than a field.
    if (field === '__proto__') continue;
    if (part === null) delete result[field];
    else result[field] = merged(result[field], part, `${at}/${field}`);
  }
  return result;
}

function mergedList(list: readonly unknown[], change: Record<string, unknown>, at: string): unknown[] {
  const result = [...list];
  for (const [id, part] of Object.entries(change)) {
    const index = list.findIndex((record) => isObject(record) && record['id'] === id);
    if (index < 0) throw new CorrectionError(`corrects ${at}/${id}, but no record there has that id`);
    result[index] = part === null ? undefined : merged(list[index], part, `${at}/${id}`);
  }
  return result.filter((record) => record !== undefined);
}
