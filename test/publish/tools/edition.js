// What widgets read of a campaign's folder, made in memory.
import { collect } from '../../../dist/publish/folder/collect.js';
import { editionFiles } from '../../../dist/publish/folder/edition.js';

export const base = 'https://campaign.example/appeal.json';
const now = new Date('2018-10-16T00:00:00Z');

/** @typedef {Map<string, Uint8Array>} Files */
/** @typedef {{ [field: string]: any, signatories: { [field: string]: any, items?: any[] } }} Document */

/** A document with signatories of these names. @param {string[]} names @param {object} [fields] */
export const appealOf = (names, fields = {}) => ({
  version: 1,
  id: 'example',
  title: 'Example',
  ...fields,
  signatories: { count: names.length, items: names.map((name, index) => /** @type {Record<string, unknown>} */ ({ id: `s${index + 1}`, name })) },
});

/** Names that nobody has twice. @param {number} count */
export const names = count => Array.from({ length: count }, (_, index) => `Example Union ${index + 1}`);

/** A text in pieces of so many bytes. @param {string | Uint8Array} text @param {number} [size] */
export function* pieces(text, size = 1 << 16) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

/** @param {unknown} document */
export const collected = document => collect(pieces(JSON.stringify(document)), base, now);

/**
 * @param {unknown} document
 * @param {Files} [old] the edition before
 * @param {{ generation?: number, updated?: string }} [options]
 */
export async function editionOf(document, old = new Map(), { generation = 0, updated = '2018-10-16T12:00:00Z' } = {}) {
  /** @type {Files} */
  const files = new Map();
  const made = editionFiles(await collected(document), { read: async path => old.get(path), generation }, updated);
  for (;;) {
    const { done, value } = await made.next();
    if (done) return { ...value, files, head: JSON.parse(textOf(value.head)) };
    files.set(value.path, value.data);
  }
}

/** @param {Uint8Array | undefined} bytes */
export const textOf = bytes => new TextDecoder().decode(bytes);
