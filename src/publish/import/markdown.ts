import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { safeUrl } from '../../appeal/links.js';
import type { Block as Content, TextNode } from '../../appeal/types.js';
import type { Report } from './report.js';

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** The words of a node without their marking. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type == 'break') return ' ';
  if (node.type == 'image') return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Blocks of a Markdown text, with their places. */
export function parseMarkdown(text: string): RootContent[] {
  return fromMarkdown(text.normalize('NFC').replace(/^\ufeff/, '')).children;
}

/** Line breaks in the source are spaces in the text. A gap is looked at from its beginning only. */
const spaced = (text: string): string => text.replace(/(?<!\s)\s*\n\s*/g, ' ');

/**
 * A Markdown node as the subset of mdast that an appeal may hold. What is outside of it is reported:
 * code keeps its text, images keep their description, HTML and thematic breaks are left out.
 */
export function contentOf(node: Nodes, report: Report): Content[] {
  const children = (): Content[] => ('children' in node ? node.children.flatMap((child) => contentOf(child, report)) : []);
  const typed = (extra: Omit<TextNode, 'type' | 'children'> = {}): Content[] => [{ type: node.type, ...extra, children: children() }];
  switch (node.type) {
    case 'text':
      return [spaced(node.value)];
    case 'paragraph': {
      const inner = children();
      // A string at the top is a paragraph, and the form in which people read it best.
      return inner.every((child) => typeof child == 'string') ? [inner.join('')] : [{ type: 'paragraph', children: inner }];
    }
    case 'heading':
      return typed({ depth: node.depth });
    case 'list':
      return typed(node.ordered ? { ordered: true } : {});
    case 'listItem':
    case 'blockquote':
    case 'emphasis':
    case 'strong':
      return typed();
    case 'break':
      return [{ type: 'break' }];
    case 'link': {
      const url = safeUrl(node.url);
      if (url) return typed({ url });
      report.unread(lineOf(node), 'this is no safe absolute address; its text stays, without the link', node.url);
      return children();
    }
    case 'code':
    case 'inlineCode':
      report.guess(lineOf(node), 'code is shown as plain text');
      return [spaced(node.value)];
    case 'image':
      report.unread(lineOf(node), 'images are left out; its description stays as text', node.url);
      return node.alt ? [node.alt] : [];
    case 'thematicBreak':
      report.aside(lineOf(node), 'a line across the page is left out');
      return [];
    case 'html':
      report.unread(lineOf(node), 'HTML is left out', node.value);
      return [];
    case 'definition':
      report.unread(lineOf(node), 'a link defined by reference is left out', `[${node.identifier}]: ${node.url}`);
      return [];
    default:
      report.guess(lineOf(node), `“${node.type}” is not among what a text may hold; its words stay`);
      return 'children' in node ? children() : [];
  }
}
