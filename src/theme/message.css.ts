import { css } from 'lit';

export const message = css`
  [part='message'] {
    position: relative;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    align-items: start;
    gap: var(--_gap);
    max-inline-size: var(--solidarity-measure, 40em);
  }
  /* Two short fields share a row, from the second child to the fifth; all else has one of its own. */
  form > p,
  form > :nth-child(n + 6) {
    grid-column: 1 / -1;
    margin: 0;
  }
  /* The ways to share look alike: said once. */
  textarea,
  [part='mail'],
  [part='way'] {
    box-sizing: border-box;
    padding: 0.55em 0.9em;
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: none;
  }
  textarea,
  [part='input'] {
    inline-size: 100%;
  }
  [type='checkbox'] {
    inline-size: 1.5em;
    min-block-size: 1.5em;
    align-self: center;
    accent-color: var(--_accent);
  }
  [aria-invalid='true'],
  [part='mail'],
  [part='send'] {
    border-width: 2px;
  }
  summary,
  [part='state'] {
    padding-block: 0.5em;
  }
`;
