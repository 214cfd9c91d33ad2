import { html, render } from 'lit';
import { fold } from '../appeal/fold.js';
import type { Appeal, Signatory } from '../appeal/types.js';
import { sourceOf, type FeedHost } from '../feed/controller.js';
import english from '../language/en.paged.js';
import { fill } from '../language/strings.js';
import type { Stage } from '../sections/section.js';
import type { List } from '../sections/signatories.js';
import { slices } from '../slices.js';
import { createAtHand } from './at-hand.js';
import { idWord } from './id-word.js';

/** Bytes that a search may transfer before somebody asks it to go on: 300 kB, with the signatures of what it loads. */
const MOST_BYTES = 297_000;
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
  @media print{.made[part=paper]{display:block}[part=rest]{display:none}}`;

/** Completes a list in pages, which are loaded when somebody wants them. */
export interface Pager {
  /**
   * What is at hand of an edition, newest first; nothing where the whole list stands on paper.
   *
   * @param newest what the head has itself
   */
  entries(appeal: Appeal, newest: readonly Signatory[]): Signatory[];
  /** The list is on the page. */
  updated(): void;
  /** Shows an entry, wherever it is. */
  reveal(id: string, fragment: string): void;
}

/** @param list what shows the entries that are at hand */
export function createPager(stage: Stage, list: List): Pager {
  const there = createAtHand();
  let head: Appeal | undefined;
  let query = '';
  /** The pages that the search has not seen yet. */
  let unsearched: number[] = [];
  let busy: Busy = '';
  /** The latest thing that was asked for; what an older one brings is not waited for. */
  let wanted = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = () => {};
  let listens = false;
  let paper: HTMLOListElement | undefined;
  /** The edition of which the whole list has been made for print. */
  let onPaper: Appeal | undefined;
  /** The fragment that was looked for, and whether its entry stands in the list as if its name had been searched for. */
  let sought = '';
  let isLinked = false;
  /** What was looked for to be highlighted, and what was found. */
  let highlighted = '';
  let ours: Signatory | undefined;

  const isOurs = ({ id, abbr, name, gloss }: Signatory) => [id, abbr, name, gloss].includes(stage.highlight);

  const stop = () => {
    wanted++;
    busy = '';
    clearTimeout(timer);
    there.pages?.cancel();
  };

  const searchSoon = () => {
    unsearched = [];
    if (query) timer = setTimeout(search, PAUSE);
  };

  const cancel = () => {
    stop();
    stage.requestUpdate();
  };

  const follow = (appeal: Appeal, newest: readonly Signatory[]) => {
    if (appeal == head) return;
    head = appeal;
    if (!there.follow(appeal, newest, sourceOf(stage as Stage & FeedHost).publicKey)) {
      stop();
      highlighted = '';
    }
    if (there.pages && !isLinked) searchSoon();
  };

  /** For a search, all that is there. */
  const entries = () => there.entries(!!query, ours);

  /** Does something that takes long, says so, and offers to try again if it fails. */
  const attempt = async (what: Busy, work: (isWanted: () => boolean) => Promise<unknown>) => {
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
      await there.pages!.load(there.nextPage());
      if (!isWanted()) return;
      stage.requestUpdate();
      await stage.updateComplete;
      const first = shown()[before];
      // Where the list does not go on by itself, its own button makes it, and leads the focus there.
      if (first) first.querySelector<HTMLElement>('[part=anchor]')!.focus();
      else root.querySelector<HTMLElement>('[part=list] ~ [part=more]')?.click();
    });

  /** Loads what the search has found, as far as it may go without being asked, or until there is who is looked for. */
  const loadFound = async (found: number[], most: number, isWanted: () => boolean, is: (item: Signatory) => boolean = () => false) => {
    const pages = there.pages!;
    for (; found[0] && pages.spent + pages.largest <= most; found.shift()) {
      await pages.load(found[0]);
      if (!isWanted()) return undefined;
      stage.requestUpdate();
      const item = pages.loaded.get(found[0])!.find(is);
      if (item) return item;
    }
    return undefined;
  };

  const find = (words: string[], most: number) => there.pages!.find(words, stage.language.format.country, most);

  /** Whoever asks for more gets a page, however large. */
  const searchOn = () =>
    attempt('searching', (isWanted) => loadFound(unsearched, there.pages!.spent + Math.max(MOST_BYTES, there.pages!.largest), isWanted));

  const search = () =>
    attempt('searching', async (isWanted) => {
      const most = there.pages!.spent + MOST_BYTES;
      const found = await find(query.split(' '), most);
      if (!isWanted()) return;
      unsearched = found.filter((page) => !there.pages!.loaded.has(page));
      await loadFound(unsearched, most, isWanted);
    });

  /** Shows an entry, wherever it is, as if its name had been searched for. */
  const link = (id: string) =>
    attempt('searching', async (isWanted) => {
      const most = there.pages!.spent + MOST_BYTES;
      const item = await loadFound(await find([idWord(id)], most), most, isWanted, (item) => item.id == id);
      if (!item || !isWanted()) return;
      query = fold(item.name);
      unsearched = [];
      isLinked = true;
      stage.requestUpdate();
      await stage.updateComplete;
      const field = stage.shadowRoot!.querySelector<HTMLInputElement>('[part=search]')!;
      field.value = item.name;
      // Not to bubble: the list itself searches, and no page is asked for.
      field.dispatchEvent(new Event('input'));
    });

  /** Finds the host's own entry where it is not at hand, for half of what a search may cost, since nobody has asked for one. */
  const findOurs = async () => {
    const { highlight } = stage;
    if (highlight == highlighted) return;
    highlighted = highlight;
    ours = there.entries(true).find(isOurs);
    const most = there.pages!.spent + MOST_BYTES / 2;
    try {
      for (const words of [[idWord(highlight)], fold(highlight).split(' ')]) ours ??= await loadFound(await find(words, most), most, () => stage.isConnected, isOurs);
    } catch {
      // The list is whole without it.
    }
    stage.requestUpdate();
  };

  const onInput = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    if (!there.pages || field.getAttribute('part') != 'search') return;
    cancel();
    isLinked = false;
    query = fold(field.value);
    searchSoon();
  };

  /** All of it, as paper wants it, made in slices while nobody sees it. */
  const printAll = () =>
    attempt('printAll', async (isWanted) => {
      const pause = slices();
      for (let page; (page = there.nextPage()); stage.requestUpdate()) {
        await there.pages!.load(page);
        if (!isWanted()) return;
      }
      const edition = head;
      query = '';
      const root = paper!;
      root.textContent = '';
      for (const entry of entries()) {
        await pause();
        if (!isWanted()) return;
        const item = document.createElement('li');
        item.value = entry.number;
        render(list.row(entry), item);
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
    const { format, count } = stage.language;
    const strings = { ...english, ...stage.language.strings };
    const button = (label: unknown, action: () => void) => html`<button part="more" @click=${action}>${label}</button>`;
    const say = (text: unknown, ...buttons: unknown[]) => html`<span role="status">${text}</span> ${buttons}`;
    const total = format.number(head!.signatories.count);
    if (busy == 'missing') return say(strings.missing, button(strings.retry, () => again()));
    if (busy) return say(busy == 'printAll' ? `${format.number(entries().length)} / ${total}` : strings[busy], button(strings.stop, cancel));
    if (query) return unsearched[0] ? say(strings.notAll, button(strings.searchOn, searchOn)) : say('');
    // The list's own button comes first: what is there already costs nothing.
    const next = !stage.shadowRoot!.querySelector('[part=list] ~ [part=more]') && there.nextPage();
    return say('', next ? button(count(strings.more, Math.min(STEP, head!.signatories.pages!.size!)), loadMore) : '', button(fill(strings.printAll, { count: total }), printAll));
  };

  /** Below the list: what is said and offered, and a place for the whole of it. */
  const furnish = (root: ShadowRoot, rest: HTMLElement) => {
    paper = document.createElement('ol');
    paper.setAttribute('part', 'paper');
    rest.after(paper);
    if (listens) return;
    listens = true;
    root.addEventListener('input', onInput);
    // Something may have been typed before this was loaded.
    query = fold(root.querySelector<HTMLInputElement>('[part=search]')?.value ?? '');
    searchSoon();
    try {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
      }
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      // Safari before 16.4 prints both.
    }
  };

  return {
    entries(appeal, newest) {
      follow(appeal, newest);
      // On paper the whole list stands for what is at hand, once it has been made.
      return stage.printing && onPaper == appeal ? NONE : entries();
    },
    updated() {
      const root = stage.shadowRoot!;
      const rest = root.querySelector<HTMLElement>('[part=rest]');
      if (!rest || !there.pages) return;
      if (paper?.previousElementSibling != rest) furnish(root, rest);
      paper!.className = onPaper == head ? 'made' : '';
      render(controls(), rest);
      void findOurs();
      // The list has found the entry: it can be answered now.
      if (isLinked && root.getElementById(sought)) stage.handleEvent({ type: 'hashchange' });
    },
    reveal(id, fragment) {
      if (!there.pages || fragment == sought) return;
      sought = fragment;
      if (!entries().some((item) => item.id == id)) void link(id);
    },
  };
}

export type CreatePager = typeof createPager;
