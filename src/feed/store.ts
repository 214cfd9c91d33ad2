import { isExpired } from '../appeal/expired.js';
import type { Appeal } from '../appeal/types.js';
import { fetchText } from './fetch.js';
import { createPoll, type Outcome } from './poll.js';
import { FeedError } from './problem.js';
import { read } from './read-any.js';
import { isFinal, LOADING, type Snapshot } from './snapshot.js';
import { verify } from './verify.js';

/** Which feed. Equal sources share one store. */
export interface Source {
  /** Absolute addresses of the same feed. All are asked; the highest `sequence` is shown. */
  urls: string[];
  /** RFC 6901 pointer to the count in a foreign document. */
  pointer: string;
  /** What is not signed with its secret half is not shown. Empty: everything is. */
  publicKey: string;
}

export interface Subscriber {
  /** There is a new snapshot. */
  update(): void;
  /** Seconds between refreshes that this subscriber wants; 0: none. */
  refresh: number;
  /** Whether anybody could see a change. */
  isShown(): boolean;
}

/** Keeps one appeal fresh for all elements that show it: one request, one timer. */
export interface AppealStore {
  snapshot: Snapshot;
  /** @returns the undo; without subscribers the store stops */
  subscribe(subscriber: Subscriber): () => void;
  /** Whether there are to be updates. */
  readonly live: boolean;
  /** Whether the visitor has stopped them. */
  paused: boolean;
  /** Of which the signatories are wanted alone; see `selected.ts`. */
  country?: string | undefined;
}

const stores = new Map<string, AppealStore>();

/** The one store of a source on this page. It lives as long as somebody subscribes. */
export function storeOf(source: Source): AppealStore {
  const key = [...source.urls, source.pointer, source.publicKey].join(' ');
  const store = stores.get(key) ?? createStore(source, () => stores.delete(key));
  stores.set(key, store);
  return store;
}

function createStore({ urls, pointer, publicKey }: Source, onEnd: () => void): AppealStore {
  const subscribers = new Set<Subscriber>();
  const told = new Set<string>();
  let requests: AbortController[] = [];
  /** What each mirror said last that was good. */
  const texts: Record<string, string> = {};

  const publish = (next: Snapshot) => {
    store.snapshot = next;
    subscribers.forEach((subscriber) => subscriber.update());
  };

  /** One console message for each different trouble, not one for each try or element. */
  const tell = (url: string, { message, problems }: FeedError) => {
    const text = [`Solidarity: ${url} ${message}`, ...problems.map((problem) => `${problem.pointer} ${problem.message}`)].join('\n');
    if (!told.has(text)) console.warn(text);
    told.add(text);
  };

  const request = () => {
    const controller = new AbortController();
    requests.push(controller);
    return controller;
  };

  const show = (appeal: Appeal, problem?: FeedError) => {
    const shown = store.snapshot.appeal;
    if (shown && appeal.sequence! < shown.sequence!) throw new FeedError('outdated', 'is an older edition');
    if (isExpired(appeal, Date.now())) throw new FeedError('expired', `expired on ${appeal.expires}`);
    publish({ state: 'ready', appeal, problem });
  };

  /** Looks at one mirror. */
  const look = async (url: string) => {
    const text = await fetchText(url, request());
    const shown = store.snapshot.appeal;
    // A good mirror says the same, or what it said before.
    if (shown && Object.values(texts).includes(text) && !isExpired(shown, Date.now())) return;
    if (publicKey) await verify(text, url, publicKey, request());
    // A beginning is better than nothing, but not than the last edition.
    const early = (appeal: Appeal) => store.snapshot.appeal || show(appeal);
    const [appeal, problems] = await read(text, { base: url, pointer }, early);
    const problem = problems[0] && new FeedError('records', 'has bad records', problems);
    show(appeal, problem);
    texts[url] = text;
    if (problem) tell(url, problem);
  };

  const load = async (): Promise<Outcome> => {
    if (store.snapshot.appeal && ![...subscribers].some((subscriber) => subscriber.isShown())) return {};
    requests = [];
    // All at once: one that is silent keeps nobody waiting, and the newest edition wins.
    const troubles: FeedError[] = [];
    await Promise.all(
      urls.map((url) =>
        look(url).catch((problem: FeedError) => {
          // Nobody may be left to be told.
          if (subscribers.size) tell(url, problem);
          troubles.push(problem);
        }),
      ),
    );
    if (!subscribers.size) return {};
    const { appeal, state } = store.snapshot;
    if (troubles.length == urls.length) {
      const problem = troubles[0]!;
      publish(appeal && !isExpired(appeal, Date.now()) ? { state: 'stale', appeal, problem } : { state: 'failed', problem });
      return { failed: true, wait: problem.retryAfter };
    }
    if (state == 'stale') publish({ state: 'ready', appeal });
    return { final: isFinal(appeal!) };
  };

  const poll = createPoll(load);

  /** The most eager subscriber sets the pace. */
  const setPace = () => {
    poll.interval = Math.max(1, Math.min(...[...subscribers].map(({ refresh }) => (refresh > 0 ? refresh : Infinity))));
    poll.arm();
  };

  const store: AppealStore = {
    snapshot: LOADING,
    subscribe(subscriber) {
      subscribers.add(subscriber);
      setPace();
      poll.start();
      return () => {
        subscribers.delete(subscriber);
        setPace();
        // An element that is moved comes back within the same task.
        queueMicrotask(() => {
          if (!subscribers.size) {
            poll.stop();
            requests.forEach((request) => request.abort());
            onEnd();
          }
        });
      };
    },
    get live() {
      return poll.interval < Infinity;
    },
    get paused() {
      return poll.paused;
    },
    set paused(paused) {
      poll.paused = paused;
      poll.arm();
      publish(store.snapshot);
    },
  };
  return store;
}
