// Signatories from spreadsheets, in all the dialects that Excel writes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, importTable } from '../../../dist/publish/import/index.js';
import { sentences } from './tools.js';

const fields = (/** @type {string} */ text, lang = 'en') => importTable(text, lang).entries.map(({ signatory }) => signatory);

test('a table without a column for the name is refused, and its columns are told', () => {
  assert.equal(importTable('Foo;Land\nx;DE\n').problem, 'line 1: no column is called “name” or “organisation”; the columns are “Foo”, “Land”');
  assert.equal(importTable('\ufeff\n;;\n').problem, 'the table is empty');
});

test('a row without a name, an unknown column and unusable cells are told, with their lines', () => {
  const { entries, report } = importTable('Name,Country,Shoe size,Website,Since\nExample Union,Atlantis,42,javascript:alert(1),soon\n,Kenya,,,\n');
  assert.deepEqual(entries[0]?.signatory, { name: 'Example Union', lang: 'en', countryName: 'Atlantis' });
  assert.deepEqual(sentences(report), [
    'line 1: this column is not known and is left out: “Shoe size”',
    'line 2: this cell belongs to no known column and is left out: “42”',
    'line 2: language en of “Example Union” guessed from “Example”, “Union”',
    'line 2: “Atlantis” is no country of ISO 3166; it is kept as a name without a code',
    'line 2: this is no safe web address and is left out: “javascript:alert(1)”',
    'line 2: this is no date and is left out: “soon”',
    'line 3: this row has no name and is left out: “Kenya”',
  ]);
});

test('a quote that is never closed is told', () => {
  const { report } = importTable('Name;Land\n"Beispielbund;DE\n');
  assert.ok(sentences(report).some(line => line.startsWith('line 2: this row is damaged')), sentences(report).join('\n'));
});

test('a damaged row is no signatory, and the rows around it are', () => {
  assert.deepEqual(fields('Name,Country\nExample Union,KE\n"unclosed,DE\nFoo,FR\n'), [{ name: 'Example Union', lang: 'en', country: 'KE' }]);
  assert.deepEqual(fields('Name,Country\n"A Union,DE\nB Union,FR\n"C Union",IT\nExample Union,KE\n'), [{ name: 'Example Union', lang: 'en', country: 'KE' }]);
});

test('a damaged row is told once', () => {
  const { report } = importTable('Name,Country\n"A"x"B"y,DE\nC Union,FR\n');
  assert.equal(sentences(report).filter(line => line.includes('damaged')).length, 1, sentences(report).join('\n'));
});

test('the columns of forms are known', () => {
  assert.deepEqual(fields('Timestamp,Name of the organisation,Country of origin\n3/15/2024 14:05:33,Example Union,Kenya\n'), [{ name: 'Example Union', lang: 'en', country: 'KE', since: '2024-03-15' }]);
  assert.deepEqual(fields('Organization Name,Website,Land / Country\nExample Union,,Kenya\n'), [{ name: 'Example Union', lang: 'en', country: 'KE' }]);
});

test('a column that says two things is not known', () => {
  assert.deepEqual(fields('Name,City / Country\nExample Union,Nairobi\n'), [{ name: 'Example Union', lang: 'en' }]);
});

for (const head of ['First name,Last name,Country', 'Vorname;Nachname;Land', 'Vorname;Name;Land', 'Nombre,Apellidos,País', 'Prénom;Nom;Pays']) {
  test(`“${head}” is the name of a person in two columns`, () => {
    const [delimiter] = /[,;]/.exec(head) ?? [''];
    assert.deepEqual(fields(`${head}\n${['Anna', 'Examplová', 'Kenya'].join(delimiter)}\n`).map(({ name, country }) => [name, country]), [['Anna Examplová', 'KE']]);
  });
}

test('of an organisation the name of the person is left out, and told; without one the person signs', () => {
  const { entries, report } = importTable('Organisation,First name,Last name\nExample Union,Anna,Beispiel\n,Berta,Beispiel\n');
  assert.deepEqual(entries.map(({ signatory: { name } }) => name), ['Example Union', 'Berta Beispiel']);
  assert.ok(sentences(report).includes('line 2: the name of a person is left out, since the row names an organisation: “Anna Beispiel”'));
});

test('semicolons, a byte order mark, quoted line breaks and Excel’s own first line', () => {
  const text = '\ufeffsep=;\r\nLand;Organisation;Kürzel;Übersetzung\r\nDeutschland;"Beispiel-\r\ngewerkschaft; Bund";BG;"The ""Example"" Union"\r\nCH;Musterbund;;\r\n';
  const { entries } = importTable(text);
  assert.deepEqual(entries.map(({ line, signatory }) => [line, signatory]), [
    [3, { abbr: 'BG', name: 'Beispiel- gewerkschaft; Bund', lang: 'de', gloss: 'The "Example" Union', country: 'DE' }],
    [5, { name: 'Musterbund', lang: 'de', country: 'CH' }],
  ]);
});

test('tabs, commas, and columns in any order and in several languages', () => {
  assert.deepEqual(fields('Pays\tNom\tSigle\nMaroc\tUnion Exemple\tUE\n', 'fr'), [{ abbr: 'UE', name: 'Union Exemple', lang: 'fr', country: 'MA' }]);
  assert.deepEqual(fields('البلد,المنظمة\nتونس,نقابة المثال\n', 'ar'), [{ name: 'نقابة المثال', lang: 'ar', country: 'TN' }]);
  assert.deepEqual(fields('Name,Language,Since,URL\nPartido Ejemplo,Spanish,1.5.2020,www.example.org\n'), [{ name: 'Partido Ejemplo', lang: 'es', url: 'https://www.example.org/', since: '2020-05-01' }]);
  assert.deepEqual(fields('Name\nExample Union\n'), [{ name: 'Example Union', lang: 'en' }]);
});

test('bytes are read as they are: UTF-8, UTF-16 from “Unicode text”, Windows-1252 where they are no UTF-8', () => {
  const text = 'Größe – Müller';
  assert.deepEqual(decode(new TextEncoder().encode(text)), { text, encoding: 'utf-8' });
  assert.deepEqual(decode(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))), { text, encoding: 'utf-16le' });
  assert.deepEqual(decode(Uint8Array.of(0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x96, 0x20, 0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72)), { text, encoding: 'windows-1252' });
});
