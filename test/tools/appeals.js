// Appeals for the tests of whole pages: the real one, and made ones of any size.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ id: string, abbr?: string, name: string, lang?: string, gloss?: string, country?: string }} Entry
 * @typedef {{ version: 1, id: string, title: string, sequence: number, signatories: { asOf: string, count: number, items: Entry[] }, [field: string]: unknown }} Appeal
 */

const file = fileURLToPath(new URL('../../demo/appeal.json', import.meta.url));

/** The appeal of the showcase: three demands, 25 signatories of 22 countries. @returns {Appeal} */
export const realAppeal = () => JSON.parse(readFileSync(file, 'utf8'));

const scripts = [
  { lang: 'bg', name: 'Съюз на работниците', country: 'BG' },
  { lang: 'ar', name: 'اتحاد العمال', country: 'EG' },
  { lang: 'es', name: 'Unión Obrera del Perú', country: 'PE' },
  { lang: 'de', name: 'Bund der Werktätigen', country: 'DE' },
  { lang: 'zh', name: '工人联合会', country: 'CN' },
];

/** @param {number} number @returns {Entry} */
export function entryOf(number) {
  const { lang, name, country } = /** @type {typeof scripts[0]} */ (scripts[number % scripts.length]);
  return { id: `union-${number}`, abbr: `U${number}`, name: `${name} ${number}`, lang, gloss: `Workers' Union No. ${number}`, country };
}

/**
 * The real appeal with this many signatories instead of its own.
 * @param {number} count
 * @param {object} [overrides] of fields of the document
 * @returns {Appeal}
 */
export function appealOf(count, overrides = {}) {
  const items = Array.from({ length: count }, (_, index) => entryOf(index + 1));
  return { ...realAppeal(), ...overrides, signatories: { asOf: '2018-10-15', count, items } };
}

/**
 * The next edition: one signatory more.
 * @param {Appeal} appeal
 * @returns {Appeal}
 */
export function signed({ sequence, signatories, ...rest }) {
  const { count, items } = signatories;
  return { ...rest, sequence: sequence + 1, signatories: { ...signatories, count: count + 1, items: [...items, entryOf(items.length + 1)] } };
}
