import { html, nothing } from 'lit';
import type { Signatory } from '../appeal/types.js';
import { NOWHERE, select } from '../feed/selected.js';
import type { AppealStore } from '../feed/store.js';
import type { Language } from '../language/controller.js';
import { heading, joined, link } from './parts.js';
import type { Section, Stage } from './section.js';
import { COLUMNS, world } from './world.js';

/** So many of a country are named; the list of signatories has them all. */
const MOST = 12;

/** A country from which somebody signed. */
interface Place {
  code: string;
  /** In the visitor's language, or as the feed words it. */
  name: string;
  items: Signatory[];
}

/** A country as the visitor knows it, or as the feed words it. */
export const nameOf = (items: readonly Signatory[], { format, strings }: Language) =>
  items.find(({ countryName }) => countryName)?.countryName ?? format.country(items[0]!.country) ?? strings.elsewhere;

/** A square in the middle of a tile, as a path. What has no tile is out of sight. */
const square = (size: number, [row, column]: readonly number[] = [-99, 0]) =>
  `M${column! + (1 - size) / 2} ${row! + (1 - size) / 2}h${size}v${size}h-${size}z`;

/** The tiles of all countries as one shape. */
const LAND = Object.values(world)
  .map((tile) => square(0.9, tile))
  .join('');

/**
 * Where those who signed are, one tile a country, of which one can be selected for all elements of the source: by
 * pointer or with arrow keys on the map, which is a list box to listeners, and by name in a native list below it.
 *
 * @param alone shows at least a note where no country is known
 */
export function map(stage: Stage, alone?: boolean): Section {
  let store: AppealStore;
  /** Who signed, by country. */
  let codes: Record<string, Signatory[]>;
  /** The country that is pointed at, or that the keys have come to. */
  let active: string | undefined;

  /** What is selected already, or where nobody signed, gives way to all countries. */
  const toggle = () => select(store, active != store.country && codes[active!] ? active : undefined);

  const point = ({ type, currentTarget, offsetX, offsetY }: MouseEvent) => {
    const size = (currentTarget as Element).clientWidth / COLUMNS;
    const tile = `${Math.floor(offsetY / size)},${Math.floor(offsetX / size)}`;
    active = Object.keys(world).find((code) => `${world[code]}` == tile);
    stage.requestUpdate();
    if (type == 'click') toggle();
  };

  /** The keys start from what is selected, or from the first tile. */
  const enter = () => {
    active ??= [store.country!, ...Object.keys(world)].find((code) => world[code] && codes[code]);
    stage.requestUpdate();
  };

  const press = (event: KeyboardEvent) => {
    // Odd along the row, even up and down; 0 selects.
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -2, ArrowDown: 2, Enter: 0, ' ': 0 }[event.key];
    if (step == undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (!step) toggle();
    enter();
    const from = world[active!] ?? [];
    const axis = step & 1;
    let least = Infinity;
    for (const code in codes) {
      const to = world[code] ?? from;
      const along = (to[axis]! - from[axis]!) * step;
      // Rather along the row, and less straight up and down: so each can be reached from every other.
      const way = along + (axis ? 9 : 0.2) * (to[1 - axis]! - from[1 - axis]!) ** 2;
      if (along > 0 && way < least) {
        least = way;
        active = code;
      }
    }
  };

  return {
    render({ url, signatories: { items, pages, count, unlisted } }, _texts, level) {
      const { language } = stage;
      const { strings, format } = language;
      store = stage.feed.store!;
      codes = {};
      for (const item of items) (codes[item.country ?? NOWHERE] ??= []).push(item);
      const places = Object.entries(codes).map(([code, items]) => ({ code, items, name: nameOf(items, language) }));
      if (format.ready) places.sort((a, b) => format.compare(a.name, b.name));
      const note = pages ? strings.notAll : unlisted ? language.count(strings.unlisted, unlisted) : count ? '' : link(url, strings.nobody);
      const notes = note && html`<p part="note">${note}</p>`;
      if (!items.some(({ country }) => country)) return alone ? notes : '';

      const told = active ?? store.country;
      const most = Math.max(...places.map(({ items }) => items.length));
      // All are here, or not named: else a number by country would not be true.
      const isWhole = items.length + unlisted == count;
      const sizeOf = (count: number) => (isWhole ? 0.3 + 0.6 * (count / most) ** 0.6 : 0.9);
      const numberOf = ({ items }: Place) => (isWhole ? format.number(items.length) : '');

      return html`${heading(strings.map, level)}
        <div
          role="listbox"
          tabindex="0"
          aria-label=${strings.map}
          aria-activedescendant=${codes[told!] ? `place-${told}` : nothing}
          @focus=${enter}
          @blur=${point}
          @keydown=${press}
        >
          <div part="world" @pointermove=${point} @pointerleave=${point} @click=${point}>
            <svg viewBox="0 0 29 20" aria-hidden="true">
              <path opacity=".25" d=${LAND}></path>
              <path d=${places.map(({ code, items }) => square(sizeOf(items.length), world[code])).join('')}></path>
              <path fill="none" stroke="currentColor" stroke-width=".15" d=${square(1.25, world[told!])}></path>
            </svg>
          </div>
          <div part="places">
            ${places.map(
              (place) =>
                html`<div
                  role="option"
                  id="place-${place.code}"
                  aria-selected=${place.code == store.country}
                  class=${stage.printing || place.code == told ? '' : 'heard'}
                >
                  <b dir="auto">${place.name}</b>
                  ${joined(
                    ...[numberOf(place), ...place.items.slice(0, MOST).map(({ abbr, name }) => abbr ?? name), place.items[MOST] && '…'].map(
                      (text) => text && html`<bdi>${text}</bdi>`,
                    ),
                  )}
                </div>`,
            )}
            <b aria-hidden="true">${codes[active!] ? '' : format.country(active)}</b>
          </div>
        </div>
        <p part="legend">
          <select
            aria-label=${strings.country}
            @change=${({ target }: Event) => select(store, places[(target as HTMLSelectElement).selectedIndex - 1]?.code)}
          >
            <option .selected=${!store.country}>${strings.everywhere}</option>
            ${places.map((place) => html`<option .selected=${place.code == store.country}>${place.name} ${numberOf(place)}</option>`)}
          </select>
          ${isWhole ? strings.signatories : ''}
          ${(isWhole ? [...new Set([1, Math.round(most ** 0.5), most])] : []).map(
            (count) => html`<span><i><svg viewBox="0 0 1 1" aria-hidden="true"><path d=${square(sizeOf(count), [0, 0])}></path></svg></i> ${format.number(count)}</span>`,
          )}
        </p>
        ${notes}`;
    },
  };
}
