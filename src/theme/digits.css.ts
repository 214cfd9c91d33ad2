import { css } from 'lit';

/** Which digits: `sections/digits.ts`. */
export const digits = css`
  ol {
    list-style-type: var(--_digits, decimal);
  }
`;
