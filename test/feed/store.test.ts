import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { createFeed, fault } from '../tools/feed.js';
import { appealOf, leaveAll, stillPage, until, watch } from './watch.js';

describe('a feed that fails', () => {
  let told: sinon.SinonStub;
  beforeEach(() => void (told = sinon.stub(console, 'warn')));
  afterEach(leaveAll);

  const faults: [how: string, reason: string, message: string][] = [
    ['html', 'not-json', 'is a web page, not JSON'],
    ['empty', 'not-json', 'is empty'],
    ['latin1', 'not-json', 'is not in UTF-8'],
    ['status/404', 'status', 'answered with status 404'],
    ['status/500', 'status', 'answered with status 500'],
    ['no-cors', 'cors', 'lacks the header Access-Control-Allow-Origin: *'],
    ['loop', 'unreachable', 'cannot be reached'],
    ['reset', 'unreachable', 'broke off'],
    ['endless', 'too-large', 'is larger than 4 MB'],
  ];
  for (const [how, reason, message] of faults) {
    it(`is named, once in the console for all who show it: ${how}`, async () => {
      const first = watch(fault(how), { refresh: 0 });
      const second = watch(fault(how), { refresh: 0 });
      const { problem, appeal } = await first.until(({ state }) => state == 'failed');
      expect(problem!.reason).to.equal(reason);
      expect(appeal).to.be.undefined;
      expect(second.seen).to.deep.equal(first.seen);
      expect(told.args.flat()).to.have.lengthOf(1);
      expect(told.args[0]![0]).to.contain(`${fault(how)} ${message}`);
    });
  }

  for (const [body, message] of [
    ['{"version":1', 'is not JSON'],
    ['[]', 'is no appeal'],
    [appealOf(-1), 'is no appeal'],
  ] as const) {
    it(`is named by what it holds: ${JSON.stringify(body)}`, async () => {
      const { until } = watch((await createFeed(body)).url, { refresh: 0 });
      expect((await until(({ state }) => state == 'failed')).problem!.message).to.equal(message);
    });
  }

  it('is told with the places of what is wrong, a line each', async () => {
    const { url } = await createFeed({ version: 1, id: 'a', signatories: { count: -1 } });
    await watch(url, { refresh: 0 }).until(({ state }) => state == 'failed');
    expect(told.args[0]![0]).to.contain(
      [`${url} is no appeal`, '/signatories/count must be a whole number', '/title is needed'].join('\n'),
    );
  });

  it('in single records is shown, and told', async () => {
    const { url } = await createFeed(appealOf(1, { demands: [{}, { text: 'A' }] }));
    const { appeal, problem } = await watch(url, { refresh: 0 }).until(({ state }) => state == 'ready');
    expect(appeal!.demands).to.have.lengthOf(1);
    expect(problem).to.deep.include({ reason: 'records', problems: [{ pointer: '/demands/0/text', message: 'is needed' }] });
    expect(told.args[0]![0]).to.contain(`${url} has bad records\n/demands/0/text is needed`);
  });

  it('is not remembered: the next element asks anew', async () => {
    const feed = await createFeed('nonsense');
    const first = watch(feed.url, { refresh: 0 });
    await first.until(({ state }) => state == 'failed');
    first.leave();
    await feed.set(appealOf(3));
    const { appeal } = await watch(feed.url, { refresh: 0 }).until(({ state }) => state == 'ready');
    expect(appeal!.signatories.count).to.equal(3);
  });

  it('keeps its last good appeal, says so, and recovers', async () => {
    const pass = stillPage();
    const feed = await createFeed(appealOf(3));
    const { store } = watch(feed.url);
    await pass(0);
    const good = store.snapshot.appeal;
    await feed.set('nonsense');
    await pass(60_000);
    expect(store.snapshot).to.include({ state: 'stale', appeal: good });
    await feed.set(appealOf(3));
    await pass(120_000);
    expect(store.snapshot).to.deep.equal({ state: 'ready', appeal: good });
  });
});

