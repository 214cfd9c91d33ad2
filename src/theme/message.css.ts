import { css } from 'lit';

export const message = css`
  [part='message'] {
    position: relative;
    max-inline-size: var(--solidarity-measure, 40em);
  }
  [part='field'] {
    display: block;
    margin-block-end: var(--_gap);
  }
  textarea,
  [part='mail'] {
    display: inline-block;
    box-sizing: border-box;
    padding: 0.5em 0.9em;
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-decoration: none;
  }
  textarea {
    inline-size: 100%;
  }
  [part='input'] {
    display: block;
    margin-block: 0.3em;
  }
  [type='checkbox'] {
    display: inline;
    inline-size: 1.5em;
    min-block-size: 1.5em;
    vertical-align: middle;
    accent-color: var(--_accent);
  }
  [aria-invalid='true'],
  [part='mail'],
  [part='send'] {
    border-width: 2px;
  }
  summary,
  [part='state'] {
    padding-block: 0.3em;
  }
  @media print {
    [part='message'] {
      display: none;
    }
  }
`;
