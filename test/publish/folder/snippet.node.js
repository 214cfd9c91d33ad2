// snippet.html: what a webmaster copies works where it is pasted, and reads well where only the words are left.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settled, textOf } from '../../tools/host-page.js';
import { shiftsOf, useCampaign } from './browser.js';
import { snippetsIn } from './snippets.js';
import { arabicDocument, campaignOf, folderOf, integrityOf, library, realDocument } from './tools.js';

const { campaign, open, paste } = await useCampaign();

/** Tags go where they are not allowed, with their attributes; what is in them stays. @param {string} html @param {(tag: string) => boolean} isAllowed */
const withoutTags = (html, isAllowed) => html.replace(/<\/?([a-z][a-z0-9-]*)\b[^>]*>/gi, (tag, name) => (isAllowed(name.toLowerCase()) ? tag : ''));

/**
 * What WordPress leaves of the post of an author without `unfiltered_html`
 * (https://developer.wordpress.org/reference/functions/wp_kses_post/), as far as it concerns us.
 */
const asWordPress = (/** @type {string} */ html) =>
  withoutTags(html, tag => /^(a|abbr|b|blockquote|br|cite|code|del|details|div|em|h[1-6]|hr|i|img|ins|li|ol|p|pre|q|s|section|small|span|strong|sub|summary|sup|table|ul)$/.test(tag)).replace(
    / ([a-z][\w-]*)="[^"]*"/gi,
    (attribute, name) => (/^(href|src|alt|height|width|class|id|lang|dir|title|style|data(-[a-z0-9_]+)+)$/.test(name) ? attribute : ''),
  );
const wordsIn = (/** @type {string} */ html) => withoutTags(html, () => false).replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();

const { title, demands } = realDocument();
const sentences = [
  title,
  'ICOR, 15 October 2018.',
  'We demand:',
  ...demands.map((/** @type {any} */ { text }) => text),
  '25 organisations have signed, from 22 countries, as of 15 October 2018.',
  'Read and sign: campaign.example/jiashi',
].join(' ');

describe('where tags are taken away', async () => {
  const snippets = snippetsIn((await folderOf(campaignOf(realDocument())))['snippet.html']);
  for (const kind of /** @type {const} */ (['appeal', 'marker', 'plain'])) {
    test(`all of them, what is left of "${kind}" are sentences`, () => assert.equal(wordsIn(snippets[kind]), sentences));
    test(`by WordPress, what is left of "${kind}" keeps its structure and its link`, () => {
      const left = asWordPress(snippets[kind]);
      assert.doesNotMatch(left, /solidarity-|<script/);
      assert.match(left, /<h2 lang="en" dir="ltr">/);
      assert.equal(left.match(/<li>/g)?.length, 3);
      assert.match(left, /<a href="https:\/\/campaign\.example\/jiashi\/">campaign\.example\/jiashi<\/a>/);
      assert.equal(wordsIn(left), sentences);
    });
  }
  test('by WordPress, a marker is left whole', () => assert.equal(asWordPress(snippets.marker), snippets.marker));
  test('in Arabic too, and once the campaign is won', async () => {
    const arabic = snippetsIn((await folderOf(campaignOf({ ...arabicDocument(), title: 'تضامن' })))['snippet.html']);
    assert.match(wordsIn(arabic.plain), /^تضامن\. ICOR، 15 أكتوبر 2018\. مطالبنا: .*! 25 منظمة وقّعت، من 22 بلدًا، حتى 15 أكتوبر 2018\. اقرأوا ووقّعوا: campaign\.example\/jiashi$/);
    const won = snippetsIn((await folderOf(campaignOf({ ...realDocument(), status: 'won', statusNote: 'All are free' })))['snippet.html']);
    assert.match(wordsIn(won.plain), /This struggle has been won\. All are free\. .* Read the appeal: campaign\.example\/jiashi$/);
  });
});

/** The script of this version, which stays when there is a newer one. @param {string} flavour */
const scriptTag = flavour =>
  `<script type="module" src="https://campaign.example/jiashi/1.2.3/${flavour}" integrity="${integrityOf(library.get(flavour) ?? '')}" crossorigin="anonymous" referrerpolicy="no-referrer"></script>`;

test('the script is loaded as these very bytes, without cookies and without telling the page', async () => {
  const folder = await folderOf(campaignOf(realDocument()));
  const { library: tag, siteScripts } = snippetsIn(folder['snippet.html']);
  assert.equal(tag, scriptTag('solidarity.js'));
  assert.ok(siteScripts.includes(`src="https://campaign.example/jiashi/1.2.3/marker.js" integrity="${integrityOf(String(folder['marker.js']))}" crossorigin="anonymous" referrerpolicy="no-referrer"`));
  assert.match(String(folder['snippet.html']), /loads version 1\.2\.3 of solidarity-widgets/);
});

/** @type {[string, any, string | undefined][]} */
const demanding = [
  ['is signed', realDocument(), 'RWSx'],
  ['is in pages', { ...realDocument(), signatories: { count: 201, items: [{ name: 'Example Union' }], pages: { href: 'signatories/1/{page}.json', count: 1, size: 200 } } }, undefined],
];
for (const [what, document, publicKey] of demanding) {
  test(`of a feed that ${what}, the script is the one that can read it`, async () => {
    const snippets = snippetsIn((await folderOf(campaignOf(document, { publicKey })))['snippet.html']);
    assert.equal(snippets.library, scriptTag('solidarity-full.js'));
    assert.ok(snippets.siteScripts.startsWith(snippets.library));
  });
}

