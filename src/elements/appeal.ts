import { createFeed } from '../feed/appeals.js';
import { body } from '../sections/body.js';
import { contact } from '../sections/contact.js';
import { counter } from '../sections/counter.js';
import { demands } from '../sections/demands.js';
import { nativeDigits } from '../sections/digits.js';
import { map } from '../sections/map.js';
import { message } from '../sections/message.js';
import { filtered } from '../sections/filtered.js';
import type { Section, Stage } from '../sections/section.js';
import { share } from '../sections/share.js';
import { updates } from '../sections/updates.js';
import { weSigned } from '../sections/we-signed.js';
import { SolidarityElement } from './element.js';

/** What an appeal can be made of. Without a prototype, of which every object knows words like `constructor`. */
const makers: Record<string, ((stage: Stage) => Section) | undefined> = {
  __proto__: null as never,
  signed: weSigned,
  body,
  demands,
  counter,
  map,
  signatories: filtered,
  updates,
  message,
  contact,
  share,
};

/** Words that stand for several. */
const sets: Record<string, string | undefined> = {
  __proto__: null as never,
  // The list begins with the host's own entry.
  campaign: Object.keys(makers).slice(1).join(' '),
  sidebar: 'counter signed demands share',
};

/**
 * A whole appeal in one piece: title, issuer, date, text, demands, counter, map, signatories, current
 * status, a form for messages, contact, links, ways to share. `sections` chooses of them.
 *
 * @summary A whole appeal.
 * @tagname solidarity-appeal
 *
 * @slot we-signed - The host's own sentence and link, beside its entry (`highlight`).
 *
 * @csspart byline - Issuer and date.
 * @csspart issuer - Who issued the appeal.
 * @csspart date - A date.
 * @csspart body - The running text.
 * @csspart contact - The address for solidarity messages.
 * @csspart links - The list of links.
 */
export class SolidarityAppeal extends SolidarityElement {
  static override get properties() {
    return { ...super.properties, sections: {}, endpoint: {}, encoding: {}, services: {} };
  }

  /**
   * What is shown, from top to bottom: some of `body`, `demands`, `counter`, `map`, `signatories`, `updates`, `message`,
   * `contact`, `share`, separated by spaces, and `signed`, which is the host's own entry (`highlight`) and in `signatories`
   * already; `campaign` is all of them, `sidebar` a counter, the host's own entry, the demands and ways to share.
   *
   * @default 'campaign'
   */
  declare sections: string;
  /** Where messages are posted, as for `<solidarity-message>`. */
  declare endpoint: string;
  /** How messages are posted, as for `<solidarity-message>`. */
  declare encoding: string;
  /** Where the appeal can be shared, as for `<solidarity-share>`. */
  declare services: string;

  /** @internal */
  override readonly feed = createFeed(this, () => this.#names.includes('updates'));
  /** Those that have been shown: they keep what is typed into them. */
  readonly #made: Record<string, Section | undefined> = { __proto__: null as never };

  get #names() {
    const words = `${this.sections ?? ''}`.trim() || 'campaign';
    return words.split(/\s+/).flatMap((word) => (sets[word] ?? word).split(' '));
  }

  protected override get composition() {
    return [...new Set(this.#names)].flatMap((name) => (this.#made[name] ??= makers[name]?.(this)) ?? []);
  }

  protected override render() {
    const content = super.render();
    return this.feed.snapshot.appeal ? content : [content, this.composition.map((section) => section.kept?.())];
  }

  protected override updated() {
    super.updated();
    void nativeDigits(this.shadowRoot!);
  }
}
