import { css } from 'lit';

/** How many signed is told by size, so that it needs no colour. */
export const map = css`
  /* On paper each stays with what follows it; the small file has no room for that. */
  [role='heading'] {
    break-after: avoid;
  }
  [part='world'] {
    max-inline-size: 1000px;
  }
  [part='world'],
  i {
    color: var(--_accent);
    fill: currentColor;
  }
  [part='world'] svg {
    pointer-events: none;
  }
  [part='legend'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  i svg {
    inline-size: 1.6em;
    vertical-align: middle;
  }
  select {
    max-inline-size: 100%;
    min-block-size: 2.6em;
    font: inherit;
  }
  [role='listbox'] {
    margin-block-end: 0.5em;
    outline-offset: 0.2em;
  }
  [part='places'] {
    position: relative;
    min-block-size: 3em;
    overflow: hidden;
  }
  @media print {
    select {
      display: none;
    }
  }
`;
