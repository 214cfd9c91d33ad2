// One entry of a list: what is abbreviation, name, translation and country in it, and what is only guessed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryOf, findCountries } from '../../../dist/publish/import/countries.js';
import { Report } from '../../../dist/publish/import/report.js';
import { readSignatory } from '../../../dist/publish/import/signatory.js';
import { sentences } from './tools.js';

/** @param {string} text */
function read(text, lang = 'en') {
  const report = new Report();
  const found = readSignatory({ line: 7, text }, lang, report);
  return { ...found, told: sentences(report) };
}

test('an entry without a name is told as not understood', () => {
  const { signatory, told } = read('(123), ;');
  assert.equal(signatory, undefined);
  assert.match(String(told[0]), /^line 7: this entry has no name and is left out/);
});

test('where two countries are named, none is guessed', () => {
  const { signatory, told } = read('Friends of Kenya in India');
  assert.equal(signatory?.country, undefined);
  assert.ok(told.includes('line 7: no country is given: “Friends of Kenya in India” names Kenya and India'));
});

test('Kurdistan, Congo, Korea and America are no country of ISO 3166', () => {
  for (const text of ['Kurdistan', 'Congo', 'Korea', 'American Workers', 'Latin America', 'European Union']) assert.deepEqual(findCountries(`Example Union ${text}`, ['en', 'de']), [], text);
});

test('an e-mail address of a signatory is not published', () => {
  const { signatory, told } = read('Example Union, Kenya, someone@example.org');
  assert.deepEqual(signatory, { name: 'Example Union', lang: 'en', country: 'KE' });
  assert.ok(told.includes('line 7: an e-mail address of a signatory is not published: “someone@example.org”'));
});

test('a wing in brackets is part of the name, a translation is not', () => {
  assert.equal(read('Example Party of Kenya (Marxist-Leninist)').signatory?.gloss, undefined);
  assert.equal(read('Partido Ejemplo del Perú (independiente)').signatory?.name, 'Partido Ejemplo del Perú (independiente)');
  assert.deepEqual(read('Partido Ejemplo (rojo) (Example Party (red)), Peru').signatory, { name: 'Partido Ejemplo (rojo)', lang: 'es', gloss: 'Example Party (red)', country: 'PE' });
});

for (const [text, abbr] of [
  ['EU   Example Union', 'EU'],
  ['EU\u2003Example Union'.replace('\u2003', '   '), 'EU'],
  ['EU – Example Union', 'EU'],
  ['EU: Example Union', 'EU'],
  ['Example Union (EU)', 'EU'],
  ['EU Example Union', 'EU'],
  ['EU (Red)   Example Union (Red)', 'EU (Red)'],
]) {
  test(`“${text}” has the abbreviation ${abbr}`, () => {
    const { signatory } = read(String(text));
    assert.equal(signatory?.abbr, abbr);
    assert.match(String(signatory?.name), /^Example Union/);
  });
}

test('what stands in brackets in another script is a translation or an abbreviation, whatever the language of the appeal', () => {
  for (const lang of ['en', 'ar']) {
    for (const comma of [', ', '، ']) assert.deepEqual(read(`حزب العمال (Workers' Party)${comma}تونس`, lang).signatory, { name: 'حزب العمال', lang: 'ar', gloss: "Workers' Party", country: 'TN' });
    assert.deepEqual(read('الاتحاد العام التونسي للشغل (UGTT)، تونس', lang).signatory, { abbr: 'UGTT', name: 'الاتحاد العام التونسي للشغل', lang: 'ar', country: 'TN' });
  }
});

test('what tells of an organisation is no translation of its name', () => {
  assert.equal(read('Sindicato Ejemplo (founded 1999; observers: Bar), Peru').signatory?.gloss, undefined);
});

test('what stands in brackets does not tell the language of the name', () => {
  assert.equal(read("حزب العمال (Workers' Party) (Party of the Workers)", 'en').signatory?.lang, 'ar');
});

test('both Congos have their names in Arabic', () => {
  assert.equal(read('ORC   Organisation révolutionnaire, جمهورية الكونغو الديمقراطية').signatory?.country, 'CD');
  assert.equal(read('ORC   Organisation révolutionnaire، جمهورية الكونغو').signatory?.country, 'CG');
});

test('a Dutch word in -ing is not English', () => {
  for (const name of ['Federatie Nederlandse Vakbeweging', 'Vereniging Voorbeeld', 'Vakbeweging']) assert.equal(read(`${name}, Nederland`).signatory?.lang, 'nl', name);
});

test('a dash within a name does not make its beginning an abbreviation', () => {
  assert.deepEqual(read('Example Party of Colombia – Red').signatory, { name: 'Example Party of Colombia – Red', lang: 'en', country: 'CO' });
});

test('a country is understood where it is stated, in any of many languages, or by its code', () => {
  for (const [text, code] of Object.entries({ Türkei: 'TR', Turkey: 'TR', Luxemburg: 'LU', 'Democratic Republic of the Congo': 'CD', 'the Netherlands': 'NL', Alemania: 'DE', Россия: 'RU', المغرب: 'MA', 'Sri Lanka': 'LK', USA: 'US', DE: 'DE', QA: 'QA', Qatar: 'QA', 'Ivory Coast': 'CI', 'Северна Македония': 'MK' })) {
    assert.equal(countryOf(text), code, text);
  }
  for (const text of ['EU', 'UN', 'ZZ', 'DD', 'Atlantis', '']) assert.equal(countryOf(text), undefined, text);
});

test('a country is guessed from its name or adjective in a name, the longest first', () => {
  for (const [text, code] of Object.entries({ 'Moroccan Example': 'MA', 'Beispielpartei Deutschlands': 'DE', 'Union of Papua New Guinea': 'PG', 'Union of South Africa': 'ZA', 'Türkiye Örnek': 'TR', 'Российская партия': 'RU', 'Партия России': 'RU' })) {
    assert.deepEqual(findCountries(text, ['de', 'tr', 'ru']).map(found => found.code), [code], text);
  }
});
