import { expect } from '@open-wc/testing';
import { createFeed, type Feed } from '../tools/feed.js';
import type { Snapshot } from '../../src/feed/snapshot.js';
import { appealOf, hide, leaveAll, show, stillPage, watch } from './watch.js';

describe('a live feed', () => {
  let pass: ReturnType<typeof stillPage>;
  let feed: Feed;
  beforeEach(async () => {
    feed = await createFeed(appealOf(3));
    pass = stillPage();
  });
  afterEach(leaveAll);

  /** A subscriber that has its first appeal. */
  async function shown(options?: Parameters<typeof watch>[1]) {
    const watched = watch(feed.url, options);
    await pass(0);
    return watched;
  }

  const asked = async () => (await feed.requests()).length;

  it('publishes a change within one interval', async () => {
    const watched = await shown();
    await feed.set(appealOf(4));
    await pass(60_000);
    expect(watched.store.snapshot.appeal!.signatories.count).to.equal(4);
  });

  it('publishes nothing where nothing has changed', async () => {
    const watched = await shown();
    for (let time = 0; time < 4; time++) await pass(60_000);
    expect(await asked()).to.equal(5);
    expect(watched.seen).to.have.lengthOf(1);
  });

  for (const refresh of [0, NaN, -1, -Infinity]) {
    it(`is asked once with refresh ${refresh}`, async () => {
      const { store } = await shown({ refresh });
      await pass(86_400_000 * 40);
      expect(await asked()).to.equal(1);
      expect(store.live).to.be.false;
    });
  }

  for (const refresh of [2_678_400, 1e300, Number.MAX_SAFE_INTEGER]) {
    it(`is not asked hot with refresh ${refresh}`, async () => {
      await shown({ refresh });
      await pass(60_000);
      expect(await asked()).to.equal(1);
    });
  }

  it('is asked once a second at most, however small refresh is', async () => {
    await shown({ refresh: 0.001 });
    await pass(740);
    expect(await asked()).to.equal(1);
  });

  it('is left alone in a hidden tab, and asked when it is seen again', async () => {
    await shown();
    hide();
    await pass(3_600_000);
    expect(await asked()).to.equal(1);
    show();
    await pass(0);
    expect(await asked()).to.equal(2);
  });

  it('is not asked for a short look away', async () => {
    await shown();
    for (let time = 0; time < 5; time++) {
      hide();
      await pass(1_000);
      show();
    }
    expect(await asked()).to.equal(1);
  });

  it('is asked when the network is back', async () => {
    await shown({ refresh: 3600 });
    globalThis.dispatchEvent(new Event('online'));
    await pass(0);
    expect(await asked()).to.equal(2);
  });

  it('is not asked when the network is back in a hidden tab, but when that is seen', async () => {
    await shown({ refresh: 3600 });
    hide();
    globalThis.dispatchEvent(new Event('online'));
    await pass(0);
    expect(await asked()).to.equal(1);
    show();
    await pass(0);
    expect(await asked()).to.equal(2);
  });

  it('is asked after a restore from the back/forward cache, even with refresh 0', async () => {
    await shown({ refresh: 0 });
    globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await pass(0);
    expect(await asked()).to.equal(2);
  });

  it('is not asked after any other pageshow', async () => {
    await shown();
    globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await pass(0);
    expect(await asked()).to.equal(1);
  });

  it('is not asked while no element of it is shown, and asked when one is', async () => {
    let visible = false;
    await shown({ isShown: () => visible });
    await pass(60_000);
    expect(await asked()).to.equal(1);
    visible = true;
    await pass(60_000);
    expect(await asked()).to.equal(2);
  });

  for (const status of ['won', 'closed']) {
    it(`is not asked again once it is ${status}`, async () => {
      await feed.set(appealOf(3, { status }));
      await shown();
      await pass(86_400_000);
      globalThis.dispatchEvent(new Event('online'));
      await pass(86_400_000);
      expect(await asked()).to.equal(1);
    });
  }

  it('is asked on when it is paused by its publisher', async () => {
    await feed.set(appealOf(3, { status: 'paused' }));
    await shown();
    await pass(60_000);
    expect(await asked()).to.equal(2);
  });

  it('rests while the visitor has paused it, whatever happens, and goes on when asked to', async () => {
    const { store, seen } = await shown();
    store.paused = true;
    await pass(3_600_000);
    globalThis.dispatchEvent(new Event('online'));
    await pass(0);
    expect(await asked()).to.equal(1);
    store.paused = false;
    await pass(0);
    expect(await asked()).to.equal(2);
    expect(seen).to.have.lengthOf(3);
  });
});

describe('a feed with a long list', () => {
  afterEach(leaveAll);

  const long = (count: number, fields: object = {}) =>
    appealOf(count, { ...fields, signatories: { count, items: Array.from({ length: count }, (_, index) => ({ name: `Union ${index}` })) } });
  const lengths = ({ seen }: { seen: Snapshot[] }) => seen.map(({ appeal }) => appeal?.signatories.items.length);

  it('shows its beginning while the rest is read', async () => {
    const watched = watch((await createFeed(long(1000))).url);
    await watched.until(({ appeal }) => appeal?.signatories.items.length == 1000);
    expect(lengths(watched)).to.deep.equal([100, 1000]);
  });

  it('is never cut short by its own next edition', async () => {
    const feed = await createFeed(long(1000));
    const watched = watch(feed.url);
    await watched.until(({ appeal }) => appeal?.signatories.items.length == 1000);
    await feed.set(long(1001));
    dispatchEvent(new Event('online'));
    await watched.until(({ appeal }) => appeal?.signatories.items.length == 1001);
    expect(lengths(watched)).to.deep.equal([100, 1000, 1001]);
  });

  it('shows nothing of an edition that has expired', async () => {
    const watched = watch((await createFeed(long(1000, { expires: '2019-01-01' }))).url);
    await watched.until(({ state }) => state == 'failed');
    expect(lengths(watched)).to.deep.equal([undefined]);
  });
});
