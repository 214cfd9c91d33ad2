import { css } from 'lit';

export const share = css`
  [part='ways'],
  [part='server'] {
    display: flex;
    flex-wrap: wrap;
    align-items: last baseline;
    gap: 0.5em;
  }
  [part='server'] label {
    flex: 0 1 22em;
  }
  [part='way'] {
    padding: 0.55em 0.9em;
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
    text-decoration: none;
  }
  [part='way']:hover,
  [aria-expanded='true'] {
    background: var(--_mark);
  }
  [part='qr'] {
    display: grid;
    justify-items: start;
    gap: 0.5em;
    break-inside: avoid;
  }
  svg {
    inline-size: min(100%, 12em);
  }
  @media print {
    [part='ways'],
    [part='server'] {
      display: none;
    }
  }
`;
