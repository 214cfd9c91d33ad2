// Passing an appeal on, from a page as a host writes it: whom it speaks to, strict policies, paper, and the QR code as
// a camera sees it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeQR } from 'qr/decode.js';
import { realAppeal } from '../tools/appeals.js';
import { documentOf, scriptOf, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();
const url = 'https://www.icor.info/';
const QR = 'QR code of this address';
/** In any language. */
const CODE = '[part=qr] > summary';
const MASTODON = '[part=ways] summary';

/** @param {{ attributes?: string, lang?: string, head?: string, tag?: string }} [parts] */
async function hostPage({ attributes = '', lang = 'en', head = '', tag = 'solidarity-share' } = {}) {
  const src = await sites.setFeed('share', realAppeal());
  const script = scriptOf(sites).replace('solidarity.js', 'solidarity-full.js');
  return documentOf({ head: script + head, body: `<main><${tag} src="${src}" ${attributes}></${tag}></main>`, lang });
}

/** @param {import('playwright-core').Page} page */
async function shown(page) {
  await settled(page, 'main > *');
  await page.locator('[part=qr] svg').waitFor({ state: 'attached' });
}

const camera = sites.open('<!doctype html>');

/**
 * What a camera reads from a picture of the code.
 * @param {import('playwright-core').Page} page
 */
async function readCode(page) {
  const png = await page.locator('[part=qr] svg').screenshot();
  const { page: eye } = await camera;
  const image = await eye.evaluate(async bytes => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d'));
    context.drawImage(bitmap, 0, 0);
    const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width, height, data: [...data] };
  }, [...png]);
  return decodeQR({ ...image, data: new Uint8ClampedArray(image.data) });
}

describe('whom it speaks to', () => {
  /** @type {string[]} */
  const asked = [];
  /** @type {Promise<import('playwright-core').Page>} */
  const opened = hostPage({ tag: 'solidarity-appeal' })
    .then(html => sites.open(html, { prepare: page => page.on('request', request => asked.push(request.url())) }))
    .then(async ({ page }) => {
      await shown(page);
      return page;
    });

  test('nobody before a click but the hosts of page, script and feed', async () => {
    const page = await opened;
    await page.getByText(QR).click();
    await page.getByText('Mastodon', { exact: true }).click();
    const others = asked.filter(address => ![sites.site, sites.feeds].includes(new URL(address).origin) && !address.startsWith('data:'));
    assert.deepEqual(others, []);
  });

  test('no other host is named in advance, and nothing is a script, a picture or a frame', async () => {
    const page = await opened;
    const found = await page.locator('solidarity-appeal').evaluate(host => host.shadowRoot?.querySelectorAll('script, img, iframe, link, object').length);
    assert.equal(found, 0);
  });

  for (const [name, address] of Object.entries({ Bluesky: 'https://bsky.app/', Facebook: 'https://www.facebook.com/', Mastodon: 'https://example.social/' })) {
    test(`after a click ${name}, in a page of its own that knows nothing of this one`, async () => {
      const { page } = await sites.open(await hostPage());
      await shown(page);
      /** @type {(string | undefined)[]} */
      const referrers = [];
      await page.context().route(`${address}**`, async route => {
        referrers.push(route.request().headers()['referer']);
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Service</title>' });
      });
      const popup = page.context().waitForEvent('page');
      await page.getByText(name, { exact: true }).click();
      if (name === 'Mastodon') {
        await page.locator('[part=server] input').fill('@me@example.social');
        await page.keyboard.press('Enter');
      }
      const service = await popup;
      await service.waitForLoadState();
      assert.ok(service.url().startsWith(address));
      assert.deepEqual([await service.evaluate(() => document.referrer), await service.evaluate(() => opener), ...referrers], ['', null, undefined]);
      assert.equal(await page.evaluate(() => document.title), "A host's page");
    });
  }
});

describe('a strict policy', () => {
  const csp = () => `default-src 'none'; form-action 'none'; script-src ${sites.feeds}; connect-src ${sites.feeds}; style-src 'self'; img-src data:`;
  for (const [name, policy] of Object.entries({ alone: csp, 'with Trusted Types': () => `${csp()}; require-trusted-types-for 'script'; trusted-types solidarity-widgets` })) {
    test(`${name} is not violated, and the code can be read`, async () => {
      const { page, complaints } = await sites.open(await hostPage({ attributes: 'theme="poster"' }), { headers: { 'Content-Security-Policy': policy() } });
      await shown(page);
      await page.context().route('https://example.social/**', route => route.fulfill({ body: 'Service' }));
      await page.getByText('Copy the link').click();
      await page.locator('[part=ways] [role=status]', { hasText: 'Copied.' }).waitFor();
      await page.getByText('Mastodon', { exact: true }).click();
      await page.locator('[part=server] input').fill('example.social');
      const popup = page.context().waitForEvent('page');
      await page.locator('[part=server] button').click();
      await popup;
      await page.getByText(QR).click();
      assert.equal(await readCode(page), url);
      assert.deepEqual(complaints, []);
    });
  }
});

describe('the code can be read', () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const forcedColors of /** @type {const} */ (['none', 'active'])) {
      for (const theme of ['plain', 'poster']) {
        test(`in ${colorScheme}${forcedColors === 'active' ? ' forced' : ''} colours, ${theme}`, async () => {
          const head = '<style>:root { color-scheme: light dark; background: Canvas; color: CanvasText }</style>';
          const { page } = await sites.open(await hostPage({ attributes: `theme="${theme}"`, head }), { context: { colorScheme, forcedColors } });
          await shown(page);
          await page.getByText(QR).click();
          assert.equal(await readCode(page), url);
        });
      }
    }
  }

  test('from right to left, in a sidebar of 160 pixels', async () => {
    const { page } = await sites.open(await hostPage({ lang: 'ar', attributes: 'dir="rtl"' }), { context: { viewport: { width: 160, height: 800 } } });
    await shown(page);
    await page.locator(CODE).click();
    assert.equal(await readCode(page), url);
  });

  test('on a screen where no module is a whole number of pixels', async () => {
    const { page } = await sites.open(await hostPage(), { context: { deviceScaleFactor: 1.75 } });
    await shown(page);
    await page.getByText(QR).click();
    assert.equal(await readCode(page), url);
  });
});

