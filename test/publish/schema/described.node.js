// Whoever writes an appeal by hand learns every field from the schema: each has a title, a description and
// an example that is valid.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { schema } from '../../../dist/publish/schema/validate.js';

/** @typedef {{ title?: string, description?: string, examples?: unknown[], properties?: Record<string, Part>, items?: Part, additionalProperties?: Part, then?: Part, else?: Part, $defs?: Record<string, Part>, $ref?: string }} Part */

/** Every field and every type with its place in the schema. @param {Part} part @param {string} at @returns {[string, Part][]} */
const parts = (part, at) => [
  ...['properties', '$defs'].flatMap(key => Object.entries(/** @type {any} */ (part)[key] ?? {}).flatMap(([name, inner]) => [/** @type {[string, Part]} */ ([`${at}/${key}/${name}`, inner]), ...parts(inner, `${at}/${key}/${name}`)])),
  ...['items', 'additionalProperties', 'then', 'else'].flatMap(key => {
    const inner = /** @type {any} */ (part)[key];
    return inner ? parts(inner, `${at}/${key}`) : [];
  }),
];

const ajv = new Ajv2020({ allowUnionTypes: true });
addFormats.default(ajv);
ajv.addSchema(schema);

test('it is a schema of JSON Schema 2020-12', () => {
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.equal(ajv.validateSchema(schema), true);
});

const all = parts(/** @type {Part} */ (schema), '');
test('it has fields to describe', () => assert.ok(all.length > 60));

for (const [at, { title, description, examples }] of all) {
  test(`${at} has a title, a description and valid examples`, () => {
    assert.ok(title && description?.endsWith('.') && examples?.length, JSON.stringify({ title, description, examples }));
    const validate = ajv.getSchema(`${schema.$id}#${at}`);
    for (const example of examples) assert.equal(validate?.(example), true, JSON.stringify(validate?.errors));
  });
}

test('its patterns are understood by validators of other languages too', () => {
  // No look-around (RE2: Go, Rust) and no classes of Unicode (Python).
  for (const [, pattern = ''] of JSON.stringify(schema).matchAll(/"pattern":"(.*?)"[,}]/g)) assert.doesNotMatch(pattern, /\(\?|\\\\p/);
});
