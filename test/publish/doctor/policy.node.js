// Content-Security-Policies that refuse us, as browsers understand them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { counter, FEED, good, SCRIPT, told } from './tools.js';

const header = (/** @type {string} */ policy) => told(good, { headers: `content-security-policy: ${policy}` });
const refused = async (/** @type {string} */ policy) => (await header(policy)).map(line => /The page’s policy (refuses the (?:script|feed))/.exec(line)?.[1] ?? line);
const both = ['refuses the script', 'refuses the feed'];

describe('refused', () => {
  for (const [policy, expected] of /** @type {[string, string[]][]} */ ([
    ["default-src 'none'", both],
    ["default-src 'self'", both],
    ["script-src 'self'", ['refuses the script']],
    ["script-src-elem 'none'; script-src *", ['refuses the script']],
    ["connect-src 'self'", ['refuses the feed']],
    ['default-src http://feeds.example:8080', both],
    ['default-src https://*.feeds.example', both],
    ['default-src https://feeds.example/other/', both],
    ['default-src https://feeds.example:8443', both],
    ["script-src 'strict-dynamic' https://feeds.example", ['refuses the script']],
    ['default-src data: blob:', both],
    ["default-src *, connect-src 'none'", ['refuses the feed']],
  ])) test(policy, async () => assert.deepEqual(await refused(policy), expected));
});

describe('allowed', () => {
  for (const policy of [
    'default-src *',
    'default-src https:',
    'default-src feeds.example',
    'default-src http://feeds.example',
    'default-src https://feeds.example:443/jiashi/',
    'default-src https://*.example',
    `script-src ${SCRIPT}; connect-src ${FEED}`,
    "img-src 'none'; frame-ancestors 'none'",
    'default-src HTTPS://FEEDS.EXAMPLE',
  ]) test(policy, async () => assert.deepEqual(await header(policy), []));

  test('by a nonce', async () => {
    const source = good.replace('crossorigin', 'nonce="abc" crossorigin');
    assert.deepEqual(await told(source, { headers: "script-src 'nonce-abc' 'strict-dynamic'" }), []);
    assert.equal((await told(source, { headers: "script-src 'nonce-abd'" })).length, 1);
  });
  test('by its digest', async () => {
    const digest = `sha384-${'A'.repeat(64)}`;
    assert.deepEqual(await told(good.replace('crossorigin', `integrity="${digest}" crossorigin`), { headers: `script-src '${digest}'` }), []);
  });
  test("'self', where all is on the page's own site", async () => {
    assert.deepEqual(await told(good, { url: 'https://feeds.example/', headers: "default-src 'self'" }), []);
  });
});

test('what to add is said, and where', async () => {
  const source = good.replace('<title>', `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">\n<title>`);
  const [first, second] = await told(source);
  assert.match(first ?? '', /^problem page 2: .*default-src does not allow https:\/\/feeds\.example\/jiashi\/solidarity\.js\. → Add https:\/\/feeds\.example to default-src\.$/);
  assert.match(second ?? '', / → Add https:\/\/feeds\.example to connect-src\.$/);
});

test('Trusted Types that do not know ours, and a sandbox without scripts', async () => {
  assert.match((await header("require-trusted-types-for 'script'; trusted-types other")).join(), /^problem: .*Trusted Types.* → Add solidarity-widgets to trusted-types/);
  assert.deepEqual(await header("require-trusted-types-for 'script'; trusted-types solidarity-widgets"), []);
  assert.match((await header('sandbox allow-forms')).join(), /sandbox without allow-scripts/);
});

test("languages that can't be loaded are advice", async () => {
  const source = `<script type="module" src="https://cdn.example/solidarity.js"></script>${counter}`;
  assert.match((await told(source, { headers: 'script-src https://cdn.example; connect-src https://feeds.example' })).join('\n'), /^advice: .*speak English/);
});

test('other headers beside it are skipped, and a policy needs no name', async () => {
  assert.deepEqual(await told(good, { headers: `HTTP/2 200\nServer: x\nX-Frame-Options: DENY` }), []);
  assert.equal((await told(good, { headers: `default-src 'none'` })).length, 2);
  assert.equal((await told(good, { headers: `server: x\nContent-Security-Policy: default-src 'none'\nContent-Security-Policy: img-src *` })).length, 2);
});

test("'self' of a page whose address is not known refuses nothing", async () => {
  assert.deepEqual(await told('', { url: undefined, page: { source: good }, headers: "default-src 'self'" }), []);
});
