import { safeUrl } from '../appeal/links.js';
import { closest } from '../closest.js';
import { LOADING, type Snapshot } from './snapshot.js';
import { storeOf, type AppealStore } from './store.js';

/** What a feed needs of its element. */
export interface FeedHost extends HTMLElement {
  src: string;
  pointer: string;
  publicKey: string;
  refresh: number;
  requestUpdate(): void;
}

/** Where an element's feed is: its own source, else that of the nearest ancestor of ours, else it must be that of our script tag. */
export const sourceOf = (host: FeedHost): FeedHost =>
  closest(host, ({ localName, src }) => localName.startsWith('solidarity-') && src) ?? host;

/** Ties an element to the store of its source, for as long as it is connected. */
export interface Feed {
  readonly snapshot: Snapshot;
  readonly store: AppealStore | undefined;
  /** Of the news, where the element shows any. */
  readonly news?: Feed;
  /** The element is connected, or its settings may have changed. */
  follow(): void;
  leave(): void;
}

/** The connected elements: one without `src` depends on its ancestors. */
const connected = new Set<FeedHost>();

export function createFeed(host: FeedHost): Feed {
  let store: AppealStore | undefined;
  let unsubscribe: (() => void) | undefined;
  let key = '';

  return {
    get snapshot() {
      return store?.snapshot ?? LOADING;
    },
    get store() {
      return store;
    },
    leave() {
      connected.delete(host);
      unsubscribe?.();
      unsubscribe = undefined;
      key = '';
    },
    follow() {
      const { src, pointer, publicKey, refresh } = sourceOf(host);
      const script = document.querySelector<HTMLElement>('script[src*=solidarity][data-src]');
      const urls = (src || script?.dataset.src || '')
        .split(/\s+/)
        .flatMap((url) => (url && safeUrl(url, document.baseURI)) || []);
      // Taken away or no number.
      const pace = refresh === +refresh ? refresh : 60;
      const next = [...urls, pointer, publicKey, pace].join(' ');
      // An element that was taken off the page may still be asked to render.
      if (key == next || !host.isConnected) return;
      this.leave();
      connected.add(host);
      key = next;
      store = urls[0] ? storeOf({ urls, pointer, publicKey }) : undefined;
      unsubscribe = store?.subscribe({
        refresh: pace,
        update: () => host.requestUpdate(),
        isShown: () => !!host.getClientRects()[0],
      });
      connected.forEach((other) => other.src || other.requestUpdate());
    },
  };
}
