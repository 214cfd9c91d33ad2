// The second origin of the tests: a real HTTP server that serves feeds under their control, counts
// what it was asked, and fails in every way that a network can.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import sirv from 'sirv';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 *
 * @typedef {object} Feed what PUT /feed/<key> has set
 * @property {Buffer} body
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {number} delay milliseconds before the answer
 *
 * @typedef {object} Seen one request, as GET /log/<key> tells it
 * @property {string} method
 * @property {string} url
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {number} time milliseconds since 1970
 * @property {number} [status] of the answer
 * @property {string} [body] of a POST
 */

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Paths below /static/ that are served, so that nothing else of the machine is. */
const served = /^\/(cdn|dist|demo|test\/fixtures)\//;

/** @param {Response} response */
function allowEveryone(response) {
  response.setHeader('Access-Control-Allow-Origin', '*');
}

/**
 * @param {Request} request
 * @returns {Promise<Buffer>}
 */
async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Writes for ever: never faster than it is read, not after the reader has gone, and paced, since a
 * loopback at full speed would starve the very page that is to show it stays responsive.
 * @param {Response} response
 * @param {string} chunk
 */
function writeForEver(response, chunk) {
  const pace = setInterval(() => {
    if (!response.writableNeedDrain) response.write(chunk);
  }, 5);
  response.once('close', () => clearInterval(pace));
}

/** @type {Record<string, (response: Response, request: Request) => void>} */
const faults = {
  silence() {},
  stall(response) {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"version":1,"id":"stall","title":"Half of');
  },
  endless(response) {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write('{"version":1,"id":"endless","title":"');
    writeForEver(response, 'x'.repeat(131_072));
  },
  // 30 MB that Content-Length, counting the compressed bytes, makes look harmless.
  huge(response) {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
    const gzip = createGzip();
    gzip.pipe(response);
    response.once('close', () => gzip.destroy());
    gzip.write('{"version":1,"id":"huge","title":"');
    gzip.write('x'.repeat(30_000_000));
    gzip.end('","signatories":{"count":1}}');
  },
  loop(response) {
    response.writeHead(302, { Location: '/fault/loop' }).end();
  },
  'no-cors'(response) {
    response.removeHeader('Access-Control-Allow-Origin');
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end('{"version":1,"id":"x","title":"No permission","signatories":{"count":1}}');
  },
  html(response) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>Error</title><h1>Something went wrong</h1>');
  },
  empty(response) {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end();
  },
  latin1(response) {
    response.writeHead(200, { 'Content-Type': 'application/json; charset=windows-1252' });
    response.end(Buffer.from('{"version":1,"id":"latin1","title":"Perú, Öffentlichkeit","signatories":{"count":1}}', 'latin1'));
  },
  /** The line goes dead in the middle of the body. */
  reset(response) {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"version":1', () => response.destroy());
  },
};

/**
 * `status/503`, or `status/429?retry-after=7&expose`: the header is readable to a page of another
 * origin only if exposed.
 * @param {Response} response
 * @param {number} status
 * @param {URLSearchParams} query
 */
