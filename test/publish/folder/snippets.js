// The boxes of snippet.html, as a webmaster copies them.
import { parse as parseHtml } from 'parse5';

/** @param {any} node @returns {any[]} */
const allNodes = node => [node, ...(node.childNodes ?? []).flatMap(allNodes)];

/** The boxes of the page, in their order. @param {string | Uint8Array | undefined} html */
const boxesIn = html =>
  allNodes(parseHtml(String(html)))
    .filter(({ tagName, parentNode }) => tagName === 'code' && parentNode.tagName === 'pre')
    .map(({ childNodes }) => String(childNodes[0].value));

/** By what they are for. @param {string | Uint8Array | undefined} html */
export function snippetsIn(html) {
  const [appeal = '', counter = '', demands = '', signatories = '', address = '', siteScripts = '', marker = '', frame = '', badge = '', plain = ''] = boxesIn(html);
  return { appeal, counter, demands, signatories, address, siteScripts, marker, frame, badge, plain, library: appeal.split('\n', 1)[0] ?? '' };
}
