// Statements in other languages, with other headings, marks, numberings and dates.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importStatement } from '../../../dist/publish/import/index.js';
import { findDate } from '../../../dist/publish/import/dates.js';
import { readHeading } from '../../../dist/publish/import/headings.js';
import { assertNothingLost, fixture, listed } from './tools.js';

/** @type {Record<string, { lang: string, asOf: string, demands: number, body: number, signatories: string[] }>} */
const expected = {
  'german.txt': {
    lang: 'de',
    asOf: '2024-03-15',
    demands: 3,
    body: 2,
    signatories: ['BG | Beispielgewerkschaft Deutschlands | DE', 'MB | Musterbund der Arbeiter | CH', 'Frauenverband Muster | AT', "SEF | Syndicat d'exemple de France | FR", 'Örnek İşçi Sendikası | TR'],
  },
  'french.txt': {
    lang: 'fr',
    asOf: '2018-10-15',
    demands: 2,
    body: 2,
    signatories: ['SEF | Syndicat Exemple de France | FR', 'UEM | Union Exemple du Maroc | MA', 'Example Union of Kenya | KE', 'Comité Exemple | CD'],
  },
  'spanish.txt': {
    lang: 'es',
    asOf: '2020-05-01',
    demands: 2,
    body: 1,
    signatories: ['SEP | Sindicato Ejemplo del Perú | PE', 'UEC | Unión de Ejemplo de Colombia | CO', 'Frente Ejemplo de Mujeres | CL', 'Beispielgewerkschaft Deutschlands | DE'],
  },
  'arabic.txt': {
    lang: 'ar',
    asOf: '2018-10-15',
    demands: 2,
    body: 2,
    signatories: ['نقابة المثال | TN', 'اتحاد المثال في المغرب | MA', 'Example Union of Kenya | KE', 'حركة نساء المثال'],
  },
};

for (const [name, { lang, asOf, demands, body, signatories }] of Object.entries(expected)) {
  test(`the statement ${name} is understood, and nothing of it is lost`, () => {
    const text = fixture(name);
    const imported = importStatement(text);
    const appeal = /** @type {any} */ (imported.appeal);
    assert.deepEqual([appeal.lang, appeal.signatories.asOf, appeal.demands.length, appeal.body.length], [lang, asOf, demands, body]);
    assert.deepEqual(listed(appeal), signatories);
    assertNothingLost(text, imported);
  });
}

test('a word that is broken at the end of a line is joined, a compound keeps its hyphen', () => {
  const { appeal } = importStatement(fixture('german.txt'));
  assert.match(String(appeal?.body?.[0]), /für ihre Gewerkschaft\. .* die Haus- und Hofmeister/);
  assert.equal(appeal?.published, '2024-03-03');
});

test('a sentence that begins like a heading is none', () => {
  for (const text of ['We demand justice.', 'We demand that all workers are released and can go back to work', 'Signatories are welcome!', 'Wir fordern Gerechtigkeit']) assert.equal(readHeading(text), undefined, text);
});

test('headings open demands and signatories in many languages', () => {
  const demands = ['We demand', 'Our demands:', 'We therefore demand:', 'Wir fordern:', 'Nous exigeons :', 'EXIGIMOS', 'نطالب:', 'Exigimos:', 'Chiediamo:', 'Wij eisen:', 'Taleplerimiz:', 'Мы требуем:', 'Ние искаме:', 'Követeljük:', 'خواسته‌های ما:', 'हमारी माँगें:', 'हमारी मांगें', 'আমাদের দাবি:', '我们要求：', '我們的訴求'];
  const signatories = ['Signatories', 'First signatories:', 'Unterzeichner (Stand 1.2.2020)', 'Unterzeichner*innen:', 'Signataires (au 1er mai 2020) :', 'Firmantes:', 'الموقّعون:', 'Signatários:', 'Firmatari:', 'Ondertekenaars:', 'İmzacılar:', 'Подписали:', 'Подписали организации:', 'Aláírók:', 'امضاکنندگان:', 'हस्ताक्षरकर्ता:', 'স্বাক্ষরকারী:', '签署者：', '聯署組織（截至2018年10月15日）：'];
  for (const text of demands) assert.equal(readHeading(text)?.opens, 'demands', text);
  for (const text of signatories) assert.equal(readHeading(text)?.opens, 'signatories', text);
});

/** @type {[string, string, string[], string[]][]} */
const asian = [
  ['zh', '声明\n\n我们是工人。\n\n我们要求：\n\n一、释放工人！\n二、组织工会！\n\n签署者（截至2018年10月15日）：\n\n1、中国工会，中国\n2、Example Union，Kenya\n', ['释放工人！', '组织工会！'], ['中国工会 | CN', 'Example Union | KE']],
  ['hi', 'एकजुटता\n\nहम मज़दूर हैं।\n\nहमारी माँगें:\n\n१. रिहाई\n२. यूनियन\n\nहस्ताक्षरकर्ता:\n\n१. मज़दूर संघ, भारत\n२. Example Union, Kenya\n', ['रिहाई', 'यूनियन'], ['मज़दूर संघ | IN', 'Example Union | KE']],
];
for (const [lang, text, demands, signatories] of asian) {
  test(`a statement in ${lang} is understood, and nothing of it is lost`, () => {
    const imported = importStatement(text);
    const appeal = /** @type {any} */ (imported.appeal);
    assert.deepEqual([appeal.lang, appeal.demands.map((/** @type {any} */ demand) => demand.text), listed(appeal)], [lang, demands, signatories]);
    assertNothingLost(text, imported);
  });
}

test('a list in Chinese may follow its heading without a space', () => {
  assert.equal(readHeading('签署者：甲工会、乙工会')?.rest, '甲工会、乙工会');
});

test('a day that does not exist is no date', () => {
  for (const text of ['31.2.2018', '2018-13-01', '32 October 2018', 'May 2018', '3.5 million']) assert.equal(findDate(text), undefined, text);
});

test('dates are read in many forms, and a doubtful order of day and month is told', () => {
  const forms = ['15 october 2018', '15.10.2018', '15. Oktober 2018', '15 octobre 2018', 'October 15th, 2018', '15 de octubre de 2018', '١٥ أكتوبر ٢٠١٨', '15 تشرين الأول 2018', '15 outubro 2018', '15 ottobre 2018', '15 oktober 2018', '15 Ekim 2018', '15 октября 2018', '2018-10-15', '2018年10月15日', '10/15/2018', '15/10/2018'];
  for (const text of forms) assert.equal(findDate(`as of ${text}, list`)?.iso, '2018-10-15', text);
  assert.deepEqual(findDate('3/4/2018'), { iso: '2018-04-03', text: '3/4/2018', index: 0, ambiguous: true });
});
