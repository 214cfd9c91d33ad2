// A subscriber that a test can wait for, a clock that it can put forward, and a page that it can hide.
import sinon from 'sinon';
import { storeOf, type AppealStore, type Source } from '../../src/feed/store.js';
import type { Snapshot } from '../../src/feed/snapshot.js';

const realSetTimeout = globalThis.setTimeout;

/** Gives network and streams their turn, whatever the clock of the page says. */
export const turn = (milliseconds = 5) => new Promise<void>((next) => void realSetTimeout(next, milliseconds));

/** Waits for what comes over a real network: asks again and again, and gives up with the test. */
export async function until<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    await turn();
  }
}

let pump: ReturnType<typeof setInterval> | undefined;

/** A clock that stands still until it is put forward. What waits for the next task only, and the network, go on. */
export function stopClock() {
  const clock = sinon.useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  pump = setInterval(() => clock.tick(0), 1);
  return clock;
}

/**
 * A page whose time passes only when it is told to, in milliseconds, and which then waits until what
 * that set off over the real network has come to its end. Without jitter, so that a minute is one.
 */
export function stillPage(): (milliseconds: number) => Promise<void> {
  const clock = stopClock();
  const { fetch } = globalThis;
  const open = new Set<AbortSignal>();
  sinon.stub(Math, 'random').returns(1);
  sinon.replace(globalThis, 'fetch', (input, init) => {
    // The feed's requests are aborted when they are done; those of the tests have no signal.
    const signal = init?.signal;
    if (signal) open.add(signal);
    signal?.addEventListener('abort', () => open.delete(signal));
    return fetch(input, init);
  });
  return async (milliseconds) => {
    clock.tick(milliseconds);
    // Between a request and what comes of it there are some tasks in which nothing is open.
    for (let quiet = 0; quiet < 4; quiet++) {
      await turn();
      if (open.size) quiet = 0;
    }
  };
}

/** What `watch` gives. */
export interface Watch {
  readonly store: AppealStore;
  /** All snapshots published, in order. */
  readonly seen: Snapshot[];
  /** Ends it. */
  leave(): void;
  /** The next snapshot, or the one that is passed, for which it holds. */
  until(holds: (snapshot: Snapshot) => unknown): Promise<Snapshot>;
}

const watches = new Set<Watch>();

/** Subscribes to a feed. */
export function watch(urls: string | string[], { refresh = 60, isShown = () => true as boolean, pointer = '', publicKey = '' } = {}): Watch {
  const source: Source = { urls: [urls].flat(), pointer, publicKey };
  const store = storeOf(source);
  const seen: Snapshot[] = [];
  const undo = store.subscribe({ update: () => void seen.push(store.snapshot), refresh, isShown });
  const watched: Watch = {
    store,
    seen,
    leave() {
      undo();
      watches.delete(watched);
    },
    until: (holds) => until(() => (holds(store.snapshot) ? store.snapshot : undefined)),
  };
  watches.add(watched);
  return watched;
}

/** For `afterEach`: nothing polls on, no stub stays. */
export async function leaveAll() {
  watches.forEach((watched) => watched.leave());
  clearInterval(pump);
  await Promise.resolve();
  sinon.restore();
  show();
}

/** The page goes to the background. */
export function hide() {
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** The page is seen again. */
export function show() {
  if (!Object.hasOwn(document, 'hidden')) return;
  Reflect.deleteProperty(document, 'hidden');
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** An appeal with this count. */
export const appealOf = (count: number, fields: object = {}) => ({
  version: 1,
  id: 'strike',
  title: 'Strike',
  signatories: { count },
  ...fields,
});
