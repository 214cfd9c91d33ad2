import { html, render } from 'lit';
import { fold } from '../appeal/fold.js';
import type { Appeal, Signatory } from '../appeal/types.js';
import { sourceOf, type FeedHost } from '../feed/controller.js';
import { createPages, newestFirst, type Pages } from '../feed/pages.js';
import { fill } from '../language/strings.js';
import { slices } from '../slices.js';
import { digits } from '../theme/digits.css.js';
import { nativeDigits } from './digits.js';
import { printable } from './printable.js';
import type { Section, Stage } from './section.js';
import { selected } from './selected.js';

/** Bytes that a search may transfer before somebody asks it to go on. */
const MOST_BYTES = 300_000;
/** Milliseconds without a keystroke after which a word is meant. */
const PAUSE = 300;

/** As many as the list itself adds at a time. */
const STEP = 50;

const NONE: Signatory[] = [];

/** What keeps the visitor waiting, or what went wrong. */
type Busy = '' | 'loadingMore' | 'searching' | 'printAll' | 'missing';

let sheet: CSSStyleSheet | undefined;

/** The whole list is for paper alone, and there it stands for what is on the screen. */
const STYLE = `
  [part=rest]{display:flex;flex-wrap:wrap;align-items:center;gap:.6em}
  [part=paper]{display:none}
  @media print{.made[part=paper]{display:block}[part=rest]{display:none}}
  ${digits}`;

/**
 * The signatories of a list of any length: newest first where it comes in pages, which are loaded when
 * somebody wants them. The list itself is `selected`, which is handed what is there.
 */
