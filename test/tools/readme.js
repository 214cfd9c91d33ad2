// Writes the API tables of README.md from custom-elements.json, which is made of the doc comments in
// src/elements. So there is one place to describe an element: its class.
//   node test/tools/readme.js          says whether the tables are those of the sources
//   node test/tools/readme.js --write  makes them so
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const start = '<!-- api:start -->';
const end = '<!-- api:end -->';

/**
 * @typedef {object} Described
 * @property {string} name
 * @property {string} [description]
 * @property {string} [default]
 * @property {{ text: string }} [type]
 *
 * @typedef {object} Element what the manifest says of a class with a tag
 * @property {string} tagName
 * @property {string} [summary]
 * @property {string} [description]
 * @property {(Described & { kind: string, attribute?: string, static?: boolean, privacy?: string, readonly?: boolean })[]} [members]
 * @property {(Described & { fieldName?: string })[]} [attributes]
 * @property {Described[]} [events]
 * @property {Described[]} [slots]
 * @property {Described[]} [cssParts]
 * @property {Described[]} [cssProperties]
 */

/** @param {string | undefined} text */
const cell = text => (text ?? '').trim().replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');

/** @param {string | undefined} text */
const code = text => (text ? `\`${cell(text)}\`` : '');

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
  // A column nobody fills says nothing.
  const filled = head.map((_, column) => column === 0 || rows.some(row => row[column]));
  const line = (/** @type {string[]} */ row) => `| ${row.filter((_, column) => filled[column]).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {Element} element */
function properties({ members = [], attributes = [] }) {
  const byField = new Map(attributes.map(attribute => [attribute.fieldName ?? attribute.name, attribute]));
  const fields = members.filter(member => member.kind === 'field' && !member.static);
  const rows = fields.map(field => {
    const attribute = byField.get(field.name);
    return [
      code(attribute?.name),
      code(field.name),
      code(field.type?.text ?? attribute?.type?.text),
      code(field.default ?? attribute?.default),
      cell(field.description ?? attribute?.description),
    ];
  });
  return rows.length > 0 ? table(['Attribute', 'Property', 'Type', 'Default', 'What it does'], rows) : '';
}

/**
 * @param {string} title
 * @param {Described[] | undefined} list
 */
function described(title, list = []) {
  const rows = list.map(({ name, type, default: initial, description }) => [
    name ? code(name) : '(default)',
    code(type?.text),
    code(initial),
    cell(description),
  ]);
  return rows.length > 0 ? table([title, 'Type', 'Default', 'Meaning'], rows) : '';
}

/**
 * @param {Element} element
 * @param {string} [title]
 */
function section(element, title = `\`<${element.tagName}>\``) {
  return [
    `### ${title}`,
    (element.description || element.summary || '').trim(),
    properties(element),
    described('Event', element.events),
    described('Slot', element.slots),
    described('CSS part', element.cssParts),
    described('CSS custom property', element.cssProperties),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/**
 * The element without what it has from its base class, which is told once for all.
 * @param {Element} element
 * @returns {Element}
 */
function ownOf(element) {
  const own = (/** @type {any[] | undefined} */ list) => list?.filter(item => !item.inheritedFrom);
  const { members, attributes, events, slots, cssParts, cssProperties, ...rest } = element;
  return /** @type {Element} */ ({
    ...rest,
    members: own(members),
    attributes: own(attributes),
    events: own(events),
    slots: own(slots),
    cssParts: own(cssParts),
    cssProperties: own(cssProperties),
  });
}

/** The tables as the manifest has them: what all elements share, then each in the order of the tags. */
export function apiTables() {
  const manifest = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));
  /** @type {any[]} */
  const declarations = manifest.modules.flatMap((/** @type {any} */ module) => module.declarations ?? []);
  const elements = declarations.filter(({ tagName }) => tagName);
  elements.sort((a, b) => a.tagName.localeCompare(b.tagName, 'en'));
  const bases = new Set(elements.map(({ superclass }) => superclass?.name));
  const shared = declarations.filter(({ tagName, name }) => !tagName && bases.has(name));
  return [...shared.map(base => section(base, 'All elements')), ...elements.map(element => section(ownOf(element)))].join('\n\n');
}

/** README.md as it is, and as it would be with the tables of the manifest. */
export function readmes() {
  const is = readFileSync(new URL('README.md', root), 'utf8');
  const from = is.indexOf(start);
  const to = is.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no place for the tables: ${start} … ${end}`);
  return { is, should: `${is.slice(0, from + start.length)}\n\n${apiTables()}\n\n${is.slice(to)}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { is, should } = readmes();
  if (process.argv.includes('--write')) writeFileSync(new URL('README.md', root), should);
  else if (is !== should) {
    console.error('The API tables of README.md are not those of the sources: run `npm run docs`.');
    process.exitCode = 1;
  }
}
