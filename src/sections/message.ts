import { html, nothing } from 'lit';
import { safeUrl } from '../appeal/links.js';
import { clean } from '../appeal/text.js';
import type { Appeal } from '../appeal/types.js';
import { post } from '../feed/post.js';
import { isFinal } from '../feed/snapshot.js';
import { allNames, namesIn } from '../language/names.js';
import { fill } from '../language/strings.js';
import { FIELDS, mailto, posted, readable, tidy, type Letter } from './letter.js';
import { heading, link } from './parts.js';
import type { Section, Stage } from './section.js';

/** A program fills in a form at once: nothing is posted before this many milliseconds after the first change. */
const SOONEST = 3000;

export interface MessageSection extends Section {
  /** Something has been written here. */
  readonly holds: boolean;
  kept(): unknown;
}

/** A form for a message of solidarity or a signature: for a mail program, to be copied, or posted to a server. */
export function message(stage: Stage): MessageSection {
  const typed: Letter = {};
  /** When it was first changed. */
  let began: number | undefined;
  /** Somebody has tried to send it: from then on what is wrong is shown. */
  let tried = false;
  let state: '' | 'sending' | 'sent' | 'unsent' | 'unsure' | 'copied' = '';
  /** The text of what was sent. */
  let sent = '';
  /** The same for every try, so that a server can tell a repetition. */
  const id = Math.random().toString(36).slice(2);
  /** The one that was rendered last. */
  let appeal: Appeal;

  const say = (next: typeof state) => {
    state = next;
    stage.requestUpdate();
    return stage.updateComplete;
  };
  const find = <T extends HTMLElement>(selector: string) => stage.shadowRoot!.querySelector<T>(selector);

  /** The language of the page is that of the message, until somebody changes it. */
  const ownLanguage = () => {
    const { lang, wanted, format } = stage.language;
    try {
      return (format.ready && namesIn(lang, 'language')(wanted)) || '';
    } catch {
      // Malformed.
      return '';
    }
  };
  const letter = (): Letter => ({ language: ownLanguage(), ...typed, sign: typed['sign'] && !isFinal(appeal) });
  const email = () => appeal.contact?.email;
  /** Set by the host and never by the feed. */
  const endpoint = () => stage.endpoint && safeUrl(stage.endpoint, document.baseURI);
  const isForm = () => stage.encoding == 'form';
  const text = () => sent || readable(letter(), stage.language.strings);
  const body = () => posted(letter(), id, appeal.id, isForm());

  const isNeeded = (name: string) => name == 'name' || (name == 'message' && !letter()['sign']);
  const problemOf = (name: string) => {
    const { strings } = stage.language;
    const text = tidy(typed, name);
    if (!text) return isNeeded(name) ? strings.needed : '';
    return name != 'email' || /^[^\s@]+@[^\s@]+$/.test(text) ? '' : strings.wrong;
  };
  /** Whether it may leave as it is; otherwise the first field that is wrong takes the focus. */
  const isGood = () => {
    tried = true;
    const wrong = FIELDS.find(([name]) => problemOf(name));
    if (wrong) void say('').then(() => find(`#${wrong[0]}`)?.focus());
    return !wrong;
  };

  const onInput = ({ currentTarget }: Event) => {
    began ??= performance.now();
    if (state != 'sending') {
      // All of them, since a browser may have filled in several.
      for (const { name, type, checked, value } of (currentTarget as HTMLFormElement).elements as Iterable<any>) {
        if (name) typed[name] = type == 'checkbox' ? checked : value;
      }
      state = '';
    }
    stage.requestUpdate();
  };

  /** Names are made for those who come to the form. */
  const onFocus = async () => {
    const { lang, format } = stage.language;
    for (const [, , , kind] of FIELDS) {
      const list = kind && find(`#${kind}s`);
      if (list && list.lang != lang) {
        list.lang = lang;
        const names = await allNames(lang, kind).catch(() => []);
        list.replaceChildren(...names.sort(format.compare).map((name) => new Option(name)));
      }
    }
    stage.requestUpdate();
  };

  const copy = async () => {
    if (find('[part=message]') && !isGood()) return;
    try {
      await navigator.clipboard.writeText(text());
      await say('copied');
    } catch {
      // There is no clipboard on plain http, and a page or a person may forbid it: what is selected can be copied by hand.
      await say('');
      const area = find<HTMLTextAreaElement>('[part=letter]')!;
      area.closest('details')?.setAttribute('open', '');
      area.focus();
      area.select();
    }
  };

  const send = async (event: Event) => {
    // Enter comes here too, as a click. Nothing is submitted: a sandboxed frame may not.
    event.preventDefault();
    if (state == 'sending' || !isGood()) return;
    // Nobody sees this field, but programs fill it. A person whose browser did so is told the truth, and presses again.
    const isTrapped = typed['website'];
    typed['website'] = '';
    if (isTrapped) return void say('unsent');
    // As it is now, whatever changes meanwhile.
    const request = [endpoint()!, isForm(), body()] as const;
    const written = text();
    void say('sending');
    // A program is done at once; a person is seldom so fast, and then waits.
    await new Promise((go) => setTimeout(go, began! + SOONEST - performance.now()));
    const next = await post(...request);
    if (next == 'sent') sent = written;
    const isHere = find('[part=message] :focus');
    await say(next);
    if (sent && isHere) find('[part=state]')?.focus();
  };

  const field = ([name, word, autocomplete = nothing as any, list]: (typeof FIELDS)[number]) => {
    const label = stage.language.strings[word];
    if (word == 'signs' || word == 'publish') return html`<label part="check"><input type="checkbox" name=${name} /> ${label}</label>`;
    const problem = tried ? problemOf(name) : '';
    const isWrong = problem ? 'true' : nothing;
    const needed = isNeeded(name);
    return html`<div part="field" class=${name == 'abbr' || list ? 'short' : ''}>
      <label for=${name}>${label}${needed ? ' *' : ''}</label>
      ${name == 'message'
        ? html`<textarea id=${name} name=${name} part="input" dir="auto" rows="6" .required=${needed} aria-invalid=${isWrong} aria-describedby="problem-message"></textarea>`
        : html`<input
            id=${name}
            name=${name}
            part="input"
            dir="auto"
            type=${name == 'email' ? name : 'text'}
            list=${list ? `${list}s` : nothing}
            autocomplete=${autocomplete}
            .required=${needed}
            aria-invalid=${isWrong}
            aria-describedby="problem-${name}"
          />`}
      ${list ? html`<datalist id="${list}s"></datalist>` : ''}
      <span part="problem" id="problem-${name}">${problem}</span>
    </div>`;
  };

  /** A phrase with the address in it. */
  const withEmail = (phrase: string) => email() && fill<unknown>(phrase, { email: link(`mailto:${email()}`, email()) });

  const area = (content: string) =>
    html`<textarea part="letter" rows="8" dir="auto" readonly aria-label=${stage.language.strings.leaves} .value=${content}></textarea>`;

  const copyButton = () => html`<button part="copy" type="button" @click=${copy}>${stage.language.strings.copy}</button>`;

  const form = (subject: string, href: string | undefined) => {
    const { strings } = stage.language;
    const url = endpoint();
    return html`<form part="message" novalidate @input=${onInput} @focusin=${onFocus}>
      <p part="note">* ${strings.needed}</p>
      ${FIELDS.map((entry) => (entry[0] == 'sign' && isFinal(appeal) ? '' : field(entry)))}
      <input class="heard" name="website" tabindex="-1" aria-hidden="true" autocomplete="off" />
      <details part="preview">
        <summary>${strings.leaves}</summary>
        <p part="envelope">${url ? `POST ${url}` : `${email()}\n${subject}`}</p>
        ${area(url ? body() : text())}
      </details>
      ${url
        ? html`<button part="send" @click=${send}>${state.startsWith('un') ? strings.retry : strings.send}</button>`
        : href && html`<a part="mail" href=${href} @click=${(event: Event) => isGood() || event.preventDefault()}>${strings.mail}</a>`}
      ${url ? '' : copyButton()}
    </form>`;
  };

  /** What has become of it; the node stays, so that what is said there is heard. And the address, on paper at least. */
  const foot = (isTooLong?: boolean) => {
    const { strings } = stage.language;
    const said = state ? strings[state] : isTooLong ? withEmail(strings.tooLong) : '';
    return html`<p part="state" role="status" tabindex="-1">${said}</p>
      <p class=${endpoint() || (isTooLong && !state) ? 'paper' : ''}>${withEmail(strings.mailTo)}</p>`;
  };

  const isOpen = () => (email() || endpoint()) && !sent && (began != undefined || !isFinal(appeal));
  const section: MessageSection = {
    get holds() {
      return began != undefined;
    },
    kept: () => (section.holds ? html`${area(text())} ${copyButton()} ${foot()}` : ''),
    render(next, texts, level) {
      appeal = next;
      const { strings } = stage.language;
      const subject = clean(`${letter()['sign'] ? strings.signs : strings.contact}: ${texts.title}`);
      const href = endpoint() || (email() && mailto(email()!, subject, text()));
      const shown = isOpen() ? html`${form(subject, href)} ${foot(!href)}` : section.kept!();
      return shown && html`${heading(strings.write, level)} ${shown}`;
    },
    updated() {
      for (const control of (find<HTMLFormElement>('[part=message]')?.elements ?? []) as Iterable<any>) {
        const { name, type } = control;
        const key = type == 'checkbox' ? 'checked' : 'value';
        const value = letter()[name] ?? (key == 'value' ? '' : false);
        // Only what differs: the caret stays, and an input method is not disturbed.
        if (name && control[key] != value) control[key] = value;
      }
    },
  };
  return section;
}
