// A new list meets a document: nothing is lost, nothing counted twice in silence, ids and places stay.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importList, importTable, update } from '../../../dist/publish/import/index.js';

const old = /** @type {any} */ ({
  version: 1,
  id: 'example',
  title: 'Example',
  sequence: 4,
  extra: 'stays',
  signatories: {
    asOf: '2020-01-01',
    count: 5,
    unlisted: 2,
    items: [
      { id: 'eu', abbr: 'EU', name: 'Example Union', lang: 'en', country: 'KE', url: 'https://eu.example/' },
      { id: 'sep', abbr: 'SEP', name: 'Sindicato Ejemplo del Perú', lang: 'es', country: 'PE' },
      { id: 'bg', abbr: 'BG', name: 'Beispielgewerkschaft', lang: 'de', country: 'DE' },
    ],
  },
});

/** @param {string} rows @param {import('../../../dist/publish/import/index.js').UpdateOptions} [options] */
function updated(rows, options = {}) {
  const { entries, report } = importTable(`Abbr,Name,Country\n${rows}`);
  return update(old, entries, report.notes, options);
}
const same = 'EU,Example Union,Kenya\nSEP,Sindicato Ejemplo del Perú,Peru\nBG,Beispielgewerkschaft,Germany\n';
const names = (/** @type {any[]} */ items) => items.map(({ name }) => name);

test('an empty list and a published document with pages are refused', () => {
  assert.match(String(update(old, [], []).problem), /no entries/);
  assert.match(String(update({ ...old, signatories: { ...old.signatories, pages: {} } }, importTable('Name\nx\n').entries, []).problem), /pages/);
});

test('an entry that the list merely failed to give in a readable form is never withdrawn', () => {
  const { withdrawn, kept, appeal } = updated('EU,Example Union,Kenya\n,,Germany\n');
  assert.deepEqual([withdrawn, names(kept)], [[], ['Sindicato Ejemplo del Perú', 'Beispielgewerkschaft']]);
  assert.equal(appeal.signatories.count, 5);
});

test('a damaged row adds nobody, and nobody is withdrawn because of it', () => {
  const { added, withdrawn } = updated('EU,Example Union,Kenya\nBG,"Beispielgewerkschaft,Germany\n');
  assert.deepEqual([added, withdrawn], [[], []]);
});

test('nobody is withdrawn whose name stands in the text of the list, however it was read, and that is told', () => {
  for (const text of ['Signatories: we, the Example Union with Beispielgewerkschaft', 'EXAMPLE UNION x Beispielgewerkschaft', '1. Foo Union, Kenya\n2. Bar Example Union, Kenya Beispielgewerkschaft, Germany']) {
    const { entries, report } = importList(text, 'en');
    const { named, withdrawn } = update(old, entries, report.notes, { text });
    assert.deepEqual([names(named), names(withdrawn)], [['Example Union', 'Beispielgewerkschaft'], ['Sindicato Ejemplo del Perú']], text);
  }
});

test('an added entry that holds the names of others is suspected', () => {
  const { suspected } = updated('XY,Example Union & Beispielgewerkschaft,Kenya\n');
  assert.deepEqual(suspected.map(({ other }) => other), ['Example Union', 'Beispielgewerkschaft']);
});

test('names in scripts without spaces are found in a text too', () => {
  const { entries } = importTable('Name\n甲工会和乙工会\n');
  const chinese = { ...old, signatories: { count: 2, items: [{ id: 'a', name: '乙工会' }, { id: 'b', name: '丙工会' }] } };
  assert.deepEqual(names(update(chinese, entries, []).named), ['乙工会']);
});

test('a guess never replaces what the document says', () => {
  const { entries, report } = importTable('Name\nExample Union\nSindicato Ejemplo del Perú\nBeispielgewerkschaft\n', 'de');
  assert.equal(update({ ...old, signatories: { ...old.signatories, items: [{ ...old.signatories.items[0], lang: 'sw' }, ...old.signatories.items.slice(1)] } }, entries, report.notes).changed.length, 0);
});

test('the same list changes nothing, and the document is the old one', () => {
  const result = updated(same, { updated: '2021-01-01T00:00:00Z' });
  assert.equal(result.appeal, old);
  assert.deepEqual([result.added, result.changed, result.withdrawn, result.kept, result.suspected], [[], [], [], [], []]);
});

test('added entries come last, withdrawn ones go, ids and places of the others stay', () => {
  const { appeal, added, withdrawn } = updated('UE,Union Exemple,Morocco\nBG,Beispielgewerkschaft,Germany\nEU,Example Union,Kenya\n', { asOf: '2021-01-01', updated: '2021-01-02T00:00:00Z' });
  assert.deepEqual([names(added), names(withdrawn)], [['Union Exemple'], ['Sindicato Ejemplo del Perú']]);
  assert.deepEqual(appeal.signatories.items.map(({ id }) => id), ['eu', 'bg', 'ue']);
  assert.deepEqual([appeal.signatories.count, appeal.signatories.unlisted, appeal.signatories.asOf], [5, 2, '2021-01-01']);
  assert.deepEqual([appeal.sequence, appeal.updated, /** @type {any} */ (appeal).extra], [5, '2021-01-02T00:00:00Z', 'stays']);
});

test('a changed entry keeps its id and what the list does not say', () => {
  const { appeal, changed } = updated(same.replace('EU,Example', 'EXU,Example'));
  assert.deepEqual(changed, [{ id: 'eu', name: 'Example Union', fields: [{ field: 'abbr', to: 'EXU', from: 'EU' }] }]);
  assert.deepEqual(appeal.signatories.items[0], { id: 'eu', abbr: 'EXU', name: 'Example Union', lang: 'en', country: 'KE', url: 'https://eu.example/' });
});

test('another spelling, and another name with the same abbreviation and country, are suspected and not counted twice', () => {
  const { appeal, suspected, added } = updated('EU,EXAMPLE UNION,Kenya\nSEP,Sindicato del Ejemplo,Peru\nBG,Beispielgewerkschaft,Germany\n');
  assert.deepEqual(added, []);
  assert.deepEqual(suspected.map(({ name, why }) => [name, why]), [
    ['EXAMPLE UNION', 'the same name in another spelling; taken for the same organisation'],
    ['Sindicato del Ejemplo', 'the same abbreviation and country; taken for the same organisation'],
  ]);
  assert.deepEqual(names(appeal.signatories.items), ['EXAMPLE UNION', 'Sindicato del Ejemplo', 'Beispielgewerkschaft']);
});

test('where two could be meant, both stay and are suspected; the very same entry twice counts once', () => {
  const twice = updated(`${same}EU,Example Union of Nairobi,Kenya\nEU,Example Union,Kenya\n`);
  assert.deepEqual(names(twice.added), ['Example Union of Nairobi']);
  assert.deepEqual(twice.suspected.map(({ why }) => why), ['the same entry twice in the new list; counted once', 'the same abbreviation and country; both stay']);
});

test('a partial list adds and changes, and withdraws nobody', () => {
  const { appeal, withdrawn } = updated('UE,Union Exemple,Morocco\n', { partial: true, unlisted: 7 });
  assert.deepEqual([withdrawn, appeal.signatories.items.length, appeal.signatories.count], [[], 4, 11]);
});

test('a count that was not the sum is made anew, and told', () => {
  const { entries, report } = importTable(`Abbr,Name,Country\n${same}`);
  const result = update({ ...old, signatories: { ...old.signatories, count: 99 } }, entries, report.notes);
  assert.deepEqual([result.countWas, result.appeal.signatories.count], [99, 5]);
});