export function paged(stage: Stage): Section {
  const list = selected(stage);
  let head: Appeal | undefined;
  let pages: Pages | undefined;
  /** What the list is handed, made anew only when there is more to hand. */
  let atHand: Signatory[] = [];
  let whatIsAtHand: string | undefined;
  let query = '';
  /** The pages that the search has not seen yet. */
  let unsearched: number[] = [];
  let busy: Busy = '';
  /** The latest thing that was asked for; what an older one brings is not waited for. */
  let wanted = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = () => {};
  let listens = false;
  /** The edition of which the whole list has been made for print. */
  let onPaper: Appeal | undefined;

  const stop = () => {
    wanted++;
    busy = '';
    clearTimeout(timer);
    pages?.cancel();
  };

  const searchSoon = () => {
    unsearched = [];
    if (query) timer = setTimeout(search, PAUSE);
  };

  const cancel = () => {
    stop();
    stage.requestUpdate();
  };

  const newest = (appeal: Appeal) => newestFirst(appeal.signatories.items);

  /** A new edition may have moved entries from its head to a new page: what was there stays there. */
  const follow = (appeal: Appeal) => {
    if (appeal == head) return;
    const before = head;
    const earlier = pages;
    head = appeal;
    whatIsAtHand = undefined;
    const { publicKey } = sourceOf(stage as Stage & FeedHost);
    const isSame = appeal.signatories.pages?.href == earlier?.href;
    if (!isSame) stop();
    pages = createPages(appeal, publicKey, isSame ? earlier?.loaded : undefined);
    if (pages) searchSoon();
    if (!pages || !before || !earlier || !isSame) return;
    const { size } = appeal.signatories.pages!;
    for (let page = earlier.count + 1; page <= pages.count; page++) {
      const moved = newest(before).filter(({ number }) => Math.ceil(number / size!) == page);
      if (moved.length == size) pages.loaded.set(page, moved);
    }
  };

  /** The newest page that is not there yet; 0: the whole list is. */
  const nextPage = () => {
    let page = pages?.count ?? 0;
    while (pages?.loaded.has(page)) page--;
    return page;
  };

  /** While nobody searches: the head and, without a gap, what follows it. For a search, all there is. */
  const entries = () => {
    const next = nextPage();
    const what = `${next} ${pages!.loaded.size} ${!!query}`;
    if (what != whatIsAtHand) {
      whatIsAtHand = what;
      const there = [...pages!.loaded].filter(([page]) => query || page > next).sort(([a], [b]) => b - a);
      atHand = [newest(head!), ...there.map(([, entries]) => entries)].flat();
    }
    return atHand;
  };

  /** Does something that takes long, says so, and offers to try again if it fails. */
  const attempt = async (what: Busy, work: (isWanted: () => boolean) => Promise<void>) => {
    const mine = ++wanted;
    busy = what;
    again = () => void attempt(what, work);
    stage.requestUpdate();
    let outcome: Busy = '';
    try {
      // Of an element that has left the page nobody wants anything.
      await work(() => mine == wanted && stage.isConnected);
    } catch {
      outcome = 'missing';
    }
    if (mine == wanted) busy = outcome;
    stage.requestUpdate();
  };

  const loadMore = () =>
    attempt('loadingMore', async (isWanted) => {
      const root = stage.shadowRoot!;
      const shown = () => root.querySelectorAll('[part=list] [part=entry]');
      const before = shown().length;
      await pages!.load(nextPage());
      if (!isWanted()) return;
      stage.requestUpdate();
      await stage.updateComplete;
      const first = shown()[before];
      // Where the list does not go on by itself, its own button makes it, and leads the focus there.
      if (first) first.querySelector<HTMLElement>('[part=anchor]')!.focus();
      else root.querySelector<HTMLElement>('[part=list] ~ [part=more]')?.click();
    });

  /** Loads what the search has found, as far as it may go without being asked. */
  const loadFound = async (most: number, isWanted: () => boolean) => {
    for (; unsearched[0] && pages!.spent + pages!.largest <= most; unsearched.shift()) {
      await pages!.load(unsearched[0]);
      if (!isWanted()) return;
      stage.requestUpdate();
    }
  };

  /** Whoever asks for more gets a page, however large. */
  const searchOn = () => attempt('searching', (isWanted) => loadFound(pages!.spent + Math.max(MOST_BYTES, pages!.largest), isWanted));

  const search = () =>
    attempt('searching', async (isWanted) => {
      const most = pages!.spent + MOST_BYTES;
      const found = await pages!.find(query.split(' '), stage.language.format.country, most);
      if (!isWanted()) return;
      unsearched = found.filter((page) => !pages!.loaded.has(page));
      await loadFound(most, isWanted);
    });

  const onInput = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    if (!pages || field.getAttribute('part') != 'search') return;
    cancel();
    query = fold(field.value);
    searchSoon();
  };

  const paper = () => stage.shadowRoot!.querySelector<HTMLElement>('[part=paper]');

  /** All of it, as paper wants it, made in slices while nobody sees it. */
  const printAll = () =>
    attempt('printAll', async (isWanted) => {
      const pause = slices();
      for (let page; (page = nextPage()); stage.requestUpdate()) {
        await pages!.load(page);
        if (!isWanted()) return;
      }
      const edition = head;
      query = '';
      const root = paper()!;
      root.textContent = '';
      for (const entry of entries()) {
        await pause();
        if (!isWanted()) return;
        const item = document.createElement('li');
        item.value = entry.number;
        render(printable(entry, stage), item);
        root.append(item);
      }
      // Another edition has come meanwhile.
      if (edition != head) return again();
      onPaper = head;
      stage.requestUpdate();
      await stage.updateComplete;
      print();
    });

  const controls = () => {
    const { strings, format, count } = stage.language;
    const button = (label: unknown, action: () => void) => html`<button part="more" @click=${action}>${label}</button>`;
    const say = (text: unknown, ...buttons: unknown[]) => html`<span role="status">${text}</span> ${buttons}`;
    const total = format.number(head!.signatories.count);
    if (busy == 'missing') return say(strings.missing, button(strings.retry, () => again()));
    if (busy) return say(busy == 'printAll' ? `${format.number(entries().length)} / ${total}` : strings[busy], button(strings.stop, cancel));
    if (query) return unsearched[0] ? say(strings.notAll, button(strings.searchOn, searchOn)) : say('');
    // The list's own button comes first: what is there already costs nothing.
    const next = !stage.shadowRoot!.querySelector('[part=list] ~ [part=more]') && nextPage();
    return say('', next ? button(count(strings.more, Math.min(STEP, head!.signatories.pages!.size!)), loadMore) : '', button(fill(strings.printAll, { count: total }), printAll));
  };

  return {
    render(appeal, texts, level) {
      follow(appeal);
      if (!pages) return list.render(appeal, texts, level);
      // On paper the whole list stands for what is at hand, once it has been made.
      const isMade = onPaper == appeal;
      const items = stage.printing && isMade ? NONE : entries();
      return html`${list.render({ ...appeal, signatories: { ...appeal.signatories, items } }, texts, level)}
        <div part="rest"></div>
        <ol part="paper" class=${isMade ? 'made' : ''}></ol>`;
    },
    updated(appeal) {
      list.updated!(appeal);
      const root = stage.shadowRoot!;
      void nativeDigits(root);
      const rest = root.querySelector<HTMLElement>('[part=rest]');
      if (rest) render(controls(), rest);
      if (!listens) {
        listens = true;
        root.addEventListener('input', onInput);
        try {
          if (!sheet) {
            sheet = new CSSStyleSheet();
            sheet.replaceSync(STYLE);
          }
          root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        } catch {
          // Safari before 16.4 prints both.
        }
      }
    },
    reveal: list.reveal!,
  };
}
