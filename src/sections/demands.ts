import { html } from 'lit';
import { anchor, fragmentOf, heading } from './parts.js';
import type { Section, Stage } from './section.js';

/** What is demanded. */
export const demands = (stage: Stage): Section => ({
  render: (_appeal, { demands = [], lang = '' }, level) =>
    demands[0] &&
    html`${heading(stage.language.strings.demands, level)}
      <ul part="demands">
        ${demands.map(({ id, text, lang: own = lang }) => {
          const fragment = fragmentOf(stage, 'demand', id);
          return html`<li part="demand" id=${fragment} dir="auto" lang=${own}>${text}${anchor(stage, fragment, text)}</li>`;
        })}
      </ul>`,
});
