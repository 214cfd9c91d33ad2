import { sep } from 'node:path';
import { safeUrl } from '../../appeal/links.js';
import { parse } from '../../appeal/parse.js';
import { judge, MOST_BYTES } from '../check/document.js';
import { isInsecure, size } from '../check/request.js';
import type { Collected } from '../folder/collect.js';
import { editionFiles, HEAD_FILE, type Edition, type FeedFile } from '../folder/edition.js';
import { campaignFiles } from '../folder/files.js';
import { libraryFor } from '../folder/library.js';
import { nodeTools } from '../folder/tools.node.js';
import type { Derive } from '../sign/keys.js';
import { decodeSignature, sameBytes } from '../sign/signify.js';
import { Failure, FINE, fileTrouble, PROBLEMS, USAGE, type Io } from '../io.js';
import { timestamp } from './files.js';
import { openFolder, type CampaignFolder } from './folder.js';
import { readKey, type Key } from './key.js';
import { readLibrary } from './library.js';
import { readSource } from './source.js';

/** Options of `solidarity publish`, as the command line gives them. */
export interface PublishOptions {
  /** The campaign's folder. */
  out: string;
  /** Its public address. */
  url: string;
  /** Path of a secret key. */
  key?: string;
  /** ISO 8601 time of the edition. */
  updated?: string;
}

/** Files that are written at a time. */
const AT_ONCE = 16;

/** Makes a campaign's folder of its document, or brings it up to date. */
export async function publish(path: string, options: PublishOptions, version: string, derive: Derive, io: Io): Promise<number> {
  const { out } = options;
  const url = addressOf(options.url);
  const updated = timeOf(options.updated, io);
  await keepApart(path, options, io);
  if (isInsecure(url)) io.err(`Warning: ${url} is not on https: a page on https may not load the campaign.`);

  const library = await readLibrary(io);
  const key = options.key === undefined ? undefined : await readKey(options.key, derive, io);
  const collected = await readSource(path, url + HEAD_FILE, io);
  if (!collected) return PROBLEMS;

  const told: string[] = [];
  const replaced = io.files.replaceFolder(out, async (draft) => {
    const folder = await openFolder(out, collected.head.id, draft, io);
    await compareKeys(folder, key, io);
    await warnOfSnippets(folder, collected, key, url, io);
    const edition = await writeFeed(collected, folder, updated, key);
    const { appeal } = parse(JSON.parse(new TextDecoder().decode(edition.head)), { base: url + HEAD_FILE });
    const what = { appeal: appeal!, url, publicKey: key?.line };
    const { script, files } = await libraryFor(what, library, version);
    const others = folder.versions.filter((other) => other !== version);
    const around = await campaignFiles({ ...what, script: { ...script, others } }, await nodeTools());
    for (const file of [...files, ...around]) await folder.put(file);
    await folder.finish(edition.generation);
    told.push(...summary(collected, edition, folder, out));
  });
  await replaced.catch((error: unknown) => {
    throw error instanceof Error && 'code' in error ? fileTrouble(error, out, 'write') : error;
  });
  for (const line of told) io.out(line);
  io.out(`Upload all of it, so that it is at ${url}; then "solidarity check ${url}${HEAD_FILE}" tells what a browser meets there.`);
  return FINE;
}

/** Pages, search index and head, each with its signature if there is a key. */
async function writeFeed(collected: Collected, folder: CampaignFolder, updated: string, key: Key | undefined): Promise<Edition> {
  const write = async ({ path, data }: FeedFile) => {
    if (data.length > MOST_BYTES) throw new Failure(`${path} would be ${size(data.length)}, more than the 4 MB that a widget reads: shorten the texts.`);
    await folder.put({ path, data });
    if (key) await folder.put({ path: `${path}.sig`, data: await key.signature(data) });
  };
  const files = editionFiles(collected, folder, updated);
  for (let waiting: FeedFile[] = []; ; ) {
    const { done, value } = await files.next();
    if (!done) waiting.push(value);
    if (done || waiting.length === AT_ONCE) {
      await Promise.all(waiting.map(write));
      waiting = [];
    }
    if (done) return value;
  }
}

