import { html, LitElement, type PropertyDeclarations } from 'lit';
import { localized } from '../appeal/localized.js';
import type { Appeal } from '../appeal/types.js';
import { createFeed } from '../feed/appeals.js';
import { isFinal } from '../feed/snapshot.js';
import { createLanguage } from '../language/controller.js';
import { directionOf } from '../language/format.js';
import type { Strings } from '../language/strings.js';
import { asOf, foreign, heading, link } from '../sections/parts.js';
import type { Section, Stage } from '../sections/section.js';
import type { SolidarityEvents } from './events.js';
import { sheet } from '../theme/sheet.css.js';

/** What a page does that concerns us. */
const PAGE_EVENTS = ['hashchange', 'beforeprint', 'afterprint'];

/** The fragment that has been scrolled to; only the first of several elements answers it. */
let answered = '';

/**
 * What all our elements share: where the data comes from, in which language it is told, and how the
 * host's own children give way to it, and to nothing but it.
 *
 * @slot - The host's own words: shown until there is good data, and instead of it where there is none.
 *
 * @event {CustomEvent<Appeal>} solidarity-load - A good edition of the appeal has come in and is shown. Bubbles.
 * @event {CustomEvent<FeedError>} solidarity-error - The feed could not be used, or not wholly; `detail.reason` says why. Bubbles.
 *
 * @csspart base - All of the element's content.
 * @csspart title - The appeal's title, where it is shown.
 * @csspart heading - The heading of a section.
 * @csspart status - The line that says that the appeal is paused, won or closed.
 * @csspart note - A small remark: loading, not refreshed, not named.
 * @csspart link - Any link that the feed brings.
 * @csspart anchor - The link to one entry, `#`, seen on hover and focus.
 *
 * @cssproperty [--solidarity-accent=currentColor] - Number, progress and the bars beside demands.
 * @cssproperty [--solidarity-text=inherit] - Text.
 * @cssproperty [--solidarity-quiet=the text at 85 %] - Small text.
 * @cssproperty [--solidarity-surface=none] - Background.
 * @cssproperty [--solidarity-mark=the text at 8 %] - Background of what stands out, and the lines beside the counter.
 * @cssproperty [--solidarity-font=inherit] - Font family.
 * @cssproperty [--solidarity-heading-font=inherit] - Font family of headings and of the number.
 * @cssproperty [--solidarity-number-size=2.5em] - Size of the number.
 * @cssproperty [--solidarity-measure=40em] - Longest line of running text.
 * @cssproperty [--solidarity-gap=1em] - Space between things.
 * @cssproperty [--solidarity-padding=0] - Space around all of it.
 * @cssproperty [--solidarity-radius=0.2em] - Corners.
 */
export abstract class SolidarityElement extends LitElement implements Stage {
  // Getters, since a static field would be a static block, which phones of 2021 do not know.
  static override get styles() {
    return sheet;
  }
  static override get properties(): PropertyDeclarations {
    return {
      src: {},
      pointer: {},
      publicKey: { attribute: 'public-key' },
      refresh: { type: Number },
      strings: { type: Object },
      theme: {},
      headingLevel: { type: Number, attribute: 'heading-level' },
      group: {},
      highlight: {},
      // For nothing but another render: what the language is, the browser knows.
      // oxlint-disable-next-line lit/attribute-names
      ownLanguage: { attribute: 'lang' },
    };
  }

  /**
   * Address of the feed, or several separated by spaces: mirrors, of which the newest edition is shown. Without it, the
   * nearest ancestor element of ours decides (its `pointer`, `public-key` and `refresh` too), then `data-src` on our
   * script tag.
   */
  declare src: string;
  /** RFC 6901 JSON Pointer to the count, for a JSON document that is not an appeal. */
  declare pointer: string;
  /**
   * Second line of the publisher's `.pub` file. Only what is signed with its secret half is shown: the
   * signature is `<src>.sig`, in the format of OpenBSD's signify.
   */
  declare publicKey: string;
  /**
   * Seconds between two looks at the feed; 0: only one.
   *
   * @default 60
   */
  declare refresh: number;
  /** Words of the interface that replace ours. As an attribute: JSON. */
  declare strings: Partial<Strings> | null;
  /**
   * `plain` looks like the page around, `poster` is bold.
   *
   * @default 'plain'
   */
  declare theme: string;
  /**
   * Level of the element's own top heading, 1 to 6.
   *
   * @default 2
   */
  declare headingLevel: number;
  /** `country` groups the signatories by it. */
  declare group: string;
  /** Abbreviation, name or id of the host's own entry among the signatories: "we signed". In a list in pages the id finds it surest. */
  declare highlight: string;

  protected declare ownLanguage: unknown;

