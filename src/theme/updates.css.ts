import { css } from 'lit';

export const updates = css`
  [part='update'] {
    max-inline-size: var(--solidarity-measure, 40em);
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_mark);
  }
  [part='update-title'] {
    margin-block: 0 0.4em;
    font-size: 1.1em;
  }
  [part='video'] {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    border: 0;
  }
`;
