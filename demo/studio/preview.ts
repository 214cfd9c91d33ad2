// The frame of the studio in which our elements show a document that is nowhere on the web. They get it by
// the whole way of a feed, from `fetch` on: only that one address is answered from here.
interface Show {
  /** The document. */
  text: string;
  element: string;
  attributes: Record<string, string>;
}

const feed = new URL('preview/appeal.json', document.baseURI);
const real = globalThis.fetch.bind(globalThis);
let text = '';
let edition = 0;

globalThis.fetch = async (input, options) => {
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
  return url.pathname === feed.pathname ? new Response(text, { headers: { 'Content-Type': 'application/json' } }) : real(input, options);
};

addEventListener('message', ({ source, origin, data }: MessageEvent<Show>) => {
  if (source === parent && origin === location.origin) show(data);
});

/** The new one takes the old one's place when it is drawn: nothing flickers, and the page stays where it is. */
function show(wanted: Show) {
  ({ text } = wanted);
  const number = (edition += 1);
  const element = document.createElement(wanted.element);
  for (const [name, value] of Object.entries(wanted.attributes)) element.setAttribute(name, value);
  element.setAttribute('src', `${feed.href}?${number}`);
  element.setAttribute('refresh', '0');
  element.classList.add('coming');
  const settle = () => {
    if (number !== edition) return element.remove();
    for (const other of document.querySelectorAll('main > *')) if (other !== element) other.remove();
    element.classList.remove('coming');
  };
  element.addEventListener('solidarity-load', settle, { once: true });
  element.addEventListener('solidarity-error', settle, { once: true });
  document.querySelector('main')!.append(element);
}

// A preview is no place to leave by a link.
addEventListener('click', (event) => {
  const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
  if (link && !link.hash) Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' });
});

parent.postMessage('ready', location.origin);