test('what only the larger script has comes with that script, and news only where there are any', async () => {
  const boxesFor = async (/** @type {any} */ document, publicKey = /** @type {string | undefined} */ (undefined)) => {
    const { voices } = snippetsIn((await folderOf(campaignOf(document, { publicKey })))['snippet.html']);
    return voices.map(code => /^<(solidarity-\w+)/.exec(code)?.[1] ?? code);
  };
  const news = { ...realDocument(), updates: 'https://campaign.example/news.json' };
  const full = scriptTag('solidarity-full.js');
  assert.deepEqual(await boxesFor(realDocument()), [full, 'solidarity-map', 'solidarity-message', 'solidarity-share']);
  assert.deepEqual(await boxesFor(news), [full, 'solidarity-map', 'solidarity-updates', 'solidarity-message', 'solidarity-share']);
  // Here the first line is that script already.
  assert.deepEqual(await boxesFor(realDocument(), 'RWSx'), ['solidarity-map', 'solidarity-message', 'solidarity-share']);
});

test('who would rather follow newer versions is told how', async () => {
  assert.match(String((await folderOf(campaignOf(realDocument())))['snippet.html']), /leave out <code>integrity<\/code> and load <code>https:\/\/campaign\.example\/jiashi\/solidarity\.js<\/code>/);
});

test('with a public key, every element and every marker has it', async () => {
  const { appeal, counter, demands, signatories, marker } = snippetsIn((await folderOf(campaignOf(realDocument(), { publicKey: 'RWSx' })))['snippet.html']);
  for (const snippet of [appeal, counter, demands, signatories]) assert.match(snippet, /<solidarity-\w+ src="[^"]+" public-key="RWSx"/);
  assert.match(marker, /data-public-key="RWSx"/);
});

for (const kind of /** @type {const} */ (['appeal', 'counter', 'demands', 'signatories'])) {
  test(`pasted into another site, "${kind}" comes to life and nothing moves`, async () => {
    const snippets = snippetsIn((await campaign.publish(realDocument()))['snippet.html']);
    const { page, complaints } = await paste(kind === 'appeal' ? snippets.appeal : `${snippets.library}${snippets[kind].replace('highlight="…"', 'highlight="MLPD"')}`);
    await settled(page, `solidarity-${kind}`);
    assert.match(await textOf(page, `solidarity-${kind}`), { appeal: /Since May/, counter: /^25 organisations/, demands: /^We demand/, signatories: /^Signatories We signed MLPD/ }[kind]);
    assert.deepEqual(await shiftsOf(page), []);
    assert.deepEqual(complaints, []);
  });
}

test('a script of other bytes is not run, and the words stay', async () => {
  const folder = await campaign.publish(realDocument());
  folder['1.2.3/solidarity.js'] = `${Buffer.from(library.get('solidarity.js') ?? '')};alert(1)`;
  const { page } = await paste(snippetsIn(folder['snippet.html']).appeal);
  await page.locator('solidarity-appeal').waitFor();
  assert.equal(await page.evaluate(() => customElements.get('solidarity-appeal')), undefined);
  assert.equal(await page.getByText('25 organisations have signed').isVisible(), true);
});

describe('a marker, on a site with the two scripts', () => {
  test('becomes its element, with its settings and with the words that were in it', async () => {
    const { marker, siteScripts } = snippetsIn((await campaign.publish(realDocument()))['snippet.html']);
    const { page, complaints } = await paste(siteScripts + marker.replace('<div', '<div data-theme="poster" data-highlight="MLPD" data-heading-level="3"'));
    await settled(page, 'div > solidarity-appeal');
    const element = page.locator('solidarity-appeal');
    assert.deepEqual(await element.evaluate(({ attributes }) => Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))), {
      theme: 'poster', highlight: 'MLPD', 'heading-level': '3', src: `${campaign.url}appeal.json`,
    });
    assert.equal(await element.locator('h2').count(), 1);
    assert.deepEqual(complaints, []);
  });

  test('works also where it comes later', async () => {
    const { marker, siteScripts } = snippetsIn((await campaign.publish(realDocument()))['snippet.html']);
    const { page } = await paste(siteScripts);
    await page.evaluate(html => document.body.insertAdjacentHTML('beforeend', `<section>${html}</section>`), marker);
    await settled(page, 'section solidarity-appeal');
  });

  test('asks for our elements only, and can not smuggle in what an author may not write', async () => {
    const { siteScripts } = snippetsIn((await campaign.publish(realDocument()))['snippet.html']);
    const names = ['script', 'appeal onclick', 'appeal><script', 'constructor', '__proto__', '', 'APPEAL'];
    const markers = names.map(name => `<div class="marker" data-solidarity="${name.replaceAll('"', '')}" data-src="x.json">Words</div>`).join('');
    const evil = `<div data-solidarity="counter" data-src="javascript:alert(1)" data-onclick="alert(1)" data-style="position:fixed" data-id="x" data-class="y" data-slot="z" data-is="q">Words</div>`;
    const { page } = await paste(siteScripts + markers + evil);
    await page.locator('solidarity-counter').waitFor();
    assert.equal(await page.locator('.marker > *').count(), 0);
    assert.deepEqual(await page.locator('solidarity-counter').evaluate(({ attributes }) => [...attributes].map(({ name }) => name)), ['src']);
  });
});

test('the page itself shows what it looks like, and follows its own strict policy', async () => {
  await campaign.publish(realDocument(), { pictures: true });
  const { page, complaints } = await open(`${campaign.url}snippet.html`);
  await settled(page, '.result > solidarity-appeal');
  assert.deepEqual(complaints, []);
});

test('a click into a box selects all of it', async () => {
  await campaign.publish(realDocument());
  const { page } = await open(`${campaign.url}snippet.html`);
  await page.locator('pre code').first().click();
  const selected = await page.evaluate(() => String(getSelection()));
  assert.match(selected, /^<script type="module"[^]*<\/solidarity-appeal>\s*$/);
});
