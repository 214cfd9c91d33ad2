// Texts that want to be more than text: in every file they stay what they are, and the file stays whole.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse as parseHtml } from 'parse5';
import { escaped, markup, scriptData } from '../../../dist/publish/folder/markup.js';
import { campaignOf, folderOf, realDocument } from './tools.js';

const NASTY = `]]></script><script>alert(1)</script><!-- "'><img src=x onerror=alert(1)> &amp; \u2028\u2029 {count} $& \u202e`;
/** What the parser would have taken out, but a caller may not have asked it. */
const FORBIDDEN = 'a\u0000b\u0008c\u001bd\ufffee\ud800f';

test('what would end a text or an attribute is escaped, what XML can not write is left out', () => {
  assert.equal(escaped(`<a title="x">&'`), `&lt;a title=&quot;x&quot;&gt;&amp;'`);
  assert.equal(escaped(FORBIDDEN), 'abcdef');
  assert.equal(escaped('😀 \u2028 é\n'), '😀 \u2028 é\n');
});

test('markup in markup is not escaped again; nothing is left out as nothing, and zero is shown', () => {
  assert.equal(markup`<p>${markup`<b>${'<'}</b>`}${['&', undefined, false, 0]}</p>`.text, '<p><b>&lt;</b>&amp;0</p>');
});

test('JSON in a script element ends neither it nor a line of it, and says the same', () => {
  const text = scriptData({ text: NASTY }).text;
  assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
  assert.deepEqual(JSON.parse(text), { text: NASTY });
});

/**
 * All strings of a document, at any depth, made nasty; addresses and codes must stay what they are.
 * @param {any} value
 * @returns {any}
 */
function spoiled(value, key = '') {
  if (typeof value === 'string') return /^(id|url|href|lang|country|email|type|status|asOf|since|published|updated|rel)$/.test(key) ? value : `${value} ${NASTY}${FORBIDDEN}`;
  if (Array.isArray(value)) return value.map(item => spoiled(item, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoiled(item, name)]));
}

const spoiledCampaign = () => {
  const document = realDocument();
  document.status = 'paused';
  document.statusNote = 'A note.';
  document.signatories.items[0].since = '2018-10-01';
  // After the parser, which would clean some of it.
  const campaign = campaignOf(document);
  return { ...campaign, appeal: spoiled(campaign.appeal) };
};

/** @param {any} node @returns {any[]} */
const allNodes = node => [node, ...(node.childNodes ?? []).flatMap(allNodes), ...(node.content ? allNodes(node.content) : [])];
const attributesOf = (/** @type {any} */ node) => Object.fromEntries((node.attrs ?? []).map((/** @type {any} */ { name, value }) => [name, value]));

describe('a campaign of nasty texts', async () => {
  const campaign = spoiledCampaign();
  const folder = await folderOf(campaign);
  const plain = await folderOf(campaignOf({ ...realDocument(), status: 'paused', statusNote: 'A note.' }));

  for (const path of ['index.html', 'snippet.html', 'embed.html']) {
    test(`adds no element and no attribute to ${path}`, () => {
      const shape = (/** @type {any} */ html) => allNodes(parseHtml(html)).filter(node => node.tagName).map(node => [node.tagName, ...Object.keys(attributesOf(node))].join(' '));
      assert.deepEqual(shape(folder[path]), shape(plain[path]));
    });
  }

  test('makes no comment and no stray error in the HTML', () => {
    for (const path of ['index.html', 'snippet.html', 'embed.html']) {
      /** @type {string[]} */
      const errors = [];
      const tree = parseHtml(String(folder[path]), { onParseError: ({ code }) => errors.push(code) });
      assert.deepEqual(errors, [], path);
      assert.equal(allNodes(tree).some(node => node.nodeName === '#comment'), false);
    }
  });

  test('runs no script: each is a file of the folder, or data', () => {
    for (const path of ['index.html', 'snippet.html', 'embed.html']) {
      for (const node of allNodes(parseHtml(String(folder[path]))).filter(node => node.tagName === 'script')) {
        const { src, type } = attributesOf(node);
        assert.ok(src ? /^(solidarity|campaign|embed|1\.2\.3\/solidarity-full)\.js$/.test(src) : type === 'application/ld+json', JSON.stringify(node.attrs));
      }
    }
  });

  test('leaves JSON files readable, with the very texts in them', () => {
    for (const path of ['feed.json', 'oembed.json']) {
      const { title } = JSON.parse(String(folder[path]));
      assert.equal(title, campaign.appeal.title);
    }
  });

  test('leaves the XML files well-formed, with all that XML can write', () => {
    for (const path of ['atom.xml', 'badge.svg']) assert.equal(XMLValidator.validate(String(folder[path])), true, path);
    const { feed } = new XMLParser({ htmlEntities: false }).parse(String(folder['atom.xml']));
    assert.ok(feed.title.includes(`"'><img src=x onerror=alert(1)>`));
    assert.ok(feed.title.includes('abcdef'));
  });

  test('can put nothing into the settings of a server', () => {
    for (const path of ['_headers', '.htaccess', 'nginx.conf.txt']) assert.equal(folder[path], plain[path]);
  });
});

test('an address with a quotation mark or a space can not leave its attribute', async () => {
  const folder = await folderOf(campaignOf(realDocument(), { url: 'https://campaign.example/a"b c/' }));
  const base = attributesOf(allNodes(parseHtml(String(folder['index.html']))).find(node => attributesOf(node)['rel'] === 'canonical'));
  assert.equal(base['href'], 'https://campaign.example/a%22b%20c/');
});
