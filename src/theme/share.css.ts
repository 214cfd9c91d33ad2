import { css } from 'lit';

export const share = css`
  [part='ways'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.5em;
  }
  [part='way'] {
    padding: 0.55em 0.9em;
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
    text-decoration: none;
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
    [part='ways'],
    summary[part='way'] {
      display: none;
    }
  }
`;
