// The studio: a statement becomes a campaign's folder, and nothing leaves the browser.
import { html, nothing, render } from 'lit';
import { checkDocument } from '../../src/publish/check/document.js';
import type { Finding } from '../../src/publish/check/finding.js';
import { Refused } from '../../src/publish/folder/collect.js';
import { serialized, type Note } from '../../src/publish/import/index.js';
import { copy } from './clipboard.js';
import { AT_ONCE, corrections } from './corrections.js';
import { withOneMore, without, withText, type AppealDocument } from './document.js';
import { capital, idOf } from './fields.js';
import { campaignFolder, folderAddress, folderName, snippetOf, zipped } from './folder.js';
import { kept } from './kept.js';
import { addList, isMarkdown, readStatement, textOf } from './reading.js';
import { report } from './report.js';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const statement = find<HTMLTextAreaElement>('statement');
const form = find<HTMLFormElement>('choices');
const code = find<HTMLTextAreaElement>('code');
const address = find<HTMLInputElement>('folder');
const frame = find<HTMLIFrameElement>('preview');

/** Where the folder is, as long as nobody has said it. */
const SOMEWHERE = 'https://campaign.example/';
/** What is typed is judged and shown after a pause so long. */
const PAUSE = 200;

let appeal: AppealDocument | undefined;
/** As it was read or opened, before anything was corrected. */
let original: AppealDocument | undefined;
let notes: Note[] = [];
let findings: Finding[] = [];
let markdown = false;
let isCorrected = false;
let filter = '';
let shown = AT_ONCE;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what happened, to eyes and to screen readers. */
function say(id: string, sentence: string, isTrouble = false) {
  const place = find(id);
  place.textContent = sentence;
  place.classList.toggle('trouble', isTrouble);
}

const base = (): string => `${folderAddress(address.value) ?? SOMEWHERE}appeal.json`;

// ---- 1. The statement ----

function read() {
  const updated = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const result = readStatement(statement.value, { isMarkdown: markdown, updated });
  if (!result.document) {
    say('statement-said', result.trouble!, true);
    statement.setAttribute('aria-invalid', 'true');
    statement.focus();
    return;
  }
  statement.removeAttribute('aria-invalid');
  const corrected = isCorrected ? kept(result.document, original!, appeal!) : undefined;
  open(result.document, result.notes);
  if (corrected) changeTo(corrected.document);
  const { demands = [], signatories } = result.document;
  const guesses = result.notes.filter(({ kind }) => kind === 'guess').length;
  const unread = result.notes.filter(({ kind }) => kind === 'unread').length;
  say('statement-said', `Read: ${demands.length} demands, ${signatories.items.length} signatories; ${unread} things not understood, ${guesses} guesses to be checked.${corrected ? ' Your corrections are kept; to do without them, reload this page.' : ''}${corrected?.lost.length ? ` These are not in the text any more, and what you corrected in them is gone: ${corrected.lost.join(', ')}.` : ''}`);
  find('report-heading').focus();
}

function open(document: AppealDocument, itsNotes: Note[]) {
  appeal = original = document;
  notes = itsNotes;
  isCorrected = false;
  filter = '';
  shown = AT_ONCE;
  for (const step of globalThis.document.querySelectorAll<HTMLElement>('[data-needs-appeal]')) step.hidden = false;
  render(report(notes, goToLine), find('report'));
  judge();
}

/** Puts the cursor there, and the line in sight. */
function goToLine(line: number) {
  const lines = statement.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  statement.focus();
  statement.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  statement.scrollTop = (line - 3) * Number.parseFloat(getComputedStyle(statement).lineHeight);
  statement.scrollLeft = 0;
}

