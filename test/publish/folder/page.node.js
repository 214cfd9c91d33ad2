// index.html, as it is without any script: whole, in the right languages, and known to machines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseHtml } from 'parse5';
import { arabicDocument, campaignOf, folderOf, realDocument } from './tools.js';

/** @param {any} node @returns {any[]} */
const allNodes = node => [node, ...(node.childNodes ?? []).flatMap(allNodes)];
const attributesOf = (/** @type {any} */ node) => Object.fromEntries((node?.attrs ?? []).map((/** @type {any} */ { name, value }) => [name, value]));
const textOf = (/** @type {any} */ node) =>
  allNodes(node).filter(({ nodeName, parentNode }) => nodeName === '#text' && parentNode.nodeName !== 'script').map(({ value }) => value).join('').replace(/\s+/g, ' ').trim();

/** @param {any} document @param {object} [options] */
async function pageOf(document, options) {
  const folder = await folderOf(campaignOf(document, options));
  const html = String(folder['index.html']);
  const tree = parseHtml(html);
  const nodes = allNodes(tree);
  const all = (/** @type {string} */ tag) => nodes.filter(({ tagName }) => tagName === tag);
  const [root] = all('html');
  return {
    html,
    all,
    root: attributesOf(root),
    text: textOf(all('body')[0]),
    byId: (/** @type {string} */ id) => nodes.find(node => attributesOf(node)['id'] === id),
    meta: (/** @type {string} */ name) => attributesOf(all('meta').find(node => [attributesOf(node)['name'], attributesOf(node)['property'], attributesOf(node)['http-equiv']].includes(name)))['content'],
    links: all('link').map(attributesOf),
  };
}

test('a document with next to nothing in it makes a page without empty parts', async () => {
  const { text, all } = await pageOf({ version: 1, id: 'least', title: 'Least', signatories: { count: 0 } });
  assert.equal(text, 'Least Be the first to sign. Show this appeal on your site Follow the campaign https://campaign.example/jiashi/');
  assert.deepEqual(all('h2').length, 0);
});

test('nothing of the appeal is missing on it', async () => {
  const document = realDocument();
  const { text } = await pageOf({ ...document, goal: 50 });
  const texts = [
    document.title,
    'ICOR · 15 October 2018',
    '25 organisations have signed',
    'Goal: 50',
    'from 22 countries · as of 15 October 2018',
    ...document.demands.map((/** @type {any} */ { text }) => text),
    document.contact.email,
    ...document.links.map((/** @type {any} */ { label }) => label),
    ...document.signatories.items.flatMap((/** @type {any} */ { abbr, name, gloss }) => [abbr, name, gloss ?? name]),
    'Egypt',
    'Peru',
  ];
  for (const paragraph of document.body) texts.push(typeof paragraph === 'string' ? paragraph : '');
  assert.deepEqual(texts.filter(part => !text.includes(part.replace(/\s+/g, ' '))), []);
});

test('running text keeps its structure, and its headings come below that of the page', async () => {
  const body = [
    { type: 'heading', depth: 2, children: ['Why'] },
    { type: 'heading', depth: 3, children: ['Then'] },
    { type: 'paragraph', children: ['One ', { type: 'strong', children: ['two'] }, { type: 'break' }, { type: 'link', url: 'https://example.org/', children: ['three'] }] },
    { type: 'list', ordered: true, children: [{ type: 'listItem', children: ['four'] }] },
    { type: 'blockquote', children: [{ type: 'paragraph', children: ['five'] }] },
  ];
  const { html } = await pageOf({ ...realDocument(), body });
  assert.match(html, /<article>\n<h2>Why<\/h2>\n<h3>Then<\/h3>\n<p>One <strong>two<\/strong><br><a href="https:\/\/example.org\/" rel="noreferrer">three<\/a><\/p>\n<ol><li>four<\/li><\/ol>\n<blockquote><p>five<\/p>\n<\/blockquote>\n<\/article>/);
});

test('each name is in its own language and direction, whatever is around it', async () => {
  const document = realDocument();
  document.signatories.items[0] = { id: 'arabic', name: 'اتحاد العمال', lang: 'ar', gloss: 'Union', country: 'EG', abbr: 'ا', url: 'https://example.org/' };
  const { html } = await pageOf(document);
  assert.match(html, /<li id="jiashi-2018-signatory-arabic"><b><bdi>ا<\/bdi><\/b> <bdi lang="ar" dir="rtl"><a href="https:\/\/example\.org\/" rel="noreferrer">اتحاد العمال<\/a><\/bdi> <small><bdi lang="en">Union<\/bdi> · <bdi>Egypt<\/bdi><\/small><\/li>/);
});

test('anchors are those of the widgets, so that a link into the page holds for ever', async () => {
  const { byId } = await pageOf({ ...realDocument(), id: 'Ünïcode' });
  for (const id of ['Ünïcode-signatory-mlpd', 'Ünïcode-demand-release']) assert.ok(byId(id), id);
});

test('an Arabic appeal is an Arabic page: words, direction, dates', async () => {
  const { root, text } = await pageOf(arabicDocument());
  assert.deepEqual(root, { lang: 'ar', dir: 'rtl' });
  for (const words of ['مطالبنا', 'الموقّعون', 'منظمة وقّعت', 'أكتوبر', 'ألمانيا', 'اعرضوا هذا النداء على موقعكم']) assert.ok(text.includes(words), words);
});

