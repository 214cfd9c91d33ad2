import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { createPoll, type Outcome, type Poll } from '../../src/feed/poll.js';
import { leaveAll } from './watch.js';

describe('a poll', () => {
  let clock: sinon.SinonFakeTimers;
  let poll: Poll;
  let outcomes: Outcome[];
  /** Seconds at which the task ran. */
  let runs: number[];

  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    runs = [];
    outcomes = [];
    poll = createPoll(async () => {
      runs.push(Date.now() / 1000);
      return outcomes.shift() ?? {};
    });
    poll.interval = 60;
  });
  afterEach(async () => {
    poll.stop();
    await leaveAll();
  });

  const pauses = () => runs.slice(1).map((time, index) => time - runs[index]!);
  const failing = (times: number, outcome: Outcome = {}) => Array.from({ length: times }, () => ({ failed: true, ...outcome }));

  it('doubles its pause with every failure, up to 64 times, and is back at once', async () => {
    sinon.stub(Math, 'random').returns(1);
    outcomes = failing(9);
    poll.start();
    await clock.tickAsync(320 * 60_000);
    expect(pauses()).to.deep.equal([2, 4, 8, 16, 32, 64, 64, 64, 64, 1, 1].map((times) => times * 60));
  });

  it('waits as long as a server asks', async () => {
    outcomes = [{ failed: true, wait: 1000 }];
    poll.start();
    await clock.tickAsync(999_000);
    expect(runs).to.deep.equal([0]);
    await clock.tickAsync(1_000);
    expect(runs).to.deep.equal([0, 1000]);
  });

  for (const wait of [1e9, Infinity]) {
    it(`waits a day at most, even if a server asks for ${wait} s`, async () => {
      outcomes = [{ failed: true, wait }];
      poll.start();
      await clock.tickAsync(86_399_000);
      expect(runs).to.have.lengthOf(1);
      await clock.tickAsync(1_000);
      expect(runs).to.have.lengthOf(2);
    });
  }

  for (const wait of [0, -5, -1e9]) {
    it(`does not hurry if a server asks for ${wait} s`, async () => {
      outcomes = failing(1, { wait });
      poll.start();
      await clock.tickAsync(89_000);
      expect(runs).to.have.lengthOf(1);
    });
  }

  for (const [random, least] of [[0, 45], [0.5, 52.5], [0.999, 59.985]] as const) {
    it(`stays within its interval, by chance a little shorter: ${least} s of 60`, async () => {
      sinon.stub(Math, 'random').returns(random);
      poll.start();
      await clock.tickAsync(600_000);
      for (const pause of pauses()) expect(pause).to.be.closeTo(least, 0.01);
      expect(pauses()).not.to.be.empty;
    });
  }

  it('does not run with all pages at the same time', async () => {
    const first = new Set<number>();
    for (let page = 0; page < 20; page++) {
      runs = [];
      const other = createPoll(async () => (runs.push(Date.now()), {}));
      other.interval = 60;
      other.start();
      await clock.tickAsync(60_000);
      first.add(runs[1]! - runs[0]!);
      other.stop();
    }
    expect(first.size).to.be.above(10);
  });

  it('counts its pause from the end of a run, and never runs twice at once', async () => {
    let end!: (outcome: Outcome) => void;
    let started = 0;
    const slow = createPoll(() => (started++, new Promise((resolve) => void (end = resolve))));
    slow.interval = 60;
    slow.start();
    slow.start();
    slow.arm();
    globalThis.dispatchEvent(new Event('online'));
    await clock.tickAsync(300_000);
    expect(started).to.equal(1);
    end({});
    await clock.tickAsync(44_000);
    expect(started).to.equal(1);
    await clock.tickAsync(16_000);
    expect(started).to.equal(2);
    slow.stop();
    end({});
  });

  it('has one timer however often it is set', async () => {
    poll.start();
    await clock.tickAsync(0);
    for (let time = 0; time < 10; time++) poll.arm();
    expect(clock.countTimers()).to.equal(1);
  });

  it('goes by a new interval from the last run on', async () => {
    poll.interval = 3600;
    poll.start();
    await clock.tickAsync(100_000);
    poll.interval = 60;
    poll.arm();
    await clock.tickAsync(0);
    expect(runs).to.deep.equal([0, 100]);
  });

  it('leaves neither timer nor listener when it stops', async () => {
    poll.start();
    await clock.tickAsync(0);
    poll.stop();
    for (const type of ['online', 'pageshow']) globalThis.dispatchEvent(new Event(type));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(clock.countTimers()).to.equal(0);
  });

  it('can be started again', async () => {
    poll.start();
    await clock.tickAsync(0);
    poll.stop();
    poll.start();
    await clock.tickAsync(0);
    expect(runs).to.have.lengthOf(2);
  });
});