  /** @internal */
  readonly feed = createFeed(this);
  /** @internal */
  readonly language = createLanguage(this);
  /** @internal */
  printing = false;
  /** It is worth showing after the end, even alone; it then tells its date itself. */
  protected declare outlasts?: boolean;
  /** What the element is made of, from top to bottom. */
  protected abstract readonly composition: Section[];
  #appeal: Appeal | undefined;
  /** What was told last: a lasting trouble is told once, and not at every look. */
  #trouble: string | undefined;
  /** Above the host's own words: it stays, so that nothing moves when they give way. */
  #margin = '';

  constructor() {
    super();
    this.src = this.pointer = this.publicKey = this.group = this.highlight = '';
    this.theme = 'plain';
    this.refresh = 60;
    this.headingLevel = 2;
    this.strings = null;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.feed.follow();
    PAGE_EVENTS.forEach((type) => addEventListener(type, this));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.feed.leave();
    PAGE_EVENTS.forEach((type) => removeEventListener(type, this));
  }

  /** @internal */
  handleEvent({ type }: Pick<Event, 'type'>) {
    if (type == 'hashchange') {
      void this.#answerFragment();
    } else {
      this.printing = type == 'beforeprint';
      this.requestUpdate();
      // Printing does not wait for a microtask.
      this.performUpdate();
    }
  }

  protected override performUpdate() {
    const { firstElementChild: words, feed } = this;
    feed.follow();
    this.language.follow();
    if (!this.#appeal && feed.snapshot.appeal && words) this.#margin = getComputedStyle(words).marginBlockStart;
    super.performUpdate();
  }

  protected override render(): unknown {
    const { feed, language } = this;
    // Taken away or no number.
    const level = this.headingLevel > 0 ? this.headingLevel : 2;
    const { appeal, state } = feed.snapshot;
    const { strings, lang, pending, wanted, format } = language;
    // Groups are sorted by names that are formatted.
    const early = pending || (this.group && !format.ready);
    if (!appeal || (early && !this.#appeal)) {
      // White space would fill a slot as well as words do.
      return this.childElementCount || this.textContent!.trim()
        ? html`<slot></slot>`
        : html`<p part="note">${state == 'failed' || !feed.store ? strings.failed : strings.loading}</p>`;
    }
    const texts = localized(appeal, wanted);
    const { status = 'open' } = appeal;
    const whole = this.composition.length > 1;
    const content = this.composition.map((section) => section.render(appeal, texts, level + (whole ? 1 : 0)));
    // Once it is over, a single section is a last line; the whole appeal stays to be read.
    const last = isFinal(appeal) && !whole && !this.outlasts;
    return html`<div part="base" class="${this.theme} ${format.ready ? '' : 'early'}" lang=${lang} dir=${directionOf(lang)}>
      ${whole || last ? heading(link(appeal.url, texts.title), level, 'title', texts.lang) : ''}
      ${status == 'open'
        ? ''
        : html`<p part="status">
            <strong>${strings[status]}</strong> ${foreign(texts.statusNote, '', texts.lang)}
          </p>`}
      ${last ? '' : content} ${state == 'stale' && !whole && !this.outlasts ? html`<p part="note">${asOf(this, appeal)}</p>` : ''}
    </div>`;
  }

  protected override updated() {
    const { appeal, problem } = this.feed.snapshot;
    this.composition.forEach((section) => section.updated?.(appeal));
    const base = this.shadowRoot!.querySelector<HTMLElement>('[part=base]');
    const first = !this.#appeal;
    if (base && appeal && appeal != this.#appeal) {
      this.#appeal = appeal;
      this.#dispatch('solidarity-load', appeal);
      if (first) base.style.marginBlockStart = this.#margin;
      // The record may be further down a long list, of which the beginning came before.
      void this.#answerFragment();
    }
    if (problem && problem.message != this.#trouble) this.#dispatch('solidarity-error', problem);
    this.#trouble = problem?.message;
  }

  #dispatch<T extends keyof SolidarityEvents>(type: T, detail: SolidarityEvents[T]['detail']) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  /** Scrolls to the record that the page's address names, and marks it. */
  async #answerFragment() {
    const root = this.shadowRoot!;
    let fragment = location.hash.slice(1);
    try {
      fragment = decodeURIComponent(fragment);
    } catch {
      // As it stands, then.
    }
    const target = root.querySelector('.target');
    if (target?.id != fragment) target?.classList.remove('target');
    if (fragment == answered) return;
    answered = '';
    if (!fragment || !this.feed.snapshot.appeal) return;
    // An update may be on, and may not ask for another one.
    await this.updateComplete;
    this.composition.forEach((section) => section.reveal?.(fragment));
    await this.updateComplete;
    const record = root.getElementById(fragment);
    // Another element may have been faster.
    if (!record || fragment == answered) return;
    answered = fragment;
    record.classList.add('target');
    record.scrollIntoView({ block: 'center' });
  }
}
