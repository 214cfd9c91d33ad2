import { html } from 'lit';
import type { Signatory } from '../appeal/types.js';
import { NOWHERE, select } from '../feed/selected.js';
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
const square = (size: number, tile = -99) =>
  `M${(tile % COLUMNS) + (1 - size) / 2} ${Math.floor(tile / COLUMNS) + (1 - size) / 2}h${size}v${size}h-${size}z`;

/** The tiles of all countries as one shape. */
const LAND = Object.values(world)
  .map((tile) => square(0.9, tile))
  .join('');

/**
 * Where those who signed are, one tile a country, of which one can be selected for all elements of the source: by
 * pointer on the map, and by keyboard or by name in a native list beside it.
 *
 * @param alone shows at least a note where no country is known
 */
export function map(stage: Stage, alone?: boolean): Section {
  let places: Place[] = [];
  /** The country that is pointed at. */
  let active: string | undefined;

  const codeAt = ({ currentTarget, offsetX, offsetY }: MouseEvent) => {
    const size = (currentTarget as Element).clientWidth / COLUMNS;
    return places.find(({ code }) => world[code] == Math.floor(offsetX / size) + COLUMNS * Math.floor(offsetY / size))?.code;
  };

  const point = (event: MouseEvent) => {
    active = codeAt(event);
    stage.requestUpdate();
  };

  return {
    render({ url, signatories: { items, pages, count, unlisted } }, _texts, level) {
      const { language } = stage;
      const { strings, format } = language;
      const store = stage.feed.store!;
      const codes: Record<string, Signatory[]> = {};
      for (const item of items) (codes[item.country ?? NOWHERE] ??= []).push(item);
      places = Object.entries(codes).map(([code, items]) => ({ code, items, name: nameOf(items, language) }));
      if (format.ready) places.sort((a, b) => format.compare(a.name, b.name));
      const note = pages ? strings.notAll : unlisted ? language.count(strings.unlisted, unlisted) : count ? '' : link(url, strings.nobody);
      const notes = note && html`<p part="note">${note}</p>`;
      if (!items.some(({ country }) => country)) return alone ? notes : '';

      const told = active ?? store.country;
      const most = Math.max(...places.map(({ items }) => items.length));
      // All are here, or not named: else a number by country would not be true.
      const isWhole = items.length + unlisted == count;
      const sizeOf = (count: number) => (isWhole ? 0.3 + 0.6 * (count / most) ** 0.4 : 0.9);
      const numberOf = ({ items }: Place) => (isWhole ? format.number(items.length) : '');

      return html`${heading(strings.map, level)}
        <div
          part="world"
          @pointermove=${point}
          @pointerleave=${point}
          @click=${(event: MouseEvent) => {
            const code = codeAt(event);
            select(store, code == store.country ? undefined : code);
          }}
        >
          <svg viewBox="0 0 29 20" aria-hidden="true">
            <path opacity=".1" d=${LAND}></path>
            <path d=${places.map(({ code, items }) => square(sizeOf(items.length), world[code])).join('')}></path>
            <path fill="none" stroke="currentColor" stroke-width=".15" d=${square(1.25, world[told!])}></path>
          </svg>
        </div>
        <p part="legend">
          <select
            aria-label=${strings.country}
            @change=${({ target }: Event) => select(store, places[(target as HTMLSelectElement).selectedIndex - 1]?.code)}
          >
            <option .selected=${!store.country}>${strings.everywhere}</option>
            ${places.map((place) => html`<option .selected=${place.code == store.country}>${place.name} ${numberOf(place)}</option>`)}
          </select>
          ${(isWhole ? [...new Set([1, Math.round(most ** 0.5), most])] : []).map(
            (count) => html`<svg viewBox="0 0 1 1" aria-hidden="true"><path d=${square(sizeOf(count), 0)}></path></svg> ${format.number(count)} `,
          )}
        </p>
        <ul part="places">
          ${places.map(
            (place) =>
              html`<li class=${stage.printing || place.code == told ? '' : 'heard'}>
                <b dir="auto">${place.name}</b>
                ${joined(
                  ...[numberOf(place), ...place.items.slice(0, MOST).map(({ abbr, name }) => abbr ?? name), place.items[MOST] && '…'].map(
                    (text) => text && html`<bdi>${text}</bdi>`,
                  ),
                )}
              </li>`,
          )}
        </ul>
        ${notes}`;
    },
  };
}
