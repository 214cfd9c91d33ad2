import { createFeed as create, sourceOf, type Feed, type FeedHost } from './controller.js';
import { FeedError } from './problem.js';
import type { Snapshot } from './snapshot.js';

const NOTHING: Snapshot = { state: 'failed', problem: new FeedError('invalid', 'has nothing that is shown here') };

/**
 * A feed that also follows the news that its appeal names. An address of news has a store like any other: one
 * request and one timer for all who show it.
 *
 * @param wantsNews whether the news is to be shown
 * @param alone whether nothing else is: a JSON Feed, which the same stores can read, is no appeal, and no appeal is news
 */
export function createFeed(host: FeedHost, wantsNews = () => false, alone = false): Feed {
  const feed = create(host);
  const address = () => feed.snapshot.appeal?.updates;
  const teller = () => (address() ? news : feed);
  const news = create({
    // Not an element, but with a source of its own.
    localName: 'solidarity-',
    pointer: '',
    isConnected: true,
    get src() {
      return address()!;
    },
    get publicKey() {
      return sourceOf(host).publicKey;
    },
    get refresh() {
      return sourceOf(host).refresh;
    },
    getClientRects: () => host.getClientRects(),
    requestUpdate: () => host.requestUpdate(),
  } as FeedHost);

  return {
    __proto__: feed,
    get news() {
      return teller();
    },
    get snapshot() {
      const { appeal } = feed.snapshot;
      if (!alone) return appeal?.news ? NOTHING : feed.snapshot;
      const { snapshot } = teller();
      if (!snapshot.appeal) return snapshot;
      // That a feed goes on no more is no end of a campaign.
      return snapshot.appeal.news ? { ...snapshot, appeal: appeal!.news ?? appeal } : NOTHING;
    },
    follow() {
      feed.follow();
      if (address() && host.isConnected && wantsNews()) news.follow();
      else news.leave();
    },
    leave() {
      feed.leave();
      news.leave();
    },
  } as unknown as Feed;
}
