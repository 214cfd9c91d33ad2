import { css } from 'lit';

/**
 * What a list has beyond the smaller file: its digits (`sections/digits.ts`), a box on which the host's links can be
 * read in the colours of its page, and room around the way back from one country.
 */
export const list = css`
  ol {
    list-style-type: var(--_digits, decimal);
  }
  .poster [part='ours'] {
    background: Canvas;
    color: CanvasText;
  }
  /* Important: else the sheets of the page come first. */
  [part='ours'] ::slotted(*) {
    margin-block: 0 !important;
  }
  [part='everywhere'] {
    margin-block: 0.5em;
  }
`;
