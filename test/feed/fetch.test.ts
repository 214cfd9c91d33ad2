import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { fetchText } from '../../src/feed/fetch.js';
import { FeedError } from '../../src/feed/problem.js';
import { createFeed, fault, feedOrigin } from '../tools/feed.js';
import { leaveAll, stopClock, turn, until } from './watch.js';

/** Why an address gives no text. */
async function failureOf(url: string, request = new AbortController()): Promise<FeedError> {
  const outcome = await fetchText(url, request).then(
    (text) => new Error(`It gave ${text.length} characters.`),
    (error: unknown) => error,
  );
  if (!(outcome instanceof FeedError)) throw outcome;
  return outcome;
}

describe('an address that cannot be read', () => {
  afterEach(leaveAll);

  const faults: [what: string, url: string, reason: string, message: string][] = [
    ['404', fault('status/404'), 'status', 'answered with status 404'],
    ['500', fault('status/500'), 'status', 'answered with status 500'],
    ['an endless redirect', fault('loop'), 'unreachable', 'cannot be reached'],
    ['a line that goes dead', fault('reset'), 'unreachable', 'broke off'],
    ['a server that does not let us', fault('no-cors'), 'cors', 'lacks the header Access-Control-Allow-Origin: *'],
    ['another encoding', fault('latin1'), 'not-json', 'is not in UTF-8'],
    ['a body without end', fault('endless'), 'too-large', 'is larger than 4 MB'],
    ['30 MB that look like 30 KB', fault('huge'), 'too-large', 'is larger than 4 MB'],
    ['a port where nobody answers', 'http://127.0.0.1:9/', 'unreachable', 'cannot be reached'],
    ['no such name', 'http://nowhere.invalid/', 'unreachable', 'cannot be reached'],
  ];
  for (const [what, url, reason, message] of faults) {
    it(`tells why: ${what}`, async () => {
      const failure = await failureOf(url);
      expect(failure.reason).to.equal(reason);
      expect(failure.message).to.contain(message);
    });
  }

  it('tells that the device has no network', async () => {
    sinon.stub(navigator, 'onLine').get(() => false);
    expect(await failureOf('http://127.0.0.1:9/')).to.include({ reason: 'offline', message: 'cannot be reached offline' });
  });

  it('is never a number of its own: a status is an error', async () => {
    expect((await failureOf(fault('status/404'))).retryAfter).to.equal(0);
  });

  for (const [what, query, least, most] of [
    ['seconds', 'retry-after=7&expose', 7, 7],
    ['a date', `retry-after=${encodeURIComponent(new Date(Date.now() + 90_000).toUTCString())}&expose`, 60, 90],
    ['nothing to be read', 'retry-after=7', 0, 0],
    ['nonsense', 'retry-after=soon&expose', 0, 0],
  ] as const) {
    it(`tells how long a server asks us to wait: ${what}`, async () => {
      expect((await failureOf(fault(`status/429?${query}`))).retryAfter).to.be.within(least, most);
    });
  }
});

describe('silence', () => {
  afterEach(leaveAll);

  for (const how of ['silence', 'stall']) {
    it(`ends after 10 seconds, not before: ${how}`, async () => {
      const clock = stopClock();
      const request = new AbortController();
      const failure = failureOf(fault(how), request);
      await turn(100);
      clock.tick(9_999);
      await turn();
      expect(request.signal.aborted).to.be.false;
      clock.tick(1);
      expect(await failure).to.include({ reason: 'timeout', message: 'did not answer in time' });
    });
  }

  it('counts from the last sign of life, but 60 seconds at most', async () => {
    const clock = stopClock();
    let stream!: ReadableStreamDefaultController<Uint8Array>;
    let reads = 0;
    const pull = (controller: typeof stream) => void ((stream = controller), reads++);
    const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
    sinon.stub(globalThis, 'fetch').resolves(new Response(body));
    const request = new AbortController();
    request.signal.addEventListener('abort', () => stream.error(request.signal.reason));
    const failure = failureOf('https://slow.example/', request);
    for (let seconds = 0; seconds < 54; seconds += 9) {
      await until(() => reads == seconds / 9 + 1);
      clock.tick(9_000);
      expect(request.signal.aborted, `${seconds}`).to.be.false;
      stream.enqueue(new Uint8Array([32]));
    }
    await until(() => reads == 7);
    clock.tick(5_999);
    expect(request.signal.aborted).to.be.false;
    clock.tick(1);
    expect((await failure).reason).to.equal('timeout');
  });
});

describe('giving up', () => {
  afterEach(leaveAll);

  it('leaves no timer', async () => {
    const clock = stopClock();
    const request = new AbortController();
    const failure = failureOf(fault('silence'), request);
    await turn();
    request.abort();
    await failure;
    expect(clock.countTimers()).to.equal(0);
  });

  it('leaves no request, not even one that asks for the reason', async () => {
    const feed = await createFeed({}, { delay: 60_000 });
    const request = new AbortController();
    const failure = failureOf(feed.url, request);
    await until(async () => (await feed.requests()).length);
    request.abort();
    await failure;
    await turn(50);
    const seen = await feed.requests();
    expect(seen).to.have.lengthOf(1);
    expect(seen[0]!.status).to.be.undefined;
  });
});

describe('an address that can be read', () => {
  afterEach(leaveAll);

  it('gives its text, in UTF-8 whatever the server says', async () => {
    const feed = await createFeed('"Perú, България"', { headers: { 'Content-Type': 'text/plain; charset=latin1' } });
    expect(await fetchText(feed.url, new AbortController())).to.equal('"Perú, България"');
  });

  it('gives its text without a byte order mark', async () => {
    const feed = await createFeed(new Blob([new Uint8Array([0xef, 0xbb, 0xbf]), '{}']));
    expect(await fetchText(feed.url, new AbortController())).to.equal('{}');
  });

  it('may be exactly 4 MB long', async () => {
    sinon.stub(globalThis, 'fetch').resolves(new Response(' '.repeat(4 << 20)));
    expect(await fetchText('https://large.example/', new AbortController())).to.have.lengthOf(4 << 20);
  });

  it('may not be a byte longer', async () => {
    sinon.stub(globalThis, 'fetch').resolves(new Response(' '.repeat((4 << 20) + 1)));
    expect((await failureOf('https://large.example/')).reason).to.equal('too-large');
  });

  it('leaves no timer', async () => {
    const clock = stopClock();
    const feed = await createFeed({});
    await fetchText(feed.url, new AbortController());
    expect(clock.countTimers()).to.equal(0);
  });

  it('learns nothing of the visitor and the page, and needs no preflight', async () => {
    document.cookie = 'visitor=1; path=/';
    const feed = await createFeed({}, { headers: { 'Set-Cookie': 'seen=1; SameSite=None', 'Access-Control-Allow-Origin': '*' } });
    await fetchText(feed.url, new AbortController());
    await fetchText(feed.url, new AbortController());
    const seen = await feed.requests();
    document.cookie = 'visitor=; path=/; max-age=0';
    expect(seen.map(({ method }) => method)).to.deep.equal(['GET', 'GET']);
    for (const { headers } of seen) expect(headers).not.to.have.any.keys('cookie', 'referer', 'authorization', 'x-requested-with');
  });

  it('is asked whether it has changed, and says so itself', async () => {
    const feed = await createFeed({ a: 1 });
    await fetchText(feed.url, new AbortController());
    await feed.set({ a: 2 });
    expect(await fetchText(feed.url, new AbortController())).to.equal('{"a":2}');
    expect(feedOrigin).not.to.equal(location.origin);
  });
});
