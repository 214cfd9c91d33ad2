import { html, render } from 'lit';
import { blocksOf } from '../appeal/markup.js';
import { anchorName, clean } from '../appeal/text.js';
import type { News, NewsItem, Video } from '../appeal/types.js';
import { sourceOf, type FeedHost } from '../feed/controller.js';
import { fetchText } from '../feed/fetch.js';
import { read } from '../feed/read-any.js';
import { verify } from '../feed/verify.js';
import { fill } from '../language/strings.js';
import { renderText } from './body.js';
import { keyed } from './keyed.js';
import { anchor, day, heading, link } from './parts.js';
import type { Section, Stage } from './section.js';

/** So many show at first, and so many more at a press. */
const STEP = 5;
/** Pages of older news that one visitor can open. */
const MOST_PAGES = 50;

const fragmentOf = (id: string) => `update-${anchorName(id)}`;

/**
 * A player, once somebody wants it. YouTube shows nothing to a page that does not name itself (its error 153), and
 * PeerTube may ask whose page it is: so they learn its host, and nothing more of its address.
 */
const player = ({ framed, src }: Video, title: string) =>
  framed
    ? html`<iframe
        part="video"
        title=${title}
        src=${src}
        referrerpolicy="strict-origin"
        allow="autoplay; fullscreen; picture-in-picture"
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"
      ></iframe>`
    : html`<video part="video" aria-label=${title} src=${src} controls autoplay tabindex="0"></video>`;

/** The current status: newest first, some at first, and what is older page by page. */
export function updates(stage: Stage): Section {
  let head: News | undefined;
  /** What was loaded of its further pages, and where it goes on. */
  let older: NewsItem[] = [];
  let next: string | undefined;
  let pages: Set<string>;
  /** Each entry once. */
  let items: NewsItem[];
  let shown = STEP;
  let level: number;
  let busy: '' | 'loading' | 'olderFailed' = '';
  let request: AbortController | undefined;
  /** The films that somebody wants to see. */
  const played = new Set<string>();
  /** The entry that takes the focus. */
  let focused: string | undefined;

  const stop = () => {
    request?.abort();
    request = undefined;
    busy = '';
    stage.requestUpdate();
  };

  const join = (news = head!) => {
    const seen = new Set<string>();
    items = [...news.items, ...older].filter(({ id }) => !seen.has(id) && seen.add(id));
  };

  /** Another edition of the feed, or another feed. */
  const follow = (news: News) => {
    if (news == head) return;
    if (news.address != head?.address) {
      stop();
      older = [];
      shown = STEP;
    }
    const oldest = news.items[news.items.length - 1]?.time ?? 0;
    // What has moved on to a page that is there already stays; what else is gone was taken back.
    if (older[0] && news.next) older = [...head!.items.filter(({ time }) => time <= oldest), ...older];
    else {
      older = [];
      pages = new Set([news.address]);
      ({ next } = news);
    }
    join((head = news));
  };

  /** The focus goes to the first that is new, or to the last. */
  const showMore = () => {
    const before = Math.min(shown, items.length);
    join();
    shown = before + STEP;
    focused = (items[before] ?? items[before - 1])?.id;
    stage.requestUpdate();
  };

  const loadOlder = async () => {
    if (busy == 'loading') return;
    const url = next!;
    const { publicKey } = sourceOf(stage as Stage & FeedHost);
    const mine = (request = new AbortController());
    busy = 'loading';
    stage.requestUpdate();
    try {
      const text = await fetchText(url, mine);
      if (publicKey) await verify(text, url, publicKey, new AbortController());
      const [{ news }] = await read(text, { base: url }, () => {});
      if (mine != request) return;
      busy = '';
      older = [...older, ...news!.items];
      // Each address once: a page that leads back ends it.
      pages.add(url);
      next = pages.size > MOST_PAGES || pages.has(news!.next!) ? undefined : news!.next;
      showMore();
    } catch {
      if (mine == request) busy = 'olderFailed';
      stage.requestUpdate();
    }
  };

  const play = (id: string) => {
    played.add(id);
    focused = id;
    stage.requestUpdate();
  };

  const draw = ({ id, title, date, lang = '', html: markup, text = '', url, video }: NewsItem, entry: HTMLElement) => {
    const { strings, format } = stage.language;
    const content = markup ? blocksOf(markup, url) : text.split(/\s*\n\s*/).map(clean).filter(Boolean);
    const label = title ?? (date && format.date(date)) ?? strings.updates;
    entry.id = fragmentOf(id);
    entry.setAttribute('part', 'update');
    render(
      html`${date && html`<time datetime=${date}>${day(stage, date)}</time>`}
        ${anchor(stage, entry.id, label)}${title && heading(title, level + 1, 'update-title', lang)}
        <div part="update-text" lang=${lang} dir="auto">${renderText(content, level + 2)}</div>
        ${video &&
        (played.has(id)
          ? player(video, label)
          : html`<button part="play" @click=${() => play(id)}>${fill(strings.play, { host: new URL(video.src).host.replace('www.', '') })}</button>`)}
        ${url && html`<p>${link(url, html`${strings.readOn}<span class="heard"> ${label}</span>`)}</p>`}`,
      entry,
    );
  };

  return {
    leave() {
      // An element that is moved comes back within the same task.
      queueMicrotask(() => stage.isConnected || stop());
    },

    render(_appeal, _texts, ownLevel) {
      const { appeal, state } = stage.feed.news!.snapshot;
      const news = appeal?.news;
      if (!news) return '';
      follow(news);
      level = ownLevel;
      const { strings } = stage.language;
      const hidden = !stage.printing && items.length > shown;
      return html`${heading(strings.updates, level)}
        <ul part="updates"></ul>
        ${items[0] ? '' : html`<p part="note">${strings.noUpdates}</p>`}
        ${hidden || next ? html`<button part="more" @click=${hidden ? showMore : loadOlder}>${busy == 'olderFailed' ? strings.retry : strings.older}</button>` : ''}
        <span role="status">${busy && strings[busy]}</span>
        ${news.expired ? html`<p part="note">${strings.updatesEnded}</p>` : ''}
        ${state == 'stale' ? html`<p part="note">${fill<unknown>(strings.asOf, { date: day(stage, appeal!.updated!) })}; ${strings.stale}</p>` : ''}`;
    },

    updated() {
      const root = stage.shadowRoot!;
      const list = root.querySelector('[part=updates]');
      if (list) keyed(list, 'li', stage.printing ? items : items.slice(0, shown), ({ id }) => id, draw);
      const entry = focused && root.getElementById(fragmentOf(focused));
      focused = '';
      // A film stands for its button.
      if (entry) (entry.querySelector<HTMLElement>('[part=video]') ?? entry.querySelector<HTMLElement>('[part=anchor]')!).focus();
    },

    reveal(wanted) {
      shown = Math.max(shown, items?.findIndex(({ id }) => fragmentOf(id) == wanted) + 1);
      stage.requestUpdate();
    },
  };
}
