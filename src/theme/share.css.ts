import { css } from 'lit';

export const share = css`
  /* A field is as wide as its place: its label is above it. A box and its label are in a row. */
  [part='field'],
  [part='ways'],
  [part='server'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5em;
  }
  [part='server'] {
    align-items: end;
    margin-block: 0.5em;
  }
  [part='qr'] {
    margin-block-start: 0.5em;
    break-inside: avoid;
  }
  [part='qr'] svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    fill: #000;
  }
  /* Nor can paper do anything with a form for messages. */
  @media print {
    [part='message'],
    [part='ways'],
    summary[part='way'] {
      display: none;
    }
  }
`;
