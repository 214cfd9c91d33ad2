// Pages whose policy forbids all that is not named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { element, pageWith, settled, textOf, useSites } from '../tools/host-page.js';

const sites = await useSites();

/** The policy that the README gives to hosts, and the icon of our test page. */
const csp = () =>
  `default-src 'none'; script-src ${sites.feeds}; connect-src ${sites.feeds}; style-src 'self'; img-src data:; report-uri /csp`;
const trustedTypes = "; require-trusted-types-for 'script'; trusted-types solidarity-widgets";

/** @type {Record<string, () => string>} */
const policies = { 'a strict policy': csp, 'a strict policy with Trusted Types': () => csp() + trustedTypes };

for (const [name, policy] of Object.entries(policies)) {
  for (const lang of ['en', 'de', 'ar']) {
    test(`${name} is not violated, in ${lang}`, async () => {
      const src = await sites.setFeed('strict', { ...realAppeal(), goal: 50, status: 'paused' });
      const body = element('appeal', src, 'theme="poster" group="country" highlight="MLPD"') + element('counter', src) + element('signatories', src);
      const { page, complaints } = await sites.open(pageWith(sites, body, { lang }), {
        headers: { 'Content-Security-Policy': policy() },
      });
      await settled(page);
      await page.locator('solidarity-appeal [part=more]').click();
      await page.locator('solidarity-signatories [part=search]').fill('peru');
      await page.locator('solidarity-signatories [role=status]', { hasText: /\S/ }).waitFor();
      assert.deepEqual(complaints, []);
    });
  }

  test(`under ${name} the element has its looks`, async () => {
    const src = await sites.setFeed('looks', realAppeal());
    const { page } = await sites.open(pageWith(sites, element('counter', src, 'theme="poster"')), {
      headers: { 'Content-Security-Policy': policy() },
    });
    await settled(page);
    const background = await page.locator('[part=base]').evaluate(base => getComputedStyle(base).backgroundColor);
    assert.equal(background, 'rgb(163, 13, 32)');
  });
}

for (const [name, policy] of Object.entries(policies)) {
  test(`${name} lets a list in pages load its code`, async () => {
    const { signatories } = realAppeal();
    const src = await sites.setFeed('pages', { ...realAppeal(), signatories: { ...signatories, count: 1025, pages: { href: 'pages-{page}', count: 2, size: 500 } } });
    const { page, complaints } = await sites.open(pageWith(sites, element('signatories', src), { script: 'solidarity-full.js' }), {
      headers: { 'Content-Security-Policy': policy() },
    });
    await page.getByRole('button', { name: 'Print all 1,025' }).waitFor();
    assert.deepEqual(complaints, []);
  });
}

test('a policy that forbids the feed is named to the webmaster', async () => {
  const src = await sites.setFeed('forbidden', realAppeal());
  const { page, complaints } = await sites.open(pageWith(sites, element('appeal', src)), {
    headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${sites.feeds}` },
    prepare: page => page.addInitScript(() => addEventListener('solidarity-error', () => document.documentElement.classList.add('failed'))),
  });
  await page.locator('html.failed').waitFor({ state: 'attached' });
  const [said, ...more] = complaints.filter(text => text.includes(`${src} cannot`));
  assert.match(said ?? '', /cannot be reached: .*connect-src/);
  assert.deepEqual(more, []);
});

test('markup in a feed stays text under Trusted Types', async () => {
  const title = '<img src=x onerror=alert(1)><b>Bold</b>';
  const src = await sites.setFeed('markup', { ...realAppeal(), title });
  const { page, complaints } = await sites.open(pageWith(sites, element('appeal', src)), {
    headers: { 'Content-Security-Policy': csp() + trustedTypes },
  });
  await settled(page);
  assert.ok((await textOf(page, 'solidarity-appeal')).startsWith(title));
  assert.deepEqual(complaints, []);
});
