// A campaign's folder as it is uploaded: made of a document, and served by a small real web server that
// does what the folder's own `_headers` says, as Netlify and Cloudflare Pages do.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { parse } from '../../../dist/appeal/index.js';
import { campaignFiles } from '../../../dist/publish/folder/files.js';
import { libraryFor, selectLibrary } from '../../../dist/publish/folder/library.js';
import { nodeTools } from '../../../dist/publish/folder/tools.node.js';
import { publicKeyOf, sign } from '../../../dist/publish/sign/keys.js';
import { encodePublicKey, encodeSignature } from '../../../dist/publish/sign/signify.js';

/**
 * @typedef {import('../../../dist/publish/folder/campaign.js').Campaign} Campaign
 * @typedef {import('../../../dist/publish/sign/keys.js').SecretKey} SecretKey
 * @typedef {Record<string, string | Uint8Array>} Folder path and content
 */

const cdn = new URL('../../../cdn/', import.meta.url);
const paths = selectLibrary(readdirSync(cdn, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/')));
/** What the build has made of the elements, by its path. */
export const library = new Map(paths.map(path => [path, new Uint8Array(readFileSync(new URL(path, cdn)))]));
export const version = '1.2.3';
export const integrityOf = (/** @type {string | Uint8Array} */ data) => `sha384-${createHash('sha384').update(data).digest('base64')}`;

/** The appeal of the showcase: three demands, 25 signatories of 22 countries. */
export const realDocument = () => JSON.parse(readFileSync(new URL('../../../demo/appeal.json', import.meta.url), 'utf8'));

/** The same appeal as an Arabic document. */
export function arabicDocument() {
  const { signatories, ...document } = realDocument();
  return {
    ...document,
    lang: 'ar',
    title: 'نظّموا التضامن الدولي مع عمال جياشي الشجعان في شنتشن (Shenzhen)، الصين!',
    body: ['منذ شهر مايو يناضل عمال شركة Jiashi Technology في شنتشن من أجل الحق في تأسيس نقابتهم المستقلة، لتنظيم المقاومة ضد الاستغلال والاضطهاد.', 'لكن عمال جياشي لا يخافون، ونضالهم يلقى التضامن في البلاد كلها.'],
    demands: [
      { id: 'release', text: 'الإفراج الفوري عن جميع العمال والطلاب وسائر أنصار نضال عمال جياشي!' },
      { id: 'unions', text: 'ندعم الحق في تأسيس نقابات مستقلة!' },
    ],
    contact: { email: 'coordination@example.org', purpose: 'يمكن إرسال رسائل التضامن إلى' },
    signatories,
  };
}

/** @param {string} path a script's, as a package has it */
const lasting = path => ({ path: `${version}/${path}`, integrity: integrityOf(/** @type {Uint8Array} */ (library.get(path))) });

/**
 * @param {any} document
 * @param {{ url?: string, publicKey?: string | undefined }} [options]
 * @returns {Campaign}
 */
export function campaignOf(document, { url = 'https://campaign.example/jiashi/', publicKey } = {}) {
  const { appeal, problems } = parse(document, { base: `${url}appeal.json` });
  if (!appeal) throw new Error(JSON.stringify(problems));
  const path = publicKey !== undefined || appeal.signatories.pages ? 'solidarity-full.js' : 'solidarity.js';
  return { appeal, url, publicKey, script: { version, ...lasting(path), full: lasting('solidarity-full.js') } };
}

/**
 * What `publish` writes beside the feed.
 * @param {Campaign} campaign
 * @param {{ pictures?: boolean }} [options]
 * @returns {Promise<Folder>}
 */
export async function folderOf(campaign, { pictures = false } = {}) {
  const { scripts, painter } = await nodeTools();
  const files = await campaignFiles(campaign, { scripts, painter: pictures ? painter : undefined });
  return Object.fromEntries(files.map(({ path, data }) => [path, data]));
}

/** What a static host takes a file for that its `_headers` says nothing of. @type {Record<string, string>} */
const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

/**
 * The headers that a `_headers` file gives to a path: of every rule that matches, joined
 * (https://docs.netlify.com/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/).
 * @param {string} text
 * @param {string} path
 */
export function headersFor(text, path) {
  /** @type {Record<string, string>} */
  const found = {};
  let matches = false;
  for (const line of text.split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      // What both hosts understand: a path from the root, with a star at its end or none.
      if (!/^\/[^*\s]*\*?$/.test(line)) throw new Error(`${line} is no rule`);
      matches = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : line === path;
      continue;
    }
    const [, name, value] = /^ {2}([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`${line} is no header`);
    if (matches) found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return found;
}

/** A site of its own; what is published on it is at its `/jiashi/`. */
export async function host() {
  /** @type {Folder} */
  let folder = {};
  /** @type {Record<string, string>} pages of a test's own, by path */
  const pages = {};
  /** How long the feed takes, in milliseconds. */
  const delays = { feed: 0 };
  /** @type {string[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    if (pages[pathname] !== undefined) return void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(pages[pathname]);
    const path = pathname.replace('/jiashi/', '') || 'index.html';
    const data = pathname.startsWith('/jiashi/') ? folder[path] : undefined;
    if (data === undefined) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not here');
    const etag = `"${createHash('sha256').update(data).digest('hex').slice(0, 16)}"`;
    /** @type {Record<string, string>} */
    const headers = { 'Content-Type': TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream', ETag: etag };
    for (const [name, value] of Object.entries(headersFor(String(folder['_headers'] ?? ''), pathname))) headers[name] = value;
    if (path === 'appeal.json') await new Promise(resolve => setTimeout(resolve, delays.feed));
    const known = request.headers['if-none-match'] === etag;
    response.writeHead(known ? 304 : 200, headers).end(known ? undefined : data);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;
  const url = `${origin}/jiashi/`;
  return {
    origin,
    url,
    pages,
    delays,
    requests,
    /**
     * Uploads a campaign: the feed, the library, and the files around them.
     * @param {any} document
     * @param {{ pictures?: boolean, key?: SecretKey }} [options] with a key, the feed is signed
     * @returns {Promise<Folder>}
     */
    async publish(document, { key, ...options } = {}) {
      const campaign = campaignOf(document, { url, publicKey: key && encodePublicKey(publicKeyOf(key), '').split('\n')[1] });
      const { files } = await libraryFor(campaign, library, version);
      folder = { ...(await folderOf(campaign, options)), 'appeal.json': JSON.stringify(document) };
      for (const { path, data } of files) folder[path] = data;
      if (key) folder['appeal.json.sig'] = encodeSignature(await sign(new TextEncoder().encode(String(folder['appeal.json'])), key), 'a test');
      return folder;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
