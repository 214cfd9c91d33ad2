// What was read, as fields to be corrected.
import { html, type TemplateResult } from 'lit';
import { field, troubleAt, type Form } from './fields.js';

/** Of a long list so many are drawn at a time. */
export const AT_ONCE = 50;

export interface Corrections extends Form {
  /** Shows only entries with these words. */
  filter: string;
  /** So many of them. */
  shown: number;
  setFilter: (filter: string) => void;
  showMore: () => void;
  remove: (list: 'demands' | 'items', index: number) => void;
  add: (list: 'demands' | 'items') => void;
}

export function corrections(form: Corrections): TemplateResult {
  const { document } = form;
  const { lang } = document;
  return html`
    <fieldset>
      <legend>The appeal</legend>
      <div class="fields">
        ${field(form, { pointer: '/title', label: 'Title', type: 'lines', wide: true, lang })}
        ${field(form, { pointer: '/id', label: 'Id', hint: 'Names the campaign for ever, in every link to it.', wide: true })}
        ${field(form, { pointer: '/lang', label: 'Language', hint: 'Of the text: en, de, pt-BR, …', list: 'languages' })}
        ${field(form, { pointer: '/url', label: 'The appeal’s own page', type: 'url', hint: 'If it has one besides the folder.' })}
        ${field(form, { pointer: '/published', label: 'Published', hint: 'A day, as in 2018-10-15.' })}
        ${field(form, { pointer: '/issuer/name', label: 'Issuer' })}
        ${field(form, { pointer: '/issuer/url', label: 'Issuer’s web site', type: 'url' })}
        ${field(form, { pointer: '/contact/email', label: 'E-mail for messages', type: 'email' })}
        ${field(form, { pointer: '/contact/purpose', label: 'What it is for', hint: 'Stands before the address.', lang })}
        ${field(form, { pointer: '/updated', label: 'Time of this edition', hint: 'In UTC, as in 2018-10-15T12:00:00Z.' })}
        ${field(form, { pointer: '/sequence', label: 'Number of this edition', type: 'number', hint: 'One more each time that you publish.' })}
      </div>
    </fieldset>
    <fieldset>
      <legend>Demands (${document.demands?.length ?? 0})</legend>
      <ol class="records">
        ${(document.demands ?? []).map(
          (_, index) => html`<li>
            ${field(form, { pointer: `/demands/${index}/text`, label: `Demand ${index + 1}`, type: 'lines', wide: true, lang })}
            <button type="button" class="button quiet" data-remove="demands" @click=${() => form.remove('demands', index)}>Remove<span class="unseen"> demand ${index + 1}</span></button>
          </li>`,
        )}
      </ol>
      <button type="button" class="button quiet" id="add-demands" @click=${() => form.add('demands')}>Add a demand</button>
    </fieldset>
    <fieldset>
      <legend>Signatories (${document.signatories.count.toLocaleString('en')})</legend>
      <div class="fields">
        ${field(form, { pointer: '/signatories/asOf', label: 'As of', hint: 'Day of the list, as in 2018-10-15.' })}
        ${field(form, { pointer: '/signatories/unlisted', label: 'Signed without being named', type: 'number', hint: 'On paper, or anonymous for their safety.' })}
      </div>
      ${signatories(form)}
    </fieldset>`;
}

function signatories(form: Corrections): TemplateResult {
  const { items } = form.document.signatories;
  const { filter, shown, findings } = form;
  const words = filter.toLowerCase().trim();
  const all = items.map((item, index) => ({ item, index }));
  const found = words ? all.filter(({ item }) => Object.values(item).join(' ').toLowerCase().includes(words)) : all;
  const more = found.length - shown;
  return html`
    ${items.length > 10
      ? html`<div class="field">
          <label for="filter">Find a signatory</label>
          <input id="filter" type="search" dir="auto" autocomplete="off" .value=${filter} @input=${({ target }: Event) => form.setFilter((target as HTMLInputElement).value)} />
          <p class="hint" role="status">${words ? `${found.length} of ${items.length}` : ''}</p>
        </div>`
      : ''}
    <ol class="records people">
      ${found.slice(0, shown).map(({ item, index }) => {
        const at = (name: string) => `/signatories/items/${index}/${name}`;
        const of = `Signatory ${index + 1}`;
        return html`<li value=${index + 1}>
          <details>
            <summary>
              <span class="number">${index + 1}</span>
              <span class="who">${item.abbr ? html`<b><bdi>${item.abbr}</bdi></b> ` : ''}<bdi lang=${item.lang ?? ''}>${item.name || 'Without a name yet'}</bdi></span>
              <span class="country">${item.country ?? '–'}</span>
              ${troubleAt(findings, `/signatories/items/${index}`) ? html`<span class="trouble">to be corrected</span>` : ''}
            </summary>
            <div class="fields">
              ${field(form, { pointer: at('abbr'), label: 'Abbreviation', of })}
              ${field(form, { pointer: at('name'), label: 'Name', of, lang: item.lang, wide: true })}
              ${field(form, { pointer: at('gloss'), label: 'Translation of the name', of, wide: true, lang: form.document.lang })}
              ${field(form, { pointer: at('lang'), label: 'Language of the name', of, list: 'languages' })}
              ${field(form, { pointer: at('country'), label: 'Country (two letters)', of, list: 'countries' })}
            </div>
            <button type="button" class="button quiet" data-remove="items" @click=${() => form.remove('items', index)}>Remove<span class="unseen"> ${item.abbr ?? item.name}</span></button>
          </details>
        </li>`;
      })}
    </ol>
    <p class="actions">
      ${more > 0 ? html`<button type="button" class="button quiet" @click=${form.showMore}>Show ${Math.min(more, AT_ONCE)} more of ${more}</button>` : ''}
      <button type="button" class="button quiet" id="add-items" @click=${() => form.add('items')}>Add a signatory</button>
    </p>`;
}
