// Languages of the CDN file: data beside the script, fetched when a page asks, and only if untouched.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { documentOf, element, pageWith, scriptOf, settled, textOf, useSites } from '../tools/host-page.js';

const sites = await useSites();

/**
 * A page with a counter and a list in a language, and the language files that it asked for.
 * @param {string} lang
 * @param {(page: import('playwright-core').Page) => unknown} [prepare]
 */
async function openIn(lang, prepare) {
  const src = await sites.setFeed('languages', realAppeal());
  /** @type {string[]} */
  const files = [];
  const opened = await sites.open(pageWith(sites, element('counter', src) + element('signatories', src), { lang }), {
    prepare: async page => {
      page.on('request', request => /language\//.test(request.url()) && files.push(request.url()));
      await prepare?.(page);
    },
  });
  await settled(opened.page);
  return { ...opened, files };
}

for (const [lang, words] of Object.entries({
  de: /^25 Organisationen haben unterzeichnet aus 22 Ländern · Stand: 15\. Oktober 2018/,
  fr: /^25 organisations ont signé .*22 pays.*15 octobre 2018/,
  es: /^25 organizaciones .*22 países.*15 de octubre de 2018/,
  ar: /منظمة وقّعت/,
})) {
  test(`a page in ${lang} is told in ${lang}`, async () => {
    const { page } = await openIn(lang);
    assert.match(await textOf(page, 'solidarity-counter'), words);
  });
}

test('one file from beside the script serves all elements of a page', async () => {
  const { files } = await openIn('de-AT');
  assert.deepEqual(files, [`${sites.feeds}/static/cdn/language/ar-de-es-fr.json`]);
});

test('a page in English asks for no language', async () => {
  const { files } = await openIn('en-GB');
  assert.deepEqual(files, []);
});

test('a page in a language that we do not have asks for none, and is told in English', async () => {
  const { page, files } = await openIn('sw');
  assert.deepEqual(files, []);
  assert.match(await textOf(page, 'solidarity-counter'), /^25 organisations have signed/);
});

test('a language file that somebody has changed is refused, and English stays', async () => {
  const { page } = await openIn('de', page =>
    page.route('**/language/ar-de-es-fr.json', async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('haben unterzeichnet', 'sind unterwandert') });
    }),
  );
  assert.match(await textOf(page, 'solidarity-counter'), /^25 organisations have signed from 22 countries · as of 15 October 2018/);
});

test('a language file that is missing leaves English, as readable as ever', async () => {
  const { page } = await openIn('de', page => page.route('**/language/ar-de-es-fr.json', route => route.fulfill({ status: 404 })));
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
      await page.route('**/language/ar-de-es-fr.json', () => {});
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
