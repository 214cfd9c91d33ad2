// embed.js: the page in a frame. Its query chooses the element and its looks:
//   embed.html?element=counter&theme=poster&lang=de&highlight=MLPD&group=country&heading-level=3
//
// It talks to the page around as WordPress's embeds do, and any other page can do the same. The frame's
// address ends with a secret of that page's choice, embed.html#?secret=abc123, which tells its messages
// from those of others:
//   from the frame  { message: 'height', value: 214, secret }      how high it would be, whenever that changes
//                   { message: 'link', value: 'https://…', secret } a link was pressed; take the visitor there
//   to the frame    { message: 'ready', secret }                   tell the height again
// It stores nothing and knows nobody, so that it works in `sandbox="allow-scripts"` too.
import { ELEMENTS, LOOKS } from './known.js';
import { upgrade } from './upgrade.js';

const query = new URLSearchParams(location.search);
const marker = document.querySelector('[data-solidarity]')!;
const asked = query.get('element') ?? '';
const name = ELEMENTS.includes(asked) ? asked : 'appeal';

marker.setAttribute('data-solidarity', name);
for (const look of LOOKS) {
  const value = query.get(look);
  if (value !== null) marker.setAttribute(`data-${look}`, value);
}
// Only the whole appeal brings its title itself.
document.documentElement.classList.add(name);
upgrade(marker);

const secret = () => /secret=(\w+)/.exec(location.hash)?.[1];
const tell = (message: string, value: unknown) => parent.postMessage({ message, value, secret: secret() }, '*');
const tellHeight = () => tell('height', Math.ceil(document.body.getBoundingClientRect().height));

if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.body);
  // WordPress adds the secret later where the frame was there before its script.
  addEventListener('hashchange', tellHeight);
  addEventListener('message', ({ source, data }: MessageEvent) => {
    if (source === parent && data?.message === 'ready' && data.secret === secret()) tellHeight();
  });
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href.startsWith('http'));
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // An anchor of an entry names this page; what a visitor wants to see, and to keep, is the campaign's own.
    if (link.pathname === location.pathname && link.host === location.host) {
      link.href = document.querySelector<HTMLLinkElement>('[rel=canonical]')!.href + link.hash;
    }
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    if (!secret()) return;
    tell('link', link.href);
    // WordPress follows no link to another host; a new window may open that, where the frame may open any.
    if (link.host === location.host) event.preventDefault();
  });
}
