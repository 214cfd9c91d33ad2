// Several copies on one page: of our script, of its versions, of Lit.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { build } from 'vite';
import { realAppeal } from '../tools/appeals.js';
import { documentOf, element, scriptOf, settled, textOf, useSites } from '../tools/host-page.js';

const sites = await useSites();
const root = fileURLToPath(new URL('../../', import.meta.url));

/** @type {string} */
let src;
before(async () => {
  src = await sites.setFeed('copies', realAppeal());
});

/**
 * Serves a script from an address of its own, on the feeds' origin.
 * @param {string} name
 * @param {string} code
 */
async function scriptAt(name, code) {
  const url = await sites.setFeed(name, code, { headers: { 'Content-Type': 'text/javascript' } });
  return `<script type="module" src="${url}"></script>`;
}

const strict = () => ({
  'Content-Security-Policy': `default-src 'none'; script-src ${sites.feeds}; connect-src ${sites.feeds}; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types solidarity-widgets lit-html`,
});

/** @param {string} head @param {Record<string, string>} [headers] @param {string} [more] */
async function openWith(head, headers = {}, more = '') {
  const opened = await sites.open(documentOf({ head, body: element('appeal', src) + element('counter', src) + more }), { headers });
  await settled(opened.page);
  return { ...opened, text: await textOf(opened.page, 'solidarity-counter') };
}

const bundle = readFileSync(new URL('../../cdn/solidarity.js', import.meta.url), 'utf8');
const scripts = {
  'the same script twice': async () => scriptOf(sites) + scriptOf(sites),
  'two versions of it': async () => scriptOf(sites) + (await scriptAt('older/solidarity.js', bundle)),
};
for (const [what, head] of Object.entries(scripts)) {
  for (const [where, headers] of Object.entries({ 'a plain page': () => ({}), 'a strict page': strict })) {
    test(`${what} do no harm on ${where}`, async () => {
      const { text, complaints } = await openWith(await head(), headers());
      assert.deepEqual(complaints, []);
      assert.match(text, /^25 organisations/);
    });
  }
}

test('two versions ask for the feed once, since one of them is at work', async () => {
  const before = (await sites.requests('copies')).length;
  await openWith(await scripts['two versions of it']());
  assert.equal((await sites.requests('copies')).length - before, 1);
});

/** An element of the host's, made with Lit, as an app would bundle it. */
async function litElement() {
  const source = `import { html, LitElement } from 'lit';
    customElements.define('host-clock', class extends LitElement { render() { return html\`<b>\${this.textContent} o'clock</b>\`; } });`;
  const made = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [{ name: 'source', resolveId: id => (id.endsWith('host-clock') ? `${id}.js` : null), load: id => (id.endsWith('host-clock.js') ? source : null) }],
    build: { write: false, lib: { entry: `${root}host-clock`, formats: ['es'] } },
  });
  return /** @type {any} */ (made)[0].output[0].code;
}

test("a Lit of the host's own works beside ours, even under Trusted Types", async () => {
  const lit = await scriptAt('host/clock.js', await litElement());
  const { page, complaints, text } = await openWith(lit + scriptOf(sites), strict(), '<host-clock>12</host-clock>');
  assert.equal(await page.locator('host-clock b').innerText(), "12 o'clock");
  assert.match(text, /^25 organisations/);
  assert.deepEqual(complaints, []);
});
