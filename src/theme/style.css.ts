import { css } from 'lit';

/**
 * What the host may set, and how our own rules name it. Sizes are in `em` alone: hosts set the root's
 * font size to anything. Colours are made of the host's text colour, so light and dark follow the page.
 */
export const style = css`
  :host {
    display: block;
    --_accent: var(--solidarity-accent, currentColor);
    --_quiet: var(--solidarity-quiet, color-mix(in srgb, currentColor 85%, #0000));
    --_mark: var(--solidarity-mark, color-mix(in srgb, currentColor 8%, #0000));
    --_gap: var(--solidarity-gap, 1em);
    --_radius: var(--solidarity-radius, 0.2em);
  }
  :host([hidden]) {
    display: none;
  }
  [part='base'] {
    display: flow-root;
    padding: var(--solidarity-padding, var(--_padding, 0));
    border-radius: var(--_radius);
    background: var(--solidarity-surface, var(--_surface, none));
    color: var(--solidarity-text, var(--_text, inherit));
    font-family: var(--solidarity-font, inherit);
    text-align: start;
    overflow-wrap: anywhere;
  }
  /* The plain forms keep the place of what is to come. */
  .early [part='meta'],
  .early [part='date'],
  .early [part='country'] {
    visibility: hidden;
  }
  [role='heading'] {
    margin-block: calc(2 * var(--_gap)) calc(0.6 * var(--_gap));
    font-family: var(--solidarity-heading-font, inherit);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.2;
    hyphens: auto;
  }
  [part='base'] > :first-child {
    margin-block-start: 0;
  }
  [part='base'] > :last-child {
    margin-block-end: 0;
  }
  [part='title'] {
    font-size: 1.7em;
  }
  p,
  ul,
  ol {
    margin-block: 0 var(--_gap);
  }
  [part='body'],
  [part='demands'],
  [part='title'] {
    max-inline-size: var(--solidarity-measure, 40em);
  }
  a {
    color: inherit;
  }
  [part='title'] a,
  [part='anchor'] {
    text-decoration: none;
  }
  button,
  input {
    box-sizing: border-box;
    min-block-size: 2.6em;
    padding: 0.3em 0.9em;
    border: 1px solid var(--_quiet);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  ::placeholder {
    color: inherit;
  }
  button:hover,
  [part='ours'],
  [part='status'] {
    background: var(--_mark);
  }
  .target {
    outline: 2px solid;
  }
  [part='byline'],
  [part='note'],
  [part='meta'],
  [part='goal'],
  [part='about'] {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  [part='ours'],
  [part='status'],
  [part='demand'] {
    margin-block: 0 var(--_gap);
    padding: 0.7em 1em;
    border-inline-start: 0.25em solid var(--_accent);
  }
  .heard {
    position: absolute;
    clip-path: inset(50%);
  }
  [part='entry'],
  [part='demand'] {
    position: relative;
    padding-inline-end: 1.5em;
  }
  [part='anchor'] {
    position: absolute;
    inset-inline-end: 0;
    padding-inline: 0.4em;
    opacity: 0;
  }
  :hover > [part='anchor'],
  [part='anchor']:focus-visible {
    opacity: 1;
  }
  [part='demands'] {
    padding: 0;
    list-style: none;
  }
  [part='demand'] {
    margin-block: 0.8em;
    padding-block: 0.1em;
    font-size: 1.1em;
    font-weight: 700;
    line-height: 1.35;
  }
  [part='counter'] {
    margin-block: calc(1.5 * var(--_gap));
    padding-block: var(--_gap);
    border-block: 1px solid var(--_mark);
  }
  [part='counter']:only-child {
    padding: 0;
    border: 0;
  }
  [part='counter'] > p {
    margin: 0;
  }
  [part='count'] {
    font-weight: 700;
    line-height: 1.3;
  }
  [part='number'] {
    display: block;
    color: var(--_accent);
    font-family: var(--solidarity-heading-font, inherit);
    font-size: var(--solidarity-number-size, var(--_number, 2.5em));
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  [part='pause'] {
    inline-size: max(2.6em, 24px);
    min-block-size: 24px;
    padding: 0;
    border: 0;
  }
  [part='pause']::before {
    content: '||';
    font-weight: 900;
  }
  .paused::before {
    content: '►';
  }
  progress {
    display: block;
    accent-color: var(--_accent);
  }
  progress,
  input {
    inline-size: min(100%, 22em);
  }
  [part='entries'],
  .country {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 1em 2.5em;
    line-height: 1.35;
  }
  [part='entries'] {
    padding-inline-start: 2em;
  }
  [part='about'],
  [part='we-signed'] {
    display: block;
    margin-block-start: 0.2em;
  }
  [part='abbr'] {
    font-weight: 700;
  }
  [part='group'] {
    margin-block: 0 0.6em;
    font-size: 1em;
  }
  /*
   * A browser that does not know light-dark() shows the large type without the colours. It is as wide as
   * its place, and 20em where the place asks it.
   */
  .poster {
    --_surface: light-dark(#a30d20, #23060b);
    --_text: light-dark(#fff, #ff8b80);
    --_padding: clamp(1em, 7%, 3em);
    --_number: min(5em, 20cqi);
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
  }
  .poster [part='title'] {
    font-size: clamp(1.3em, 9cqi, 3.6em);
    font-weight: 900;
    line-height: 1.05;
  }
  .poster [part='demand'] {
    padding-block: 0.7em;
    background: var(--_text);
    color: var(--_surface);
    font-size: 1.35em;
  }
  @media print {
    .poster,
    .poster [part] {
      background: none;
      color: #000;
    }
    li {
      break-inside: avoid;
    }
    button,
    input,
    [part='anchor'] {
      display: none;
    }
  }
`;
