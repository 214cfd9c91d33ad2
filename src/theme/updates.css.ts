import { css } from 'lit';

export const updates = css`
  /* A grid, so that a short line of the other direction, as a date may be, also begins where the entry does. */
  [part='update'] {
    display: grid;
    gap: 0.4em;
    justify-items: start;
    max-inline-size: var(--solidarity-measure, 40em);
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_mark);
  }
  [part='update-title'] {
    margin: 0;
    font-size: 1.1em;
  }
  [part='video'] {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    border: 0;
  }
`;