describe('what draws the code is in a file of its own', () => {
  const FILE = '**/solidarity-qr.js';

  /** @param {(route: import('playwright-core').Route) => Promise<void>} answer */
  async function pageWith(answer) {
    const asked = /** @type {string[]} */ ([]);
    const opened = await sites.open(await hostPage(), {
      prepare: async page => {
        page.on('request', request => void asked.push(request.url()));
        await page.route(FILE, answer);
      },
    });
    await settled(opened.page, 'main > *');
    return { ...opened, asked };
  }

  /** @type {Record<string, (route: import('playwright-core').Route) => Promise<void>>} */
  const fates = {
    'is missing': route => route.fulfill({ status: 404 }),
    'has been changed': async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()};globalThis.hacked = 1` });
    },
  };
  for (const [fate, answer] of Object.entries(fates)) {
    test(`where it ${fate}, the address is there in words, and nothing else fails`, async () => {
      const { page, asked } = await pageWith(answer);
      await page.getByText(QR).click();
      assert.equal(await page.locator('[part=address]').inputValue(), url);
      assert.equal(await page.locator('[part=qr] svg').count(), 0);
      assert.equal(await page.evaluate('globalThis.hacked'), undefined);
      assert.equal(asked.filter(address => address.endsWith('/solidarity-qr.js')).length, 1);
    });
  }

  test('which an appeal without ways to share does not load', async () => {
    const asked = /** @type {string[]} */ ([]);
    const { page } = await sites.open(await hostPage({ tag: 'solidarity-appeal', attributes: 'sections="body map"' }), {
      prepare: page => page.on('request', request => void asked.push(request.url())),
    });
    await settled(page, 'main > *');
    assert.deepEqual(asked.filter(address => address.includes('-qr')), []);
  });

  test('a long address has a code too, which a camera can read', async () => {
    const long = `https://example.org/${encodeURIComponent('团结就是力量！').repeat(8)}`;
    const src = await sites.setFeed('share-long', { ...realAppeal(), url: long });
    const script = scriptOf(sites).replace('solidarity.js', 'solidarity-full.js');
    const { page } = await sites.open(documentOf({ head: script, body: `<solidarity-share src="${src}"></solidarity-share>` }));
    await page.getByText(QR).click();
    assert.equal(await readCode(page), long);
  });
});

describe('on paper', () => {
  for (const theme of ['plain', 'poster']) {
    test(`it is the address in words and as a code, and nothing that only a screen can use: ${theme}`, async () => {
      const { page } = await sites.open(await hostPage({ attributes: `theme="${theme}"` }));
      await shown(page);
      await page.getByText('Mastodon', { exact: true }).click();
      await page.evaluate(() => {
        matchMedia('print').addEventListener('change', ({ matches }) => {
          if (!matches) return;
          const root = document.querySelector('solidarity-share')?.shadowRoot;
          const visible = [...(root?.querySelectorAll('button, input, label, svg, a, bdi') ?? [])].filter(part => part.checkVisibility());
          Object.assign(globalThis, { printed: visible.map(part => part.localName), words: visible.map(part => part.textContent?.trim()).join(' ').trim() });
        });
      });
      await page.pdf();
      await page.waitForFunction(() => 'printed' in globalThis);
      assert.deepEqual(await page.evaluate('[printed, words]'), [['svg', 'bdi'], url]);
      assert.equal(await page.locator('[part=server] input').isVisible(), true);
    });
  }

  test('a code that was made for paper can be read', async () => {
    const { page } = await sites.open(await hostPage({ attributes: 'theme="poster"' }), { context: { colorScheme: 'dark' } });
    await shown(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await readCode(page), url);
  });
});

describe('nothing overflows', () => {
  for (const lang of ['en', 'ar']) {
    for (const theme of ['plain', 'poster']) {
      test(`${lang}, ${theme}, also with text twice as large`, async () => {
        const html = (await hostPage({ lang, head: '<style>body { margin: 0 }</style>', attributes: `theme="${theme}"` })).replace('<html ', `<html dir="${lang === 'ar' ? 'rtl' : 'ltr'}" `);
        const { page, close } = await sites.open(html);
        await shown(page);
        const overflows = [];
        for (const open of [MASTODON, CODE]) {
          await page.locator(open).click();
          await page.locator(`${open} + *`).first().waitFor();
          for (const text of ['100%', '200%']) {
            await page.locator('main').evaluate((main, text) => Object.assign(main.style, { fontSize: text }), text);
            for (const width of [160, 240, 320, 600, 1200]) {
              await page.setViewportSize({ width, height: 800 });
              const needed = await page.evaluate(() => document.documentElement.scrollWidth);
              if (needed > width) overflows.push(`${text} ${width}: ${needed}`);
            }
          }
        }
        await close();
        assert.deepEqual(overflows, []);
      });
    }
  }

  test('and every button and link is large enough for a finger', async () => {
    const { page } = await sites.open(await hostPage());
    await shown(page);
    const sizes = await page.locator('[part=way]').evaluateAll(ways => ways.map(way => way.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
    assert.ok(sizes.length === 9 && Math.min(...sizes) >= 24, `${sizes}`);
  });
});
