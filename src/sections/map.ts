import { html } from 'lit';
import { select, selectedOf } from '../feed/selected.js';
import { fill } from '../language/strings.js';
import { heading, joined, link } from './parts.js';
import { nextPlace, placesOf, type Place } from './places.js';
import type { Section, Stage } from './section.js';
import { COLUMNS, WORLD } from './world.js';

/** So many of a country are named; the list of signatories has them all. */
const MOST = 12;

/** East and south; the map is the same in every language, so the keys lead where they point. */
const ARROWS: Record<string, readonly [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The tiles of all countries as one shape. */
const LAND = WORLD.map((code, at) => (code == '.' ? '' : `M${at % COLUMNS}.06 ${Math.floor(at / COLUMNS)}.06h.88v.88h-.88z`)).join('');

/**
 * Where those who signed are, one tile a country, of which one can be selected for all elements of the source.
 *
 * @param alone shows at least a note where no country is known
 */
export function map(stage: Stage, alone?: boolean): Section {
  let places: Place[] = [];
  /** The tile that is pointed at or has the focus. */
  let active: string | undefined;
  /** The tile that Tab leads to. */
  let home: string | undefined;

  const find = (wanted: string | undefined) => places.find(({ code }) => code == wanted);

  const selected = () => find(stage.printing ? undefined : selectedOf(stage.feed.store!));

  const tiles = () => stage.shadowRoot!.querySelectorAll<HTMLElement>('[part=tile]');

  const point = (code?: string) => {
    active = code;
    stage.requestUpdate();
  };

  const onKey = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    tiles()[places.indexOf(nextPlace(places, find(home)!, arrow))]!.focus();
  };

  return {
    render({ url, signatories: { items, pages, count, unlisted } }, _texts, level) {
      const { language } = stage;
      const { strings } = language;
      const { number } = language.format;
      places = placesOf(items, language);
      const most = Math.max(...places.map(({ items }) => items.length));
      // All are here, or not named: else a number by country would not be true.
      const isWhole = !pages && items.length + unlisted == count;
      const note = pages ? strings.notAll : unlisted ? language.count(strings.unlisted, unlisted) : count ? '' : link(url, strings.nobody);
      const notes = note && html`<p part="note">${note}</p>`;
      if (!places[0] || !(alone || places.some(({ code }) => code))) return alone ? notes : '';
      if (!find(home)) home = places[0].code;
      const chosen = selected();
      const told = find(active) ?? chosen;

      // Each step is so many times the one before that four are enough; the last one is a full tile.
      const factor = Math.floor(most ** 0.25) + 1;
      const stepOf = (count: number) => Math.floor(Math.log(count + 0.5) / Math.log(factor));
      const square = (step: number) => `square s${isWhole ? stepOf(most) - step : 0}`;
      const numberOf = ({ items }: Place) => (isWhole ? number(items.length) : '');
      const about = (place: Place) =>
        [
          numberOf(place),
          ...place.items.slice(0, MOST).map(({ abbr, name }) => abbr ?? name),
          place.items.length > MOST && '…',
        ].filter(Boolean);

      return html`${heading(strings.map, level)}
        <div part="world" dir="ltr" @keydown=${onKey} @pointerleave=${() => point()} @focusout=${() => point()}>
          <svg viewBox="0 0 29 20" aria-hidden="true"><path d=${LAND}></path></svg>
          <ul part="tiles" role="list" aria-label=${strings.map}>
            ${places.map(
              (place) =>
                html`<li>
                  <button
                    part="tile"
                    class=${square(stepOf(place.items.length))}
                    tabindex=${place.code == home ? 0 : -1}
                    aria-label="${place.name}: ${about(place).join(', ')}"
                    aria-pressed=${place == chosen}
                    @click=${() => select(stage.feed.store!, place == chosen ? undefined : place.code)}
                    @pointerenter=${() => point(place.code)}
                    @focus=${() => point((home = place.code))}
                  ></button>
                </li>`,
            )}
          </ul>
        </div>
        <p part="legend">
          <select
            aria-label=${fill(strings.select, { country: '…' }).join('')}
            @change=${({ target }: Event) => select(stage.feed.store!, places[(target as HTMLSelectElement).selectedIndex - 1]?.code)}
          >
            <option>${strings.everywhere}</option>
            ${places.map((place) => html`<option>${place.name} ${numberOf(place)}</option>`)}
          </select>
          ${isWhole
            ? Array.from({ length: stepOf(most) + 1 }, (_, step) => {
                const from = factor ** step;
                const to = Math.min(from * factor - 1, most);
                return html`<i class=${square(step)}></i> ${number(from)}${to > from ? `–${number(to)}` : ''} `;
              })
            : ''}
        </p>
        <p part="place">
          ${(stage.printing ? places : told ? [told] : []).map(
            (place) => html`<b><bdi>${place.name}</bdi></b> ${joined(...about(place).map((text) => html`<bdi>${text}</bdi>`))}<br />`,
          )}
        </p>
        ${notes}`;
    },

    updated() {
      const buttons = tiles();
      places.forEach(({ row, column }, index) => {
        const tile = buttons[index]?.parentElement;
        if (tile) tile.style.gridArea = `${row + 1}/${column + 1}`;
      });
      // Another country may have taken the place of the one that has the focus. The focus asks for an update, which may not be during one.
      const focused = buttons[places.indexOf(find(home)!)];
      const { activeElement } = stage.shadowRoot!;
      if (activeElement != focused && activeElement?.matches('[part=tile]')) queueMicrotask(() => focused?.focus());
      const pick = stage.shadowRoot!.querySelector('select');
      if (pick) pick.selectedIndex = places.indexOf(selected()!) + 1;
    },
  };
}
