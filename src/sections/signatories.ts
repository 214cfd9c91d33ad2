import { html, render } from 'lit';
import { fold } from '../appeal/fold.js';
import type { Signatory } from '../appeal/types.js';
import { directionOf } from '../language/format.js';
import { grouped, type Group } from './grouped.js';
import { keyed } from './keyed.js';
import { anchor, foreign, fragmentOf, heading, joined, link } from './parts.js';
import { search } from './search.js';
import type { Section, Stage } from './section.js';

/** From so many entries on a list can be searched, and this many of it show at first. */
const LONG = 12;
/** Entries that one press on "show more" adds. */
const STEP = 50;
/** Entries that a deep link may unfold at once. */
const MOST = 500;

/** The list, as a longer one uses it. */
export interface List extends Section {
  /** An entry without its number. */
  row(item: Signatory): unknown;
}

/** Who signed: numbered as published, each name in its own language; as much of it as is wanted. */
export function signatories(stage: Stage): List {
  let all: readonly Signatory[] = [];
  let headingLevel = 0;
  let glossLang: string | undefined;
  let query = '';
  let found: readonly Signatory[] | undefined;
  /** How many of the matching entries are shown. */
  let shown = LONG;
  /** The entry that a press has brought in and that takes the focus. */
  let revealed: Signatory | undefined;
  /** The number that a list would give to the entry that is drawn next. */
  let next: number;

  const fragment = ({ id }: Signatory) => fragmentOf(stage, 'signatory', id);

  /** Where an entry is from, in the visitor's language. */
  const placeOf = ({ region, country, countryName }: Signatory) =>
    [region, countryName ?? stage.language.format.country(country)].filter(Boolean).join(', ');

  const groups = (): Group[] => {
    const items = found ?? all;
    return stage.group == 'country' ? grouped(items, stage.language) : [{ name: '', items }];
  };

  /** The matching entries as they stand on the page. */
  const inOrder = () => groups().flatMap(({ items }) => items);

  /** The groups with no more of their entries than are to be shown. */
  const shownGroups = () => {
    let left = stage.printing ? Infinity : shown;
    return groups().flatMap(({ name, items }) => {
      const some = items.slice(0, Math.max(left, 0));
      left -= items.length;
      return some[0] ? { name, items: some } : [];
    });
  };

  const find = async (wanted: string) => {
    if (wanted != query) shown = LONG;
    query = wanted;
    const items = all;
    const isWanted = () => query == wanted && all == items;
    const matching = fold(wanted) ? await search(items, wanted, placeOf, isWanted) : undefined;
    if (isWanted()) {
      found = matching;
      stage.requestUpdate();
    }
  };

  const showMore = () => {
    revealed = inOrder()[shown];
    shown += STEP;
    stage.requestUpdate();
  };

  const row = (item: Signatory, anchored?: unknown) => {
    const { abbr, name, lang, gloss, url } = item;
    // Under its country's heading an entry need not repeat it.
    const place = anchored && stage.group == 'country' ? item.region : placeOf(item);
    return html`${abbr && foreign(abbr, 'abbr')}
      <span part="name" lang=${lang ?? ''} dir=${lang ? directionOf(lang) : 'auto'}>${link(url, name)}</span>${anchored}
      <span part="about">${joined(gloss && foreign(gloss, 'gloss', glossLang), place && html`<bdi part="country">${place}</bdi>`)}</span>`;
  };

  const drawEntry = (item: Signatory, child: HTMLElement) => {
    const entry = child as HTMLLIElement;
    // Writing an attribute is a mutation even where it says the same.
    if (!entry.id) {
      entry.id = fragment(item);
      entry.setAttribute('part', 'entry');
    }
    // A number that follows by itself is not written: one new entry in front would rewrite them all.
    const value = item.number == next ? 0 : item.number;
    next = item.number + 1;
    if (!value) entry.removeAttribute('value');
    else if (entry.value != value) entry.value = value;
    render(row(item, anchor(stage, entry.id, item.abbr ?? item.name)), entry);
  };

  const drawGroup = ({ name, items }: Group, section: HTMLElement) => {
    render(
      html`${name && heading(name, headingLevel + 1, 'group')}
        <ol part="entries"></ol>`,
      section,
    );
    next = 1;
    keyed(section.querySelector('ol')!, 'li', items, fragment, drawEntry);
  };

  return {
    row,
    render({ signatories: { items, count, unlisted }, url, lang }, _texts, level) {
      const { language } = stage;
      const { strings } = language;
      if (items != all) {
        // What is on the page stays there when others come before it.
        const last = inOrder()[shown - 1];
        all = items;
        if (last) shown = Math.max(shown, inOrder().findIndex(({ id }) => id == last.id) + 1);
        if (query) void find(query);
      }
      headingLevel = level;
      glossLang = lang;
      const ours = stage.highlight && items.find(({ id, abbr, name, gloss }) => [id, abbr, name, gloss].includes(stage.highlight));
      const matching = (found ?? items).length;
      const more = stage.printing ? 0 : matching - shown;
      return html`${heading(strings.signatories, level)}
        ${ours && html`<div part="ours"><b part="we-signed">${strings.weSigned}</b> ${row(ours)} <slot name="we-signed"></slot></div>`}
        ${items.length < LONG && !query
          ? ''
          : html`<p part="tools">
              <input
                part="search"
                type="search"
                autocomplete="off"
                aria-label=${strings.search}
                placeholder=${strings.search}
                .value=${query}
                @input=${({ target }: InputEvent) => find((target as HTMLInputElement).value)}
              />
              <span role="status">${found && language.count(strings.found, matching)}</span>
            </p>`}
        <div part="list" class=${stage.group}></div>
        ${more > 0
          ? html`<button part="more" @click=${showMore}>${language.count(strings.more, Math.min(more, STEP))}</button>`
          : ''}
        ${unlisted && !found ? html`<p part="note">${language.count(strings.unlisted, unlisted)}</p>` : ''}
        ${count ? '' : html`<p part="note">${link(url, strings.nobody)}</p>`}`;
    },

    updated() {
      const root = stage.shadowRoot!;
      const list = root.querySelector('[part=list]');
      if (list) keyed(list, 'section', shownGroups(), ({ name }) => name, drawGroup);
      if (revealed) {
        root.getElementById(fragment(revealed))?.querySelector<HTMLElement>('[part=anchor]')!.focus();
        revealed = undefined;
      }
    },

    reveal(wanted) {
      const item = all.find((item) => fragment(item) == wanted);
      if (!item) return;
      const at = inOrder().indexOf(item);
      if (at < MOST && at >= 0) {
        shown = Math.max(shown, at + 1);
      } else {
        // Far down a long list, or hidden by a search, it is shown alone, as if searched for.
        found = [item];
        query = item.name;
      }
      stage.requestUpdate();
    },
  };
}
