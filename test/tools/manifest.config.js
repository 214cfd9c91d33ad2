// How `cem analyze` makes custom-elements.json, and the editors' data from it.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** The manifest speaks of src/*.ts, which is not published: here it comes to speak of dist/*.js. */
const publishedPaths = {
  name: 'published-paths',
  /** @param {{ customElementsManifest: { modules: any[] } }} input */
  packageLinkPhase({ customElementsManifest }) {
    const text = JSON.stringify(customElementsManifest.modules);
    customElementsManifest.modules = JSON.parse(text.replaceAll(/"(\/?)src\/([^"]+)\.[jt]s"/g, '"$1dist/$2.js"'));
  },
};

/** Our elements declare what is an attribute in `static get properties()`, as Lit allows; the fields have the words. */
const attributesOfProperties = {
  name: 'attributes-of-properties',
  /** @param {{ ts: any, node: any, moduleDoc: any }} input */
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const getter = node.members.find((/** @type {any} */ member) => ts.isGetAccessor(member) && member.name.getText() === 'properties');
    const declaration = moduleDoc.declarations?.find((/** @type {any} */ { name }) => name === node.name?.getText());
    const list = getter?.body.statements[0].expression;
    if (!declaration || !list) return;
    declaration.attributes = list.properties.filter((/** @type {any} */ { name }) => name).map((/** @type {any} */ { name: key, initializer }) => {
      const field = declaration.members.find((/** @type {any} */ member) => member.name === key.text);
      const named = initializer.properties.find((/** @type {any} */ property) => property.name.text === 'attribute');
      const attribute = named?.initializer.text ?? key.text;
      Object.assign(field, { attribute });
      return { name: attribute, fieldName: key.text, type: field.type, description: field.description, default: field.default };
    });
  },
};

/**
 * What a page cannot use is not documented: private and protected members, the attributes that the
 * analyzer takes inner state for, and the events whose names it guessed from a call.
 */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: { modules: any[] } }} input */
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(module => module.declarations ?? [])) {
      const { members = [], attributes, events } = declaration;
      const hidden = members.filter((/** @type {any} */ member) => (member.privacy ?? 'public') !== 'public' || member.static || member.name.startsWith('#'));
      const names = new Set(hidden.map((/** @type {any} */ { name }) => name));
      if (declaration.members) declaration.members = members.filter((/** @type {any} */ { name }) => !names.has(name));
      if (attributes) declaration.attributes = attributes.filter((/** @type {any} */ { fieldName }) => !names.has(fieldName));
      if (events) declaration.events = events.filter((/** @type {any} */ { description }) => description);
    }
  },
};

export default {
  globs: ['src/elements/*.ts'],
  outdir: '.',
  plugins: [
    attributesOfProperties,
    publicOnly,
    publishedPaths,
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
