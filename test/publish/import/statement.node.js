// The worked example: the real statement becomes what was made of it by hand, and nothing of it is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importStatement } from '../../../dist/publish/import/index.js';
import { assertNothingLost, byHand, contentOf, fixture, sentences } from './tools.js';

const text = fixture('statement.txt');
const imported = importStatement(text, { id: 'jiashi-2018', updated: '2018-10-15T12:00:00Z' });
const appeal = /** @type {any} */ (imported.appeal);

test('an empty text makes no document, and the report says why', () => {
  for (const empty of ['', ' \n\f\n', '\ufeff']) {
    const { appeal, report } = importStatement(empty);
    assert.equal(appeal, undefined);
    assert.deepEqual(sentences(report), ['line 1: there is no text']);
  }
});

test('a text without the known headings is all body, and the report says what is missing', () => {
  const { appeal, report } = importStatement('A title\n\nA text of the workers.\n');
  assert.equal(appeal?.title, 'A title');
  assert.deepEqual(appeal?.body, ['A text of the workers.']);
  assert.equal(appeal?.signatories.count, 0);
  assert.ok(sentences(report).some(line => line.startsWith('line 1: no demands are found')));
  assert.ok(sentences(report).some(line => line.startsWith('line 1: no signatories are found')));
});

test('what stands in the list and is no entry is told as not understood, with its line', () => {
  const input = 'Title\n\nSignatories:\n\n1. EU   Example Union, Kenya\n\nSomething else\n\n2. EP   Example Party, India\n\nSend your signature to the office soon, please.\n';
  const imported = importStatement(input);
  assert.equal(imported.appeal?.signatories.count, 2);
  assert.deepEqual(sentences(imported.report).filter(line => /left out/.test(line)), [
    'line 7: this is no entry of the list of signatories and is left out: “Something else”',
    'line 11: this text after the signatories is left out: “Send your signature to the office soon, please.”',
  ]);
  assertNothingLost(input, imported);
});

test('a number that is missing in the list, and a name that is in it twice, are told', () => {
  const { report } = importStatement('Title\n\nSignatories:\n1. Example Union, Kenya\n3. EXAMPLE UNION, Kenya\n');
  assert.ok(sentences(report).includes('line 5: number 3 follows 1 in the list of signatories'));
  assert.ok(sentences(report).includes('line 5: “EXAMPLE UNION” is in the list already, in line 4; both are counted'));
});

test('the real statement becomes the document that was made by hand', () => {
  assert.deepEqual(contentOf(appeal), contentOf(byHand));
  assert.equal(appeal.body.length, 7);
  assert.equal(new Set(appeal.signatories.items.map((/** @type {any} */ item) => item.country)).size, 22);
});

test('its contact, link and ids are found', () => {
  assert.deepEqual(appeal.contact, { email: 'coordinationint@yahoo.co.uk', purpose: 'Solidarity messages can be sent to' });
  assert.deepEqual(appeal.links, [{ rel: 'status', href: 'https://www.icor.info/', label: 'www.icor.info' }]);
  assert.deepEqual([appeal.id, appeal.sequence, appeal.updated], ['jiashi-2018', 1, '2018-10-15T12:00:00Z']);
  assert.equal(appeal.signatories.items[12].id, 'mlpd');
  assert.deepEqual(appeal.signatories.items.slice(20, 22).map((/** @type {any} */ item) => item.id), ['pc-ml', 'pc-ml-pa']);
});

test('every guess is told with its line, in plain words', () => {
  const lines = sentences(imported.report);
  assert.ok(lines.includes('line 78: country DE (Germany) guessed from “Germany”'));
  assert.ok(lines.includes('line 78: language de of “Marxistisch-Leninistische Partei Deutschlands” guessed from “Marxistisch”, “Leninistische”, “Partei”'));
  assert.ok(lines.includes('line 51: the list is dated 2018-10-15, read from “15 october 2018”'));
  assert.equal(imported.report.notes.filter(({ kind }) => kind === 'unread').length, 0);
});

test('no character of it is lost: each is in the document or in the report', () => assertNothingLost(text, imported));

test('without a clock: the same text gives the same document', () => {
  assert.deepEqual(importStatement(text), importStatement(text));
});
