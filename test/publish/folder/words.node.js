// The words of a folder's pages: each language of the widgets has them too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../dist/language/languages.js';
import { countSentence } from '../../../dist/publish/folder/sentences.js';
import { ownStrings } from '../../../dist/publish/folder/strings.js';
import { wordsOf } from '../../../dist/publish/folder/wording.js';

const english = ownStrings['en'] ?? assert.fail();

test('every language of the widgets has the words of the pages, and no other', () => {
  assert.deepEqual(Object.keys(ownStrings).toSorted(), ['en', ...Object.keys(languages)].toSorted());
  for (const [code, words] of Object.entries(ownStrings)) {
    assert.deepEqual(Object.keys(words), Object.keys(english), code);
    if (code === 'en') continue;
    for (const key of /** @type {const} */ (['sign', 'read', 'embed', 'follow', 'newest'])) assert.notEqual(words[key], english[key], `${code}: ${key}`);
    assert.match(words.newest, /\{count\}/, code);
  }
});

for (const [lang, expected] of Object.entries({
  en: '25 organisations have signed, from 22 countries, as of 15 October 2018.',
  de: '25 Organisationen haben unterzeichnet, aus 22 Ländern, Stand: 15. Oktober 2018.',
  ru: '25 организаций подписали, из 22 стран, по состоянию на 15 октября 2018 г.',
  hu: '25 szervezet írta alá, 22 országból, állapot: 2018. október 15.',
  zh: '25个组织已联署，来自22个国家和地区，截至2018年10月15日。',
  hi: '25 संगठनों ने हस्ताक्षर किए हैं, 22 देशों से, 15 अक्टूबर 2018 तक।',
  bn: '২৫টি সংগঠন স্বাক্ষর করেছে, ২২টি দেশ থেকে, ১৫ অক্টোবর, ২০১৮ পর্যন্ত।',
  fa: '۲۵ سازمان امضا کرده‌اند، از ۲۲ کشور، تا ۲۳ مهر ۱۳۹۷.',
})) {
  test(`a sentence in ${lang} has the commas, the stop and the digits of ${lang}`, async () => {
    const appeal = /** @type {any} */ ({ signatories: { count: 25, countries: 22, items: [], asOf: '2018-10-15' } });
    assert.equal(countSentence(appeal, await wordsOf(lang)), expected);
  });
}
