// The studio, from a pasted statement to the folder, as a person with a keyboard uses it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { fixture } from '../publish/import/tools.js';
import { filesIn } from '../publish/tools/files.js';
import { describedBy, focused, press, tabTo, write } from '../tools/keyboard.js';
import { assertAccessible } from '../tools/accessible.js';
import { assertFits, useTool } from '../tools/tool-page.js';

/** @typedef {import('playwright-core').Page} Page */

const { origin, open } = await useTool('studio.html');
const statement = fixture('statement.txt');
const program = fileURLToPath(new URL('../../dist/publish/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'solidarity-'));
after(() => rmSync(folder, { recursive: true }));

/** Of a statement, so far that the preview shows it. @param {Page} page @param {string} [text] */
async function readIn(page, text = statement) {
  await page.fill('#statement', text);
  await page.press('#read', 'Enter');
  await preview(page).locator('[part=base]:not(.early)').first().waitFor();
}

/** @param {Page} page */
const preview = page => page.frameLocator('#preview');
/** @param {Page} page @param {string} id */
const said = (page, id) => page.locator(`#${id}:not(:empty)`).textContent();
/** @param {Page} page @param {string} name @param {string | Buffer} content @param {string} [input] */
const choose = (page, name, content, input = '#file') => page.setInputFiles(input, { name, mimeType: '', buffer: Buffer.from(content) });

describe('what cannot be used', () => {
  test('no text: said at the field, which has the focus', async () => {
    const { page } = await open();
    await page.press('#read', 'Enter');
    assert.match(await describedBy(page, '#statement'), /There is no text to read: paste the statement first\./);
    assert.deepEqual([await focused(page), await page.getAttribute('#statement', 'aria-invalid')], ['statement', 'true']);
    await readIn(page);
    assert.equal(await page.getAttribute('#statement', 'aria-invalid'), null);
  });

  /** @type {[string, string, string | Buffer, RegExp][]} */
  const files = [
    ['a word processor’s own file', 'statement.docx', 'PK\u0003\u0004\0\0', /^statement\.docx is no text: save it as plain text/],
    ['a list before the statement', 'list.csv', 'name\nA', /^list\.csv is a list: read the statement first/],
    ['five megabytes', 'statement.txt', Buffer.alloc(5 << 20, 'a '), /^statement\.txt is larger than 4 MB/],
    ['an empty file', 'statement.txt', '', /^There is no text to read/],
    ['a document that is no JSON', 'appeal.json', '{"version": 1,\n}', /^appeal\.json, line 2: is not JSON/],
    ['a document that is no appeal', 'appeal.json', '{"version": 1}', /^appeal\.json, line 1: \/id is needed.*\.$/],
    ['a published head', 'appeal.json', '{"version":1,"id":"x","title":"T","signatories":{"count":1000,"items":[],"pages":{"href":"{page}.json","count":4,"size":200}}}', /^appeal\.json is a published head/],
  ];
  for (const [what, name, content, expected] of files) {
    test(`${what}: one sentence, and nothing is opened`, async () => {
      const { page } = await open();
      await choose(page, name, content);
      assert.match(String(await said(page, 'statement-said')), expected);
      assert.equal(await page.locator('#corrections').isVisible(), false);
    });
  }

  test('a list without names leaves the document as it is', async () => {
    const { page } = await open();
    await readIn(page);
    await choose(page, 'list.csv', 'colour;size\nred;5', '#list');
    assert.match(String(await said(page, 'list-said')), /^list\.csv: .*\.$/);
    assert.equal(await page.locator('.people > li').count(), 25);
  });

  test('a field that no widget would understand: said there and in the list, and nothing is made until it is right', async () => {
    const { page } = await open();
    await readIn(page);
    await page.fill('#field-lang', 'English!');
    await page.locator('#field-lang[aria-invalid=true]').waitFor();
    assert.match(await describedBy(page, '#field-lang'), /^Must be a language tag, but is "English!"/);
    await page.locator('#problems .line').first().press('Enter');
    assert.equal(await focused(page), 'field-lang');
    await page.fill('#folder', 'https://www.icor.info/jiashi/');
    await page.press('#download', 'Enter');
    assert.equal(await said(page, 'publish-said'), 'First correct what is listed as to be corrected.');
    assert.equal(await focused(page), 'field-lang');
    await page.fill('#field-lang', 'en');
    await page.locator('#field-lang:not([aria-invalid])').waitFor();
    assert.equal(await page.locator('#problems .line').count(), 0);
  });

  test('a bad entry among many opens when its problem is pressed', async () => {
    const { page } = await open();
    await readIn(page);
    await page.press('.people > li:nth-child(13) summary', 'Enter');
    await page.fill('#field-signatories-items-12-country', 'Germany');
    await page.locator('.people .trouble').first().waitFor();
    await page.press('.people > li:nth-child(13) summary', 'Enter');
    await page.locator('#corrections-heading').focus();
    await page.locator('#problems .line').first().press('Enter');
    assert.equal(await focused(page), 'field-signatories-items-12-country');
    assert.match(await describedBy(page, '#field-signatories-items-12-country'), /^Must be a country code, but is "Germany"/);
  });

  for (const value of ['', 'icor.info', 'https://www.icor.info/?a', 'javascript:alert(1)']) {
    test(`the address “${value}”: said at its field, which has the focus`, async () => {
      const { page } = await open();
      await readIn(page);
      await page.fill('#folder', value);
      await page.press('#copy', 'Enter');
      assert.match(await describedBy(page, '#folder'), /^The folder’s address is needed/);
      assert.deepEqual([await focused(page), await page.getAttribute('#folder', 'aria-invalid')], ['folder', 'true']);
    });
  }

  test('a host who is not in the list', async () => {
    const { page } = await open();
    await readIn(page);
    await page.fill('#highlight', 'mlpd!');
    assert.match(await describedBy(page, '#highlight'), /^Nobody in the list/);
    await page.fill('#highlight', 'MLPD');
    assert.equal(await page.getAttribute('#highlight', 'aria-invalid'), null);
  });

  test('no leave to copy: the snippet is selected, or copied in the old way', async () => {
    const { page } = await open();
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
    await readIn(page);
    await page.fill('#folder', 'https://www.icor.info/jiashi/');
    await page.press('#copy', 'Enter');
    assert.match(String(await said(page, 'publish-said')), /the snippet is selected, press Ctrl\+C/);
    assert.equal(await focused(page), 'code');
    assert.match(await page.evaluate(() => String(getSelection())), /^<script type="module"/);
  });

  test('a file of its own that does not come is said, and can be tried again', async () => {
    const { page } = await open();
    await readIn(page);
    await page.route('**/build/painter/resvg.wasm', route => route.abort());
    await page.fill('#folder', 'https://www.icor.info/jiashi/');
    await page.press('#download', 'Enter');
    await page.locator('#publish-said', { hasText: 'resvg.wasm could not be loaded' }).waitFor();
  });

  test('corrections stay when the text is corrected and read again, and what fits nothing any more is told', async () => {
    const { page } = await open();
    await readIn(page);
    await page.fill('#field-title', 'My title');
    await page.fill('#field-demands-0-text', 'My demand!');
    await page.locator('.people > li:nth-child(2) summary').click();
    const name = await page.inputValue('#field-signatories-items-1-name');
    await page.fill('#field-signatories-items-1-gloss', 'My gloss');
    await page.locator('.people > li:nth-child(3) summary').click();
    await page.press('.people > li:nth-child(3) [data-remove]', 'Enter');
    await page.fill('#statement', `${statement}\n26. NEW   New Example Union, Peru\n`);
    await page.press('#read', 'Enter');
    assert.match(String(await said(page, 'statement-said')), /2[56] signatories.*Your corrections are kept/);
    assert.deepEqual([await page.inputValue('#field-title'), await page.inputValue('#field-demands-0-text'), await page.inputValue('#field-signatories-items-1-gloss')], ['My title', 'My demand!', 'My gloss']);
    assert.equal(await page.locator('.people > li').count(), 25);
    await page.fill('#statement', statement.replace(name, 'Another Name'));
    await page.press('#read', 'Enter');
    await page.locator('#statement-said', { hasText: 'Your corrections are kept' }).waitFor();
  });
});

describe('the whole way, by keyboard', () => {
  const time = '2018-10-15T12:00:00Z';
  const address = 'https://www.icor.info/jiashi/';
  const unity = 'Long live international solidarity!';

  test('a pasted statement becomes the folder that the command line makes, to the byte', async () => {
    const { page, context, complaints, asked } = await open();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(text => navigator.clipboard.writeText(text), statement);
    await tabTo(page, '#statement');
    await page.keyboard.press('Control+V');
    await press(page, '#read');
    assert.equal(await focused(page), 'report-heading');
    assert.match(String(await said(page, 'statement-said')), /^Read: 3 demands, 25 signatories; 0 things not understood, \d+ guesses/);
    assert.equal(await page.locator('.people > li').count(), 25);
    await preview(page).getByText('25 organisations').first().waitFor();

    // A guess leads to its line.
    await press(page, '#report .line');
    assert.equal(await focused(page), 'statement');
    assert.match(await page.evaluate(() => String(getSelection())), /Organize international solidarity/);

    await press(page, 'a[href="#corrections-heading"]');
    for (const [field, text] of [['title', 'Organize solidarity!'], ['id', 'jiashi-2018'], ['url', 'https://www.icor.info/'], ['published', '2018-10-15'], ['issuer-name', 'ICOR'], ['issuer-url', 'https://www.icor.info/'], ['updated', time], ['demands-2-text', unity]])
      await write(page, `#field-${field}`, String(text));
    await preview(page).getByText(unity).waitFor();

    // One is removed, one is added; the focus does not get lost.
    await press(page, '.people > li:nth-child(25) summary');
    await press(page, '.people > li:nth-child(25) [data-remove]');
    assert.equal(await page.locator('.people > li').count(), 24);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), 'summary');
    await press(page, '#add-items');
    assert.equal(await focused(page), 'field-signatories-items-24-abbr');
    for (const [field, text] of [['abbr', 'EU'], ['name', 'Example Union'], ['lang', 'en'], ['country', 'PE']]) await write(page, `#field-signatories-items-24-${field}`, String(text));

    // Choices, each shown at once.
    await write(page, '#folder', address);
    await press(page, '[name=element]', 'ArrowDown');
    await preview(page).locator('solidarity-counter [part=base]').waitFor();
    await press(page, '[name=element]:checked', 'ArrowDown');
    await page.keyboard.press('ArrowDown');
    await preview(page).locator('solidarity-signatories [part=base]').waitFor();
    await press(page, '[name=theme]', 'ArrowDown');
    await preview(page).locator('solidarity-signatories .poster').waitFor();
    await tabTo(page, '#lang');
    await page.keyboard.press('D');
    await write(page, '#highlight', 'EU');
    await preview(page).locator('solidarity-signatories[lang=de] [part=ours]', { hasText: 'Example Union' }).waitFor();

    await press(page, '#copy');
    await page.locator('#publish-said', { hasText: 'The snippet is copied.' }).waitFor();
    const snippet = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(snippet, /^<script type="module" src="https:\/\/www\.icor\.info\/jiashi\/\d+\.\d+\.\d+\/solidarity\.js" integrity="sha384-[\w+/]{64}" crossorigin="anonymous"/);
    assert.match(snippet, /<solidarity-signatories src="https:\/\/www\.icor\.info\/jiashi\/appeal\.json" theme="poster" lang="de" highlight="EU">\n {2}<h2/);

    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '#download')]);
    assert.equal(download.suggestedFilename(), 'jiashi-2018.zip');
    const zip = readFileSync(await download.path());
    const [again] = await Promise.all([page.waitForEvent('download'), press(page, '#download')]);
    assert.ok(zip.equals(readFileSync(await again.path())), 'the same form makes the same bytes');

    // The same by the command line, with the same corrections.
    writeFileSync(join(folder, 'statement.txt'), statement);
    const solidarity = (/** @type {string[]} */ ...args) => {
      const { status, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
    };
    solidarity('import', 'statement.txt', '--id', 'jiashi-2018', '--url', 'https://www.icor.info/', '--issuer', 'ICOR', '--issuer-url', 'https://www.icor.info/', '--published', '2018-10-15');
    const corrected = JSON.parse(readFileSync(join(folder, 'appeal.json'), 'utf8'));
    corrected.title = 'Organize solidarity!';
    corrected.demands[2].text = unity;
    corrected.signatories.items[24] = { abbr: 'EU', name: 'Example Union', lang: 'en', country: 'PE' };
    writeFileSync(join(folder, 'appeal.json'), JSON.stringify(corrected));
    solidarity('publish', 'appeal.json', '--out', 'out', '--url', address, '--updated', time);

    const unpacked = Object.fromEntries(Object.entries(unzipSync(zip)).map(([path, data]) => [path.replace('jiashi-2018/', ''), Buffer.from(data).toString('latin1')]));
    const made = filesIn(join(folder, 'out'));
    assert.deepEqual(JSON.parse(Buffer.from(String(unpacked['appeal.json']), 'latin1').toString()), JSON.parse(readFileSync(join(folder, 'out/appeal.json'), 'utf8')));
    assert.deepEqual(Object.keys(unpacked).toSorted(), Object.keys(made).toSorted());
    for (const [path, content] of Object.entries(made)) assert.ok(unpacked[path] === content, path);

    // While an entry is being written, the elements of the preview may tell that it has no name yet.
    assert.deepEqual(complaints.filter(text => !/^Solidarity: \S+preview\/appeal\.json\S* has bad records/.test(text)), []);
    assert.deepEqual(asked.filter(url => !url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`)), []);
    assert.ok(asked.length > 10);
  });

  test('its own policy lets it talk to nobody else', async () => {
    const { page } = await open();
    const refused = await page.evaluate(() => new Promise(resolve => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), { once: true });
      void fetch('https://example.com/').catch(() => undefined);
    }));
    assert.equal(refused, 'connect-src');
  });

  test('nothing is stored', async () => {
    const { page, context } = await open();
    await readIn(page);
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]), [0, 0, 0, 0]);
  });
});

describe('files', () => {
  test('Markdown keeps its marking', async () => {
    const { page } = await open();
    await choose(page, 'statement.md', '# Solidarity!\n\nWith *all* of them.\n\n## We demand\n\n- Freedom!\n');
    await preview(page).locator('em', { hasText: 'all' }).waitFor();
    assert.equal(await page.inputValue('#field-demands-0-text'), 'Freedom!');
  });

  test('a list as Excel saves it joins the signatories', async () => {
    const { page } = await open();
    await readIn(page);
    const excel = Buffer.from('Abbreviation;Name;Country\r\nSOL;Société Example;FR\r\nMLPD;Marxistisch-Leninistische Partei Deutschlands;DE\r\n', 'latin1');
    await choose(page, 'list.csv', excel, '#list');
    assert.match(String(await said(page, 'list-said')), /^list\.csv: 1 signatories added, 0 changed\..*Windows-1252/);
    await page.locator('.people > li:nth-child(26)', { hasText: 'Société Example' }).waitFor();
    await preview(page).getByText('26 organisations').first().waitFor();
  });

  test('one may be dropped anywhere', async () => {
    const { page } = await open();
    await page.evaluate(text => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'statement.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, statement);
    await page.locator('.people > li:nth-child(25)').waitFor();
    assert.equal(await page.inputValue('#statement'), statement);
  });

  test('a document of before becomes its next edition', async () => {
    const { page } = await open();
    await choose(page, 'appeal.json', JSON.stringify({ version: 1, id: 'x', title: 'T', sequence: 7, goal: 50, signatories: { count: 3, unlisted: 2, items: [{ name: 'Example Union', country: 'PE' }] } }));
    assert.match(String(await said(page, 'statement-said')), /to make edition 8 of it/);
    assert.equal(await page.inputValue('#field-sequence'), '8');
    await page.fill('#field-signatories-unlisted', '4');
    await preview(page).getByText('5 organisations').first().waitFor();
  });
});

describe('for everyone', () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing, ${colorScheme}`, async () => {
      const { page } = await open({ colorScheme, bypassCSP: true });
      await assertAccessible(page);
      await readIn(page);
      await page.press('.people > li:nth-child(2) summary', 'Enter');
      await page.fill('#field-signatories-items-1-country', 'Congo');
      await page.fill('#folder', 'nowhere');
      await page.press('#copy', 'Enter');
      await page.locator('#field-signatories-items-1-country[aria-invalid=true]').waitFor();
      await assertAccessible(page);
    });
  }

  test('an Arabic statement is shown from right to left', async () => {
    const { page } = await open({ bypassCSP: true });
    await readIn(page, fixture('arabic.txt'));
    assert.equal(await page.inputValue('#field-lang'), 'ar');
    assert.equal(await page.locator('#field-title').evaluate(field => getComputedStyle(field).direction), 'rtl');
    await assertAccessible(page);
  });

  for (const width of [360, 768, 1440]) {
    test(`nothing is wider than ${width} pixels`, async () => {
      const { page } = await open({ viewport: { width, height: 800 } });
      await assertFits(page);
      await readIn(page);
      await page.press('.people > li:nth-child(2) summary', 'Enter');
      await assertFits(page);
    });
  }
});
