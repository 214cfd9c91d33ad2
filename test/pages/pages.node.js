// A list of any length: published in pages, shown page by page, searched and printed as a whole.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { appealOf } from '../tools/appeals.js';
import { publishCampaign } from '../tools/campaign.js';
import { documentOf, element, settled, useSites } from '../tools/host-page.js';

const sites = await useSites();
const COUNT = 3030;

/** @typedef {Awaited<ReturnType<typeof publishCampaign>>} Campaign */
/** @typedef {import('playwright-core').Page} Page */

/** @param {Campaign} campaign @param {string} [attributes] @param {(page: Page) => unknown} [prepare] */
async function open(campaign, attributes = '', prepare = () => {}) {
  const head = `<script type="module" src="${sites.feeds}/static/cdn/solidarity-full.js"></script>`;
  const { page } = await sites.open(documentOf({ head, body: element('signatories', campaign.src, attributes) }), { prepare });
  await settled(page, 'solidarity-signatories');
  return page;
}

/** The numbers of the entries that are shown. @param {Page} page */
const numbers = page => page.locator('[part=list] [part=entry]').evaluateAll(entries => entries.map(entry => Number(/\d+$/.exec(entry.querySelector('[part=name]')?.textContent ?? '')?.[0])));
/** @param {Page} page */
const more = page => page.getByRole('button', { name: /^Show \d+ more/ });
/** @param {Page} page @param {number} count */
const shown = (page, count) => page.locator('[part=list] [part=entry]').nth(count - 1).waitFor();

/** Presses "show more" until at least so many are shown. @param {Page} page @param {number} count */
async function showUpTo(page, count) {
  for (let now = 0; (now = (await numbers(page)).length) < count; ) {
    await more(page).click();
    await shown(page, now + 1);
  }
}

