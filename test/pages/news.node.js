// News on a whole page: whom it speaks to, before a click and after; strict policies; hostile feeds; the feed that we publish.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { publishCampaign } from '../tools/campaign.js';
import { documentOf, ownWords, useSites } from '../tools/host-page.js';

const sites = await useSites();

const FILM = 'https://www.youtube.com/watch?v=aB3_-9xYzQ0';
const PEERTUBE = 'https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv';

/** @param {object[]} items @param {object} [fields] */
const newsOf = (items, fields = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'News',
  items: items.map((item, index) => ({ id: `${index}`, title: `Report ${index}`, content_text: 'It goes on.', ...item })),
  ...fields,
});

/**
 * A page with an element, what it asked for and what it complained of.
 * @param {string} body
 * @param {Record<string, string>} [headers]
 */
async function open(body, headers) {
  /** @type {string[]} */
  const asked = [];
  const head = `<script type="module" src="${sites.feeds}/static/cdn/solidarity-full.js"></script>`;
  const { page, complaints } = await sites.open(documentOf({ head, body }), {
    ...(headers && { headers }),
    prepare: async page => {
      page.on('request', request => asked.push(request.url()));
      // Nobody outside is really asked.
      await page.route(/^https:/, route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title>' }));
    },
  });
  return { page, complaints, asked: () => asked.filter(url => !url.startsWith('data:') && !url.startsWith(sites.site)) };
}

/** @param {unknown} news @param {Record<string, string>} [headers] */
async function openNews(news, headers) {
  const src = await sites.setFeed(`news-${crypto.randomUUID()}`, news);
  const opened = await open(`<solidarity-updates src="${src}">${ownWords}</solidarity-updates>`, headers);
  await opened.page.locator('solidarity-updates [part=update]').first().waitFor();
  return { ...opened, src };
}

describe('whom a page with films speaks to', () => {
  test('nobody but script and feed, before somebody wants to see one', async () => {
    const html = `<p><img src="https://tracker.example/a.gif"><a href="https://link.example/">a</a></p><video src="https://video.example/a.mp4" poster="https://video.example/a.jpg"></video><iframe src="${FILM}"></iframe><link rel="preconnect" href="https://video.example"><style>@import "https://style.example/"</style>`;
    const { page, asked, src } = await openNews(
      newsOf([{ url: FILM }, { url: PEERTUBE }, { url: 'https://video.example/a.mp4' }, { content_html: html, image: 'https://image.example/a.jpg', banner_image: 'https://image.example/b.jpg' }], {
        icon: 'https://image.example/icon.png', favicon: 'https://image.example/icon.png', hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      }),
    );
    assert.deepEqual(await page.locator('[part=play]').allInnerTexts(), [
      'Play the video from youtube-nocookie.com', 'Play the video from tube.example', 'Play the video from video.example', 'Play the video from video.example',
    ]);
    await page.locator('[part=play]').first().hover();
    assert.deepEqual(asked(), [`${sites.feeds}/static/cdn/solidarity-full.js`, src]);
  });

  for (const [what, url, address] of [
    ['YouTube', FILM, 'https://www.youtube-nocookie.com/embed/aB3_-9xYzQ0?autoplay=1'],
    ['PeerTube', PEERTUBE, 'https://tube.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?autoplay=1&p2p=0'],
    ['a file', 'https://video.example/a.mp4', 'https://video.example/a.mp4'],
  ]) {
    test(`the one who shows the film, once it is wanted: ${what}`, async () => {
      const { page, asked } = await openNews(newsOf([{ url }]));
      const request = page.waitForRequest(/^https:/);
      await page.locator('[part=play]').click();
      assert.equal((await request).url(), address);
      assert.deepEqual([...new Set(asked().slice(2))], [address]);
      // The address of the page itself is nobody's business.
      const referrer = (await (await request).allHeaders())['referer'];
      if (what !== 'a file') assert.equal(referrer, `${sites.site}/`);
    });
  }

  test('a person with a keyboard plays it, and is there', async () => {
    const { page } = await openNews(newsOf([{ url: PEERTUBE }]));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('iframe').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName), 'iframe');
  });
});