async function readFile(file: File | undefined) {
  if (!file) return;
  try {
    if (/\.json$/i.test(file.name)) return openDocument(await file.text(), file.name);
    const { text, isOldWindows } = await textOf(file);
    if (appeal && /\.(csv|tsv|tab)$/i.test(file.name)) return addFile(file);
    if (/\.(csv|tsv|tab)$/i.test(file.name)) throw new Error(`${file.name} is a list: read the statement first, then add the list to it.`);
    statement.value = text;
    markdown = isMarkdown(file.name);
    read();
    if (isOldWindows) say('statement-said', `${file.name} is not in UTF-8; it was read as Windows-1252. Check the accents.`);
  } catch (error) {
    say('statement-said', (error as Error).message, true);
  }
}

/** A document that is there already: another edition of it is made. */
function openDocument(text: string, name: string) {
  const { appeal: good, findings } = checkDocument(text);
  const first = findings.find(({ pointer }) => pointer !== '/expires');
  if (!good || first) throw new Error(`${name}${first?.line ? `, line ${first.line}` : ''}: ${first?.pointer ? `${first.pointer} ` : ''}${first?.message ?? 'is no appeal'}.`);
  const document = JSON.parse(text);
  if (document.signatories.pages) throw new Error(`${name} is a published head, which holds only the newest signatories: choose the whole document that it was made from.`);
  const items = (document.signatories.items ?? []).map((item: object, index: number) => Object.assign({ id: good.signatories.items[index]!.id }, item));
  open({ ...document, sequence: (good.sequence ?? 0) + 1, updated: new Date().toISOString().replace(/\.\d+Z$/, 'Z'), signatories: { ...document.signatories, items } }, []);
  say('statement-said', `${name} is open, to make edition ${(good.sequence ?? 0) + 1} of it.`);
  find('corrections-heading').focus();
}

async function addFile(file: File | undefined) {
  if (!file || !appeal) return;
  try {
    const { text, isOldWindows } = await textOf(file);
    const result = addList(appeal, text, file.name);
    if (!result.document) throw new Error(result.trouble);
    changeTo(result.document);
    const unread = result.notes.filter(({ kind }) => kind === 'unread');
    const lost = unread.map(({ line, message }) => ` Line ${line}: ${message}.`).join('');
    say('list-said', `${result.told}${isOldWindows ? ' It was read as Windows-1252: check the accents.' : ''}${lost}`, unread.length > 0);
  } catch (error) {
    say('list-said', (error as Error).message, true);
  }
}

// ---- 2. Corrections ----

function changeTo(document: AppealDocument) {
  appeal = document;
  isCorrected = true;
  draw();
  clearTimeout(timer);
  timer = setTimeout(judge, PAUSE);
}

/** Judges the document as `check` does, and brings everything that depends on it up to date. */
function judge() {
  clearTimeout(timer);
  timer = undefined;
  if (!appeal) return;
  const checked = checkDocument(serialized(appeal), { base: base(), now: new Date() });
  findings = checked.findings;
  draw();
  drawProblems();
  showPreview();
  void makeSnippet();
}

function draw() {
  if (!appeal) return;
  const part = corrections({
    document: appeal,
    findings,
    filter,
    shown,
    change: (pointer, text) => changeTo(withText(appeal!, pointer, text)),
    setFilter: (text) => {
      filter = text;
      shown = AT_ONCE;
      draw();
    },
    showMore: () => {
      shown += AT_ONCE;
      draw();
    },
    remove,
    add,
  });
  render(part, find('corrections'));
  const names = appeal.signatories.items.slice(0, 1000).map(({ abbr, name }) => abbr ?? name);
  render(html`${names.map((name) => html`<option value=${name}></option>`)}`, find('names'));
}

/** The focus goes on to what takes the place of what is gone. */
function remove(list: 'demands' | 'items', index: number) {
  const place = [...document.querySelectorAll(`[data-remove=${list}]`)].indexOf(document.activeElement!);
  changeTo(without(appeal!, list, index));
  const buttons = [...document.querySelectorAll<HTMLElement>(`[data-remove=${list}]`)];
  const next = buttons[Math.min(place, buttons.length - 1)];
  const summary = next?.closest('details')?.querySelector('summary');
  (summary ?? next ?? find(`add-${list}`)).focus();
  say('corrections-said', list === 'demands' ? `Demand ${index + 1} is removed.` : `Signatory ${index + 1} is removed: ${appeal!.signatories.count} now.`);
}

