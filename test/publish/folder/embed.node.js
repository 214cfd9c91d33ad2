// embed.html in a frame: whichever element its query asks for, on any host, in WordPress's sandbox too.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse as parseHtml } from 'parse5';
import { useCampaign } from './browser.js';
import { campaignOf, folderOf, realDocument } from './tools.js';

const { campaign, other, open } = await useCampaign();
await campaign.publish({ ...realDocument(), goal: 50 });

/**
 * A host's page with a frame, that notes what the frame tells and follows it as wp-embed.js does: by the
 * secret, the height between 200 and 1,000, links to the frame's own host only.
 * @param {string} query what follows embed.html
 * @param {{ sandbox?: string, height?: number, width?: number }} [options]
 */
async function framed(query, { sandbox = 'allow-scripts', height = 240, width = 400 } = {}) {
  const path = `/page-${Object.keys(other.pages).length}`;
  other.pages[path] = `<!doctype html><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
<iframe src="${campaign.url}embed.html${query}" sandbox="${sandbox}" width="${width}" height="${height}"></iframe>
<script>
  const frame = document.querySelector('iframe');
  globalThis.told = [];
  addEventListener('message', ({ data, source }) => {
    if (source !== frame.contentWindow) return;
    told.push(data);
    if (data.secret !== 'abc123defg') return;
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    const link = data.message === 'link' && new URL(data.value);
    if (link && /^https?:$/.test(link.protocol) && link.host === new URL(frame.src).host && document.activeElement === frame) top.location.href = link.href;
  });
</script>`;
  const opened = await open(other.origin + path);
  const frame = opened.page.frameLocator('iframe');
  return { ...opened, frame, told: (/** @type {string} */ message) => opened.page.evaluate(message => /** @type {any} */ (globalThis).told.filter((/** @type {any} */ data) => data.message === message), message) };
}
const SECRET = '#?secret=abc123defg';

test('without a script there are title, count and link', async () => {
  const { page } = await open(`${campaign.url}embed.html?element=signatories`, { javaScriptEnabled: false });
  assert.equal(
    (await page.locator('body').innerText()).replace(/\s+/g, ' '),
    `${realDocument().title} 25 organisations have signed, from 22 countries, as of 15 October 2018. Read and sign`,
  );
});

describe('in the sandbox of WordPress, which is no origin at all', () => {
  for (const element of ['appeal', 'counter', 'demands', 'signatories']) {
    test(`it shows ${element}, and breaks no rule`, async () => {
      const { frame, complaints } = await framed(`?element=${element}${SECRET}`);
      await frame.locator(`solidarity-${element} [part=base]:not(.early)`).waitFor();
      assert.deepEqual(complaints, []);
    });
  }

  test('the settings of its query reach the element', async () => {
    const { frame } = await framed('?element=signatories&highlight=MLPD&lang=de&group=country&heading-level=4&theme=poster');
    await frame.locator('[part=we-signed]', { hasText: 'Wir haben unterzeichnet' }).waitFor();
    await frame.locator('[part=group]', { hasText: 'Ägypten' }).waitFor();
    assert.equal(await frame.locator('[part=heading]').first().getAttribute('aria-level'), '4');
    assert.equal(await frame.locator('.poster').count(), 1);
  });

  test('200 pixels of height are enough for title, count and link', async () => {
    for (const width of [300, 500]) {
      const { frame } = await framed('?element=counter', { height: 200, width });
      await frame.locator('[part=base]:not(.early)').waitFor();
      const { y = 0, height = 0 } = (await frame.locator('.act').evaluate(element => element.getBoundingClientRect().toJSON())) ?? {};
      assert.ok(y + height <= 200, `the link ends at ${y + height}`);
    }
  });

  test('the host is told the height, and that it has changed', async () => {
    const { page, frame, told } = await framed(`?element=signatories${SECRET}`);
    await frame.locator('[part=more]').waitFor();
    await page.waitForFunction(() => document.querySelector('iframe')?.height === '1000');
    const before = /** @type {any} */ ((await told('height')).at(-1));
    assert.equal(before.secret, 'abc123defg');
    await frame.locator('[part=more]').click();
    await page.waitForFunction(value => /** @type {any} */ (globalThis).told.at(-1).value > value, before.value);
  });

  test('a secret that comes later, and a host that was not listening yet, are told again', async () => {
    const { page, frame } = await framed('?element=counter');
    await frame.locator('[part=base]:not(.early)').waitFor();
    const toldSince = (/** @type {string} */ act) =>
      page.evaluate(
        act =>
          new Promise(resolve => {
            addEventListener('message', ({ data }) => data.secret === 'abc123defg' && resolve(data.message));
            const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
            if (act === 'secret') frame.src += '#?secret=abc123defg';
            else frame.contentWindow?.postMessage({ message: 'ready', secret: 'abc123defg' }, '*');
          }),
        act,
      );
    assert.equal(await toldSince('secret'), 'height');
    assert.equal(await toldSince('ready'), 'height');
  });

  test('its links lead to the campaign, through the host', async () => {
    const { page, frame } = await framed(`?element=counter${SECRET}`);
    await frame.locator('[part=base]:not(.early)').waitFor();
    await frame.getByRole('link', { name: 'Read and sign' }).click();
    await page.waitForURL(campaign.url);
  });

  test('a link to an entry is one to the campaign\'s page, not to the frame\'s', async () => {
    const { page, frame } = await framed(`?element=demands${SECRET}`);
    await frame.locator('[part=anchor]').first().focus();
    await frame.locator('[part=anchor]').first().click();
    await page.waitForURL(`${campaign.url}#jiashi-2018-demand-release`);
  });
});

