// The showcase's small pages, one a promise: each keeps it before the eyes of whoever opens it.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { assertAccessible } from '../tools/accessible.js';
import { settled } from '../tools/host-page.js';
import { launch, startShowcase } from '../tools/page.js';
import { assertFits } from '../tools/tool-page.js';

/** @typedef {import('playwright-core').Page} Page */

const [showcase, browser] = await Promise.all([startShowcase(), launch()]);
after(async () => {
  await browser.close();
  await showcase.close();
});

/**
 * A page of the showcase, once all its elements show data: what it asked for, and what it complained about.
 * @param {string} path
 * @param {(page: Page) => unknown} [prepare]
 */
async function open(path, prepare) {
  const context = await browser.newContext();
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const asked = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', request => asked.push(request.url()));
  await prepare?.(page);
  await page.goto(`${showcase.origin}/${path}`);
  return { page, complaints, asked, feeds: () => asked.filter(url => url.endsWith('.json')).map(url => url.slice(showcase.origin.length)) };
}

/** Whatever a page promises, it is for everyone, on any screen. @param {() => Awaited<ReturnType<typeof open>>} opened */
function holdsForEveryone(opened) {
  test('complains about nothing', () => {
    assert.deepEqual(opened().complaints, []);
  });

  test('is accessible', async () => {
    await assertAccessible(opened().page);
  });

  test('fits a screen of 320 pixels', async () => {
    const { page } = opened();
    await page.setViewportSize({ width: 320, height: 640 });
    await assertFits(page);
  });
}

