import { createFeed, sourceOf, type Feed, type FeedHost } from './controller.js';
import { FeedError } from './problem.js';
import { isFinal, type Snapshot } from './snapshot.js';

const NO_NEWS: Snapshot = { state: 'failed', problem: new FeedError('invalid', 'names no updates') };

/**
 * A feed that also follows the news that its appeal names. An address of news has a store like any other: one
 * request and one timer for all who show it.
 *
 * @param isWanted whether the news is to be shown
 */
export function withNews(host: FeedHost, feed: Feed, isWanted = () => true): Feed & { readonly news: Feed } {
  const address = () => feed.snapshot.appeal?.updates ?? '';
  const named = createFeed({
    // Not an element, but with a source of its own.
    localName: 'solidarity-news',
    pointer: '',
    isConnected: true,
    get src() {
      return address();
    },
    get publicKey() {
      return sourceOf(host).publicKey;
    },
    get refresh() {
      // When a campaign is over, nothing is asked any more.
      return isFinal(feed.snapshot.appeal!) ? 0 : sourceOf(host).refresh;
    },
    getClientRects: () => host.getClientRects(),
    requestUpdate: () => host.requestUpdate(),
  } as FeedHost);

  return Object.create(feed, {
    news: { get: () => (address() ? named : feed) },
    follow: {
      value() {
        feed.follow();
        if (address() && host.isConnected && isWanted()) named.follow();
        else named.leave();
      },
    },
    leave: {
      value() {
        feed.leave();
        named.leave();
      },
    },
  });
}

/** The feed of an element that shows news alone: until there is some, there is nothing good. */
export function createNewsFeed(host: FeedHost): Feed {
  const feed = withNews(host, createFeed(host));
  let parts: Snapshot[] = [];
  /** An appeal with its news, the same for as long as neither changes. */
  let whole: Snapshot;
  return Object.create(feed, {
    snapshot: {
      get() {
        const { snapshot } = feed;
        const { appeal } = snapshot;
        const news = feed.news.snapshot;
        if (appeal && !appeal.news && !appeal.updates) return NO_NEWS;
        if (!appeal || !news.appeal) return news;
        if (parts[0] != snapshot || parts[1] != news) {
          parts = [snapshot, news];
          // That a feed goes on no more is no end of a campaign.
          whole = { ...news, appeal: { ...appeal, news: news.appeal.news!, ...(appeal.news && { status: 'open' }) } };
        }
        return whole;
      },
    },
  });
}
