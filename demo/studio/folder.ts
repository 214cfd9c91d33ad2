// The campaign's folder, made in the browser of the modules that `solidarity publish` is made of.
import { zipSync, type Zippable } from 'fflate';
import { parse } from '../../src/appeal/parse.js';
import { anchorName } from '../../src/appeal/text.js';
import { safeUrl } from '../../src/appeal/links.js';
import { ALL_IN_HEAD, collect } from '../../src/publish/folder/collect.js';
import type { Campaign, CampaignFile } from '../../src/publish/folder/campaign.js';
import { editionFiles } from '../../src/publish/folder/edition.js';
import { campaignFiles, type Tools } from '../../src/publish/folder/files.js';
import { libraryFor, type Library } from '../../src/publish/folder/library.js';
import { madeFile } from '../../src/publish/folder/made.js';
import type { Painter } from '../../src/publish/folder/painter.js';
import { resvgPainter } from '../../src/publish/folder/resvg.js';
import { snippet } from '../../src/publish/folder/snippet.js';
import { wordsOf } from '../../src/publish/folder/wording.js';
import { serialized } from '../../src/publish/import/index.js';
import type { AppealDocument } from './document.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** The showcase's own files; nothing else is asked for. */
async function get(path: string): Promise<Bytes> {
  const response = await fetch(new URL(path, document.baseURI)).catch(() => undefined);
  if (!response?.ok) throw new Error(`The showcase’s own file ${path} could not be loaded: reload this page and try again.`);
  return new Uint8Array(await response.arrayBuffer());
}

const text = (bytes: Bytes): string => new TextDecoder().decode(bytes);

let library: Promise<Library> | undefined;

/** The elements, as the package has them. */
function readLibrary(): Promise<Library> {
  library ??= Promise.all(__LIBRARY__.map(async (path) => [path, await get(`cdn/${path}`)] as const)).then((files) => new Map(files));
  // The next try may do better.
  library.catch(() => (library = undefined));
  return library;
}

/** The address of a folder, or nothing if it is none. */
export function folderAddress(value: string): string | undefined {
  const address = safeUrl(value.trim());
  return address && /^https?:[^?#]*$/.test(address) ? address.replace(/\/*$/, '/') : undefined;
}

/** What pages and snippets are made of, and the library's files. */
async function campaignOf(head: unknown, url: string): Promise<{ campaign: Campaign; files: CampaignFile[] } | undefined> {
  const { appeal } = parse(head, { base: `${url}appeal.json` });
  if (!appeal) return undefined;
  const { script, files } = await libraryFor({ appeal }, await readLibrary(), __VERSION__);
  return { campaign: { appeal, url, script }, files };
}

/** What a webmaster copies, for one element; nothing where the document is none yet. */
export async function snippetOf(document: AppealDocument, url: string, element: string, attributes: Record<string, string>): Promise<string | undefined> {
  const { signatories } = document;
  // Of a long list the head will be in pages, which another flavour of the library loads.
  const pages = signatories.items.length > ALL_IN_HEAD ? { pages: { count: 1 } } : {};
  const made = await campaignOf({ ...document, signatories: { ...signatories, ...pages } }, url);
  return made && snippet(made.campaign, await wordsOf(document.lang), element, attributes);
}

/**
 * All files of the folder, as the command line makes them of the same document.
 *
 * @throws {Refused} if the document has problems
 */
export async function campaignFolder(document: AppealDocument, url: string): Promise<CampaignFile[]> {
  const files: CampaignFile[] = [];
  // `updated` is a field of the form, so that the same form makes the same bytes.
  const updated = document.updated ?? new Date(0).toISOString();
  const collected = await collect([new TextEncoder().encode(serialized(document))], `${url}appeal.json`, new Date());
  // The edition before is not here. A page's address never changes its bytes, so each edition's pages have one of their own.
  const generation = collected.pages.length > 0 ? Math.max(0, (document.sequence ?? 1) - 1) : 0;
  const edition = editionFiles(collected, { read: async () => undefined, generation }, updated);
  let step = await edition.next();
  for (; !step.done; step = await edition.next()) files.push(step.value);
  const made = await campaignOf(JSON.parse(text(step.value.head)), url);
  files.push(...made!.files, ...(await campaignFiles(made!.campaign, await tools())));
  files.push(madeFile(step.value.generation, files.map(({ path }) => path)));
  return files;
}

async function tools(): Promise<Tools> {
  const [campaign, embed, marker] = await Promise.all(['campaign', 'embed', 'marker'].map(async (name) => text(await get(`cdn/${name}.js`))));
  return { scripts: { campaign: campaign!, embed: embed!, marker: marker! }, painter: await (painter ??= makePainter()) };
}

/** WebAssembly can be started once. */
let painter: Promise<Painter> | undefined;

async function makePainter(): Promise<Painter> {
  const [wasm, font] = await Promise.all([get('build/painter/resvg.wasm'), get('build/painter/DejaVuSansCondensed-Bold.ttf')]);
  return resvgPainter(wasm, font);
}

/** A name for the folder in which it is unpacked: an id may be `..`, or have slashes. */
export const folderName = (id: string): string => anchorName(id).replace(/^[.~-]+/, '').replace(/[.~-]+$/, '') || 'appeal';

/** The same files make the same bytes: ZIP knows local times only, so all have the first that it knows. */
export function zipped(files: readonly CampaignFile[], folder: string): Bytes {
  const all: Zippable = {};
  for (const { path, data } of files) all[`${folder}/${path}`] = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return zipSync(all, { mtime: new Date(1980, 0, 1), level: 6 }) as Bytes;
}
