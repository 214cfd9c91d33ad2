import { css } from 'lit';

/** How many signed is told by size, so that it needs no colour. The world has `dir="ltr"`: it is not mirrored. */
export const map = css`
  [part='world'] {
    position: relative;
    max-inline-size: 1000px;
    margin-block-end: var(--_gap);
  }
  [part='world'] svg {
    display: block;
    fill: var(--_mark);
  }
  [part='tiles'] {
    position: absolute;
    inset: 0;
    display: grid;
    grid: repeat(20, minmax(0, 1fr)) / repeat(29, minmax(0, 1fr));
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .square {
    display: grid;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 0;
    padding: 6%;
    border: 0;
    place-items: center;
  }
  .square::before {
    content: '';
    inline-size: var(--_size, 100%);
    block-size: var(--_size, 100%);
    background: var(--_accent);
    print-color-adjust: exact;
  }
  .s1 {
    --_size: 75%;
  }
  .s2 {
    --_size: 55%;
  }
  .s3 {
    --_size: 38%;
  }
  [part='tile']:hover,
  [aria-pressed='true'] {
    outline: 2px solid;
  }
  :has(> li > [aria-pressed='true']) [aria-pressed='false']:not(:hover, :focus) {
    opacity: 0.5;
  }
  i.square {
    display: inline-grid;
    inline-size: 1em;
    block-size: 1em;
    margin-inline-start: 1em;
    padding: 0;
    background: var(--_mark);
    vertical-align: middle;
  }
  select {
    box-sizing: border-box;
    inline-size: min(100%, 12em);
    min-block-size: 2.6em;
    padding-inline: 0.6em;
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  option {
    background: Field;
    color: FieldText;
  }
  [part='place'] {
    min-block-size: 3em;
  }
  @media (forced-colors: active) {
    .square::before {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    select {
      display: none;
    }
    [part='place'] {
      columns: 14em;
    }
  }
`;
