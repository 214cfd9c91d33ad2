/**
 * Comments, what is no text, and tags, of which those matter that begin a line or lead elsewhere. Each of them also ends
 * where the markup does, so that none is tried twice, however little is ever closed.
 */
const TOKEN =
  /<(?:script|style|!--)[^]*?(?:-->|(?=<\/(?:script|style))|$)|<(?=[a-z/!?])\/?(?:(p|br|li|div|h\d|t[dhr]|fig\w+|blockquote)\b|(a\b|audio|embed|iframe|source|video)(?:[^>]*? (?:href|src)=(?:"([^"]*)"|'?([^' >]*)'?))?)?(?:"[^"]*"|'[^']*'|[^>])*>?/gi;

/** What editors write by name. */
const NAMES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/**
 * The words of a piece of HTML, a line for each block, and where they lead: an address stands between two U+0001 before
 * the words that lead there, and nothing stands so behind them; U+0002 stands for what is framed. It is read here and
 * not by the browser, since a browser takes seconds for a few nasty kilobytes (formatting elements that are never closed multiply:
 * https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements), wants it to be trusted
 * (https://w3c.github.io/trusted-types/), and holds each `style` in it against the page's policy.
 */
export const wordsOf = (html: string) =>
  html
    .replace(/\s+/g, ' ')
    .replace(TOKEN, (_, block, leading, double = '', address = double) =>
      block ? '\n' : leading ? `\x01${address}\x01${leading[1] ? '\x02\x01\x01\n' : ''}` : '',
    )
    .replace(/&(?:#(x?\w{1,6})|([a-z]{2,4}));/gi, (whole, digits, name) => {
      const code = +`0${digits}`;
      return code < 0x110000 ? String.fromCodePoint(code) : (NAMES[name] ?? whole);
    });
