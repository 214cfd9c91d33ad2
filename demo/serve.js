// The showcase on this machine: demo/ as the site, cdn/ as /cdn/, build/ as /build/, and a small feed that lives in
// memory, so that a button can show a signature arriving. It is a toy for looking, not a server
// for the world: it keeps nothing and answers this machine.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { states } from './states.js';

/**
 * Pages whose promise needs a header, and that header: no script at all, and as strict as can be. With
 * a query they are served without it, for comparison.
 * @type {Record<string, string>}
 */
const policies = {
  '/promises/words-without-javascript.html': "script-src 'none'",
  '/promises/strict-csp-no-violation.html':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types solidarity-widgets",
};

/** @typedef {{ sequence?: number, updated?: string, signatories: { count: number, asOf?: string, items?: object[] } }} Feed */

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** The feed: demo/appeal.json, read again whenever that file changes, plus the signatures given here. */
class LiveFeed {
  /** @type {Feed | undefined} */
  #feed;
  #read = 0;
  #signed = 0;
  #up = 0;
  /** Whether a button has taken the feed down, which concerns only `fragile.json`. */
  down = false;

  /** @param {string} file */
  constructor(file) {
    this.file = file;
  }

  /** @returns {Promise<Feed>} */
  async get() {
    const changed = (await stat(this.file)).mtimeMs;
    if (!this.#feed || changed !== this.#read) {
      /** @type {Feed} */
      const feed = await this.start();
      // Whatever the file says, to those who watch it is a new publication: sequence never goes back.
      if (this.#feed) feed.sequence = Math.max(feed.sequence ?? 0, (this.#feed.sequence ?? 0) + 1);
      this.#feed = feed;
      this.#read = changed;
      this.#signed = 0;
    }
    return this.#feed;
  }

  /** The feed as the file has it. */
  async start() {
    return JSON.parse(await readFile(this.file, 'utf8'));
  }

  async sign() {
    const feed = await this.get();
    const now = new Date().toISOString();
    this.#signed += 1;
    const { items = [] } = feed.signatories;
    const entry = { id: `example-union-${this.#signed}`, name: `Example Union ${this.#signed}`, since: now.slice(0, 10) };
    feed.signatories = { ...feed.signatories, asOf: now.slice(0, 10), count: feed.signatories.count + 1, items: [...items, entry] };
    feed.sequence = (feed.sequence ?? 0) + 1;
    feed.updated = now;
    return feed;
  }

  /** Up for the first request, then down for a while: for the stale state. */
  isDown() {
    const down = Date.now() - this.#up < 10_000;
    if (!down) this.#up = Date.now();
    return down;
  }

  reset() {
    this.down = false;
    this.#read = 0;
    return this.get();
  }
}

/**
 * The showcase as a server that does not listen yet.
 * @param {{ feed?: string }} [options] where the live feed starts from
 */
export function createShowcase({ feed = here('appeal.json') } = {}) {
  const live = new LiveFeed(feed);
  // dev: files are looked up on every request, so that an edit shows on reload.
  const options = {
    dev: true,
    etag: true,
    setHeaders: (/** @type {import('node:http').ServerResponse} */ response) => {
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Access-Control-Allow-Origin', '*');
    },
  };
  const pages = sirv(here('.'), options);
  const built = ['cdn', 'build'].map(name => ({ path: `/${name}/`, files: sirv(here(`../${name}`), options) }));

  return createServer(async (request, response) => {
    const missing = () => void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is nothing here.\n');
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (pathname.startsWith('/live/')) {
        response.setHeader('Access-Control-Allow-Origin', '*');
        const route = `${request.method === 'HEAD' ? 'GET' : request.method} ${pathname.slice('/live/'.length)}`;
        if (route === 'GET appeal.json') answer(request, response, await live.get());
        else if (route === 'GET fragile.json' && live.down) response.writeHead(503, { 'Content-Type': 'text/plain' }).end('Down.\n');
        else if (route === 'GET fragile.json') answer(request, response, await live.get());
        else if (route === 'POST down' || route === 'POST up') answer(request, response, { down: (live.down = route === 'POST down') });
        else if (route === 'POST sign') answer(request, response, await live.sign());
        else if (route === 'POST reset') answer(request, response, await live.reset());
        else missing();
      } else if (pathname.startsWith('/states/')) {
        response.setHeader('Access-Control-Allow-Origin', '*');
        const make = states[pathname.slice('/states/'.length).replace('.json', '')];
        if (pathname.endsWith('/flaky.json') && live.isDown()) missing();
        else if (make) answer(request, response, make(await live.start()));
        else missing();
      } else {
        const { path, files } = built.find(({ path }) => pathname.startsWith(path)) ?? { path: '/', files: pages };
        request.url = request.url?.slice(path.length - 1);
        const policy = policies[pathname + search];
        if (policy) response.setHeader('Content-Security-Policy', policy);
        files(request, response, missing);
      }
    } catch (error) {
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`${error}\n`);
    }
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {unknown} feed
 */
function answer(request, response, feed) {
  const body = JSON.stringify(feed);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  const known = request.method === 'GET' && request.headers['if-none-match'] === etag;
  response.writeHead(known ? 304 : 200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-cache',
    ETag: etag,
  });
  response.end(known ? undefined : body);
}

function main() {
  const { PORT = '8000', HOST = '127.0.0.1' } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) stop(`PORT is "${PORT}", which is not a port number.`);

  const server = createShowcase();
  const end = () => {
    server.close();
    // An open page keeps its connection; it must not keep us.
    server.closeAllConnections();
    process.exit(0);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  server.on('error', (/** @type {NodeJS.ErrnoException} */ error) =>
    stop(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken: end what uses it, or choose another one, for example PORT=${port + 1} npm start.`
        : `The showcase can't be served: ${error.message}`,
    ),
  );
  // This machine alone, unless HOST says otherwise (HOST=0.0.0.0 to look at it with a phone).
  server.listen(port, HOST, () => {
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    console.log(`Showcase: http://localhost:${address.port}/`);
  });
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
