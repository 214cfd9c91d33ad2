import { html, nothing } from 'lit';
import { safeUrl } from '../appeal/links.js';
import { isFinal } from '../feed/snapshot.js';
import { fill } from '../language/strings.js';
import { qr } from '../qr.js';
import { heading, link } from './parts.js';
import type { Section, Stage } from './section.js';

/** Where each service takes a new post. Mail has a name in every language, the others have their own. */
const SERVICES = {
  Mail: 'mailto:?subject={title}&body={title}%0D%0A%0D%0A{url}',
  Mastodon: '/share?text={title}%20{url}',
  Bluesky: 'https://bsky.app/intent/compose?text={title}%20{url}',
  Telegram: 'https://t.me/share/url?url={url}&text={title}',
  WhatsApp: 'https://wa.me/?text={title}%20{url}',
  X: 'https://x.com/intent/tweet?text={title}&url={url}',
  Facebook: 'https://www.facebook.com/sharer/sharer.php?u={url}',
};

/** The server in `example.social`, `@name@example.social` or `https://example.social/@name`. */
const serverIn = (text: string) => /^\s*(?:https?:\/\/|[^/]*@)?([^\s/@?#\\]+\.[^\s/@?#\\]+)/i.exec(text)?.[1];

/** Ways to pass an appeal on: links, and buttons that do nothing before a click. */
export function share(stage: Stage): Section {
  /** What is seen below the buttons. */
  let open: '' | 'address' | 'server' | 'qr' = '';
  /** The address that was copied last. */
  let copied = '';
  /** As it was typed. */
  let server = '';

  /** Shows something, or nothing, and leads there. */
  const show = async (what: typeof open) => {
    open = what;
    stage.requestUpdate();
    await stage.updateComplete;
    const field = stage.shadowRoot!.querySelector<HTMLInputElement>('[part=server] input, [part=address]');
    field?.focus();
    field?.select();
  };

  const copy = async (url: string) => {
    copied = '';
    try {
      await navigator.clipboard.writeText(url);
      copied = url;
    } catch {
      // On plain http and in frames it stands there selected, and perhaps the old way can do it.
      await show('address');
      if (document.execCommand('copy')) copied = url;
    }
    stage.requestUpdate();
  };

  return {
    render(appeal, { title }, level) {
      const { strings } = stage.language;
      // A frame may have no address of its own.
      const url = [appeal.url, location.href.replace(/#.*/, '')].find((address) => address?.startsWith('http'));
      if (!url || isFinal(appeal)) return '';
      const post = (address: string) =>
        fill(address, { title: encodeURIComponent(title), url: encodeURIComponent(url) }).join('');
      /** With `novalidate` it is asked about every time, and tells what is wrong all the same. */
      const postOnServer = (event: Event) => {
        event.preventDefault();
        const field = (event.target as HTMLFormElement).querySelector('input')!;
        const host = serverIn(server);
        const href = host && safeUrl(`https://${host}${post(SERVICES.Mastodon)}`);
        field.setCustomValidity(href ? '' : strings.noServer);
        if (field.reportValidity()) window.open(href, '_blank', 'noopener,noreferrer');
      };
      const button = (text: string, action: () => void, label: unknown = nothing, isOpen: unknown = nothing) =>
        html`<button part="way" aria-label=${label} aria-expanded=${isOpen} @click=${action}>${text}</button>`;
      const opener = (what: typeof open, text: string, label?: string) =>
        button(text, () => show(open == what ? '' : what), label, open == what);
      const service = (wanted: string) => {
        const [name, address] = Object.entries(SERVICES).find(([name]) => name.toLowerCase() == wanted) ?? [];
        const text = name == 'Mail' ? strings.byMail : name;
        const label = fill(strings.shareBy, { name: text }).join('');
        return name == 'Mastodon'
          ? opener('server', name, label)
          : address &&
              html`<a part="way" href=${post(address)} target=${text == name ? '_blank' : nothing} rel="noopener noreferrer" aria-label=${label}
                >${text}</a
              >`;
      };
      const data = { title, text: title, url };
      const drawn = open == 'qr' || stage.printing;
      const code = drawn && qr(url);

      return html`${heading(strings.share, level)}
        <p part="ways">
          ${navigator.canShare?.(data)
            ? button(strings.shareNow, () => navigator.share(data).catch(() => {}))
            : ''}
          ${button(strings.copyLink, () => copy(url))} ${opener('qr', strings.qr)}
          ${`${stage.services ?? Object.keys(SERVICES).join(' ')}`.toLowerCase().split(/\s+/).map(service)}
          <span role="status">${copied == url ? strings.copied : ''}</span>
        </p>
        ${open == 'address'
          ? html`<input part="address" dir="ltr" readonly aria-label=${strings.copyLink} .value=${url} />`
          : ''}
        ${open == 'server'
          ? html`<form part="server" novalidate @submit=${postOnServer}>
              <label
                >${strings.instance}
                <input
                  dir="ltr"
                  inputmode="url"
                  autocomplete="off"
                  placeholder="example.social"
                  .value=${server}
                  @input=${({ target }: InputEvent) => {
                    server = (target as HTMLInputElement).value;
                  }}
              /></label>
              <button>${strings.share}</button>
            </form>`
          : ''}
        ${drawn
          ? html`<p part="qr">
              ${code
                ? html`<svg
                    role="img"
                    aria-label=${strings.qr}
                    viewBox="-4 -4 ${code.size + 8} ${code.size + 8}"
                    shape-rendering="crispEdges"
                  >
                    <path fill="#fff" d="M-4-4h99v99h-99z"></path>
                    <path fill="#000" d=${code.path}></path>
                  </svg>`
                : ''}<bdi>${link(url, url)}</bdi>
            </p>`
          : ''}`;
    },
  };
}
