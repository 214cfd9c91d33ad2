import { html, type TemplateResult } from 'lit';
import type { Note } from '../../src/publish/import/index.js';

/** Guesses that are drawn at once; a list of thousands is checked elsewhere. */
const MOST = 500;

/** How the text was read: first what was not understood, then every guess, each with its line. */
export function report(notes: readonly Note[], goTo: (line: number) => void): TemplateResult {
  const of = (kind: Note['kind']) => notes.filter((note) => note.kind === kind);
  const [unread, guesses, asides] = [of('unread'), of('guess'), of('aside')];
  const list = (some: readonly Note[]) => html`<ul class="notes">
      ${some.slice(0, MOST).map(
        ({ line, message, kind, text }) => html`<li>
          <button type="button" class="line" @click=${() => goTo(line)}>line ${line}</button>
          <span>${message}${kind === 'unread' && text ? html`: “<bdi>${text}</bdi>”` : ''}</span>
        </li>`,
      )}
    </ul>
    ${some.length > MOST ? html`<p class="hint">… and ${some.length - MOST} more.</p>` : ''}`;
  return html`
    <h3>Not understood and left out (${unread.length})</h3>
    ${unread.length > 0 ? list(unread) : html`<p class="fine">Nothing: all of the text is in the document.</p>`}
    <details open>
      <summary><h3>Guesses, to be checked (${guesses.length})</h3></summary>
      ${list(guesses)}
    </details>
    <details>
      <summary><h3>Understood, and not in the document word by word (${asides.length})</h3></summary>
      ${list(asides)}
    </details>`;
}
