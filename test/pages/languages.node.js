// Languages of the CDN file: data beside the script, fetched when a page asks, and only if untouched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { documentOf, element, pageWith, scriptOf, settled, textOf, useSites } from '../tools/host-page.js';

const sites = await useSites();

/** Both flavours, and the file in which each has German. */
const flavours = /** @type {const} */ ([
  ['solidarity.js', 'all'],
  ['solidarity-full.js', 'ar-bg-bn-de-es-fa-fr-hi'],
]);

/**
 * A page with a counter and a list in a language, and the language files that it asked for.
 * @param {string} lang
 * @param {(page: import('playwright-core').Page) => unknown} [prepare]
 * @param {string} [script]
 */
async function openIn(lang, prepare, script = 'solidarity.js') {
  const src = await sites.setFeed('languages', realAppeal());
  /** @type {string[]} */
  const files = [];
  const opened = await sites.open(pageWith(sites, element('counter', src) + element('signatories', src), { lang, script }), {
    prepare: async page => {
      page.on('request', request => /language\//.test(request.url()) && files.push(request.url()));
      await prepare?.(page);
    },
  });
  await settled(opened.page);
  return { ...opened, files };
}

/** What a counter says, and over the list. */
const told = {
  en: ['25 organisations have signed from 22 countries · as of 15 October 2018', 'Signatories'],
  ar: ['25 منظمة وقّعت من 22 بلدًا · حتى 15 أكتوبر 2018', 'الموقّعون'],
  bg: ['25 организации са подписали от 22 държави · към 15 октомври 2018 г.', 'Подписали'],
  bn: ['২৫ টি সংগঠন স্বাক্ষর করেছে ২২টি দেশ থেকে · ১৫ অক্টোবর, ২০১৮ পর্যন্ত', 'স্বাক্ষরকারীরা'],
  de: ['25 Organisationen haben unterzeichnet aus 22 Ländern · Stand: 15. Oktober 2018', 'Unterzeichnet haben'],
  es: ['25 organizaciones han firmado de 22 países · al 15 de octubre de 2018', 'Firmantes'],
  fa: ['۲۵ سازمان امضا کرده‌اند از ۲۲ کشور · تا ۲۳ مهر ۱۳۹۷', 'امضاکنندگان'],
  fr: ['25 organisations ont signé de 22 pays · au 15 octobre 2018', 'Signataires'],
  hi: ['25 संगठनों ने हस्ताक्षर किए हैं 22 देशों से · 15 अक्टूबर 2018 तक', 'हस्ताक्षरकर्ता'],
  hu: ['25 szervezet írta alá 22 országból · állapot: 2018. október 15.', 'Aláírók'],
  it: ['25 organizzazioni hanno firmato da 22 Paesi · aggiornamento: 15 ottobre 2018', 'Chi ha firmato'],
  nl: ['25 organisaties hebben ondertekend uit 22 landen · stand op 15 oktober 2018', 'Ondertekenaars'],
  pt: ['25 organizações assinaram de 22 países · até 15 de outubro de 2018', 'Quem assina'],
  ru: ['25 организаций подписали из 22 стран · по состоянию на 15 октября 2018 г.', 'Подписали'],
  tr: ['25 örgüt imzaladı 22 ülkeden · 15 Ekim 2018 itibarıyla', 'İmzacılar'],
  zh: ['25 个组织已联署 来自22个国家和地区 · 截至2018年10月15日', '联署名单'],
};

for (const [script] of flavours) {
  for (const [lang, [count, heading]] of Object.entries(told)) {
    test(`a page in ${lang} is told in ${lang}, from one file at most: ${script}`, async () => {
      const { page, files } = await openIn(lang, undefined, script);
      // The full file has the number in the line of its classifier.
      const expected = script === 'solidarity-full.js' ? count?.replace('২৫ টি', '২৫টি') : count;
      assert.equal((await textOf(page, 'solidarity-counter')).replaceAll('\u00a0', ' ').trim(), expected);
      assert.equal(await page.locator('solidarity-signatories [part=heading]').innerText(), heading);
      assert.equal(new Set(files).size, lang === 'en' ? 0 : 1);
    });
  }
}

for (const [script, file] of flavours) {
  test(`one file from beside ${script} serves all elements of a page`, async () => {
    const { files } = await openIn('de-AT', undefined, script);
    assert.deepEqual(files, [`${sites.feeds}/static/cdn/language/${file}.json`]);
  });

  test(`a language file that somebody has changed is refused, and English stays: ${script}`, async () => {
    const { page } = await openIn(
      'de',
      page =>
        page.route(`**/language/${file}.json`, async route => {
          const response = await route.fetch();
          const body = (await response.text()).replace('haben unterzeichnet', 'sind unterwandert');
          assert.match(body, /sind unterwandert/);
          await route.fulfill({ response, body });
        }),
      script,
    );
    assert.equal((await textOf(page, 'solidarity-counter')).trim(), told.en[0]);
  });
}

test('a page in English asks for no language', async () => {
  const { files } = await openIn('en-GB');
  assert.deepEqual(files, []);
});

test('a page in a language that we do not have asks for none, and is told in English', async () => {
  const { page, files } = await openIn('sw');
  assert.deepEqual(files, []);
  assert.match(await textOf(page, 'solidarity-counter'), /^25 organisations have signed/);
});

test('a language file that is missing leaves English, as readable as ever', async () => {
  const { page } = await openIn('de', page => page.route('**/language/all.json', route => route.fulfill({ status: 404 })));
  assert.match(await textOf(page, 'solidarity-counter'), /^25 organisations have signed/);
});

test("until its language is there the host's words stand, and no English flashes up", async () => {
  const src = await sites.setFeed('flash', realAppeal());
  /** @type {Promise<import('playwright-core').Response> | undefined} */
  let answer;
  const { page } = await sites.open(pageWith(sites, element('counter', src) + element('counter', src, 'id="english" lang="en"'), { lang: 'de' }), {
    prepare: async page => {
      await page.clock.install({ time: 0 });
      await page.clock.pauseAt(1000);
      await page.route('**/language/all.json', () => {});
      answer = page.waitForResponse(src);
    },
  });
  await (await answer)?.finished();
  // The data and its formats are there as soon as an element in English has them.
  for (let time = 0; time < 900 && !(await page.locator('#english [part=base]:not(.early)').count()); time += 10) await page.clock.runFor(10);
  assert.equal(await page.locator('[part=base]').count(), 1);
  assert.equal(await page.getByText('25 organisations signed').first().isVisible(), true);
  // Three seconds are as long as they wait.
  await page.clock.runFor(3000);
  await settled(page);
  assert.match(await textOf(page, 'solidarity-counter:first-of-type'), /^25 organisations have signed/);
});

test('each element speaks the language around it, and texts of the feed follow', async () => {
  const src = await sites.setFeed('mixed', { ...realAppeal(), translations: { fr: { title: 'Solidarité !' } } });
  const body = `<div lang="fr">${element('appeal', src)}</div><div lang="de">${element('counter', src)}</div>${element('demands', src)}`;
  const { page } = await sites.open(documentOf({ head: scriptOf(sites), body }));
  await settled(page);
  const said = await page.locator('[part=title], [part=meta], solidarity-demands [part=heading]').allInnerTexts();
  assert.equal(said[0], 'Solidarité !');
  assert.match(said.at(-2) ?? '', /^aus 22 Ländern/);
  assert.equal(said.at(-1), 'We demand');
});