describe('mirrors', () => {
  let told: sinon.SinonStub;
  beforeEach(() => void (told = sinon.stub(console, 'warn')));
  afterEach(leaveAll);

  it('survive the loss of any, which is told', async () => {
    const good = await createFeed(appealOf(3));
    for (const urls of [[fault('status/500'), good.url], [good.url, fault('status/500')]]) {
      const watched = watch(urls);
      const { appeal } = await watched.until(({ appeal }) => appeal);
      expect(appeal!.signatories.count).to.equal(3);
      await until(() => told.args[0]);
      expect(told.args.join()).to.match(/answered with status 500$/);
      told.resetHistory();
      expect(watched.store.snapshot.state).to.equal('ready');
      watched.leave();
    }
  });

  it('keep nobody waiting where one is silent', async () => {
    const { url } = await createFeed(appealOf(3));
    const { appeal } = await watch([fault('silence'), url]).until(({ appeal }) => appeal);
    expect(appeal!.signatories.count).to.equal(3);
  });

  it('show the highest sequence of all, in whatever order they stand and answer', async () => {
    const old = await createFeed(appealOf(3, { sequence: 6 }));
    const slow = await createFeed(appealOf(4, { sequence: 7 }), { delay: 50 });
    for (const urls of [[old.url, slow.url], [slow.url, old.url]]) {
      const watched = watch(urls);
      await watched.until(({ appeal }) => appeal?.sequence == 7);
      expect(watched.store.snapshot).to.include({ state: 'ready' });
      watched.leave();
    }
  });

  it('do not lead back where one stands still', async () => {
    const pass = stillPage();
    const [still, moving] = [await createFeed(appealOf(3, { sequence: 6 })), await createFeed(appealOf(4, { sequence: 6 }))];
    const { store, seen } = watch([still.url, moving.url]);
    await pass(0);
    await moving.set(appealOf(5, { sequence: 7 }));
    await pass(60_000);
    expect(store.snapshot.appeal!.signatories.count).to.equal(5);
    const before = seen.length;
    await pass(60_000);
    await pass(60_000);
    expect(seen).to.have.lengthOf(before);
  });

  it('that say the same are one', async () => {
    const pass = stillPage();
    const [one, other] = [await createFeed(appealOf(3)), await createFeed(appealOf(3))];
    const { seen } = watch([one.url, other.url]);
    await pass(0);
    const before = seen.length;
    await pass(60_000);
    expect(seen).to.have.lengthOf(before);
    expect(await other.requests()).to.have.lengthOf(2);
  });

  it('that all fail tell why each, once and not again', async () => {
    const pass = stillPage();
    const { seen } = watch([fault('status/500'), fault('status/404')]);
    await pass(0);
    await pass(120_000);
    expect(seen).to.have.lengthOf(2);
    expect(told.args).to.have.lengthOf(2);
  });
});

describe('a feed that would lead back', () => {
  let told: sinon.SinonStub;
  beforeEach(() => void (told = sinon.stub(console, 'warn')));
  afterEach(leaveAll);

  const later = new Date(Date.now() + 3_600_000).toISOString();

  /** What is shown after a second edition has come in. */
  async function after(first: object, second: object, wait = 60_000) {
    const pass = stillPage();
    const feed = await createFeed(appealOf(3, first));
    const { store } = watch(feed.url);
    await pass(0);
    await feed.set(appealOf(4, second));
    await pass(wait);
    return store.snapshot;
  }

  it('to an older sequence is refused', async () => {
    const { state, appeal, problem } = await after({ sequence: 7 }, { sequence: 6 });
    expect([state, appeal!.signatories.count, problem!.reason]).to.deep.equal(['stale', 3, 'outdated']);
  });

  it('in the same sequence may correct', async () => {
    expect((await after({ sequence: 7 }, { sequence: 7 })).appeal!.signatories.count).to.equal(4);
  });

  it('past its own end is refused at first', async () => {
    const { url } = await createFeed(appealOf(3, { expires: '2019-01-01' }));
    const { problem } = await watch(url, { refresh: 0 }).until(({ state }) => state == 'failed');
    expect(problem!).to.include({ reason: 'expired', message: 'expired on 2019-01-01' });
    expect(told.args).to.have.lengthOf(1);
  });

  it('past its own end is refused later, and what is shown stays', async () => {
    const { state, appeal, problem } = await after({}, { expires: '2019-01-01' });
    expect([state, appeal!.signatories.count, problem!.reason]).to.deep.equal(['stale', 3, 'expired']);
  });

  it('is withheld when its own end comes while it is shown', async () => {
    const { state, appeal } = await after({ expires: later }, { expires: '2019-01-01' }, 7_200_000);
    expect([state, appeal]).to.deep.equal(['failed', undefined]);
  });
});
