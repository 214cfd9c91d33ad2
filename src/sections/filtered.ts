import { html } from 'lit';
import type { Appeal, Signatory } from '../appeal/types.js';
import { NOWHERE, select } from '../feed/selected.js';
import { load } from '../later/load.js';
import { newestFirst } from '../paged/newest-first.js';
import type { CreatePager, Pager } from '../paged/pager.js';
import { nativeDigits } from './digits.js';
import { nameOf } from './map.js';
import { foreign, fragmentOf, joined } from './parts.js';
import type { Section, Stage } from './section.js';
import { signatories } from './signatories.js';

const NONE: Signatory[] = [];

/**
 * The signatories: all, or those of the country alone that is selected on a map of the same source. A list in pages
 * begins with its newest, and a pager that is loaded for it alone brings the others.
 */
export function filtered(stage: Stage): Section {
  const list = signatories(stage);
  let pager: Pager | undefined;
  let coming: Promise<void> | undefined;
  /** The pager could not be loaded: the newest are all there is. */
  let isMissing = false;
  /** What a head in pages has itself, newest first. */
  let newest = NONE;
  let head: Appeal | undefined;
  /** The country that is shown alone, what is at hand, and what of it is from there. */
  let country: string | undefined;
  let all = NONE;
  let some = NONE;
  let show: (items: Signatory[]) => unknown;

  const loaded = (create: CreatePager) => {
    pager = create(stage, list);
    stage.requestUpdate();
    // The page's address may name somebody whom only it can find.
    stage.handleEvent({ type: 'hashchange' });
  };

  /** What is there of an edition. */
  const atHand = (appeal: Appeal) => {
    const { items, pages } = appeal.signatories;
    if (!pages) return items;
    coming ??= load('pages').then(loaded, () => {
      isMissing = true;
      stage.requestUpdate();
    });
    if (head != appeal) newest = newestFirst((head = appeal).signatories.items);
    return pager ? pager.entries(appeal, newest) : newest;
  };

  /** The button goes, and what had the focus may not leave it to nobody. */
  const everywhere = ({ currentTarget }: Event) => {
    (currentTarget as HTMLElement).parentElement!.focus();
    select(stage.feed.store!);
  };

  return {
    render(appeal, texts, level) {
      const { signatories } = appeal;
      const { strings, count } = stage.language;
      const store = stage.feed.store!;
      const items = atHand(appeal);
      show = (items) =>
        list.render({ ...appeal, signatories: { ...signatories, items, unlisted: country ? 0 : signatories.unlisted } }, texts, level);
      // What a search has found is told at its field.
      const isSearched = stage.shadowRoot!.querySelector<HTMLInputElement>('[part=search]')?.value;
      // On paper is everything.
      const selected = stage.printing ? undefined : store.country;
      if (selected != country || items != all) {
        // Where somebody is in one list is no place in the other.
        if (selected != country) show(NONE);
        country = selected;
        all = items;
        some = all.filter(({ country: from = NOWHERE }) => !country || from == country);
        // Nobody is from there any more.
        if (country && !some[0]) {
          store.country = country = undefined;
          some = all;
        }
      }
      return html`${show(some)}
        <div part="selected" role="status" tabindex="-1">
          ${country &&
          html`${joined(
              foreign(nameOf(some, stage.language), ''),
              !isSearched && count(strings.found, some.length),
              !isSearched && all.length < signatories.count - signatories.unlisted && strings.notAll,
            )}
            <button part="everywhere" @click=${everywhere}>${strings.everywhere}</button>`}
        </div>
        ${signatories.pages && html`<div part="rest">${isMissing ? strings.missing : ''}</div>`}`;
    },
    updated() {
      list.updated!();
      const root = stage.shadowRoot!;
      void nativeDigits(root);
      const chip = root.querySelector('[part=selected]');
      const rows = root.querySelector('[part=list]');
      if (chip && rows!.previousSibling != chip) rows!.before(chip);
      pager?.updated();
    },
    reveal(fragment) {
      const [, id] = fragment.split(fragmentOf(stage, 'signatory', ''));
      // It may be from anywhere.
      if (id && country) {
        select(stage.feed.store!, (country = undefined));
        show((some = all));
      }
      list.reveal!(fragment);
      if (id) pager?.reveal(id, fragment);
    },
  };
}