function answerStatus(response, status, query) {
  const retry = query.get('retry-after') ?? (status === 429 ? '2' : null);
  if (retry !== null) response.setHeader('Retry-After', retry);
  if (query.has('expose')) response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
  response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status}\n`);
}

/**
 * What messages are posted to. `POST /post/<key>` is answered as its query says: `status=500`, `delay=200`
 * milliseconds, `silence` for ever, `cors=no` permits no page to read the answer, `preflight=no` none to ask.
 * @param {Request} request
 * @param {Response} response
 * @param {URLSearchParams} query
 */
function answerPost(request, response, query) {
  const isPreflight = request.method === 'OPTIONS';
  if (query.get('cors') === 'no') response.removeHeader('Access-Control-Allow-Origin');
  if (isPreflight && query.get('preflight') !== 'no') response.setHeader('Access-Control-Allow-Headers', 'content-type');
  if (query.has('silence') && !isPreflight) return;
  const answer = () => response.writeHead(isPreflight ? 204 : Number(query.get('status') ?? 200)).end();
  const delay = setTimeout(answer, isPreflight ? 0 : Number(query.get('delay') ?? 0));
  response.once('close', () => clearTimeout(delay));
}

/**
 * Starts it. `PUT /feed/<key>?status=&delay=&headers=<JSON>` sets what `GET /feed/<key>` serves,
 * `DELETE /feed/<key>` takes it away, `GET /log/<key>` tells which requests came for it.
 * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
 */
export async function startFeedServer() {
  /** @type {Map<string, Feed>} */
  const feeds = new Map();
  /** @type {Map<string, Seen[]>} */
  const logs = new Map();
  /** @type {Set<NodeJS.Timeout>} */
  const delays = new Set();
  const files = sirv(root, { dev: true, etag: true, setHeaders: response => response.setHeader('Cache-Control', 'no-cache') });

  /**
   * @param {string} key
   * @param {Request} request
   * @param {Response} response
   */
  function log(key, request, response) {
    /** @type {Seen} */
    const seen = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, time: Date.now() };
    response.once('finish', () => (seen.status = response.statusCode));
    logs.set(key, [...(logs.get(key) ?? []), seen]);
    return seen;
  }

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async function answer(request, response) {
    const url = new URL(request.url ?? '/', 'http://feeds');
    const [kind, ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent);
    const key = rest.join('/');
    allowEveryone(response);
    if (kind === 'post') {
      const seen = log(key, request, response);
      seen.body = String(await bodyOf(request));
      answerPost(request, response, url.searchParams);
    } else if (request.method === 'OPTIONS') {
      // A reader that must ask for leave first has broken a promise, so that shows in the log.
      const forReading = request.headers['access-control-request-method'] === 'GET';
      if (forReading && (kind === 'feed' || kind === 'fault')) log(key, request, response);
      response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, DELETE');
      response.setHeader('Access-Control-Allow-Headers', request.headers['access-control-request-headers'] ?? '*');
      response.writeHead(204).end();
    } else if (kind === 'feed' && request.method === 'PUT') {
      const query = url.searchParams;
      feeds.set(key, {
        body: await bodyOf(request),
        status: Number(query.get('status') ?? 200),
        headers: JSON.parse(query.get('headers') ?? '{}'),
        delay: Number(query.get('delay') ?? 0),
      });
      response.writeHead(204).end();
    } else if (kind === 'feed' && request.method === 'DELETE') {
      feeds.delete(key);
      logs.delete(key);
      response.writeHead(204).end();
    } else if (kind === 'feed') {
      log(key, request, response);
      const feed = feeds.get(key);
      if (!feed) return answerStatus(response, 404, url.searchParams);
      const delay = setTimeout(() => {
        delays.delete(delay);
        serve(feed, request, response);
      }, feed.delay);
      delays.add(delay);
    } else if (kind === 'log') {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      response.end(JSON.stringify(logs.get(key) ?? []));
    } else if (kind === 'fault' && rest[0] === 'status') {
      log(key, request, response);
      answerStatus(response, Number(rest[1]), url.searchParams);
    } else if (kind === 'fault' && rest[0] && Object.hasOwn(faults, rest[0])) {
      log(key, request, response);
      faults[rest[0]]?.(response, request);
    } else if (kind === 'static' && served.test(`/${key}`)) {
      request.url = `/${key}`;
      files(request, response, () => answerStatus(response, 404, url.searchParams));
    } else {
      answerStatus(response, 404, url.searchParams);
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(error => response.destroy(error));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      for (const delay of delays) clearTimeout(delay);
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * @param {Feed} feed
 * @param {Request} request
 * @param {Response} response
 */
function serve(feed, request, response) {
  const etag = `"${createHash('sha256').update(feed.body).digest('base64url').slice(0, 16)}"`;
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('ETag', etag);
  for (const [name, value] of Object.entries(feed.headers)) response.setHeader(name, value);
  const known = feed.status === 200 && request.headers['if-none-match'] === etag;
  response.writeHead(known ? 304 : feed.status);
  response.end(known || request.method === 'HEAD' ? undefined : feed.body);
}