test('where we have no words of a language, English ones are marked as such', async () => {
  const { root, html } = await pageOf({ ...realDocument(), lang: 'ur' });
  assert.deepEqual(root, { lang: 'ur', dir: 'rtl' });
  assert.match(html, /<h2><span lang="en" dir="ltr">We demand<\/span><\/h2>/);
  assert.match(html, /<p class="count" lang="en" dir="ltr">/);
});

test('of a list in pages, the newest are shown under their true numbers, and it says so', async () => {
  const items = Array.from({ length: 60 }, (_, index) => ({ id: `u${index}`, name: `Example Union ${index}` }));
  const { html, text } = await pageOf({ ...realDocument(), signatories: { count: 1070, unlisted: 10, items, pages: { href: 'signatories/1/{page}.json', count: 5, size: 200 } } });
  assert.match(html, /<ol class="names" start="1001">/);
  assert.ok(text.includes('Shown here: the newest 60.'));
  assert.ok(text.includes('and 10 more, not named here'));
});

test('a number of its own follows one that could not be read', async () => {
  const { appeal } = campaignOf({ ...realDocument(), signatories: { count: 3, items: [{ name: 'A' }, { name: 5 }, { name: 'C' }] } });
  const folder = await folderOf({ ...campaignOf(realDocument()), appeal });
  assert.match(String(folder['index.html']), /<li id="[^"]+" value="3"><bdi>C</);
});

for (const [status, words] of [['won', 'This struggle has been won.'], ['closed', 'This appeal has ended.']]) {
  test(`once it is ${status}, the page says so, keeps its last number and asks for nothing any more`, async () => {
    const { text, all } = await pageOf({ ...realDocument(), status, statusNote: 'All are free.' });
    assert.ok(text.includes(`${words} All are free.`));
    assert.ok(text.includes('25 organisations have signed'));
    for (const tag of ['solidarity-counter', 'solidarity-signatories', 'button']) assert.equal(all(tag).length, 0, tag);
    assert.equal(all('li').length, 3 + 1 + 25);
  });
}

test('its policy forbids whatever is not of the folder, and the page needs nothing else', async () => {
  const { meta, all } = await pageOf(realDocument(), { publicKey: 'RWSx' });
  const policy = meta('Content-Security-Policy');
  assert.match(policy, /^default-src 'none'; script-src 'self' https:\/\/campaign\.example; style-src 'self' https:\/\/campaign\.example;/);
  assert.doesNotMatch(policy, /unsafe|\*/);
  assert.equal(all('style').length, 0);
  for (const node of all('script')) assert.ok(attributesOf(node)['src'] || attributesOf(node)['type'] === 'application/ld+json');
  for (const tag of ['solidarity-counter', 'solidarity-signatories']) assert.equal(attributesOf(all(tag)[0])['public-key'], 'RWSx');
});

test('what WordPress and feed readers look for is in its first bytes, before the end of the head', async () => {
  const items = Array.from({ length: 500 }, (_, index) => ({ id: `u${index}`, name: `Example Union ${index}` }));
  const { html, links } = await pageOf({ ...realDocument(), signatories: { count: 500, items } });
  const head = html.slice(0, html.indexOf('</head>'));
  assert.ok(Buffer.byteLength(head) < 20_000);
  for (const [type, href] of [['application/json+oembed', 'oembed.json'], ['application/atom+xml', 'atom.xml'], ['application/feed+json', 'feed.json']]) {
    assert.deepEqual(links.find(link => link['type'] === type)?.['href'], `https://campaign.example/jiashi/${href}`);
    assert.ok(head.includes(type ?? ''));
  }
  assert.equal(links.find(({ rel }) => rel === 'canonical')?.['href'], 'https://campaign.example/jiashi/');
});

test('Open Graph and schema.org tell the same of it', async () => {
  const document = realDocument();
  const { meta, all } = await pageOf(document);
  assert.equal(meta('og:title'), document.title);
  assert.equal(meta('og:url'), 'https://campaign.example/jiashi/');
  assert.ok(document.body[0].startsWith(meta('og:description').replace(' …', '')));
  const data = JSON.parse(all('script').find(node => attributesOf(node)['type'] === 'application/ld+json').childNodes[0].value);
  assert.equal(data['@context'], 'https://schema.org');
  assert.equal(data.headline, document.title);
  assert.deepEqual(data.author, { '@type': 'Organization', name: 'ICOR', url: 'https://www.icor.info/', email: document.contact.email });
  assert.equal(data.interactionStatistic.userInteractionCount, 25);
});

test('a picture is named only where there is one', async () => {
  const campaign = campaignOf(realDocument());
  const without = await folderOf(campaign);
  assert.doesNotMatch(String(without['index.html']), /card\.png/);
  assert.doesNotMatch(String(without['oembed.json']), /card\.png/);
  const withPictures = await folderOf(campaign, { pictures: true });
  assert.match(String(withPictures['index.html']), /<meta property="og:image" content="https:\/\/campaign\.example\/jiashi\/card\.png">/);
});
