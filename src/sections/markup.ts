import { safeUrl } from '../appeal/links.js';
import { clean } from '../appeal/text.js';
import type { Block, TextNode } from '../appeal/types.js';
import { trusted } from '../trusted.js';

/** What is read of one text, so that none can exhaust a page. */
const MOST_MARKUP = 50_000;
const MOST_NODES = 1000;
const DEEPEST = 30;

/** What an element is in our own terms; of any other there is only its content. */
const TYPES: Record<string, string> = {
  P: 'paragraph',
  DIV: 'paragraph',
  UL: 'list',
  OL: 'list',
  LI: 'listItem',
  BLOCKQUOTE: 'blockquote',
  B: 'strong',
  STRONG: 'strong',
  I: 'emphasis',
  EM: 'emphasis',
  A: 'link',
  BR: 'break',
};
const INLINE = /^(emphasis|strong|link|break)$/;
const UNSEEN = /^(script|style|template|noscript|iframe|video|audio|object|svg)$/i;

/**
 * HTML as running text. The browser parses it apart from any page, where nothing runs and nothing is loaded;
 * of what comes out, only texts, known kinds of text and safe links are taken over, so that there is nothing to
 * sanitise.
 *
 * @param base what relative addresses are relative to
 */
export function blocksOf(markup: string, base?: string): Block[] {
  let nodes = 0;

  const read = (parent: Node, depth = 0): Block[] =>
    Array.from(parent.childNodes).flatMap((node): Block[] => {
      if (nodes++ > MOST_NODES) return [];
      if (node.nodeType == 3) return [clean((node as Text).data)];
      const { tagName } = node as Element;
      if (!tagName || UNSEEN.test(tagName)) return [];
      const children = depth < DEEPEST ? read(node, depth + 1) : [];
      const type = TYPES[tagName] ?? (/^H\d$/.test(tagName) && 'heading');
      return type
        ? [{ type, children, depth: +tagName[1]!, ordered: tagName == 'OL', url: safeUrl((node as Element).getAttribute('href') ?? '', base) } as TextNode]
        : children;
    });

  // What stands in a line at the top makes a paragraph with its neighbours.
  let line: Block[] | undefined;
  return read(new DOMParser().parseFromString(trusted(markup.slice(0, MOST_MARKUP)), 'text/html').body).flatMap((block) => {
    if (typeof block != 'string' && !INLINE.test(block.type!)) {
      line = undefined;
      return [block];
    }
    if (line) line.push(block);
    else if (typeof block != 'string' || block.trim()) return [{ type: 'paragraph', children: (line = [block]) }];
    return [];
  });
}
