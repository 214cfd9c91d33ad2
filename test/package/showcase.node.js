// The showcase's server, as `npm start` runs it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startShowcase } from '../tools/page.js';

const script = fileURLToPath(new URL('../../demo/serve.js', import.meta.url));

/** @param {string} PORT */
function start(PORT) {
  const child = spawn(process.execPath, [script], { env: { ...process.env, PORT }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** @param {number} port */
async function taken(port = 0) {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: /** @type {import('node:net').AddressInfo} */ (server.address()).port };
}

test('it prints where it is, answers there, and SIGTERM ends it at once', async () => {
  const child = start('0');
  const [line] = await once(child.stdout, 'data');
  const [, address = ''] = /^Showcase: (http:\/\/localhost:\d+\/)$/m.exec(line) ?? [];
  const response = await fetch(address);
  assert.equal(response.status, 200);
  assert.match(await response.text(), /<title>/);
  assert.equal(response.headers.get('cache-control'), 'no-cache');
  child.kill('SIGTERM');
  const [status] = await once(child, 'exit');
  assert.equal(status, 0);
});

test('a taken port is one sentence and a failure, not a stack trace', async () => {
  const { server, port } = await taken();
  const child = start(String(port));
  let said = '';
  child.stderr.on('data', text => (said += text));
  const [status] = await once(child, 'close');
  server.close();
  assert.equal(status, 1);
  assert.match(said, new RegExp(`^Port ${port} is taken: .*\n$`));
});

test('a port that is none is one sentence too', async () => {
  const child = start('eight thousand');
  let said = '';
  child.stderr.on('data', text => (said += text));
  const [status] = await once(child, 'close');
  assert.equal(status, 1);
  assert.equal(said.trim().split('\n').length, 1);
});

describe('its live feed', () => {
  /** @type {Awaited<ReturnType<typeof startShowcase>>} */
  let showcase;
  let folder = '';
  let file = '';
  const feed = { version: 1, id: 'x', title: 'T', sequence: 7, signatories: { count: 1, items: [{ id: 'a', name: 'A' }] } };
  const get = async (path = 'appeal.json', method = 'GET') => (await fetch(`${showcase.origin}/live/${path}`, { method })).json();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'solidarity-widgets-'));
    file = join(folder, 'appeal.json');
    await writeFile(file, JSON.stringify(feed));
    showcase = await startShowcase({ feed: file });
  });
  after(async () => {
    await showcase.close();
    await rm(folder, { recursive: true });
  });

  test('starts as the file is', async () => {
    assert.deepEqual(await get(), feed);
  });

  test('may be read from any site', async () => {
    const { headers } = await fetch(`${showcase.origin}/live/appeal.json`);
    assert.equal(headers.get('access-control-allow-origin'), '*');
  });

  test('is not sent twice to who has it', async () => {
    const first = await fetch(`${showcase.origin}/live/appeal.json`);
    const etag = first.headers.get('etag') ?? '';
    const second = await fetch(`${showcase.origin}/live/appeal.json`, { headers: { 'If-None-Match': etag } });
    assert.equal(second.status, 304);
  });

  test('has one signatory more after each signature', async () => {
    await get('sign', 'POST');
    const { signatories, sequence, updated } = await get('sign', 'POST');
    assert.equal(signatories.count, 3);
    assert.deepEqual(signatories.items.map((/** @type {any} */ item) => item.name), ['A', 'Example Union 1', 'Example Union 2']);
    assert.equal(sequence, 9);
    assert.ok(Date.parse(updated));
  });

  test('follows the file, and its sequence never goes back', async () => {
    await writeFile(file, JSON.stringify({ ...feed, title: 'Edited', sequence: 3 }));
    const { title, sequence, signatories } = await get();
    assert.equal(title, 'Edited');
    assert.equal(sequence, 10);
    assert.equal(signatories.count, 1);
  });

  test('goes down and comes back for those who ask for the fragile one, and for nobody else', async () => {
    const status = async (/** @type {string} */ path) => (await fetch(`${showcase.origin}/live/${path}`)).status;
    await get('down', 'POST');
    assert.deepEqual([await status('fragile.json'), await status('appeal.json')], [503, 200]);
    await get('up', 'POST');
    assert.deepEqual(await get('fragile.json'), await get());
  });

  test('begins anew when reset', async () => {
    await get('sign', 'POST');
    const { signatories, sequence } = await get('reset', 'POST');
    assert.equal(signatories.count, 1);
    assert.equal(sequence, 12);
  });
});