describe('a list in pages', () => {
  /** @type {Campaign} */
  let campaign;
  before(async () => void (campaign = await publishCampaign(appealOf(COUNT))));
  afterEach(() => {
    campaign.faults.clear();
    campaign.log.length = 0;
  });
  after(() => campaign.close());

  test('shows its newest at once, of the head alone', async () => {
    const page = await open(campaign);
    assert.deepEqual(await numbers(page), Array.from({ length: 12 }, (_, index) => COUNT - index));
    assert.deepEqual(campaign.log.map(({ path }) => path), ['appeal.json']);
  });

  test('brings the others in order, page by page, and leads the focus to them', async () => {
    const page = await open(campaign);
    const inHead = campaign.signatories.items.length;
    await showUpTo(page, inHead + 1);
    const now = await numbers(page);
    assert.deepEqual(now, Array.from({ length: now.length }, (_, index) => COUNT - index));
    assert.deepEqual(campaign.log.map(({ path }) => path), ['appeal.json', campaign.page(campaign.signatories.pages.count)]);
    const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.closest('li')?.textContent);
    assert.match(focused ?? '', new RegExp(` ${COUNT - inHead}\\b`));
  });

  test('numbers its entries as they were published', async () => {
    const page = await open(campaign);
    const values = await page.locator('[part=list] [part=entry]').evaluateAll(entries => entries.map(entry => /** @type {HTMLLIElement} */ (entry).value));
    assert.deepEqual(values, await numbers(page));
  });

  test('has a button that tries again in the place of a page that is missing', async () => {
    const last = campaign.page(campaign.signatories.pages.count);
    campaign.faults.set(last, () => 500);
    const page = await open(campaign);
    const inHead = campaign.signatories.items.length;
    await showUpTo(page, inHead);
    await more(page).click();
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    assert.equal((await numbers(page)).length, inHead);
    campaign.faults.delete(last);
    await again.click();
    await shown(page, inHead + 1);
  });

  test('takes no page of another appeal', async () => {
    campaign.faults.set(campaign.page(campaign.signatories.pages.count), file => Buffer.from(file.toString().replace(/"id":"[^"]*"/, '"id":"another"')));
    const page = await open(campaign);
    const inHead = campaign.signatories.items.length;
    await showUpTo(page, inHead);
    await more(page).click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.equal((await numbers(page)).length, inHead);
  });

  for (const [query, number] of /** @type {const} */ ([['U1007', 1007], ['No. 1234', 1234], ['werktät 1808', 1808], ['اتحاد 1801', 1801]])) {
    test(`is searched as a whole, for less than 300 kB: ${query}`, async () => {
      const page = await open(campaign);
      await page.locator('[part=search]').fill(query);
      await page.locator('[part=entry]', { hasText: new RegExp(`\\b${number}\\b`) }).first().waitFor();
      const searched = campaign.log.filter(({ path }) => path !== 'appeal.json');
      assert.ok(searched.some(({ path }) => path.includes('search-')));
      const bytes = searched.reduce((sum, { bytes }) => sum + bytes, 0);
      assert.ok(bytes <= 300_000, `${bytes} bytes`);
    });
  }

  test('is searched by country in the words of the visitor', async () => {
    const page = await open(campaign, 'lang="de"');
    await page.locator('[part=search]').fill('bulgarien 5');
    await page.locator('[part=entry]', { hasText: 'Bulgarien' }).first().waitFor();
    for (const text of await page.locator('[part=list] [part=country]').allTextContents()) assert.equal(text, 'Bulgarien');
  });

  test('says that it is searching, and can be stopped', async () => {
    /** @type {(answer: Buffer) => void} */
    let answer = () => {};
    campaign.faults.set(campaign.signatories.pages.search, file => new Promise(done => (answer = () => done(file))));
    const page = await open(campaign);
    await page.locator('[part=search]').fill('U107');
    const status = page.locator('[part=rest] [role=status]');
    await status.filter({ hasText: 'Searching the whole list' }).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await status.filter({ hasNotText: 'Searching' }).waitFor({ state: 'attached' });
    answer(Buffer.from(''));
    assert.equal(campaign.log.filter(({ path }) => /\/\d+\.json/.test(path)).length, 0);
  });

  test('goes on searching when it is asked to, until there is no more', async () => {
    const page = await open(campaign);
    await page.locator('[part=search]').fill('union');
    const further = page.getByRole('button', { name: 'Search further' });
    const found = page.locator('[part=tools] [role=status]');
    await further.waitFor();
    for (let rounds = 0; rounds < 20 && (await further.count()); rounds++) {
      const before = campaign.log.length;
      await further.click();
      await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
      assert.ok(campaign.log.length > before);
    }
    await found.filter({ hasText: `${COUNT.toLocaleString('en')} found` }).waitFor();
  });

  test('is searched page by page where the index is missing', async () => {
    campaign.faults.set(campaign.signatories.pages.search, () => 404);
    const page = await open(campaign);
    await page.locator('[part=search]').fill('U2700');
    await page.locator('[part=entry]', { hasText: '2700' }).first().waitFor();
  });

  test('is as it was when the search is over', async () => {
    const page = await open(campaign);
    await page.locator('[part=search]').fill('U107');
    await page.locator('[part=entry]', { hasText: /\b107\b/ }).first().waitFor();
    await page.locator('[part=search]').fill('');
    await page.waitForFunction(() => document.querySelector('solidarity-signatories')?.shadowRoot?.querySelectorAll('[part=list] [part=entry]').length === 12);
    assert.deepEqual(await numbers(page), Array.from({ length: 12 }, (_, index) => COUNT - index));
  });

  /** What was loaded of the list. */
  const loaded = () => campaign.log.filter(({ path }) => path !== 'appeal.json');

  /** @param {Page} page @param {number} number */
  const isMarked = (page, number) => page.locator('.target', { hasText: new RegExp(`\\b${number}\\b`) }).waitFor();

  test('shows the entry that the address names, though its page is not there, marks it, and loads little', async () => {
    const page = await open(campaign, 'style="margin-block: 3000px"', page => page.addInitScript(() => void history.replaceState(null, '', '#jiashi-2018-signatory-union-107')));
    await isMarked(page, 107);
    assert.deepEqual(await numbers(page), [107]);
    assert.ok(await page.locator('.target').evaluate(entry => entry.getBoundingClientRect().top >= 0 && entry.getBoundingClientRect().bottom <= innerHeight));
    assert.deepEqual(loaded().map(({ path }) => path).filter(path => !path.includes('search-')), [campaign.page(1)]);
    assert.equal(loaded().length, 3, 'root, a shard and a page');
  });

  test('shows it, too, when the address changes, and the whole list again when that is wanted', async () => {
    const page = await open(campaign);
    await page.evaluate(() => void (location.hash = 'jiashi-2018-signatory-union-1107'));
    await isMarked(page, 1107);
    await page.locator('[part=search]').fill('');
    await page.waitForFunction(() => document.querySelector('solidarity-signatories')?.shadowRoot?.querySelectorAll('[part=list] [part=entry]').length === 12);
  });

  test('marks nothing for an entry that there is not, and loads no page for it', async () => {
    const page = await open(campaign, '', page => page.addInitScript(() => void history.replaceState(null, '', '#jiashi-2018-signatory-nobody')));
    await page.locator('[part=rest] button').first().waitFor();
    assert.deepEqual(loaded().filter(({ path }) => /\/\d+\.json/.test(path)), []);
    assert.equal(await page.locator('.target').count(), 0);
  });

  for (const [what, highlight] of /** @type {const} */ ([['id', 'union-107'], ['abbreviation', 'U107']])) {
    test(`highlights the entry of the host by its ${what}, though its page is not there, and loads little`, async () => {
      const page = await open(campaign, `highlight="${highlight}"`);
      await page.locator('[part=ours]', { hasText: /\b107\b/ }).waitFor();
      assert.deepEqual((await numbers(page)).length, 12);
      const bytes = loaded().reduce((sum, { bytes }) => sum + bytes, 0);
      assert.ok(bytes <= 150_000, `${bytes} bytes`);
    });
  }

  test('loads nothing to highlight an entry that is in the head', async () => {
    const page = await open(campaign, `highlight="union-${COUNT - 3}"`);
    await page.locator('[part=ours]').waitFor();
    assert.deepEqual(loaded(), []);
  });

  test('prints all of it when that is asked for, and can be stopped before', async () => {
    const page = await open(campaign, '', page => page.addInitScript(() => Object.assign(globalThis, { print: () => document.documentElement.classList.add('printed') })));
    await page.getByRole('button', { name: 'Print all 3,030 names' }).click();
    await page.locator('html.printed').waitFor();
    const listed = await page.locator('[part=paper] li').evaluateAll(items => items.map(item => /** @type {HTMLLIElement} */ (item).value));
    assert.deepEqual(listed, Array.from({ length: COUNT }, (_, index) => COUNT - index));
    assert.equal(await page.locator('[part=paper]').isVisible(), false);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.locator('[part=paper]').isVisible(), true);
    assert.equal(await page.locator('[part=list] [part=entry]').count(), 0);
  });

  test('prints nothing for an element that has left the page', async () => {
    /** @type {(answer: Buffer) => void} */
    let answer = () => {};
    const last = campaign.page(campaign.signatories.pages.count);
    campaign.faults.set(last, file => new Promise(done => (answer = () => done(file))));
    const page = await open(campaign, '', page => page.addInitScript(() => Object.assign(globalThis, { print: () => document.documentElement.classList.add('printed') })));
    await page.getByRole('button', { name: 'Print all 3,030 names' }).click();
    await page.getByRole('button', { name: 'Stop' }).waitFor();
    await page.evaluate(() => document.querySelector('solidarity-signatories')?.remove());
    const answered = page.waitForResponse(response => response.url().endsWith(last));
    answer(Buffer.from(''));
    await (await answered).finished();
    // Whatever that sets off has had its turn when another element has been filled.
    await page.evaluate(src => document.body.append(Object.assign(document.createElement('solidarity-counter'), { src })), campaign.src);
    await settled(page, 'solidarity-counter');
    assert.deepEqual(campaign.log.filter(({ path }) => /\/\d+\.json/.test(path)).map(({ path }) => path), [last]);
    assert.equal(await page.locator('html.printed').count(), 0);
  });

  test('puts no earlier edition on paper', async () => {
    const mine = await publishCampaign(appealOf(650));
    try {
      const page = await open(mine, '', page => page.addInitScript(() => Object.assign(globalThis, { print: () => document.documentElement.classList.add('printed') })));
      await page.getByRole('button', { name: 'Print all 650 names' }).click();
      await page.locator('html.printed').waitFor();
      await mine.publish(appealOf(651));
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.locator('[part=entry]', { hasText: /\b651\b/ }).first().waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.equal(await page.locator('[part=paper]').isVisible(), false);
      assert.equal((await numbers(page))[0], 651);
    } finally {
      await mine.close();
    }
  });

  test('keeps what is on the page when the next edition moves entries to a new page', async () => {
    const mine = await publishCampaign(appealOf(650 + 199));
    try {
      const page = await open(mine);
      const inHead = mine.signatories.items.length;
      await showUpTo(page, inHead + 1);
      const before = (await numbers(page)).length;
      await mine.publish(appealOf(650 + 205));
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.locator('[part=entry]', { hasText: /\b855\b/ }).first().waitFor();
      const now = await numbers(page);
      assert.deepEqual(now, Array.from({ length: now.length }, (_, index) => 855 - index));
      assert.ok(now.length >= before);
    } finally {
      await mine.close();
    }
  });
});

