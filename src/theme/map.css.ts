import { css } from 'lit';

/** How many signed is told by size, so that it needs no colour. */
export const map = css`
  [part='world'] {
    max-inline-size: 1000px;
    color: var(--_accent);
  }
  [part='world'] > svg,
  [part='legend'] svg {
    fill: currentColor;
    inline-size: 100%;
    pointer-events: none;
  }
  [part='legend'] svg {
    inline-size: 1em;
    margin-inline-start: 1em;
  }
  select {
    max-inline-size: 100%;
    min-block-size: 2.6em;
    font: inherit;
  }
  [part='places'] {
    position: relative;
    min-block-size: 3em;
    padding: 0;
    overflow: hidden;
    list-style: none;
  }
  @media print {
    select {
      display: none;
    }
  }
`;
