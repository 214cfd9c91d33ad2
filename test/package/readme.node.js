// The README and the sources say the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readmes } from '../tools/readme.js';

test('the API tables of the README are those of the sources (else: npm run docs)', () => {
  const { is, should } = readmes();
  assert.equal(is, should);
});
