import { html } from 'lit';
import { safeUrl } from '../appeal/links.js';
import type { Appeal } from '../appeal/types.js';
import { POLITELY } from '../feed/fetch.js';
import { isFinal } from '../feed/snapshot.js';
import { fill } from '../language/strings.js';
import { copy } from './copy.js';
import { FIELDS, fieldsOf, mailto, readable, type Letter, type Name } from './letter.js';
import { heading, link } from './parts.js';
import type { Section, Stage } from './section.js';
import { world } from './world.js';

/** A program fills in a form at once: nothing is posted before this many milliseconds after the first change. */
const SOONEST = 3000;
/** A server that is silent for so long is not waited for. */
const PATIENCE = 30_000;

export interface MessageSection extends Section {
  /** Something has been written here. */
  holds(): boolean;
  /** It leads somewhere, or something has been written. */
  wanted(appeal: Appeal): unknown;
  updated(): void;
  kept(): unknown;
}

/**
 * A form for a message of solidarity or a signature: for a mail program, to be copied, or posted to a server.
 *
 * @param alone no other section tells the address
 */
export function message(stage: Stage, alone?: boolean): MessageSection {
  const typed: Letter & { website?: string } = {};
  /** When it was first changed. */
  let began: number | undefined;
  /** Somebody has tried to send it: from then on what is wrong is shown. */
  let tried = false;
  /** What has become of it, as our words call it. */
  let state: '' | 'sending' | 'sent' | 'unsent' | 'copied' = '';
  let appeal: Appeal | undefined;

  const find = (selector: string) => stage.shadowRoot!.querySelector<any>(selector);
  const say = (next: typeof state) => {
    state = next;
    stage.requestUpdate();
  };
  /** On its way or there: it is not sent again. Whoever changes it begins another one. */
  const isDone = () => state.startsWith('sen');
  /** Where it is posted: set by the host and never by the feed, and no mail. */
  const endpoint = () => stage.endpoint && safeUrl(stage.endpoint, document.baseURI)?.match(/^http.*/)?.[0];

  /** Whether it may leave as it is; otherwise the first field that is wrong takes the focus. */
  const isGood = () => {
    tried = true;
    section.updated();
    const wrong = find('[aria-invalid=true]');
    wrong?.focus();
    return !wrong;
  };

  const onInput = ({ target }: Event) => {
    const { name, type, checked, value } = target as HTMLInputElement;
    began ??= performance.now();
    if (state != 'sending') {
      typed[name as Name] = type == 'checkbox' ? checked : value;
      state = '';
    }
    stage.requestUpdate();
  };

  /** Names are made for those who come to the form. The language of the page is that of the message, until somebody changes it. */
  const onFocus = async () => {
    const { lang, wanted, format } = stage.language;
    const list = find('datalist');
    if (list.lang == lang) return;
    list.lang = lang;
    await format.whenReady;
    const names = Object.keys(world).map((code) => format.country(code)!);
    list.replaceChildren(...names.sort(format.compare).map((name) => new Option(name)));
    try {
      typed.language ??= new Intl.DisplayNames(lang, { type: 'language' }).of(wanted)!;
    } catch {
      // Malformed.
    }
    stage.requestUpdate();
  };

  const copyLetter = async () => {
    // It may be on its way again by then.
    if (isGood() && (await copy(find('[part=letter]'))) && !isDone()) say('copied');
  };

  const field = ([name, kind]: (typeof FIELDS)[number]) => {
    const isNeeded = name == 'name' || (name == 'message' && !typed.sign);
    const label = stage.language.strings[name] + (isNeeded ? ' *' : '');
    const control =
      name == 'message'
        ? html`<textarea name="message" part="input" dir="auto" rows="8" .required=${isNeeded}></textarea>`
        : html`<input
            name=${name}
            part="input"
            dir="auto"
            type=${!kind ? 'checkbox' : name == 'email' ? name : 'text'}
            list=${name}
            autocomplete=${kind}
            .required=${isNeeded}
          />`;
    return html`<label part="field">${kind ? [label, control] : [control, label]}<b part="problem"></b></label>`;
  };

  const form = (title: string) => {
    const { strings } = stage.language;
    const email = appeal?.contact?.email;
    const url = appeal && endpoint();
    // Also after a server has failed, until it is changed or sent again.
    const isMail = !url || (state && !isDone());
    const isOver = appeal && isFinal(appeal);
    if (isOver) typed.sign = false;
    const fields = fieldsOf(typed);
    const text = readable(fields, strings);
    const href = email && mailto(email, title, text);
    const all = { appeal: appeal?.id, ...fields } as Record<string, any>;
    const isForm = stage.encoding == 'form';
    const body = isForm ? `${new URLSearchParams(all)}` : JSON.stringify(all, null, 1);
    /**
     * `application/json` is no type that a page may send to another origin unasked: the browser sends an OPTIONS request
     * first. A form's type needs no such leave. `Accept` makes the usual form services answer instead of redirecting.
     */
    const send = async (event: Event) => {
      // Enter comes here too, as a click. Nothing is submitted: a sandboxed frame may not.
      event.preventDefault();
      if (isDone() || !isGood()) return;
      // Nobody sees this field, but programs fill it. A person whose browser did so is told the truth, and presses again.
      const isTrapped = typed.website;
      typed.website = '';
      say('sending');
      // A program is done at once; a person is seldom so fast, and then waits.
      await new Promise((go) => setTimeout(go, began! + SOONEST - performance.now()));
      const headers = { 'Content-Type': `application/${isForm ? 'x-www-form-urlencoded' : 'json'}`, Accept: 'application/json' };
      const request = new AbortController();
      setTimeout(() => request.abort(), PATIENCE);
      const answer = !isTrapped && (await fetch(url!, { ...POLITELY, method: 'POST', headers, body, signal: request.signal }).catch(() => {}));
      say((answer as Response | undefined)?.ok ? 'sent' : 'unsent');
    };

    /** Addresses and titles have a direction of their own. */
    const leaves = (what: string, to: unknown, about?: unknown) =>
      html`<p part="note"><bdi>${to}</bdi>${about && ':'} <bdi>${about}</bdi></p>
        <textarea part="letter" dir="auto" rows="8" readonly aria-label=${strings.leaves} .value=${what}></textarea>`;
    return html`<form part="message" @input=${onInput} @focusin=${onFocus}>
        <p part="note">* ${strings.needed}</p>
        ${FIELDS.map((entry) => (entry[0] == 'sign' && isOver ? '' : field(entry)))}
        <datalist id="country"></datalist>
        <input class="heard" name="website" tabindex="-1" aria-hidden="true" autocomplete="off" />
        <details>
          <summary>${strings.leaves}</summary>
          ${isMail ? leaves(text, email, email && title) : ''} ${url && leaves(body, `POST ${url}`)}
        </details>
        <div part="ways">
          ${url && html`<button part="send" @click=${send}>${strings[isMail ? 'retry' : 'send']}</button>`}
          ${isMail
            ? [
                href && html`<a part="mail" href=${href} @click=${(event: Event) => isGood() || event.preventDefault()}>${strings.mail}</a>`,
                html`<button part="copy" type="button" @click=${copyLetter}>${strings.copy}</button>`,
              ]
            : ''}
        </div>
      </form>
      <p part="state" role="status">
        ${strings[state as 'sent']}
        ${email && isMail && (alone || state || !href)
          ? fill<unknown>(strings[href ? 'mailTo' : 'tooLong'], { email: link(mailto(email, title, ''), email) })
          : ''}
      </p>`;
  };

  const section: MessageSection = {
    holds: () => began != undefined,
    kept() {
      appeal = undefined;
      return began ? form('') : '';
    },
    wanted: (appeal) => began || endpoint() || appeal.contact?.email,
    render(next, { title }, level) {
      appeal = next;
      return section.wanted(next) && (began || !isFinal(next))
        ? html`${heading(stage.language.strings.write, level)} ${form(title)}`
        : '';
    },
    updated() {
      const { strings } = stage.language;
      for (const [name, kind] of FIELDS) {
        const control = find(`[name=${name}]`);
        if (!control) continue;
        const key = kind ? 'value' : 'checked';
        const value = typed[name] ?? '';
        // Only what differs: the caret stays, and an input method is not disturbed.
        if (control[key] != value) control[key] = value;
        control.readOnly = state == 'sending';
        const problem = !tried ? '' : control.required && !control.value.trim() ? strings.needed : control.validity.valid ? '' : strings.wrong;
        // Writing an attribute is a mutation even where it says the same.
        if ((control.getAttribute('aria-invalid') == 'true') != !!problem) control.setAttribute('aria-invalid', !!problem);
        control.nextElementSibling.textContent = problem;
      }
    },
  };
  return section;
}