describe('a signed list in pages', () => {
  /** @type {Campaign} */
  let campaign;
  before(async () => void (campaign = await publishCampaign(appealOf(900), { signed: true })));
  afterEach(() => campaign.faults.clear());
  after(() => campaign.close());

  const key = () => `public-key="${campaign.publicKey}"`;

  test('shows and searches pages that are signed', async () => {
    const page = await open(campaign, key());
    await page.locator('[part=search]').fill('U107');
    await page.locator('[part=entry]', { hasText: /\b107\b/ }).first().waitFor();
  });

  test('takes no page with a byte changed', async () => {
    const last = campaign.page(campaign.signatories.pages.count);
    campaign.faults.set(last, file => Buffer.from(file.toString().replace('Workers', 'Bosses’')));
    const page = await open(campaign, key());
    const inHead = campaign.signatories.items.length;
    await showUpTo(page, inHead);
    await more(page).click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.equal((await numbers(page)).length, inHead);
  });

  /** Puts files that were signed in the place of others. @param {Record<string, string>} places */
  async function exchange(places) {
    for (const [place, other] of Object.entries(places))
      for (const ending of ['', '.sig']) {
        const file = await campaign.file(other + ending);
        campaign.faults.set(place + ending, () => file);
      }
  }

  /** The next page is asked for, and refused. @param {Page} page @param {Campaign} from */
  async function refusesNext(page, from) {
    const inHead = from.signatories.items.length;
    await showUpTo(page, inHead);
    await more(page).click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    assert.equal((await numbers(page)).length, inHead);
  }

  test('takes no page in the place of another, though both are signed', async () => {
    const last = campaign.signatories.pages.count;
    await exchange({ [campaign.page(last)]: campaign.page(1) });
    await refusesNext(await open(campaign, key()), campaign);
  });

  test('takes no earlier edition in the place of a page, though that is signed', async () => {
    await exchange({ [campaign.page(campaign.signatories.pages.count)]: 'appeal.json' });
    await refusesNext(await open(campaign, key()), campaign);
  });

  test('takes no page in the place of the appeal', async () => {
    await exchange({ 'appeal.json': campaign.page(1) });
    const head = `<script type="module" src="${sites.feeds}/static/cdn/solidarity-full.js"></script>`;
    /** @type {Promise<import('playwright-core').ConsoleMessage> | undefined} */
    let warning;
    const { page } = await sites.open(documentOf({ head, body: element('signatories', campaign.src, key()) }), {
      prepare: page => void (warning = page.waitForEvent('console', message => message.type() === 'warning')),
    });
    assert.match((await warning)?.text() ?? '', /was signed for another place/);
    assert.ok(await page.getByText('The title, by hand').isVisible());
  });

  /** Publishes another edition, and puts these signed files of the one before in the place of files of the new one. @param {import('../tools/appeals.js').Appeal} next @param {(pages: Campaign['signatories']['pages']) => string} which */
  async function rolledBack(next, which) {
    const mine = await publishCampaign(appealOf(900), { signed: true });
    const earlier = await Promise.all(['', '.sig'].map(ending => mine.file(which(mine.signatories.pages) + ending)));
    await mine.publish(next);
    const { signatories } = JSON.parse(String(await mine.file('appeal.json')));
    ['', '.sig'].forEach((ending, index) => mine.faults.set(which(signatories.pages) + ending, () => /** @type {Buffer} */ (earlier[index])));
    return { ...mine, signatories };
  }

  test('takes no page of an earlier edition, in which somebody stood who has withdrawn', async () => {
    const { signatories, ...rest } = appealOf(900);
    const mine = await rolledBack({ ...rest, signatories: { ...signatories, count: 899, items: signatories.items.toSpliced(750, 1) } }, ({ href, count }) => href.replace('{page}', `${count}`));
    try {
      await refusesNext(await open(mine, `public-key="${mine.publicKey}"`), mine);
    } finally {
      await mine.close();
    }
  });

  test('finds also those whom the index of an earlier edition would hide', async () => {
    // One page more, of which the earlier index does not know.
    const mine = await rolledBack(appealOf(1100), ({ search }) => search);
    try {
      const page = await open(mine, `public-key="${mine.publicKey}"`);
      await page.locator('[part=search]').fill('U950');
      await page.locator('[part=entry]', { hasText: /\b950\b/ }).first().waitFor();
    } finally {
      await mine.close();
    }
  });
});