/** @param {Page} page @param {string} selector */
const textOf = async (page, selector) => (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ');

/** @type {Record<string, (opened: () => Awaited<ReturnType<typeof open>>) => void>} */
const promises = {
  'words-without-javascript'(opened) {
    test('no script runs, and the words and their link stand', async () => {
      const { page, complaints } = opened();
      assert.equal(await textOf(page, '#proof'), 'No script runs in this page.');
      assert.equal(await page.getByText('25 organisations signed as of 15 October 2018').isVisible(), true);
      assert.equal(await page.getByRole('link', { name: 'Read and sign' }).isVisible(), true);
      assert.equal(await page.locator('[part=base]').count(), 0);
      // Chromium tells of each script that it was not allowed to run: ours, and the one that would prove us wrong.
      assert.equal(complaints.length, 2);
      for (const text of complaints.splice(0)) assert.match(text, /script-src 'none'/);
    });

    holdsForEveryone(opened);

    test('the same page lets scripts run, and the data takes their place', async () => {
      const { page } = await open('promises/words-without-javascript.html?with-scripts');
      await settled(page);
      assert.equal(await textOf(page, '#proof'), 'Scripts run in this page.');
      assert.equal(await page.getByText('25 organisations signed as of').isVisible(), false);
    });
  },

  'feed-down-number-stays'(opened) {
    holdsForEveryone(opened);

    test('taken down, the feed leaves number and names, and both say so; brought back, nothing does', async () => {
      const { page } = opened();
      await page.getByRole('button', { name: 'Take the feed down' }).click();
      await page.locator('solidarity-counter', { hasText: /as of 15 October 2018; could not be refreshed/ }).waitFor();
      assert.equal(await textOf(page, '[part=number]'), '25');
      assert.match(await textOf(page, 'solidarity-signatories [part=note]'), /could not be refreshed/);
      assert.equal(await page.locator('[part=entry]').count(), 12);
      await page.getByRole('button', { name: 'Bring it back' }).click();
      const stale = page.locator('[part=base]', { hasText: 'could not be refreshed' });
      await stale.first().waitFor({ state: 'detached' });
      assert.equal(await stale.count(), 0);
    });
  },

  'won-and-quiet'(opened) {
    holdsForEveryone(opened);

    test('every element tells of it', async () => {
      const { page } = opened();
      const silent = await page.locator(':is(section) *').evaluateAll(hosts =>
        hosts
          .filter(host => host.localName.startsWith('solidarity-'))
          .filter(host => !/This struggle has been won/.test(host.shadowRoot?.querySelector('[part=status]')?.textContent ?? ''))
          .map(host => host.localName),
      );
      assert.deepEqual(silent, []);
      assert.equal(await page.locator('solidarity-counter [part=number]').innerText(), '25');
    });

    test('hours later the server has been asked once, and the page says so', async () => {
      const { page, feeds } = opened();
      await page.clock.fastForward('05:00:00');
      assert.deepEqual(feeds(), ['/states/won.json']);
      assert.equal(await textOf(page, 'output'), '1');
    });
  },

  'two-appeals-apart'(opened) {
    holdsForEveryone(opened);

    test('each has its own words, language and looks', async () => {
      const { page } = opened();
      assert.match(await textOf(page, 'solidarity-counter [part=base]'), /^25 organisations have signed from 22 countries/);
      assert.match(await textOf(page, 'solidarity-appeal [part=base]'), /^Unsere Stadtbibliothek bleibt!.* Wir fordern .* 3 Organisationen haben unterzeichnet/);
      const colours = await page.locator('solidarity-counter [part=base], solidarity-appeal [part=base]').evaluateAll(bases => bases.map(base => getComputedStyle(base).backgroundColor));
      assert.deepEqual(colours, ['rgba(0, 0, 0, 0)', 'rgb(163, 13, 32)']);
    });

    test('each is asked for once', () => {
      assert.deepEqual([...new Set(opened().feeds())].filter(path => !path.startsWith('/cdn/')).sort(), ['/live/appeal.json', '/promises/library.json']);
    });

    test('a signature under the first leaves the second as it is', async () => {
      const { page } = opened();
      await page.getByRole('button', { name: 'A union signs' }).click();
      await page.locator('solidarity-counter [part=number]', { hasText: '26' }).waitFor();
      assert.equal(await page.locator('solidarity-appeal [part=number]').innerText(), '3');
      await fetch(`${showcase.origin}/live/reset`, { method: 'POST' });
    });
  },

  'spa-one-request'(opened) {
    holdsForEveryone(opened);

    test('elements come, go and move through the views, and one request serves them all', async () => {
      const { page, feeds } = opened();
      const counter = await page.locator('solidarity-counter').elementHandle();
      for (const view of ['Signatories', 'Count alone', 'Demands', 'Signatories']) {
        await page.getByRole('link', { name: view }).click();
        await page.getByRole('link', { name: view }).and(page.locator('[aria-current=page]')).waitFor();
        await settled(page);
      }
      assert.equal(await counter?.evaluate((host, now) => host === now, await page.locator('solidarity-counter').elementHandle()), true);
      assert.deepEqual([await page.locator('solidarity-demands').count(), await page.locator('solidarity-signatories').count()], [0, 1]);
      assert.equal(await textOf(page, '#shown'), '5');
      assert.equal(await textOf(page, '[data-requests]'), '1');
      assert.deepEqual(feeds(), ['/states/open.json']);
    });
  },

  'script-twice-no-harm'(opened) {
    holdsForEveryone(opened);

    test('three copies run, the larger has the say, nothing is thrown, the feed is asked for once', async () => {
      const { page, feeds } = opened();
      await page.locator('#copies', { hasText: '3' }).waitFor();
      assert.equal(await page.evaluate(() => customElements.get('solidarity-share') !== undefined), true);
      assert.equal(await textOf(page, '#errors'), '0');
      assert.deepEqual(feeds(), ['/states/open.json']);
    });
  },

  'no-traces'(opened) {
    holdsForEveryone(opened);

    test('what it lists is what it asked for, all of this site, and nothing is kept', async () => {
      const { page, asked } = opened();
      await page.locator('#requests', { hasText: 'open.json' }).waitFor();
      const listed = await page.locator('#requests li').allInnerTexts();
      // A browser draws its icon when it likes.
      const withoutIcon = (/** @type {string[]} */ urls) => urls.filter(url => !url.endsWith('icon.svg')).sort();
      assert.deepEqual(withoutIcon(listed), withoutIcon(asked));
      assert.deepEqual([...new Set(asked.map(url => new URL(url).origin))], [showcase.origin]);
      assert.deepEqual(await page.locator('output').allInnerTexts(), ['0', '0', '0']);
      assert.deepEqual(await page.context().cookies(), []);
      assert.deepEqual((await page.context().storageState({ indexedDB: true })).origins, []);
    });
  },

  'strict-csp-no-violation'(opened) {
    test('the policy is the strict one, and what it counts is 0, also when the elements are used', async () => {
      const { page } = opened();
      assert.equal(
        (await page.locator('#policy').innerText()).replace(/\s+/g, ' '),
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types solidarity-widgets",
      );
      await page.locator('solidarity-appeal [part=more]').first().click();
      await page.locator('solidarity-appeal [part=search]').first().fill('peru');
      assert.equal(await textOf(page, '#violations'), '0');
    });

    test('it counts: an inline style is one', async () => {
      const { page } = await open('promises/strict-csp-no-violation.html');
      await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
      await page.locator('#violations', { hasText: '1' }).waitFor();
    });

    test('the elements have their looks', async () => {
      const { page } = opened();
      const background = await page.locator('solidarity-appeal [part=base]').evaluate(base => getComputedStyle(base).backgroundColor);
      assert.equal(background, 'rgb(163, 13, 32)');
    });

    holdsForEveryone(opened);
  },

  'hostile-css-no-harm'(opened) {
    test("the rules that are shown strike the page's own words", async () => {
      const { page } = opened();
      assert.match(await textOf(page, '#rules'), /^@scope \(\.hostile\) \{ \* \{ all: unset !important; \}/);
      const words = page.getByText('These are words of the page');
      assert.deepEqual([await words.first().isVisible(), await words.last().isVisible()], [true, false]);
    });

    test('and leave every part of the appeal the size and the looks of its unharmed copy', async () => {
      const looks = await opened().page.locator('solidarity-appeal').evaluateAll(hosts =>
        hosts.map(host =>
          [...(host.shadowRoot?.querySelectorAll('[part]') ?? [])].map(part => {
            const { width, height } = part.getBoundingClientRect();
            const { display, color, fontSize, fontWeight, visibility, marginBlock } = getComputedStyle(part);
            return [part.getAttribute('part'), Math.round(width), Math.round(height), display, color, fontSize, fontWeight, visibility, marginBlock].join(' ');
          }),
        ),
      );
      assert.ok(Number(looks[0]?.length) > 50);
      assert.deepEqual(looks[1], looks[0]);
    });

    holdsForEveryone(opened);
  },

  'sidebar-160-pixels'(opened) {
    test('in 160, 220 and 300 pixels nothing is cut off or sticks out', async () => {
      const columns = await opened().page.locator('.sidebars > *').evaluateAll(columns =>
        columns.map(column => {
          const { left, right, width } = column.getBoundingClientRect();
          const parts = [...(column.firstElementChild?.shadowRoot?.querySelectorAll('[part]') ?? [])];
          const out = parts.filter(part => part.getBoundingClientRect().left < left || part.getBoundingClientRect().right > right || (part.localName !== 'input' && getComputedStyle(part).overflowX !== 'visible' && part.scrollWidth > part.clientWidth));
          return { width, parts: parts.length > 5, out: out.map(part => part.getAttribute('part')) };
        }),
      );
      assert.deepEqual(columns, [160, 220, 300].map(width => ({ width, parts: true, out: [] })));
    });

    holdsForEveryone(opened);
  },

  'dark-with-the-page'(opened) {
    const brightness = () =>
      opened().page.locator('html, .stack [part=number], solidarity-signatories [part=entry]').evaluateAll(parts =>
        parts.slice(0, 3).map(part => {
          const style = getComputedStyle(part);
          const [red = 0] = (part.localName === 'html' ? style.backgroundColor : style.color).match(/\d+/g) ?? [];
          return Number(red) < 128 ? 'dark' : 'light';
        }),
      );

    test('dark on a system that is light, with light text', async () => {
      await opened().page.emulateMedia({ colorScheme: 'light' });
      assert.deepEqual(await brightness(), ['dark', 'light', 'light']);
    });

    holdsForEveryone(opened);

    test('switched to light on a system that is dark, it is light and as readable', async () => {
      const { page } = opened();
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.getByLabel('light').check();
      assert.deepEqual(await brightness(), ['light', 'dark', 'dark']);
      await assertAccessible(page);
    });

    test('the poster has colours of its own for each', async () => {
      const { page } = opened();
      const poster = page.locator('solidarity-counter[theme=poster] [part=base]');
      assert.equal(await poster.evaluate(base => getComputedStyle(base).backgroundColor), 'rgb(163, 13, 32)');
      await page.getByLabel('dark').check();
      assert.equal(await poster.evaluate(base => getComputedStyle(base).backgroundColor), 'rgb(35, 6, 11)');
    });
  },

  'right-to-left'(opened) {
    test('bars, columns and search begin on the right, and the demands are in Arabic', async () => {
      const { page } = opened();
      assert.deepEqual(await page.locator('[part=base]').evaluateAll(bases => [...new Set(bases.map(base => getComputedStyle(base).direction))]), ['rtl']);
      const bar = await page.locator('[part=demand]').first().evaluate(demand => {
        const { borderRightWidth, borderLeftWidth, direction } = getComputedStyle(demand);
        return [parseFloat(borderRightWidth) > 0, parseFloat(borderLeftWidth) > 0, direction];
      });
      assert.deepEqual(bar, [true, false, 'rtl']);
      assert.match(await textOf(page, '[part=demand]'), /جياشي/);
      const [search, base] = await page.locator('solidarity-signatories').evaluate(host =>
        ['[part=search]', '[part=base]'].map(part => Math.round(host.shadowRoot?.querySelector(part)?.getBoundingClientRect().right ?? 0)),
      );
      assert.equal(search, base);
    });

    test('each name keeps its language and direction', async () => {
      const { page } = opened();
      const name = page.locator('[part=list] [part=name][lang=de]').first();
      assert.deepEqual(await name.evaluate(name => [name.textContent, getComputedStyle(name).direction]), ['Marxistisch-Leninistische Partei Deutschlands', 'ltr']);
      assert.match(await textOf(page, '[part=list] [part=group]'), /\p{Script=Arabic}/u);
    });

    holdsForEveryone(opened);
  },
};

for (const [name, tests] of Object.entries(promises)) {
  describe(`promises/${name}.html`, () => {
    /** @type {Awaited<ReturnType<typeof open>>} */
    let opened;
    before(async () => {
      opened = await open(`promises/${name}.html`, name === 'won-and-quiet' ? page => page.clock.install() : undefined);
      if (name !== 'words-without-javascript') await settled(opened.page);
    });
    after(() => opened.page.context().close());
    tests(() => opened);
  });
}

describe('index.html', () => {
  test('leads to each promise in a sentence, and to nothing that is not there', async () => {
    const { page, complaints } = await open('');
    const links = await page.locator('#promises a').evaluateAll(links => links.map(link => [link.getAttribute('href') ?? '', link.querySelector('span')?.textContent ?? '']));
    assert.deepEqual(links.map(([href]) => href), Object.keys(promises).map(name => `promises/${name}.html`));
    for (const [, sentence] of links) assert.match(sentence ?? '', /^\p{Lu}[^.]+\.$/u);
    const files = readdirSync(new URL('../../demo/promises', import.meta.url)).filter(file => file.endsWith('.html'));
    assert.deepEqual(files, Object.keys(promises).map(name => `${name}.html`).sort());
    await settled(page);
    assert.deepEqual(complaints, []);
  });

  test('and each promise to the next, around', async () => {
    const names = Object.keys(promises);
    for (const [index, name] of names.entries()) {
      const html = await (await fetch(`${showcase.origin}/promises/${name}.html`)).text();
      assert.match(html, new RegExp(`Next promise: <a href="${names[(index + 1) % names.length]}.html">`));
    }
  });
});

/** Links of the header, as they are from the root. @param {string} html */
const headerOf = html =>
  [...(/<header class="top"[^]*?<\/header>/.exec(html)?.[0] ?? '').matchAll(/href="(?:\.\.\/)?([^"]*)"[^>]*>([^<]*)</g)].map(([, href = '', text]) => `${href.replace(/^\.\//, '')} ${text}`);

test('the header is the same on every page, and so is what it leads to', async () => {
  const paths = ['', 'campaign.html', 'states.html', 'languages.html', 'studio.html', 'doctor.html', ...Object.keys(promises).map(name => `promises/${name}.html`)];
  const headers = await Promise.all(paths.map(async path => headerOf(await (await fetch(`${showcase.origin}/${path}`)).text())));
  assert.equal(headers[0]?.length, 8);
  for (const header of headers) assert.deepEqual(header, headers[0]);
  for (const entry of headers[0] ?? []) assert.equal((await fetch(`${showcase.origin}/${entry.split(' ')[0]}`)).status, 200, entry);
});

for (const [path, colorScheme] of /** @type {const} */ ([
  ['', 'light'],
  ['', 'dark'],
  ['campaign.html', 'dark'],
  ['member.html', 'light'],
  ['states.html', 'dark'],
  ['languages.html', 'light'],
])) {
  test(`${path || 'index.html'}, ${colorScheme}, is accessible and fits a screen of 320 pixels`, async () => {
    const { page } = await open(path, page => page.emulateMedia({ colorScheme }));
    await page.locator('[part=base]:not(.early)').first().waitFor();
    await assertAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await assertFits(page);
    await page.context().close();
  });
}
