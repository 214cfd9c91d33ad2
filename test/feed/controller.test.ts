import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { createFeed as createController, type Feed as Controller, type FeedHost } from '../../src/feed/controller.js';
import { createFeed } from '../tools/feed.js';
import { appealOf, leaveAll, turn, until } from './watch.js';

/** The least that an element of ours is, as far as a feed is concerned. */
class Host extends HTMLElement implements FeedHost {
  src = '';
  pointer = '';
  publicKey = '';
  refresh = 0;
  updates = 0;
  feed: Controller = createController(this);
  requestUpdate() {
    this.updates++;
    if (this.isConnected) this.feed.follow();
  }
  connectedCallback() {
    this.feed.follow();
  }
  disconnectedCallback() {
    this.feed.leave();
  }
}
customElements.define('solidarity-host', Host);

const place = document.createElement('div');

function host(src = '', parent: Element | ShadowRoot = place) {
  const element = new Host();
  element.src = src;
  parent.append(element);
  return element;
}

const countOf = ({ feed }: Host) => feed.snapshot.appeal?.signatories.count;

describe('an element and its feed', () => {
  beforeEach(() => document.body.append(place));
  afterEach(async () => {
    place.replaceChildren();
    place.remove();
    await leaveAll();
  });

  for (const src of ['', '  ', 'javascript:alert(1)', 'data:application/json,{}', 'https://user:secret@icor.info/']) {
    it(`asks nobody for ${JSON.stringify(src)}`, async () => {
      const asked = sinon.spy(globalThis, 'fetch');
      const { feed } = host(src);
      await turn();
      expect(asked.called).to.be.false;
      expect(feed.snapshot).to.deep.equal({ state: 'loading' });
      expect(feed.store).to.be.undefined;
    });
  }

  it('is told of what comes in', async () => {
    const element = host((await createFeed(appealOf(3))).url);
    expect(await until(() => countOf(element))).to.equal(3);
    expect(element.updates).to.equal(1);
  });

  it('takes mirrors from one attribute, whatever space is between them', async () => {
    const { url } = await createFeed(appealOf(3));
    const element = host(`\n  javascript:0 \t ${url}  `);
    expect(await until(() => countOf(element))).to.equal(3);
  });

  it('takes an address as relative to the page', () => {
    const asked = sinon.stub(globalThis, 'fetch').rejects(new Error('not asked'));
    sinon.stub(console, 'warn');
    host('appeal.json');
    expect(asked.args[0]![0]).to.equal(new URL('appeal.json', document.baseURI).href);
  });

  it('without an address uses that of the nearest ancestor of ours, out of a shadow root too', async () => {
    const { url } = await createFeed(appealOf(3));
    const outer = host(url);
    const between = document.createElement('div');
    outer.append(between);
    const inner = host('', between.attachShadow({ mode: 'open' }));
    expect(inner.feed.store).to.equal(outer.feed.store);
  });

  it('without an address uses data-src of our script tag', async () => {
    const { url } = await createFeed(appealOf(3));
    const script = document.createElement('script');
    Object.assign(script, { type: 'text/plain', src: '/solidarity.js' }).dataset['src'] = url;
    place.append(script);
    expect(host().feed.store).to.equal(host(url).feed.store);
  });

  it('follows an ancestor that comes, changes or is there later', async () => {
    const [first, second] = [await createFeed(appealOf(3)), await createFeed(appealOf(4))];
    const outer = host();
    const inner = host('', outer);
    expect(inner.feed.store).to.be.undefined;
    outer.src = first.url;
    outer.feed.follow();
    expect(await until(() => countOf(inner))).to.equal(3);
    outer.src = second.url;
    outer.feed.follow();
    expect(await until(() => countOf(inner) == 4 && 4)).to.equal(4);
  });

  it('changes its feed with its address, and lets the former go', async () => {
    const [first, second] = [await createFeed(appealOf(3), { delay: 60_000 }), await createFeed(appealOf(4))];
    const element = host(first.url);
    await until(async () => (await first.requests()).length);
    element.src = second.url;
    element.feed.follow();
    expect(await until(() => countOf(element))).to.equal(4);
    expect((await first.requests())[0]!.status).to.be.undefined;
  });

  it('moved five hundred times asks once', async () => {
    const feed = await createFeed(appealOf(3));
    const element = host(feed.url);
    for (let move = 0; move < 500; move++) place.append(element);
    await until(() => countOf(element));
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('taken away keeps what it shows, and asks no more', async () => {
    const feed = await createFeed(appealOf(3));
    const element = host(feed.url);
    await until(() => countOf(element));
    element.remove();
    globalThis.dispatchEvent(new Event('online'));
    await turn(50);
    expect(countOf(element)).to.equal(3);
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('asks for no news while it has no box on the page', async () => {
    const feed = await createFeed(appealOf(3));
    const element = host(feed.url);
    await until(() => countOf(element));
    element.style.display = 'none';
    globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await turn(50);
    expect(await feed.requests()).to.have.lengthOf(1);
  });
});