describe('the code for lists in pages', () => {
  /** @param {object} signatories @param {(page: Page) => unknown} prepare */
  const openFeed = async (signatories, prepare) => {
    const src = await sites.setFeed('code', { version: 1, id: 'code', title: 'Code', signatories });
    return open(/** @type {Campaign} */ ({ src }), '', prepare);
  };
  const { items } = appealOf(30).signatories;
  const inPages = { count: 1030, items, pages: { href: 'code-{page}', count: 2, size: 500 } };

  test('is not loaded for a list that has none', async () => {
    /** @type {string[]} */
    const asked = [];
    await openFeed({ count: 30, items }, page => void page.on('request', request => asked.push(request.url())));
    assert.deepEqual(asked.filter(url => url.includes('pages')), []);
  });

  test('is loaded once for all lists, without a word about the page', async () => {
    /** @type {import('playwright-core').Request[]} */
    const asked = [];
    const page = await openFeed(inPages, page => void page.on('request', request => request.url().includes('solidarity-pages') && asked.push(request)));
    await page.locator('[part=rest] button').first().waitFor();
    await page.evaluate(() => document.body.append(/** @type {Element} */ (document.querySelector('solidarity-signatories')).cloneNode()));
    await page.locator('solidarity-signatories').nth(1).locator('[part=rest] button').first().waitFor();
    assert.equal(asked.length, 1);
    const { referer = '', cookie = '' } = await /** @type {import('playwright-core').Request} */ (asked[0]).allHeaders();
    assert.deepEqual({ referer, cookie }, { referer: '', cookie: '' });
  });

  test('is told to be missing where it is, below the newest', async () => {
    const page = await openFeed(inPages, page => page.route('**/solidarity-pages.js', route => route.fulfill({ status: 404 })));
    await page.locator('[part=rest]', { hasText: 'Some names could not be loaded.' }).waitFor();
    assert.deepEqual((await numbers(page)).length, 12);
    assert.deepEqual(await page.locator('[part=entry]').first().evaluate(entry => /** @type {HTMLLIElement} */ (entry).value), 1030);
  });
});

test('the small file shows the newest of a list in pages, with their numbers', async () => {
  const campaign = await publishCampaign(appealOf(900));
  try {
    const head = `<script type="module" src="${sites.feeds}/static/cdn/solidarity.js"></script>`;
    const { page } = await sites.open(documentOf({ head, body: element('signatories', campaign.src) }));
    await settled(page, 'solidarity-signatories');
    const values = await page.locator('[part=list] [part=entry]').evaluateAll(entries => entries.map(entry => /** @type {HTMLLIElement} */ (entry).value));
    const first = 900 - campaign.signatories.items.length + 1;
    assert.equal(values[0], first);
    assert.deepEqual(await numbers(page), Array.from({ length: 12 }, (_, index) => first + index));
  } finally {
    await campaign.close();
  }
});
