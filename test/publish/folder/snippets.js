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
  const boxes = boxesIn(html);
  const [appeal = '', counter = '', demands = '', signatories = ''] = boxes;
  // What only the larger script brings, up to the page's bare address.
  const end = boxes.findIndex(box => box.startsWith('http'));
  const voices = boxes.slice(4, end);
  const [address = '', siteScripts = '', marker = '', frame = '', badge = '', plain = ''] = boxes.slice(end);
  return { appeal, counter, demands, signatories, voices, address, siteScripts, marker, frame, badge, plain, library: appeal.split('\n', 1)[0] ?? '' };
}
