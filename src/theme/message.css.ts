import { css } from 'lit';

export const message = css`
  [part='message'] {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    max-inline-size: var(--solidarity-measure, 40em);
  }
  [part='message'] > * {
    flex: 1 1 100%;
    min-inline-size: 0;
    margin: 0;
  }
  [part='message'] > .short {
    flex: 1 1 11em;
  }
  [part='message'] > :is(a, button) {
    flex: 0 1 auto;
  }
  textarea,
  [part='mail'] {
    display: block;
    box-sizing: border-box;
    padding: 0.5em 0.9em;
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  label,
  [part='problem'],
  [part='mail'],
  [part='send'] {
    font-weight: 700;
  }
  textarea,
  [part='input'] {
    inline-size: 100%;
    margin-block: 0.3em;
  }
  [part='mail'] {
    text-decoration: none;
  }
  [aria-invalid],
  [part='mail'],
  [part='send'] {
    border-width: 2px;
  }
  [part='check'] {
    display: flex;
    gap: 0.6em;
    font-weight: 400;
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 1.5em;
    min-block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  summary {
    padding-block: 0.3em;
  }
  [part='envelope'] {
    margin: 0;
    white-space: pre-line;
  }
  [part='letter'] {
    field-sizing: content;
    max-block-size: 20em;
    background: var(--_mark);
  }
  [part='state'] {
    margin-block: var(--_gap) 0;
  }
  .paper {
    display: none;
  }
  @media print {
    [part='message'],
    [part='state'] {
      display: none;
    }
    .paper {
      display: block;
    }
  }
`;