describe('a strict policy', () => {
  const csp = () => `default-src 'none'; script-src ${sites.feeds}; connect-src ${sites.feeds}; style-src 'self'; img-src data:`;
  const hostile = '<style>p { color: red }</style><p onclick="x()" STYLE="color:red" style = color:red>Text &amp; <a href="javascript:x()">link</a><img src=x onerror=x()><script>x()</script></p>';

  for (const [name, more] of [['', ''], [' with Trusted Types', "; require-trusted-types-for 'script'; trusted-types solidarity-widgets"]]) {
    test(`is not violated by markup of a feed${name}`, async () => {
      const { page, complaints } = await openNews(newsOf([{ content_html: hostile, url: FILM }]), { 'Content-Security-Policy': csp() + more });
      assert.equal(await page.locator('[part=update-text]').innerText(), 'Text & link');
      assert.deepEqual(complaints, []);
    });
  }

  test('that allows the player is not violated by a film', async () => {
    const { page, complaints } = await openNews(newsOf([{ url: FILM }, { url: 'https://video.example/a.mp4' }]), {
      'Content-Security-Policy': `${csp()}; frame-src https://www.youtube-nocookie.com; media-src https://video.example; require-trusted-types-for 'script'; trusted-types solidarity-widgets`,
    });
    await page.locator('[part=play]').first().click();
    await page.locator('[part=play]').click();
    await page.frameLocator('iframe').locator('html').waitFor({ state: 'attached' });
    assert.deepEqual(complaints.filter(text => /CSP|policy/i.test(text)), []);
  });
});

describe('a hostile feed', () => {
  test('of four megabytes does not freeze the page', async () => {
    const items = Array.from({ length: 60 }, (_, index) => ({ id: `${index}`, content_html: '<b><p><a href="x">'.repeat(3200) }));
    const { page } = await openNews(newsOf(items));
    // Every draw reads five of them anew.
    const longest = await page.evaluate(async () => {
      const element = /** @type {any} */ (document.querySelector('solidarity-updates'));
      const start = performance.now();
      element.requestUpdate();
      await element.updateComplete;
      return performance.now() - start;
    });
    assert.ok(longest < 500, `${longest} ms`);
    assert.ok((await page.evaluate(() => document.querySelector('solidarity-updates')?.shadowRoot?.querySelectorAll('*').length ?? 0)) < 8000);
  });

  test('cannot run anything, nor lead anywhere else', async () => {
    const bad = 'javascript:document.title="owned"';
    const { page, complaints, asked } = await openNews(
      newsOf([{ title: '<img src=x onerror=alert(1)>', url: bad, external_url: bad, attachments: [{ url: bad, mime_type: 'video/mp4' }, 7, null], content_html: `<a href='${bad}'>a</a><base href="https://evil.example/"><meta http-equiv=refresh content="0;https://evil.example/">` }], { next_url: 'https://evil.example/', home_page_url: bad }),
    );
    assert.deepEqual(await page.locator('[part=base] a').evaluateAll(links => links.map(link => link.getAttribute('part'))), []);
    assert.equal(await page.locator('solidarity-updates [part=more]').count(), 0);
    assert.deepEqual(complaints, []);
    assert.equal(asked().length, 2);
  });
});

describe('the feed that we publish', () => {
  /** @type {Awaited<ReturnType<typeof publishCampaign>>} */
  let campaign;
  before(async () => void (campaign = await publishCampaign(realAppeal())));
  after(() => campaign.close());

  test('is news: the appeal, its count and who has signed', async () => {
    const { page, complaints } = await open(`<solidarity-updates src="${campaign.src.replace('appeal.json', 'feed.json')}"></solidarity-updates>`);
    await page.locator('[part=update]').first().waitFor();
    const text = await page.locator('solidarity-updates [part=base]').innerText();
    assert.match(text, /25 organisations/);
    assert.match(text, /Organize international solidarity/);
    assert.match(text, /15 October 2018/);
    // What its title says is not said again.
    assert.equal(await page.locator('[part=update-text]', { hasText: '25 organisations' }).count(), 0);
    assert.deepEqual(complaints, []);
  });

  test('goes on below five entries by the keyboard', async () => {
    const { page } = await openNews(newsOf(Array.from({ length: 8 }, () => ({}))));
    await page.locator('[part=more]').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('[part=update]').count(), 8);
    assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.closest('article')?.querySelector('[part=update-title]')?.textContent), 'Report 5');
  });
});

test('with a public key, news that is not signed is not shown', async () => {
  const signed = await publishCampaign({ ...realAppeal(), updates: await sites.setFeed('unsigned', newsOf([{}])) }, { signed: true });
  const { page, complaints } = await open(`<solidarity-updates src="${signed.src}" public-key="${signed.publicKey}">${ownWords}</solidarity-updates>`);
  await page.waitForEvent('console', { predicate: message => message.text().includes('cannot be verified') });
  assert.equal(await page.locator('solidarity-updates slot').count(), 1);
  assert.ok(complaints.some(text => text.includes('/feed/unsigned')));
  await signed.close();
});
