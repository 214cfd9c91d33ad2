import { css } from 'lit';

export const share = css`
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
  form > button {
    margin-block: 0.3em;
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
  @media print {
    [part='message'],
    [part='ways'],
    summary[part='way'] {
      display: none;
    }
  }
`;
