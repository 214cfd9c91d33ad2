import { html } from 'lit';
import type { Section, Stage } from './section.js';
import { signatories } from './signatories.js';

/**
 * The host's own entry, with a place for the host's sentence and link, where there is no list for it to stand above.
 * (The list has the same box in itself: a shared one is dearer than the small file can afford.)
 */
export const weSigned = (stage: Stage): Section => {
  const { row } = signatories(stage);
  return {
    render({ signatories: { items } }) {
      const ours = stage.highlight && items.find(({ id, abbr, name, gloss }) => [id, abbr, name, gloss].includes(stage.highlight));
      return ours && html`<div part="ours"><b part="we-signed">${stage.language.strings.weSigned}</b> ${row(ours)} <slot name="we-signed"></slot></div>`;
    },
  };
};
