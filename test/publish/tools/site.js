// A real web server on this machine, whose every path answers as a test says.
import { createServer } from 'node:http';

/**
 * @typedef {object} Page
 * @property {string | Buffer} [body]
 * @property {number} [status]
 * @property {Record<string, string | undefined>} [headers] `undefined` takes one of the good ones away
 * @property {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} [answer]
 */

/** What a good static host sends. */
const good = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json', 'Cache-Control': 'no-cache', ETag: '"1"' };

/** Starts it; `pages` may change while it runs. */
export async function site() {
  /** @type {Record<string, Page | undefined>} */
  const pages = {};
  /** @type {import('node:http').IncomingMessage[]} */
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const page = pages[request.url ?? ''];
    if (!page) return void response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end('not here');
    if (page.answer) return page.answer(request, response);
    /** @type {Record<string, string | undefined>} */
    const headers = { ...good, ...page.headers };
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
    const known = headers['ETag'] !== undefined && request.headers['if-none-match'] === headers['ETag'];
    response.statusCode = known ? 304 : (page.status ?? 200);
    response.end(known ? undefined : page.body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    pages,
    requests,
    port,
    url: (/** @type {string} */ path) => `http://127.0.0.1:${port}${path}`,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
