import { html, render } from 'lit';
import type { Texts } from '../appeal/localized.js';
import type { Appeal, Signatory } from '../appeal/types.js';
import { select, selectedOf } from '../feed/selected.js';
import { fragmentOf } from './parts.js';
import { nameOf } from './places.js';
import type { Stage } from './section.js';
import { signatories, type List } from './signatories.js';

/**
 * The list of signatories, or of it only those of the country that is selected on a map of the same
 * source: above them stands which one, and takes all of them back when it is pressed.
 */
export function selected(stage: Stage): List {
  const list = signatories(stage);
  let country: string | undefined;
  let all: readonly Signatory[] = [];
  let some: readonly Signatory[] = [];
  let given: [Appeal, Texts, number];
  let chip: HTMLElement | undefined;

  const isThere = ({ country: from = '' }: Signatory) => country === undefined || from == country;

  const show = (items: readonly Signatory[]) => {
    const [appeal, texts, level] = given;
    const { signatories } = appeal;
    const unlisted = country === undefined ? signatories.unlisted : 0;
    return list.render({ ...appeal, signatories: { ...signatories, items: items as Signatory[], unlisted } }, texts, level);
  };

  const end = () => {
    select(stage.feed.store!, undefined);
    // The button goes, and what had the focus may not leave it to nobody.
    void stage.updateComplete.then(() => stage.shadowRoot!.querySelector<HTMLElement>('[part=search],[part=anchor]')?.focus());
  };

  const content = () => {
    if (country === undefined) return '';
    const { strings, count } = stage.language;
    const name = nameOf(country, some, stage.language);
    const { signatories } = given[0];
    return html`<p part="selected">
      <button part="everywhere" aria-label="${name} × ${strings.everywhere}" @click=${end}><bdi>${name}</bdi> ×</button>
      ${count(strings.found, some.length)}${all.length + signatories.unlisted < signatories.count ? ` · ${strings.notAll}` : ''}
    </p>`;
  };

  return {
    row: list.row,

    render(appeal, texts, level) {
      // On paper is everything.
      const wanted = stage.printing ? undefined : selectedOf(stage.feed.store!);
      const { items } = appeal.signatories;
      given = [appeal, texts, level];
      if (wanted !== country || items != all) {
        // Where somebody is in one list is no place in the other.
        if (wanted !== country) show([]);
        country = wanted;
        all = items;
        some = country === undefined ? items : items.filter(isThere);
      }
      return show(some);
    },

    updated(appeal) {
      list.updated!(appeal);
      const rows = stage.shadowRoot!.querySelector('[part=list]');
      if (!rows) return;
      if (!chip) {
        chip = document.createElement('div');
        chip.setAttribute('role', 'status');
      }
      if (rows.previousSibling != chip) rows.before(chip);
      render(content(), chip);
    },

    reveal(fragment) {
      const item = all.find(({ id }) => fragmentOf(stage, 'signatory', id) == fragment);
      if (item && !isThere(item)) {
        select(stage.feed.store!, (country = undefined));
        show((some = all));
      }
      list.reveal!(fragment);
    },
  };
}
