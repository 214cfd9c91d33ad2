// A million signatories in a real browser: `npm run bench:million`, on what the last build made. They are
// published and served from this machine, uncompressed. How soon are the first rows there, against 25
// signatories; and what do searches transfer?
//   COUNT=100000 npm run bench:million
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crowd, writeDocument } from '../publish/tools/crowd.js';
import { element, documentOf } from '../tools/host-page.js';
import { startSites } from '../tools/page.js';
import { median, spread, table } from './statistics.js';

const COUNT = Number(process.env['COUNT'] ?? 1_000_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 15);
const MOST = 300_000;
const program = fileURLToPath(new URL('../../dist/publish/cli.js', import.meta.url));
const number = (/** @type {number} */ value, digits = 0) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const place = mkdtempSync(join(tmpdir(), 'solidarity-bench-'));
let sent = 0;
let files = 0;
const server = createServer((request, response) => {
  const path = join(place, new URL(request.url ?? '/', 'http://x').pathname);
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? {};
  response.setHeader('Access-Control-Allow-Origin', '*');
  if (size === undefined) return response.writeHead(404).end();
  sent += size;
  files += 1;
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': size });
  return createReadStream(path).pipe(response);
});
await new Promise(done => server.listen(0, '127.0.0.1', () => done(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

const sites = await startSites();
const failures = [];
try {
  for (const [name, count] of /** @type {[string, number][]} */ ([['few', 25], ['many', COUNT]])) {
    await writeDocument(join(place, `${name}.json`), count);
    execFileSync(process.execPath, [program, 'publish', join(place, `${name}.json`), '--out', join(place, name), '--url', 'https://example.org/'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const head = `<script type="module" src="${sites.feeds}/static/cdn/solidarity-full.js"></script>`;
  const { page } = await sites.open(documentOf({ body: '' }));
  const at = (/** @type {string} */ name, /** @type {string} */ attributes = '') => documentOf({ head, body: element('signatories', `http://127.0.0.1:${port}/${name}/appeal.json`, attributes) });
  for (const name of ['few', 'many']) sites.pages.set(`/${name}`, { html: at(name), headers: {} });

  /** Milliseconds from the start of the navigation until rows are on the page. */
  await page.addInitScript(() => {
    Object.assign(globalThis, { rows: new Promise(done => addEventListener('solidarity-load', () => requestAnimationFrame(() => done(performance.now())), { once: true })) });
  });
  const first = async (/** @type {string} */ name) => {
    await page.goto(`${sites.site}/${name}`);
    return page.evaluate(() => /** @type {any} */ (globalThis).rows);
  };
  /** @type {Record<string, number[]>} */
  const times = { few: [], 'few, again': [], many: [] };
  await first('few');
  for (let round = 0; round < ROUNDS; round++)
    for (const arm of round % 2 ? Object.keys(times).toReversed() : Object.keys(times)) times[arm]?.push(await first(arm.replace(/,.*/, '')));
  console.log(table([['first rows', 'ms', '±', 'head, bytes'], ...Object.entries(times).map(([arm, values]) => [arm === 'many' ? number(COUNT) : arm.replace('few', '25'), median(values).toFixed(1), spread(values).toFixed(1), number(statSync(join(place, arm.replace(/,.*/, ''), 'appeal.json')).size)])]));

  const some = [...crowd(Math.min(COUNT, 4000))].filter((_, index) => index % 500 === 7);
  const queries = [...some.map(({ name }) => name), ...some.flatMap(({ gloss }) => gloss ?? []).slice(0, 3), 'peru', 'union', 'a b c d e f g h', some.map(({ name }) => name).join(' ')];
  const rows = [['search', 'found', 'files', 'kB', 'ms']];
  for (const query of queries) {
    await first('many');
    [sent, files] = [0, 0];
    const took = await page.locator('solidarity-signatories').evaluate((host, query) => {
      const root = /** @type {ShadowRoot} */ (host.shadowRoot);
      const field = /** @type {HTMLInputElement} */ (root.querySelector('[part=search]'));
      const start = performance.now();
      let isSearching = false;
      const searched = new Promise(done => {
        new MutationObserver(() => {
          const was = isSearching;
          isSearching = root.querySelector('[part=rest] [role=status]')?.textContent?.startsWith('Searching') ?? false;
          if (was && !isSearching) done(performance.now() - start);
        }).observe(root, { childList: true, characterData: true, subtree: true });
      });
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return searched;
    }, query);
    const found = await page.locator('[part=tools] [role=status]').innerText();
    rows.push([query.slice(0, 40), found, number(files), number(sent / 1000, 1), number(/** @type {number} */ (took))]);
    if (sent > MOST) failures.push(`${number(sent)} bytes for “${query}”`);
  }
  console.log(`\n${table(rows)}`);

  // The crowd's own ids.
  const half = Math.floor(COUNT / 2);
  await page.goto('about:blank');
  [sent, files] = [0, 0];
  await page.goto(`${sites.site}/many#crowd-signatory-s${half}`);
  await page.locator('.target').waitFor();
  console.log(`\nA link to number ${number(half)}: ${number(files)} files, ${number(sent / 1000, 1)} kB with the head.`);
} finally {
  await sites.close();
  server.closeAllConnections();
  server.close();
  rmSync(place, { recursive: true });
}
if (failures.length) console.log(`\nMore than promised: ${failures.join('; ')}.`);
process.exitCode = failures.length ? 1 : 0;
