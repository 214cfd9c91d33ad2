// The published schema and the parser of the widgets agree: on every document of a corpus, and on every
// field of one that has them all, with every kind of wrong value in it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from '../../../dist/appeal/parse.js';
import { schemaProblems } from '../../../dist/publish/schema/validate.js';

const folder = fileURLToPath(new URL('../../fixtures/corpus/', import.meta.url));
const base = 'https://campaign.example/appeal.json';

/** @param {string} kind @returns {[string, unknown][]} */
const corpus = kind =>
  readdirSync(folder + kind).map(name => [name.replace('.json', ''), JSON.parse(readFileSync(`${folder}${kind}/${name}`, 'utf8'))]);

for (const [name, document] of corpus('invalid')) {
  test(`parser and schema refuse ${name}, at the same place`, () => {
    const parsed = parse(document, { base }).problems.map(({ pointer }) => pointer);
    const schema = schemaProblems(document).map(({ pointer }) => pointer);
    assert.ok(parsed.length > 0, 'the parser has no problem with it');
    assert.ok(schema.length > 0, 'the schema has no problem with it');
    for (const pointer of schema)
      assert.ok(parsed.some(place => pointer === place || pointer.startsWith(`${place}/`)), `${pointer} is not among ${parsed}`);
  });
}

for (const [name, document] of corpus('valid')) {
  test(`parser and schema accept ${name}`, () => {
    assert.deepEqual(parse(document, { base }).problems, []);
    assert.deepEqual(schemaProblems(document), []);
  });
}

test('the corpus has at least 40 documents', () => {
  assert.ok(corpus('invalid').length + corpus('valid').length >= 40);
});
