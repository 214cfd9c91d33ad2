// Reading a document in pieces: what is in its list, where, and what is wrong with it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../dist/publish/folder/read.js';

const SIZES = [1, 2, 3, 7, 64, 10_000];

/** @param {string | Uint8Array} document @param {number} size */
async function read(document, size) {
  const bytes = Buffer.from(document);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
  /** @type {import('../../../dist/publish/folder/list.js').Item[]} */
  const items = [];
  const head = await readDocument(pieces, some => items.push(...some));
  return { head, items, texts: items.map(({ start, end }) => bytes.subarray(start, end + 1).toString()) };
}

test('signatories are told apart, whatever is in them, and each with its place', async () => {
  const list = ['{"name":"a\\"]}b\\\\"}', '{"name":"é😀","x":[1,{"y":"}"}]}', '[{}]', '{}'];
  for (const size of SIZES) {
    const { head, items, texts } = await read(`\ufeff{"title":"[","signatories":{"x":[[1]],"items" : [ ${list.join(' ,\n')}\n], "count":4},"y":["z"]}`, size);
    assert.deepEqual(texts, list);
    assert.deepEqual(items.map(({ value }) => value), list.map(text => JSON.parse(text)));
    assert.deepEqual(head, { title: '[', signatories: { x: [[1]], items: [], count: 4 }, y: ['z'] });
  }
});

test('a list elsewhere is not that of the signatories, and the name of a field may be escaped', async () => {
  for (const other of ['{"items":[1]}', '["signatories",{"items":[1]}]', '{"signatories":["items",[1]]}', '{"signatories":{"items":{"x":[1]}}}', '{"x":{"signatories":{"items":[1]}}}', 'null']) {
    for (const size of SIZES) assert.deepEqual(await read(other, size), { head: JSON.parse(other), items: [], texts: [] });
  }
  assert.deepEqual((await read('{"signatorie\\u0073":{"items":[1]}}', 5)).texts, ['1']);
});

const before = '{"signatories":{"items":[';
/** @type {[string, string | Uint8Array, string, number][]} */
const faults = [
  ['a comma at the beginning', `${before},1]}}`, 'is not JSON: something is wrong here', 25],
  ['a comma too much', `${before}1,,2]}}`, 'is not JSON: something is wrong here', 27],
  ['a comma at the end', `${before}1,2,]}}`, 'is not JSON: something is wrong here', 29],
  ['a missing comma', `${before}{} {}]}}`, 'is not JSON: something is wrong here', 28],
  ['a wrong bracket at the end', `${before}1}}}`, 'is not JSON: something is wrong here', 26],
  ['a wrong bracket in a signatory', `${before}{"x":[}]}]}}`, 'is not JSON: something is wrong here', 31],
  ['a byte order mark between signatories', `${before}1,\ufeff2]}}`, 'is not JSON: something is wrong here', 27],
  ['a fault behind the list', `${before}1,2]}x}`, 'is not JSON: something is wrong here', 30],
  ['an end amid a signatory', `${before}1,{"x"`, 'is not JSON: it breaks off', 31],
  ['an end behind a comma', `${before}1,`, 'is not JSON: it breaks off', 27],
  ['an end behind the list', `${before}1]}`, 'is not JSON: it breaks off', 28],
  ['another encoding', Buffer.from(`${before}1,{"x":"é"}]}}`, 'latin1'), 'is not in UTF-8: save it in that encoding', 31],
  ['a second list', `${before}1]},"signatories":{"items":[2]}}`, 'has the list of signatories twice', 53],
];
for (const [what, document, message, offset] of faults) {
  test(`${what} is told with its place`, async () => {
    for (const size of SIZES) await assert.rejects(read(document, size), { message, offset }, `in pieces of ${size}`);
  });
}
