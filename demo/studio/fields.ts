import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Finding } from '../../src/publish/check/finding.js';
import { textAt, type AppealDocument } from './document.js';

/** What all fields are drawn from. */
export interface Form {
  document: AppealDocument;
  findings: readonly Finding[];
  change: (pointer: string, text: string) => void;
}

/** A field of the document. */
export interface Field {
  pointer: string;
  label: string;
  hint?: string;
  /** Of `<input>`; `lines` is a `<textarea>`. */
  type?: 'text' | 'url' | 'email' | 'number' | 'lines';
  /** Said to screen readers before the label: which of many. */
  of?: string;
  wide?: boolean;
  /** Names of a `<datalist>`. */
  list?: string;
  lang?: string | undefined;
}

/** What a pointer is called in `id`: a pointer has only letters and digits between its slashes here. */
export const idOf = (pointer: string): string => `field${pointer.replaceAll('/', '-')}`;

/** What is wrong with a field, or with what is below it. */
export const troubleAt = (findings: readonly Finding[], pointer: string): Finding | undefined =>
  findings.find(({ pointer: at, level }) => level === 'problem' && (at === pointer || at?.startsWith(`${pointer}/`)));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function field({ document, findings, change }: Form, { pointer, label, hint, type = 'text', of, wide = false, list, lang }: Field): TemplateResult {
  const id = idOf(pointer);
  const trouble = troubleAt(findings, pointer);
  const describedBy = [trouble && `${id}-trouble`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const value = textAt(document, pointer);
  const input = ({ target }: Event) => change(pointer, (target as HTMLInputElement).value);
  const invalid = trouble ? 'true' : nothing;
  return html`<div class="field ${wide ? 'wide' : ''}">
    <label for=${id}>${of ? html`<span class="unseen">${of}: </span>` : ''}${label}</label>
    ${type === 'lines'
      ? html`<textarea id=${id} dir="auto" lang=${lang ?? nothing} rows="2" .value=${live(value)} aria-invalid=${invalid} aria-describedby=${describedBy || nothing} @input=${input}></textarea>`
      : html`<input
          id=${id}
          type=${type === 'number' ? 'text' : type}
          inputmode=${type === 'number' ? 'numeric' : nothing}
          dir=${type === 'text' ? 'auto' : 'ltr'}
          lang=${lang ?? nothing}
          list=${list ?? nothing}
          autocomplete="off"
          spellcheck="false"
          .value=${live(value)}
          aria-invalid=${invalid}
          aria-describedby=${describedBy || nothing}
          @input=${input}
        />`}
    ${trouble ? html`<p class="trouble" id="${id}-trouble">${capital(trouble.message)}.</p>` : ''}
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}
  </div>`;
}
