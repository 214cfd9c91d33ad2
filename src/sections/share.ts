import { html } from 'lit';
import { safeUrl } from '../appeal/links.js';
import { isFinal } from '../feed/snapshot.js';
import { load, type Later } from '../later/load.js';
import { fill } from '../language/strings.js';
import { copy } from './copy.js';
import { foreign, heading } from './parts.js';
import type { Section, Stage } from './section.js';

/** Where each service takes a new post. */
const SERVICES = {
  Mail: 'mailto:?subject={title}&body={url}',
  Mastodon: '/share?text={title}%20{url}',
  Bluesky: 'https://bsky.app/intent/compose?text={title}%20{url}',
  Telegram: 'https://t.me/share/url?url={url}&text={title}',
  WhatsApp: 'https://wa.me/?text={title}%20{url}',
  X: 'https://x.com/intent/tweet?text={title}%20{url}',
  Facebook: 'https://www.facebook.com/sharer/sharer.php?u={url}',
};

/** Ways to pass an appeal on: links, and buttons that do nothing before a click. */
export function share(stage: Stage): Section {
  /** The address that was copied last. */
  let copied: string | false;
  /** What draws the QR code; where it cannot be loaded the address is there in words. */
  let qr: Later['qr'] | undefined;
  let coming: unknown;

  const loaded = (draw: Later['qr']) => {
    qr = draw;
    stage.requestUpdate();
  };

  return {
    render(appeal, { title }, level) {
      if (isFinal(appeal)) return '';
      const { strings } = stage.language;
      const url = appeal.url ?? location.href.replace(/#.*/, '');
      const data = { title, text: title, url };
      // Before anybody opens it: paper does not wait for what it shows.
      coming ??= load('qr').then(loaded, () => {});
      const code = qr?.(url);

      const copyUrl = async () => {
        copied = (await copy(stage.shadowRoot!.querySelector('[part=address]')!)) && url;
        stage.requestUpdate();
      };
      const service = ([name, address]: string[]) => {
        const isMail = name == 'Mail';
        const href = fill(address!, { title: encodeURIComponent(title), url: encodeURIComponent(url) }).join('');
        /** In `example.social`, `@name@example.social` or `https://example.social/@name`. */
        const postOnServer = (event: Event) => {
          event.preventDefault();
          const { value } = (event.target as HTMLFormElement).querySelector('input')!;
          const post = safeUrl(href, value.replace(/^\s*(https?:\/\/|[^/]*@)?/i, 'https://'));
          if (post) open(post, '_blank', 'noreferrer');
        };
        return name == 'Mastodon'
          ? html`<details>
              <summary part="way">${name}</summary>
              <form part="server" @submit=${postOnServer}>
                <label part="field"
                  >${strings.instance}
                  <input part="input" dir="ltr" inputmode="url" autocomplete="off" required pattern="\\s*\\S+\\.\\S+\\s*" title="example.social" /></label
                ><button>${strings.share}</button>
              </form>
            </details>`
          : html`<a part="way" href=${href} target=${isMail ? '_self' : '_blank'} rel="noreferrer">${isMail ? strings.mail : name}</a>`;
      };

      return html`${heading(strings.share, level)}
        <div part="ways">
          ${navigator.canShare?.(data)
            ? html`<button part="way" @click=${() => navigator.share(data).catch(() => {})}>${strings.shareNow}</button>`
            : ''}
          <button part="way" @click=${copyUrl}>${strings.copyLink}</button>
          ${`${stage.services ?? Object.keys(SERVICES)}`
            .toLowerCase()
            .split(/[\s,]+/)
            .map((wanted) =>
              Object.entries(SERVICES)
                .filter(([name]) => name.toLowerCase() == wanted)
                .map(service),
            )}
          <span role="status">${copied == url ? strings.copied : ''}</span>
        </div>
        <details part="qr" .open=${stage.printing}>
          <summary part="way">${strings.qr}</summary>
          ${code &&
          html`<svg
            role="img"
            aria-label=${strings.qr}
            width="${(code.size + 8) / 3}em"
            viewBox="-4 -4 ${code.size + 8} ${code.size + 8}"
            shape-rendering="crispEdges"
          >
            <path fill="#fff" d="M-4-4h999v999h-999z"></path>
            <path d=${code.path}></path>
          </svg>`}
          ${stage.printing ? foreign(url, '') : html`<input part="address" dir="ltr" readonly aria-label=${strings.copyLink} .value=${url} />`}
        </details>`;
    },
  };
}