function summary({ head, listed, pages }: Collected, { sequence, isSame }: Edition, folder: CampaignFolder, out: string): string[] {
  const number = (value: unknown) => Number(value).toLocaleString('en');
  const { count, items } = head.signatories as { count: number; items?: unknown[] };
  const { files, bytes } = folder.size();
  return [
    `${out}: ${isSame ? `still edition ${sequence}, since the appeal says the same` : `edition ${sequence}`}, in ${number(files)} files of ${size(bytes)}.`,
    `${number(count)} signatories, of whom ${number(listed)} are listed${pages.length ? `: the newest ${items!.length} in ${HEAD_FILE}, the others in ${number(pages.length)} pages` : ''}.`,
  ];
}

/** A signature that hosts rely on must not vanish or become another one unnoticed. */
async function compareKeys(folder: CampaignFolder, key: Key | undefined, io: Io): Promise<void> {
  const signature = await folder.read(`${HEAD_FILE}.sig`);
  if (!signature) return;
  const refused = 'elements with the public-key of the edition before will refuse it';
  if (!key) return io.err(`Warning: without --key the new edition is not signed, and ${refused}.`);
  try {
    const { keyNumber } = decodeSignature(new TextDecoder().decode(signature));
    if (!sameBytes(keyNumber, key.publicKey.keyNumber)) io.err(`Warning: the edition before was signed with another key; ${refused}.`);
  } catch {
    // A damaged signature gets replaced by a good one.
  }
}

/** What hosts copied from an edition that needed less goes on loading what it needed. */
async function warnOfSnippets(folder: CampaignFolder, { head, pages }: Collected, key: Key | undefined, url: string, io: Io): Promise<void> {
  const old = await folder.read(HEAD_FILE);
  const wasSigned = (await folder.read(`${HEAD_FILE}.sig`)) !== undefined;
  if (!old || wasSigned) return;
  const { signatories } = JSON.parse(new TextDecoder().decode(old)) as { signatories?: { pages?: unknown } };
  const isNewlyPaged = pages.length > 0 && signatories?.pages === undefined;
  if (!isNewlyPaged && !key) return;
  const { items = [] } = head.signatories as { items?: unknown[] };
  const is = [isNewlyPaged && 'in pages', key && 'signed'].filter(Boolean).join(' and ');
  const shown = [isNewlyPaged && `show only the newest ${items.length} names beside the whole count`, key && 'show it without verifying anything'].filter(Boolean).join(' and ');
  io.err(`Warning: the appeal is ${is} now, and snippets that were copied before ${shown}: tell the hosts to copy theirs anew from ${url}snippet.html.`);
}

/** What is not to be published must not lie in what is. */
async function keepApart(path: string, { out, key }: PublishOptions, io: Io): Promise<void> {
  const folder = await io.files.resolve(out);
  const isIn = async (path: string) => `${await io.files.resolve(path)}${sep}`.startsWith(`${folder}${sep}`);
  if (await isIn('.')) throw new Failure(`${out} is the folder that you are in, and would be replaced under your feet: call the program from outside of it.`, USAGE);
  if (await isIn(path)) throw new Failure(`${path} lies in ${out}, the folder that is made of it: keep it somewhere else.`, USAGE);
  if (key !== undefined && (await isIn(key)))
    throw new Failure(`${key} lies in ${out}, which gets published: move it away, since whoever has it can sign as you.`, USAGE);
}

function addressOf(value: string): string {
  const address = safeUrl(value);
  if (!address || !/^https?:[^?#]*$/.test(address)) throw new Failure(`--url is "${value}": it must be the address of a folder, as in https://example.org/appeal/.`, USAGE);
  return address.replace(/\/*$/, '/');
}

/** https://reproducible-builds.org/specs/source-date-epoch/ counts seconds. */
function timeOf(value: string | undefined, io: Io): string {
  const epoch = io.environment['SOURCE_DATE_EPOCH'];
  if (value === undefined && epoch) {
    if (!/^\d{1,11}$/.test(epoch)) throw new Failure(`SOURCE_DATE_EPOCH is "${epoch}": it must be a number of seconds.`, USAGE);
    return timestamp({ now: () => new Date(Number(epoch) * 1000) });
  }
  if (value === undefined) return timestamp(io);
  const [wrong] = judge({ version: 1, id: 'x', title: 'x', updated: value, signatories: { count: 0 } }).problems;
  if (wrong) throw new Failure(`--updated is "${value}": it ${wrong.message}, as in 2018-10-15T12:00:00Z.`, USAGE);
  return value;
}
