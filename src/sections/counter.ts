import { html } from 'lit';
import type { Appeal } from '../appeal/types.js';
import { isFinal } from '../feed/snapshot.js';
import { fill } from '../language/strings.js';
import { asOf, joined, link } from './parts.js';
import type { Section, Stage } from './section.js';

/** When a rise was last read out, by any counter of the page; once a minute is enough for a listener. */
let announced = -Infinity;

/** How many signed, from how many countries, as of when; calm when it rises. */
export function counter(stage: Stage): Section {
  let shown = Infinity;
  let announcement = '';
  let id: string;

  /** What moves by itself must be stoppable (WCAG 2.2.2). */
  const pauseButton = (appeal: Appeal) => {
    const { store } = stage.feed;
    if (!store?.live || isFinal(appeal)) return '';
    const { paused } = store;
    const label = stage.language.strings[paused ? 'resume' : 'pause'];
    return html`<button
      part="pause"
      class=${paused ? 'paused' : ''}
      aria-label=${label}
      @click=${() => (store.paused = !paused)}
    ></button>`;
  };

  return {
    render(appeal) {
      // Another appeal is no rise of this one.
      if (appeal.id != id) shown = Infinity;
      id = appeal.id;
      const { language } = stage;
      const { strings, format } = language;
      const { goal, url, signatories } = appeal;
      const { count, countries, kind } = signatories;
      const phrase = (kind ?? 'organisation') == 'organisation' ? strings.organisations : strings.signatures;
      if (count > shown && Date.now() - announced > 60_000) {
        announced = Date.now();
        announcement = language.count(phrase, count).join('');
      }
      return html`<div part="counter">
        <p part="count">
          ${count
            ? language.count(phrase, count, (number) => html`<strong part="number">${number}</strong>`)
            : link(url, strings.nobody)}
        </p>
        ${goal && !isFinal(appeal)
          ? html`<label part="goal"
              >${fill(strings.goal, { count: format.number(goal) })} <progress max=${goal} value=${count}></progress
            ></label>`
          : ''}
        <p part="meta">
          ${joined(countries && language.count(strings.countries, countries), count && asOf(stage, appeal))}
          ${pauseButton(appeal)}
        </p>
        <p class="heard" role="status">${announcement}</p>
      </div>`;
    },

    updated(appeal) {
      const count = appeal?.signatories.count ?? shown;
      if (count > shown && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
        stage.shadowRoot!.querySelector('[part=number]')?.animate({ opacity: [0, 1] }, 600);
      }
      shown = count;
    },
  };
}
