import { safeUrl } from './links.js';
import { clean } from './text.js';
import type { Block, TextNode } from './types.js';

/** What is read of one text, so that none can exhaust a page. */
const MOST_MARKUP = 50_000;
const MOST_TOKENS = 1500;

/**
 * Comments, elements whose content is no text, tags, text. Each of them also ends where the markup does, so that
 * none is tried twice, however little is ever closed.
 */
const TOKEN =
  /<!--[^]*?(?:-->|$)|<[!?][^>]*>?|<(script|style|template|noscript|title|iframe|video|audio)\b[^]*?(?:<\/\1[^>]*>?|$)|<(\/?)([a-z]\w*)((?:=\s*(["'])[^]*?\5|[^>])*)>?|[^<]+|</gi;
const HREF = /\shref\s*=\s*(?:["']([^"']*)|([^\s>]+))/i;

const INLINE = new Map([['a', 'link'], ['b', 'strong'], ['strong', 'strong'], ['i', 'emphasis'], ['em', 'emphasis']]);
/** What begins a line, and first what says of which kind it is. */
const BLOCK = /^(?:(li$)|(blo)|h([1-6])|([uo]l)|p$|pre|div|d[td]|t[rdh]|hr|fig|sec|art)/;

const MARKS = ['grave\u0300', 'acute\u0301', 'circ\u0302', 'tilde\u0303', 'uml\u0308', 'ring\u030a', 'cedil\u0327', 'caron\u030c'];
const NAMES = 'amp& lt< gt> quot" apos\' nbsp\u00a0 hellip… ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» euro€ szligß'.split(' ');

/** What begins with this name has one more character, which it stands for. */
const named = (list: string[], name: string) => list.find((entry) => entry.slice(0, -1) == name)?.slice(-1);

/** Characters that are written as a number or by a name, as far as editors write them so. */
const decode = (text: string) =>
  text.replace(/&(?:#(x)?(\w{1,6})|([a-z]+));/gi, (whole, hex, digits, name) => {
    if (name) {
      const mark = named(MARKS, name.slice(1));
      return named(NAMES, name) ?? (mark ? (name[0] + mark).normalize() : whole);
    }
    const code = parseInt(digits, hex ? 16 : 10);
    return code < 0x110000 ? String.fromCodePoint(code) : whole;
  });

/**
 * HTML as running text: paragraphs, headings, lists of one level, and links. It is read here and not by the
 * browser, since a browser takes seconds for a few nasty kilobytes (formatting elements that are never closed
 * multiply: https://html.spec.whatwg.org/#reconstruct-the-active-formatting-elements), wants it to be trusted
 * (https://w3c.github.io/trusted-types/), and holds each `style` in it against the page's policy. Nothing of it
 * becomes markup again, so there is nothing to sanitise.
 *
 * @param base what relative addresses are relative to
 */
export function blocksOf(html: string, base?: string): Block[] {
  const blocks: TextNode[] = [];
  /** The line that is being read, and what in it takes the next text. */
  let line: Block[] = [];
  let target = line;
  let type = 'paragraph';
  let depth = 0;
  let ordered = false;
  let tokens = 0;

  const endLine = () => {
    if (line[0]) {
      const last = blocks[blocks.length - 1];
      const block = { type, depth, children: line };
      if (type != 'listItem') blocks.push(block);
      else if (last?.ordered === ordered) last.children!.push(block);
      else blocks.push({ type: 'list', ordered, children: [block] });
    }
    line = target = [];
  };

  for (const [token, dropped, end, name, attributes] of html.slice(0, MOST_MARKUP).matchAll(TOKEN)) {
    if (++tokens > MOST_TOKENS) {
      line.push(' …');
      break;
    }
    const tag = name?.toLowerCase() ?? '';
    const inline = INLINE.get(tag);
    const block = BLOCK.exec(tag);
    if (dropped || /^<[!?]/.test(token)) continue;
    if (!tag) {
      const text = clean(decode(token));
      if (line[0] || text.trim()) target.push(text);
    } else if (tag == 'br') {
      target.push({ type: 'break' });
    } else if (inline) {
      target = line;
      if (end) continue;
      const href = tag == 'a' && HREF.exec(attributes!);
      const url = href ? safeUrl(decode(href[1] ?? href[2]!), base) : undefined;
      line.push({ type: inline, children: (target = []), ...(url && { url }) });
    } else if (block) {
      endLine();
      const [, item, quote, level, list] = block;
      if (list) ordered = tag == 'ol';
      if (item || quote || level || list) type = end || list ? 'paragraph' : item ? 'listItem' : quote ? 'blockquote' : 'heading';
      depth = end ? 0 : +(level ?? 0);
    }
  }
  endLine();
  return blocks;
}
