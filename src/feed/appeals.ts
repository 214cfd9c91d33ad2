import { createFeed as create, type Feed, type FeedHost } from './controller.js';
import { FeedError } from './problem.js';
import type { Snapshot } from './snapshot.js';

const NO_APPEAL: Snapshot = { state: 'failed', problem: new FeedError('invalid', 'is no appeal, but news') };

/** The feed of an element that shows an appeal: a JSON Feed, which the same stores can read, is none. */
export function createFeed(host: FeedHost): Feed {
  const feed = create(host);
  return Object.create(feed, { snapshot: { get: () => (feed.snapshot.appeal?.news ? NO_APPEAL : feed.snapshot) } });
}