function add(list: 'demands' | 'items') {
  filter = '';
  shown = Math.max(shown, (appeal?.signatories.items.length ?? 0) + 1);
  changeTo(withOneMore(appeal!, list));
  const last = (list === 'demands' ? appeal!.demands!.length : appeal!.signatories.items.length) - 1;
  goToField(list === 'demands' ? `/demands/${last}/text` : `/signatories/items/${last}/abbr`);
}

function goToField(pointer: string) {
  const field = document.getElementById(idOf(pointer));
  const details = field?.closest('details');
  if (details) details.open = true;
  field?.focus();
}

/** Every problem, with the way to its field. */
function drawProblems() {
  const problems = findings.filter(({ level }) => level === 'problem');
  render(
    problems.length === 0
      ? nothing
      : html`<h3>To be corrected before it can be published (${problems.length})</h3>
          <ul class="notes">
            ${problems.map(({ pointer = '', message }) => html`<li><button type="button" class="line" @click=${() => reveal(pointer)}>${pointer || 'document'}</button> <span>${capital(message)}.</span></li>`)}
          </ul>`,
    find('problems'),
  );
}

function reveal(pointer: string) {
  const index = /^\/signatories\/items\/(\d+)/.exec(pointer)?.[1];
  if (index !== undefined) {
    filter = '';
    shown = Math.max(shown, Number(index) + 1);
    draw();
  }
  const field = document.getElementById(idOf(pointer)) ?? document.querySelector(`[id^="${idOf(pointer)}-"]`);
  goToField(field ? (field.id.replace(/^field/, '').replaceAll('-', '/')) : pointer);
}

// ---- 3. Choices, preview, snippet, folder ----

interface Choice {
  element: string;
  attributes: Record<string, string>;
}

function choice(): Choice {
  const data = new FormData(form);
  const text = (name: string) => `${data.get(name) ?? ''}`.trim();
  const attributes: Record<string, string> = {};
  if (text('theme') !== 'plain') attributes['theme'] = text('theme');
  if (text('lang')) attributes['lang'] = text('lang');
  const lists = ['appeal', 'signatories'].includes(text('element'));
  if (lists && text('group')) attributes['group'] = 'country';
  if (lists && text('highlight')) attributes['highlight'] = text('highlight');
  return { element: text('element'), attributes };
}

function showPreview() {
  const { element, attributes } = choice();
  frame.contentWindow?.postMessage({ text: serialized(appeal), element: `solidarity-${element}`, attributes }, location.origin);
}

/** Whoever is in the list may be highlighted, and nobody else. */
function judgeHighlight() {
  const { highlight } = choice().attributes;
  const isKnown = !highlight || appeal?.signatories.items.some(({ id, abbr, name, gloss }) => [id, abbr, name, gloss].includes(highlight));
  const input = find('highlight');
  if (isKnown) input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
  say('highlight-said', isKnown ? '' : 'Nobody in the list has this abbreviation or name, to the letter.', true);
}

async function makeSnippet() {
  if (!appeal) return;
  const { element, attributes } = choice();
  const document = appeal;
  try {
    const text = await snippetOf(document, folderAddress(address.value) ?? SOMEWHERE, element, attributes);
    if (document === appeal) code.value = text ?? '';
  } catch (error) {
    say('publish-said', (error as Error).message, true);
  }
}