test('outside of a sandbox, a link opens a window of its own, which has no hold on the page', async () => {
  const { page, frame } = await framed('?element=counter', { sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox' });
  await frame.locator('[part=base]:not(.early)').waitFor();
  const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.getByRole('link', { name: 'Read and sign' }).click()]);
  await opened.waitForURL(campaign.url);
  assert.equal(await opened.evaluate(() => globalThis.opener), null);
});

test('no query brings in other elements, other data, other words or code', async () => {
  const evil = ['script', 'appeal onload=alert(1)', '<img src=x onerror=alert(1)>', '__proto__', 'constructor'];
  for (const name of evil) {
    const query = new URLSearchParams({ element: name, src: 'https://evil.example/', 'data-src': 'https://evil.example/', onclick: 'alert(1)', style: 'position:fixed', strings: '{"demands":"Pay"}', pointer: '/x', 'public-key': 'x', id: 'x' });
    const { page } = await open(`${campaign.url}embed.html?${query}`);
    const element = page.locator('[data-src] > *');
    await page.locator('[part=base]').waitFor();
    assert.equal(await element.evaluate(({ localName }) => localName), 'solidarity-appeal');
    assert.deepEqual(await element.evaluate(({ attributes }) => Object.fromEntries([...attributes].map(({ name, value }) => [name, value]))), { src: 'appeal.json' });
  }
});

test('messages of others are not answered', async () => {
  const { page, frame, told } = await framed(`?element=counter${SECRET}`);
  await frame.locator('[part=base]:not(.early)').waitFor();
  await page.evaluate(() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))));
  const before = (await told('height')).length;
  await page.evaluate(() => {
    const { contentWindow } = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
    for (const data of [null, 'ready', { message: 'ready' }, { message: 'ready', secret: 'other' }, { message: 'go', secret: 'abc123defg' }]) contentWindow?.postMessage(data, '*');
    for (let times = 0; times < 3; times++) contentWindow?.postMessage({ message: 'ready', secret: 'abc123defg' }, '*');
  });
  // Messages and answers keep their order: were any of the others answered, there would be more.
  await page.waitForFunction(least => /** @type {any} */ (globalThis).told.length >= least, before + 3);
  await page.evaluate(() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted))));
  assert.equal((await told('height')).length, before + 3);
});

describe('oembed.json', async () => {
  const folder = await folderOf(campaignOf(realDocument()), { pictures: true });
  const data = JSON.parse(String(folder['oembed.json']));

  test('is what the specification says (https://oembed.com/#section2.3)', () => {
    assert.equal(data.version, '1.0');
    assert.equal(data.type, 'rich');
    for (const name of ['width', 'height', 'thumbnail_width', 'thumbnail_height', 'cache_age']) assert.ok(Number.isInteger(data[name]), name);
    for (const name of ['html', 'title', 'provider_name', 'author_name']) assert.ok(data[name], name);
    for (const name of ['provider_url', 'author_url', 'thumbnail_url']) assert.ok(URL.canParse(data[name]), name);
  });

  test('has a frame that WordPress accepts: between its heights, with a quotation that stands in for it', () => {
    // As wp_filter_oembed_result() looks for them.
    const [, quotation, frame = ''] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(data.html) ?? [];
    assert.match(quotation ?? '', /<a href="https:\/\/campaign\.example\/jiashi\/">.* 25 organisations have signed/);
    assert.match(frame, / src="https:\/\/campaign\.example\/jiashi\/embed\.html\?element=counter"/);
    assert.match(frame, / sandbox="allow-scripts /);
    assert.ok(data.height >= 200 && data.height <= 1000);
  });

  test('is found from the page, in the head', () => {
    const head = String(folder['index.html']).split('</head>')[0] ?? '';
    const found = parseHtml(head);
    assert.ok(JSON.stringify(found, (key, value) => (key === 'parentNode' ? undefined : value)).includes('"value":"https://campaign.example/jiashi/oembed.json"'));
  });
});
