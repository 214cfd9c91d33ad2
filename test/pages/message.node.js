// The form for messages on whole pages: strict ones, on paper, in a sandbox, and whom it speaks to.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { documentOf, useSites } from '../tools/host-page.js';
import { longer, traced } from '../tools/trace.js';

const sites = await useSites();
const EMAIL = 'coordinationint@yahoo.co.uk';
const script = `<script type="module" src="${sites.feeds}/static/cdn/solidarity-full.js"></script>`;

/** @param {string} key */
const feed = key => sites.setFeed(key, realAppeal());

/** @param {string} src @param {string} [attributes] @param {string} [head] */
const pageOf = (src, attributes = '', head = '') =>
  documentOf({ head: script + head, body: `<solidarity-message src="${src}" ${attributes}></solidarity-message>` });

/** @param {import('playwright-core').Page | import('playwright-core').Frame} page */
async function writes(page) {
  await page.locator('[part=base]:not(.early)').waitFor();
  await page.locator('[name=name]').fill('Union');
  await page.locator('[name=country]').fill('Germany');
  await page.locator('[name=message]').fill('We stand with you.');
}

/** @param {import('playwright-core').Page | import('playwright-core').Frame} page @param {string} text */
const says = (page, text) => page.locator('[part=state]', { hasText: text }).waitFor();

/** @param {string} key @returns {Promise<import('../tools/feed-server.js').Seen[]>} */
const posts = async key => (await sites.requests(key)).filter(({ method }) => method === 'POST');

for (const [name, trustedTypes] of /** @type {const} */ ([['a strict policy', ''], ['a strict policy with Trusted Types', "; require-trusted-types-for 'script'; trusted-types solidarity-widgets"]])) {
  test(`${name} is not violated by writing, choosing, looking, copying and sending`, async () => {
    const policy = `default-src 'none'; script-src ${sites.feeds}; connect-src ${sites.feeds}; style-src 'self'; img-src data:; form-action 'none'; base-uri 'none'${trustedTypes}`;
    const headers = { 'Content-Security-Policy': policy };
    const src = await feed('strict-message');
    const mail = await sites.open(pageOf(src), { headers });
    await writes(mail.page);
    await mail.page.locator('summary').click();
    await mail.page.locator('[part=copy]').click();
    await says(mail.page, 'Copied.');
    assert.deepEqual(mail.complaints, []);
    const post = await sites.open(pageOf(src, `endpoint="${sites.feeds}/post/strict${trustedTypes.length}"`), { headers });
    await writes(post.page);
    await post.page.locator('[part=send]').click();
    await says(post.page, 'Sent.');
    assert.deepEqual(post.complaints, []);
  });
}

test('a page in a sandbox that may do nothing but run scripts can send', async () => {
  const src = await feed('sandboxed');
  const { page } = await sites.open(documentOf({}));
  const html = pageOf(src, `endpoint="${sites.feeds}/post/sandbox"`);
  await page.evaluate(html => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = html;
    document.body.append(frame);
  }, html);
  const frame = /** @type {import('playwright-core').Frame} */ (page.frames()[1]);
  await writes(frame);
  await frame.locator('[name=name]').press('Enter');
  await says(frame, 'Sent.');
  assert.equal((await posts('sandbox')).length, 1);
});

describe('whom it speaks to', () => {
  test('nobody, until somebody sends: not while one writes, chooses, looks and copies', async () => {
    const src = await feed('quiet');
    /** @type {string[]} */
    const asked = [];
    const { page } = await sites.open(pageOf(src, `endpoint="${sites.feeds}/post/quiet-post"`), {
      prepare: page => page.on('request', request => asked.push(new URL(request.url()).pathname)),
    });
    await writes(page);
    await page.locator('summary').click();
    assert.deepEqual(asked.slice(1).filter(path => path.startsWith('/')), ['/static/cdn/solidarity-full.js', '/feed/quiet']);
    await page.locator('[part=send]').click();
    await says(page, 'Sent.');
    assert.deepEqual(asked.filter(path => path.startsWith('/post')), ['/post/quiet-post']);
  });

  test('without cookies and without saying from which page', async () => {
    const src = await feed('traces-message');
    const { page } = await sites.open(pageOf(src, `endpoint="${sites.feeds}/post/traces-post"`), {
      prepare: page => page.context().addCookies([{ name: 'session', value: 'secret', url: sites.feeds }]),
    });
    await writes(page);
    await page.locator('[part=send]').click();
    await says(page, 'Sent.');
    for (const { headers } of await posts('traces-post')) {
      assert.deepEqual([headers['cookie'], headers['referer'], headers['authorization']], [undefined, undefined, undefined]);
    }
    assert.deepEqual(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]), []);
  });
});

test('on paper there is the address and no empty form', async () => {
  const { page } = await sites.open(pageOf(await feed('paper')));
  await page.locator('[part=base]:not(.early)').waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal((await page.locator('[part=base]').innerText()).trim().replace(/\s+/g, ' '), `Send a message of solidarity Send it to ${EMAIL}.`);
});

test('an input method may compose through a refresh of the feed', async () => {
  const src = await feed('composed');
  const { page } = await sites.open(pageOf(src));
  await page.locator('[part=base]:not(.early)').waitFor();
  await page.locator('[name=message]').focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'だんけ', selectionStart: 3, selectionEnd: 3 });
  await sites.setFeed('composed', { ...realAppeal(), sequence: 9, title: 'Another title' });
  const loaded = page.evaluate(() => new Promise(done => addEventListener('solidarity-load', done, { once: true })));
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await loaded;
  await client.send('Input.imeSetComposition', { text: 'だんけつ', selectionStart: 4, selectionEnd: 4 });
  await client.send('Input.insertText', { text: '団結' });
  assert.equal(await page.locator('[name=message]').inputValue(), '団結');
  assert.match(await page.locator('[part=letter]').inputValue(), /団結$/);
});

test('two hundred and fifty names cost no task of more than 50 ms', async () => {
  const src = await feed('names');
  /** @type {string[]} */
  let long = [];
  // A busy machine adds to it; what the page itself costs is there every time.
  for (let rounds = 0; rounds < 3; rounds++) {
    const { page, close } = await sites.open(pageOf(src));
    await page.locator('[part=base]:not(.early)').waitFor();
    const tasks = await traced(sites.browser, async () => {
      await page.evaluate(() => performance.mark('test:begin'));
      await page.locator('[name=country]').focus();
      await page.locator('#country option').nth(100).waitFor({ state: 'attached' });
    });
    await close();
    long = longer(tasks, 50);
    if (!long[0]) break;
  }
  assert.deepEqual(long, []);
});

for (const dir of ['ltr', 'rtl']) {
  for (const theme of ['plain', 'poster']) {
    for (const text of [100, 200]) {
      test(`nothing overflows from 160 to 1200 pixels: ${dir}, ${theme}, text at ${text} %`, async () => {
        const head = `<style>:root { direction: ${dir}; font-size: ${text}% } body { margin: 0 }</style>`;
        const { page, close } = await sites.open(pageOf(await feed('wide'), `theme="${theme}"`, head));
        await writes(page);
        await page.locator('[name=message]').fill('Rindfleischetikettierungsüberwachung'.repeat(9));
        await page.locator('summary').click();
        const overflows = [];
        for (const width of [160, 240, 320, 600, 1200]) {
          await page.setViewportSize({ width, height: 800 });
          const needed = await page.evaluate(() => document.documentElement.scrollWidth);
          if (needed > width) overflows.push(`${width}: ${needed}`);
        }
        await close();
        assert.deepEqual(overflows, []);
      });
    }
  }
}
