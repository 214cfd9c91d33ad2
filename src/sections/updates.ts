import { html, render } from 'lit';
import type { News, NewsItem } from '../appeal/types.js';
import { sourceOf, type FeedHost } from '../feed/controller.js';
import { fetchText } from '../feed/fetch.js';
import { read } from '../feed/read-any.js';
import { isFinal } from '../feed/snapshot.js';
import { verify } from '../feed/verify.js';
import { directionOf } from '../language/format.js';
import { fill } from '../language/strings.js';
import { keyed } from './keyed.js';
import { day, heading, joined, link } from './parts.js';
import type { Section, Stage } from './section.js';

/** So many show at first, and so many more at a press. */
const STEP = 5;

/**
 * Puts a player in the place of its button, now that somebody wants it. YouTube shows nothing to a page that does not
 * name itself (its error 153), and PeerTube may ask whose page it is: so they learn its host, and nothing more of its
 * address.
 */
function play(button: EventTarget, src: string, title: string) {
  const film = document.createElement(src.includes('/embed/') ? 'iframe' : 'video');
  // What one of the two does not know does nothing there.
  Object.assign(film, {
    part: 'video',
    title,
    referrerPolicy: 'strict-origin',
    allow: 'autoplay; fullscreen',
    sandbox: 'allow-scripts allow-same-origin allow-popups',
    controls: true,
    autoplay: true,
    tabIndex: 0,
    src,
  });
  (button as Element).replaceWith(film);
  film.focus();
}

/** The current status: newest first, some at first, and what is older page by page. */
export function updates(stage: Stage): Section {
  /** The feed, and what was loaded of its further pages. */
  let pages: News[] = [];
  /** Each entry once. */
  let items: NewsItem[] = [];
  let next: string | undefined;
  let shown: number;
  let level: number;
  let list: Element | null;
  let busy: '' | 'loading' | 'olderFailed';

  const more = async () => {
    const before = Math.min(shown, items.length);
    // Those of another source may come in between.
    const mine = pages;
    const url = next!;
    if (items.length <= shown) {
      if (busy == 'loading') return;
      busy = 'loading';
      stage.requestUpdate();
      try {
        const { publicKey } = sourceOf(stage as Stage & FeedHost);
        const text = await fetchText(url, new AbortController());
        if (publicKey) await verify(text, url, publicKey, new AbortController());
        // An appeal has no news that could be taken apart.
        const { ...page } = (await read(text, { base: url }, () => {}))[0].news!;
        mine.push(page);
        busy = '';
      } catch {
        busy = 'olderFailed';
        return stage.requestUpdate();
      }
    }
    shown = before + STEP;
    stage.requestUpdate();
    await stage.updateComplete;
    ((list!.children[before] ?? list!.lastElementChild) as HTMLElement | null)?.focus();
  };

  const draw = ({ title, date, lang, lines, url, video }: NewsItem, entry: HTMLElement) => {
    const { strings, format } = stage.language;
    const label = title || (date && format.date(date)) || url;
    // A language that is not known leaves each part its own direction.
    Object.assign(entry, { part: 'update', tabIndex: -1, dir: lang && directionOf(lang) });
    render(
      html`${label && heading(link(url, label), level + 1, 'update-title', title ? lang : undefined)}
        ${title && date && html`<bdi part="meta">${day(stage, date)}</bdi>`}
        <div part="update-text" lang=${lang} dir="auto">${lines.map((line) => html`<p>${line.map(([words, href]) => link(href, words))}</p>`)}</div>
        ${video &&
        html`<button part="play" dir="auto" @click=${({ currentTarget }: Event) => play(currentTarget!, video, label || strings.updates)}>
          ${fill(strings.play, { host: new URL(video).host.replace('www.', '') })}
        </button>`}`,
      entry,
    );
  };

  return {
    render(_appeal, _texts, ownLevel) {
      const { appeal, state } = stage.feed.news!.snapshot;
      const news = appeal?.news;
      if (!news) return '';
      if (news.address != pages[0]?.address) {
        pages = [];
        shown = STEP;
        busy = '';
      }
      pages[0] = news;
      const ids = new Set<string>();
      items = pages.flatMap(({ items }) => items).filter(({ id }) => !ids.has(id) && ids.add(id));
      ({ next } = pages[pages.length - 1]!);
      // Each address once: a page that leads back ends it.
      if (pages.some(({ address }) => address == next)) next = undefined;
      level = ownLevel;
      const { strings } = stage.language;
      return html`${heading(strings.updates, level)}
        <div part="updates"></div>
        <p part="note" role="status">
          ${joined(busy && strings[busy], !items[0] && strings.noUpdates, isFinal(appeal) && strings.updatesEnded, state == 'stale' && strings.stale)}
        </p>
        ${items.length > shown || next ? html`<button part="more" @click=${more}>${strings.older}</button>` : ''}`;
    },

    updated() {
      list = stage.shadowRoot!.querySelector('[part=updates]');
      if (list) keyed(list, 'article', items.slice(0, shown), ({ id }) => id, draw);
    },
  };
}
