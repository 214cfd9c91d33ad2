import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A tag of a page, as far as it concerns us. */
export interface Tag {
  /** In small letters. */
  name: string;
  attributes: Record<string, string>;
  /** Line of its start tag in the source. */
  line: number;
  /** Written `<tag … />`, which HTML takes for a start. */
  selfClosed: boolean;
  /** Has an end tag of its own. */
  closed: boolean;
  /** Names of the tags around it, the nearest first. */
  around: string[];
  /** `src` of the nearest tag of ours around it. */
  inherited?: string;
  /** Text of a script. */
  text: string;
}

/** Something that stands in a page and is not a tag. */
export interface Remark {
  text: string;
  line: number;
}

/** What a page's source says that concerns our elements. */
export interface Page {
  /** Where it is, if that is known. */
  url?: string | undefined;
  /** What its relative addresses are relative to; unknown where `url` is and no `<base>` tells. */
  base?: string | undefined;
  /** Everything named `solidarity-…`, and whatever looks as if it should be. */
  elements: Tag[];
  scripts: Tag[];
  /** `<div data-solidarity>` for marker.js. */
  markers: Tag[];
  frames: Tag[];
  /** Addresses in `href` that have a fragment. */
  fragments: Tag[];
  /** Policies in `<meta>`. */
  policies: Remark[];
  comments: Remark[];
  /** What visitors read, in one line. */
  words: string;
  /** Texts that visitors read with tags of ours in them. */
  shown: Remark[];
  /** Tags of ours that are only text, by the name of the tag around them: `noscript`. */
  buried: Remark[];
}

const OURS = /solidar|^solid.*-/i;
/** What is inside of these is no part of the page; of all but the first not even tags. */
const INERT = new Set(['template', 'noscript', 'textarea', 'title', 'iframe', 'xmp', 'noembed', 'noframes']);

/** Reads a page's source as browsers do; nothing of it is run or loaded. @param url its address */
export function readPage(source: string, url?: string): Page {
  const page: Page = { url, elements: [], scripts: [], markers: [], frames: [], fragments: [], policies: [], comments: [], words: '', shown: [], buried: [] };
  const words: string[] = [];
  let base: string | undefined;

  const visit = (node: Tree.Node, around: Tree.Element[]): void => {
    const line = node.sourceCodeLocation?.startLine ?? 1;
    if (tree.isCommentNode(node)) page.comments.push({ text: node.data, line });
    if (tree.isTextNode(node)) {
      const [parent] = around;
      if (parent?.tagName === 'script' || parent?.tagName === 'style') return;
      const isOurs = /<\/?solidarity-|<script[^<>]*solidarity/i.test(node.value);
      if (parent && INERT.has(parent.tagName)) return void (isOurs && page.buried.push({ text: parent.tagName, line }));
      words.push(node.value);
      if (isOurs) page.shown.push({ text: node.value, line });
    }
    if (tree.isElementNode(node)) {
      const tag = tagOf(node, around, source);
      const { attributes } = tag;
      if (OURS.test(tag.name)) page.elements.push(tag);
      if (tag.name === 'script') page.scripts.push(tag);
      if (tag.name === 'iframe') page.frames.push(tag);
      if (tag.name === 'base') base ??= attributes['href'];
      if (attributes['data-solidarity'] !== undefined) page.markers.push(tag);
      if (attributes['href']?.includes('#')) page.fragments.push(tag);
      if (tag.name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy') page.policies.push({ text: attributes['content'] ?? '', line });
      if (tag.name === 'template') for (const child of (node as Tree.Template).content.childNodes) visit(child, [node, ...around]);
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, tree.isElementNode(node) ? [node, ...around] : around);
  };
  visit(parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: true }), []);
  page.words = words.join(' ').replace(/\s+/g, ' ').trim();
  page.base = baseOf(base, url);
  return page;
}

/** Whether a browser makes a living element or script of it. */
export const isAlive = ({ around }: Tag): boolean => !around.some((name) => INERT.has(name));

/** An address of a page in full; nothing where that cannot be known. */
export function resolved(address: string | undefined, { base }: Page): string | undefined {
  if (address === undefined) return undefined;
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

function tagOf(node: Tree.Element, around: Tree.Element[], source: string): Tag {
  const { tagName: name, attrs, sourceCodeLocation: at } = node;
  const start = at?.startTag ?? at;
  const ours = around.find(({ tagName, attrs }) => tagName.startsWith('solidarity-') && attrs.some(({ name, value }) => name === 'src' && value));
  const inherited = ours?.attrs.find(({ name }) => name === 'src')?.value;
  return {
    name,
    attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    line: at?.startLine ?? 1,
    selfClosed: start !== undefined && start !== null && source.slice(start.startOffset, start.endOffset).endsWith('/>'),
    closed: Boolean(at?.endTag),
    around: around.map(({ tagName }) => tagName),
    ...(inherited !== undefined && { inherited }),
    text: node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : '')).join(''),
  };
}

function baseOf(base: string | undefined, url: string | undefined): string | undefined {
  if (base !== undefined && URL.canParse(base, url)) return new URL(base, url).href;
  return url;
}
