// What the tests of the import share.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sentence, unaccounted } from '../../../dist/publish/import/index.js';

/** @param {string} name of a file beside; `statement.txt` is the real one, of which the showcase is made */
export const fixture = name => readFileSync(new URL(name === 'statement.txt' ? `../../../demo/${name}` : `fixtures/${name}`, import.meta.url), 'utf8');

/** The document that was made of the real statement by hand. */
export const byHand = JSON.parse(readFileSync(new URL('fixtures/statement.json', import.meta.url), 'utf8'));

/**
 * What two imports of one statement must have in common: all but ids.
 * @param {any} appeal
 */
export const contentOf = ({ title, lang, body, demands, signatories }) => ({
  title,
  lang,
  body,
  demands: demands.map((/** @type {any} */ { text }) => text),
  asOf: signatories.asOf,
  count: signatories.count,
  items: signatories.items.map((/** @type {any} */ item) => ({ ...item, id: undefined })),
});

/**
 * @param {string} input
 * @param {import('../../../dist/publish/import/index.js').Imported} imported
 */
export function assertNothingLost(input, imported) {
  assert.deepEqual([...unaccounted(input, imported)], [], 'characters that are neither in the document nor in the report');
}

/** @param {{ notes: import('../../../dist/publish/import/index.js').Note[] }} report */
export const sentences = report => report.notes.map(sentence);

/**
 * The names of a document's signatories, with their countries.
 * @param {any} appeal
 */
export const listed = appeal => appeal.signatories.items.map((/** @type {any} */ { abbr, name, country }) => [abbr, name, country].filter(Boolean).join(' | '));
