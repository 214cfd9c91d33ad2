import { html } from 'lit';
import type { Block } from '../appeal/types.js';
import { day, foreign, heading, joined, link } from './parts.js';
import type { Section, Stage } from './section.js';

/** Who speaks, when, and what. */
export const body = (stage: Stage): Section => ({
  render: ({ issuer, published }, { body, lang = '', bodyLang = lang }, level) =>
    html`<p part="byline">
        ${joined(issuer?.name && foreign(link(issuer.url, issuer.name), 'issuer'), published && day(stage, published))}
      </p>
      <div part="body" lang=${bodyLang} dir="auto">${renderText(body, level)}</div>`,
});

/**
 * Running text as elements. Nothing in it is markup: every string goes in as text.
 *
 * @param level heading level of the text's top headings
 */
export function renderText(blocks: readonly Block[] = [], level: number, nested?: boolean): unknown {
  return blocks.map((block): unknown => {
    if (typeof block == 'string') return nested ? block : html`<p>${block}</p>`;
    const inner = renderText(block.children, level, true);
    switch (block.type) {
      case 'paragraph':
        return html`<p>${inner}</p>`;
      case 'heading':
        return heading(inner, level + Math.max((block.depth ?? 2) - 2, 0));
      case 'list':
        return block.ordered ? html`<ol>${inner}</ol>` : html`<ul>${inner}</ul>`;
      case 'listItem':
        return html`<li>${inner}</li>`;
      case 'blockquote':
        return html`<blockquote>${inner}</blockquote>`;
      case 'emphasis':
        return html`<em>${inner}</em>`;
      case 'strong':
        return html`<strong>${inner}</strong>`;
      case 'break':
        return html`<br />`;
    }
    return link(block.url, inner);
  });
}
