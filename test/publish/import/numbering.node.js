// Lists in whatever numbering, or none, and lists that are one line: each signatory stands for itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importList, importStatement } from '../../../dist/publish/import/index.js';
import { assertNothingLost, listed, sentences } from './tools.js';

const four = ['A Union | DE', 'B Union | FR', 'C Union | IT', 'D Union | ES'];
const rows = ['A Union, Germany', 'B Union, France', 'C Union, Italy', 'D Union, Spain'];

/** @param {string} list */
function read(list) {
  const text = `An example\n\nSome text.\n\nSignatories:\n\n${list}\n`;
  const imported = importStatement(text);
  assertNothingLost(text, imported);
  return { names: listed(imported.appeal), report: imported.report };
}

for (const marks of ['a) b) c) d)', '(a) (b) (c) (d)', 'A) B) C) D)', 'a. b. c. d.', 'I. II. III. IV.', 'i) ii) iii) iv)', '(i) (ii) (iii) (iv)', 'Ⅰ. Ⅱ. Ⅲ. Ⅳ.', '① ② ③ ④', '❶ ❷ ❸ ❹', '⑴ ⑵ ⑶ ⑷', 'а) б) в) г)', 'α) β) γ) δ)', 'أ) ب) ج) د)', 'क) ख) ग) घ)', 'ক) খ) গ) ঘ)', '1、 2、 3、 4、', '一、 二、 三、 四、', '（九） （十） （十一） （十二）']) {
  test(`${marks} is a numbering`, () => {
    assert.deepEqual(read(rows.map((row, index) => `${marks.split(' ')[index]} ${row}`).join('\n')).names, four);
  });
}

test('entries with letters may be wrapped, and go on after a page', () => {
  assert.deepEqual(read('a) A Union of the workers of all\nprovinces, Germany\n\fb) B Union, France\n\nc) C Union, Italy').names, ['A Union of the workers of all provinces | DE', 'B Union | FR', 'C Union | IT']);
});

test('the ninth letter is no Roman one', () => {
  assert.equal(read([...'abcdefghijklm'].map(letter => `${letter}) ${letter.toUpperCase()} Union, Kenya`).join('\n')).names.length, 13);
});

test('initials of persons are no numbering', () => {
  assert.deepEqual(read('A. Ivanova\nB. Ivanova\nC. Ivanova').names, ['A. Ivanova', 'B. Ivanova', 'C. Ivanova']);
  assert.deepEqual(read('I. Ivanova\nV. Ivanova').names, ['I. Ivanova', 'V. Ivanova']);
  assert.deepEqual(read('CC. OO. Ejemplo, Spain').names, ['CC. OO. Ejemplo | ES']);
});

test('demands may have letters too', () => {
  assert.deepEqual(importStatement('Title\n\nWe demand:\n\na) Peace now\nb) Bread and\nroses\n').appeal?.demands?.map(({ text }) => text), ['Peace now', 'Bread and roses']);
});

test('a list without marks is no text, however many lines it has', () => {
  const list = [...'ABCDEFGH'].map(letter => `${letter} Union of the Workers, Kenya`);
  assert.equal(read(list.join('\n')).names.length, 8);
});

test('lines of one length that end in a country are not joined', () => {
  assert.equal(read(['Example Union of Workers of the Eastern Provinces, Kenya', 'Example Union of Workers of the Western Provinces, Kenya'].join('\n')).names.length, 2);
});

test('a text after the list is still a text', () => {
  assert.deepEqual(read('A Union, Germany\nB Union, France\n\nWe thank all who have helped to collect these signatures in so many\ncountries, and we ask you to go on until all of them are free, wherever\nthey are held and whatever it takes.').names, four.slice(0, 2));
});

test('a line without a number, after one that ends in a country, is a signatory, and told', () => {
  const { names, report } = read('1. A Union, Germany\n2. B Union, France\nC Union, Italy\n4. D Union, Spain');
  assert.deepEqual(names, four);
  assert.ok(sentences(report).some(line => line.startsWith('line 9: this line has no number')));
});

for (const list of [rows.join('; '), rows.join('; ') + '.', rows.join(', '), `1. ${rows.map((row, index) => (index ? `${index + 1}. ${row}` : row)).join(' ')}`, rows.map((row, index) => `${'①②③④'[index]} ${row}`).join(' ')]) {
  test(`“${list}” is four signatories`, () => assert.deepEqual(read(list).names, four));
}

test('names in one line are divided by commas and the last “and”, and that is told', () => {
  const abc = ['A Union', 'B Union', 'C Union'];
  for (const list of ['A Union, B Union and C Union', 'A Union, B Union, and C Union', 'A Union, B Union, C Union', 'A Union,\nB Union,\nC Union']) {
    const { names, report } = read(list);
    assert.deepEqual(names, abc, list);
    assert.ok(sentences(report).some(line => line.includes('“,” is read as what divides 3 signatories')), list);
  }
  assert.deepEqual(importList('Signatories: A Union, B Union and C Union', 'en').entries.map(({ signatory: { name } }) => name), abc);
});

test('a text with commas and semicolons is no list', () => {
  assert.deepEqual(read('We thank all who signed; they are many, Kenyans, Germans and others, and their names are kept by us.').names, []);
});

test('one name with commas in it stays whole', () => {
  for (const name of ['Union of Metal, Mine and Textile Workers', 'Union of Workers and Peasants', 'Union of Workers, Berlin']) assert.deepEqual(read(name).names, [name]);
  assert.deepEqual(read('Union of Workers, Berlin, Germany').names, ['Union of Workers, Berlin | DE']);
});

test('a table that is pasted into the text has its country in the last column', () => {
  assert.deepEqual(read('1\tFoo Union\tGermany\n2\tBar Union\tFrance').names, ['Foo Union | DE', 'Bar Union | FR']);
  assert.deepEqual(read('1\tFU\tFoo Union\tGermany\n2\tBU\tBar Union\tFrance').names, ['FU | Foo Union | DE', 'BU | Bar Union | FR']);
  assert.deepEqual(read('Foo Union\tGermany\nBar Union\tFrance').names, ['Foo Union | DE', 'Bar Union | FR']);
});

test('where a heading opens a list that is not understood, it is named', () => {
  const { report } = importStatement('Title\n\nSignatories:\n\n12345\n');
  assert.ok(sentences(report).some(line => line.includes('nothing under “Signatories:” is understood as one')), sentences(report).join('\n'));
});
