import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { storeOf } from '../../src/feed/store.js';
import { createFeed, fault } from '../tools/feed.js';
import { appealOf, leaveAll, stillPage, stopClock, turn, until, watch } from './watch.js';

describe('many subscribers of one feed', () => {
  afterEach(leaveAll);

  it('cause one request, and each is told', async () => {
    const feed = await createFeed(appealOf(3));
    const watches = Array.from({ length: 50 }, () => watch(feed.url));
    await watches[0]!.until(({ appeal }) => appeal);
    expect(watches.map(({ seen }) => seen.length)).to.deep.equal(watches.map(() => 1));
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('that come later have what is known, without a request', async () => {
    const feed = await createFeed(appealOf(3));
    await watch(feed.url).until(({ appeal }) => appeal);
    const late = watch(feed.url);
    expect(late.store.snapshot.appeal!.signatories.count).to.equal(3);
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('share one timer, at the pace of the most eager', async () => {
    const pass = stillPage();
    const feed = await createFeed(appealOf(3));
    for (const refresh of [600, 20, 0]) watch(feed.url, { refresh });
    for (const wait of [0, 20_000, 20_000]) await pass(wait);
    expect(await feed.requests()).to.have.lengthOf(3);
  });

  it('do not mix with those of another pointer', async () => {
    const { url } = await createFeed({ a: 1, b: 2 });
    const counts = ['/a', '/b'].map(async (pointer) => (await watch(url, { pointer }).until(({ appeal }) => appeal)).appeal!.signatories.count);
    expect(await Promise.all(counts)).to.deep.equal([1, 2]);
  });
});

describe('the last subscriber', () => {
  afterEach(leaveAll);

  it('stops all when it leaves while it loads: request, timer, console', async () => {
    const told = sinon.stub(console, 'warn');
    const clock = stopClock();
    const feed = await createFeed(appealOf(3), { delay: 60_000 });
    const watched = watch(feed.url);
    await until(async () => (await feed.requests()).length);
    watched.leave();
    await turn(50);
    expect(clock.countTimers()).to.equal(0);
    expect((await feed.requests())[0]!.status).to.be.undefined;
    expect(told.args).to.be.empty;
    expect(watched.seen).to.be.empty;
  });

  it('stops all when it leaves while it waits', async () => {
    const clock = stopClock();
    const feed = await createFeed(appealOf(3));
    const watched = watch(feed.url);
    await until(() => (clock.tick(0), watched.store.snapshot.appeal));
    await turn();
    watched.leave();
    await turn();
    expect(clock.countTimers()).to.equal(0);
    clock.tick(600_000);
    globalThis.dispatchEvent(new Event('online'));
    await turn(50);
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('leaves nothing for the next, who begins anew', async () => {
    const { url } = await createFeed(appealOf(3));
    const watched = watch(url);
    watched.leave();
    await turn();
    expect(storeOf({ urls: [url], pointer: '', publicKey: '' })).not.to.equal(watched.store);
  });

  it('may come back within the task, as an element that is moved: nothing restarts', async () => {
    const feed = await createFeed(appealOf(3));
    let watched = watch(feed.url);
    const { store } = watched;
    for (let move = 0; move < 500; move++) {
      watched.leave();
      watched = watch(feed.url);
      expect(watched.store).to.equal(store);
    }
    await watched.until(({ appeal }) => appeal);
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('may be of a feed that never answers, again and again, without a timer left', async () => {
    const clock = stopClock();
    for (let time = 0; time < 20; time++) {
      const watched = watch(fault('silence'));
      await turn(1);
      watched.leave();
    }
    await turn(50);
    expect(clock.countTimers()).to.equal(0);
  });
});
