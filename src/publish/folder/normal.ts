// The normal form of a document: the same content gives the same bytes.

/** The fields of the format, in the order of its schema; unknown ones follow as they came. */
export const HEAD = ['$schema', 'version', 'id', 'lang', 'url', 'title', 'issuer', 'published', 'updated', 'sequence', 'expires', 'status', 'statusNote', 'body', 'demands', 'contact', 'links', 'updates', 'goal', 'page', 'signatories', 'translations'];
export const SIGNATORIES = ['count', 'asOf', 'unlisted', 'countries', 'kind', 'items', 'pages'];
export const SIGNATORY = ['id', 'number', 'abbr', 'name', 'lang', 'gloss', 'country', 'countryName', 'region', 'url', 'since', 'kind'];

type Fields = Record<string, unknown>;

/** The same record with its known fields first, in their order, and without those that are undefined. */
export function inOrder(order: readonly string[], record: Fields): Fields {
  const sorted: Fields = {};
  for (const field of order) if (record[field] !== undefined) sorted[field] = record[field];
  for (const field in record) if (record[field] !== undefined) sorted[field] ??= record[field];
  return sorted;
}

/**
 * The same value with all its texts in the form NFC, in which what looks the same is the same. A field
 * named __proto__ is left out: assigned, it would be more than a field.
 */
export function composed<T>(value: T): T {
  if (typeof value === 'string') return value.normalize('NFC') as T;
  if (Array.isArray(value)) return value.map(composed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const record: Fields = {};
  for (const field in value) if (field !== '__proto__') record[field] = composed(value[field]);
  return record as T;
}
