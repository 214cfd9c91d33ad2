// How fast and how heavy: `npm run bench`, on what the last build made. Times are medians of paired
// rounds, so that a busy minute hits all arms alike; the arm "again" is the first one once more, and
// where these two differ by more than a few per cent, the machine was too busy to tell anything.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { appealOf, signed } from '../tools/appeals.js';
import { element, OURS, pageWith } from '../tools/host-page.js';
import { startSites } from '../tools/page.js';
import { launchUnwatched } from '../tools/unwatched.js';
import { median, spread, table } from './statistics.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const arms = [
  { name: '25', count: 25, throttle: 1 },
  { name: '25, again', count: 25, throttle: 1 },
  { name: '10,000', count: 10_000, throttle: 1 },
  { name: '25, CPU at 1/4', count: 25, throttle: 4 },
  { name: '10,000, CPU at 1/4', count: 10_000, throttle: 4 },
];

/** Before all else in a page: the milliseconds from the start of the navigation to the first data, before it is painted. */
const clock = `
  const first = new Promise(done => addEventListener('solidarity-load', () => done(performance.now()), { once: true }));
  let listed = 0, tell = () => {};
  addEventListener('solidarity-load', ({ detail }) => { listed = detail.signatories.items.length; tell(); });
  const whole = count => new Promise(done => (tell = () => listed == count && done())());
  const timed = async deed => { const start = performance.now(); await new Promise(deed); return performance.now() - start; };`;

const host = `document.querySelector('${OURS.split(',')[0]}')`;
const search = `timed(done => {
  const root = ${host}.shadowRoot, status = root.querySelector('[part=tools] [role=status]'), field = root.querySelector('[part=search]');
  new MutationObserver(done).observe(status, { childList: true, characterData: true, subtree: true });
  field.value = 'peru';
  field.dispatchEvent(new Event('input'));
})`;
/** @param {number} count */
const update = count => `timed(done => {
  whole(${count + 1}).then(done);
  dispatchEvent(new Event('online'));
})`;
/** The whole list is read, the formatters are made, and the page is idle. @param {number} count */
const rest = count => `whole(${count}).then(() => new Promise(done => requestIdleCallback(done)))`;

const sites = await startSites();
const chromium = await launchUnwatched();

/** One page, from nothing to its second visit. @param {typeof arms[0]} arm */
async function round({ count, throttle }) {
  const key = `bench-${count}`;
  const path = `/${key}`;
  const appeal = appealOf(count);
  const src = await sites.setFeed(key, appeal);
  sites.pages.set(path, { html: pageWith(sites, element('appeal', src)), headers: {} });
  const before = (await sites.requests(key)).length;
  const page = await chromium.open();
  await page.prepare(clock);
  await page.throttle(throttle);
  await page.goto(sites.site + path);
  const cold = await page.evaluate('first');
  await page.evaluate(rest(count));
  await page.goto(sites.site + path);
  const warm = await page.evaluate('first');
  await page.evaluate(rest(count));
  const requests = (await sites.requests(key)).length - before;
  const searching = await page.evaluate(search);
  await sites.setFeed(key, signed(appeal));
  const updating = await page.evaluate(update(count));
  await page.close();
  return { cold, warm, search: searching, update: updating, requests: requests / 2 };
}

try {
  /** @type {Map<string, Awaited<ReturnType<typeof round>>[]>} */
  const results = new Map(arms.map(({ name }) => [name, []]));
  await round(/** @type {typeof arms[0]} */ (arms[0])); // The browser's own first time.
  for (let number = 0; number < ROUNDS; number += 1) {
    // Back and forth, so that none is always after the same other.
    for (const arm of number % 2 ? arms.toReversed() : arms) results.get(arm.name)?.push(await round(arm));
  }

  const columns = /** @type {const} */ (['cold', 'warm', 'search', 'update']);
  /** @param {string} name @param {typeof columns[number] | 'requests'} column */
  const valuesOf = (name, column) => results.get(name)?.map(result => result[column]) ?? [];
  const rows = arms.map(({ name }) => [
    name,
    ...columns.map(column => `${median(valuesOf(name, column)).toFixed(1)} ±${spread(valuesOf(name, column)).toFixed(1)}`),
    `${median(valuesOf(name, 'requests'))}`,
  ]);
  console.log(table([['signatories', 'cold, ms', 'warm, ms', 'search, ms', 'update, ms', 'requests'], ...rows]));

  const weights = ['cdn/solidarity.js', 'cdn/language/all.json', 'cdn/language/ar-bg-bn-de-es-fa-fr-hi.json'].map(file => {
    const bytes = readFileSync(new URL(`../../${file}`, import.meta.url));
    return [file, `${bytes.length}`, `${brotliCompressSync(bytes).length}`];
  });
  console.log(`\n${table([['bytes', 'raw', 'brotli'], ...weights])}`);

  const [first = NaN, again = NaN] = ['25', '25, again'].map(name => median(valuesOf(name, 'cold')));
  const difference = Math.abs(again / first - 1) * 100;
  console.log(`\nThe same arm twice differs by ${difference.toFixed(1)} %${difference > 5 ? ': too busy a machine, these times tell nothing' : ''}. ${ROUNDS} rounds.`);
} finally {
  await chromium.close();
  await sites.close();
}
