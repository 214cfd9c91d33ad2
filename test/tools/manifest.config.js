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

/**
 * Our elements name their attributes, and what each is while absent, in `static attributes`; the fields
 * that go with them have the words.
 */
const attributesOfClass = {
  name: 'attributes-of-class',
  /** @param {{ ts: any, node: any, moduleDoc: any }} input */
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const list = node.members.find((/** @type {any} */ member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'attributes');
    const declaration = moduleDoc.declarations?.find((/** @type {any} */ { name }) => name === node.name?.getText());
    if (!declaration || !list?.initializer || !ts.isObjectLiteralExpression(list.initializer)) return;
    const attributes = list.initializer.properties.filter(ts.isPropertyAssignment);
    declaration.members = declaration.members?.filter((/** @type {any} */ { name }) => name !== 'attributes');
    declaration.attributes = attributes.map((/** @type {any} */ { name: key, initializer }) => {
      const name = key.text;
      const fieldName = name.replace(/-(.)/g, (/** @type {string} */ _, /** @type {string} */ letter) => letter.toUpperCase());
      const field = declaration.members?.find((/** @type {any} */ member) => member.name === fieldName);
      // An empty string or null says that there is no default.
      const text = initializer.getText();
      const initial = ["''", '""', 'null'].includes(text) ? {} : { default: text };
      if (field) Object.assign(field, { attribute: name, ...initial });
      return { name, fieldName, type: field?.type, description: field?.description, ...initial };
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
    attributesOfClass,
    publicOnly,
    publishedPaths,
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
