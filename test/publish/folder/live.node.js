// index.html with our script: what lives on it, and that nothing moves when it begins to live.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alive, shiftsOf, useCampaign } from './browser.js';
import { arabicDocument, realDocument } from './tools.js';

const { campaign, open } = await useCampaign();
const widths = [320, 768, 1280];
const viewport = (/** @type {number} */ width) => ({ viewport: { width, height: 800 } });

test('without JavaScript, without the script and without the feed it is the same page', async () => {
  await campaign.publish(realDocument());
  const { page } = await open(campaign.url, { javaScriptEnabled: false });
  const text = await page.locator('body').innerText();
  assert.match(text, /25\s+organisations have signed/);
  assert.match(text, /Partido Proletario del Perú/);
  assert.equal(await page.locator('button').isVisible(), false);

  const folder = await campaign.publish(realDocument());
  for (const missing of ['solidarity.js', 'appeal.json']) {
    const data = folder[missing];
    delete folder[missing];
    const { page } = await open(campaign.url);
    const text = (await page.locator('header').innerText()).replace(/\s+/g, ' ');
    assert.equal(text, `${realDocument().title} ICOR · 15 October 2018 25 organisations have signed from 22 countries · as of 15 October 2018`, missing);
    folder[missing] = /** @type {string} */ (data);
  }
});

/** @type {Record<string, any>} */
const documents = {
  'the real appeal': realDocument(),
  'an appeal with a goal': { ...realDocument(), goal: 50 },
  'a paused appeal': { ...realDocument(), status: 'paused', statusNote: 'While we talk with the company, we ask all supporters for a little patience.' },
  'an appeal that nobody has signed': { ...realDocument(), signatories: { count: 0 }, goal: 10 },
  'an appeal of a million people': { ...realDocument(), signatories: { count: 1_234_567, asOf: '2018-10-15', kind: 'person', countries: 104 } },
  'an Arabic appeal': { ...arabicDocument(), goal: 50 },
  'a German appeal': { ...realDocument(), lang: 'de', title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
  'a French appeal': { ...realDocument(), lang: 'fr', goal: 50 },
  'a Spanish appeal': { ...realDocument(), lang: 'es' },
  'an appeal in a language that we have not': { ...realDocument(), lang: 'bg' },
};
/** @param {any} document @param {number} delay of the feed, in milliseconds */
async function assertNothingMoves(document, delay) {
  await campaign.publish(document);
  campaign.delays.feed = delay;
  await Promise.all(
    widths.map(async width => {
      const { page, complaints } = await open(campaign.url, viewport(width));
      await alive(page);
      assert.deepEqual(await shiftsOf(page), [], `${width} pixels`);
      assert.deepEqual(complaints, []);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, 'it is wider than the screen');
    }),
  );
  campaign.delays.feed = 0;
}

describe(`at ${widths.join(', ')} pixels, nothing moves when life comes`, () => {
  for (const [what, document] of Object.entries(documents)) test(`to ${what}, late`, () => assertNothingMoves(document, 500));
  test('to the real appeal, at once', () => assertNothingMoves(realDocument(), 0));
});

test('who has read down to the list meanwhile reads on undisturbed', async () => {
  await campaign.publish(realDocument());
  campaign.delays.feed = 800;
  const { page } = await open(campaign.url, viewport(360));
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await alive(page);
  assert.deepEqual(await shiftsOf(page), []);
  campaign.delays.feed = 0;
});

test('the counter follows the feed', async () => {
  const folder = await campaign.publish(realDocument());
  const { page } = await open(campaign.url);
  await alive(page);
  const { signatories, ...document } = realDocument();
  folder['appeal.json'] = JSON.stringify({ ...document, sequence: 2, signatories: { ...signatories, count: 26, unlisted: 1 } });
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.locator('solidarity-counter [part=number]', { hasText: '26' }).waitFor();
});

test('a press of the button brings the search, without another request, ready to be typed into', async () => {
  await campaign.publish(realDocument());
  const { page, complaints } = await open(campaign.url, viewport(1280));
  await alive(page);
  campaign.requests.length = 0;
  await page.getByRole('button', { name: 'Search the signatories' }).click();
  await page.locator('[part=search]:focus').waitFor();
  await page.keyboard.type('peru');
  await page.locator('solidarity-signatories [role=status]', { hasText: '2 found' }).waitFor();
  assert.deepEqual(campaign.requests, []);
  assert.deepEqual(await shiftsOf(page), []);
  assert.deepEqual(complaints, []);
});

test('once it is over, the page asks for nothing but its looks', async () => {
  await campaign.publish({ ...realDocument(), status: 'won', statusNote: 'All are free.' });
  campaign.requests.length = 0;
  const { page, complaints } = await open(campaign.url, viewport(1280));
  await page.waitForLoadState('networkidle');
  assert.deepEqual(campaign.requests, ['/jiashi/', '/jiashi/campaign.css']);
  assert.equal(await page.locator('.names li:visible').count(), 25);
  assert.deepEqual(complaints, []);
});

test('a link to an entry finds it, before and after any script', async () => {
  await campaign.publish(realDocument());
  for (const javaScriptEnabled of [false, true]) {
    const { page } = await open(`${campaign.url}#jiashi-2018-signatory-ppp`, { ...viewport(360), javaScriptEnabled });
    if (javaScriptEnabled) await alive(page);
    const { y = -1 } = (await page.locator('[id="jiashi-2018-signatory-ppp"]').boundingBox()) ?? {};
    assert.ok(y >= 0 && y < 800, `at ${y}`);
  }
});

test('on paper every name stands in black on white, and no button', async () => {
  await campaign.publish(realDocument());
  const { page } = await open(campaign.url, { colorScheme: 'dark' });
  await alive(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('button:visible').count(), 0);
  assert.equal(await page.locator('.names li:visible').count(), 25);
  const colours = await page.locator('h1').evaluate(title => [getComputedStyle(title).color, getComputedStyle(document.body).backgroundColor]);
  assert.deepEqual(colours, ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});