/** What must be right before anything is given away. @returns whether it is */
function isReady(): boolean {
  if (timer !== undefined) judge();
  const isAddress = folderAddress(address.value) !== undefined;
  address.removeAttribute('aria-invalid');
  say('folder-said', '');
  if (!isAddress) {
    address.setAttribute('aria-invalid', 'true');
    say('folder-said', 'The folder’s address is needed, as in https://example.org/appeal/.', true);
    say('publish-said', 'First say at which address the folder will be.', true);
    address.focus();
    return false;
  }
  const first = findings.find(({ level }) => level === 'problem');
  if (first) {
    say('publish-said', 'First correct what is listed as to be corrected.', true);
    reveal(first.pointer ?? '');
    return false;
  }
  return true;
}

async function copySnippet() {
  if (!isReady()) return;
  await makeSnippet();
  const isCopied = await copy(code);
  say('publish-said', isCopied ? 'The snippet is copied.' : 'This browser lets no page copy: the snippet is selected, press Ctrl+C or ⌘C.', !isCopied);
}

async function download() {
  if (!isReady()) return;
  const button = find<HTMLButtonElement>('download');
  button.setAttribute('aria-disabled', 'true');
  say('publish-said', 'The folder is being made…');
  try {
    const files = await campaignFolder(appeal!, folderAddress(address.value)!);
    const name = folderName(appeal!.id);
    const zip = zipped(files, name);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([zip], { type: 'application/zip' }));
    link.download = `${name}.zip`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say('publish-said', `${link.download} is made: ${files.length} files, ${Math.round(zip.length / 1000).toLocaleString('en')} kB. Unpack it and upload what is in it.`);
  } catch (error) {
    const [first] = error instanceof Refused ? error.problems : [];
    say('publish-said', first ? `${first.pointer || 'The document'} ${first.message}.` : (error as Error).message, true);
    if (first) reveal(first.pointer);
  } finally {
    button.removeAttribute('aria-disabled');
  }
}

// ---- Wiring ----

const listen = (id: string, type: string, work: (event: Event) => unknown) => find(id).addEventListener(type, work);
const chosen = (event: Event): File | undefined => {
  const input = event.target as HTMLInputElement;
  const file = input.files?.[0];
  // The same file may be chosen again.
  input.value = '';
  return file;
};

listen('read', 'click', read);
listen('statement', 'paste', () => (markdown = false));
listen('file', 'change', (event) => readFile(chosen(event)));
listen('list', 'change', (event) => addFile(chosen(event)));
listen('copy', 'click', copySnippet);
listen('download', 'click', download);
listen('choices', 'submit', (event) => event.preventDefault());
listen('choices', 'input', () => {
  judgeHighlight();
  if (timer === undefined) timer = setTimeout(judge, PAUSE);
});
addEventListener('message', ({ source, origin }) => {
  if (source === frame.contentWindow && origin === location.origin && appeal) showPreview();
});
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('dragging');
});
addEventListener('dragleave', ({ relatedTarget }) => {
  if (!relatedTarget) document.body.classList.remove('dragging');
});
addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('dragging');
  void readFile(event.dataTransfer?.files[0]);
});
addEventListener('beforeunload', (event) => {
  if (isCorrected) event.preventDefault();
});

// Names of languages and countries, by the browser.
const english = (type: 'language' | 'region') => new Intl.DisplayNames('en', { type });
const options = (id: string, type: 'language' | 'region', codes: readonly string[]) =>
  render(html`${codes.map((code) => html`<option value=${code}>${english(type).of(code)}</option>`)}`, find(id));
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const regions = letters.flatMap((one) => letters.map((two) => one + two)).filter((code) => !/^(AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN)$/.test(code) && english('region').of(code) !== code);
options('countries', 'region', regions);
options('languages', 'language', ['am', 'ar', 'bg', 'bn', 'cs', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'ku', 'ne', 'nl', 'pl', 'pt', 'ro', 'ru', 'si', 'sr', 'sv', 'sw', 'ta', 'th', 'tl', 'tr', 'uk', 'ur', 'vi', 'zh']);
