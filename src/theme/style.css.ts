import { css } from 'lit';

/**
 * What the host may set, and how our own rules name it. Sizes are in `em` alone: hosts set the root's
 * font size to anything. Colours are made of the host's text colour, so light and dark follow the page.
 */
export const style = css`
  :host {
    display: block;
    --_accent: var(--solidarity-accent, currentColor);
    --_quiet: var(--solidarity-quiet, color-mix(in srgb, currentColor 85%, transparent));
    --_rule: var(--solidarity-rule, color-mix(in srgb, currentColor 30%, transparent));
    --_mark: var(--solidarity-mark, color-mix(in srgb, currentColor 10%, transparent));
    --_gap: var(--solidarity-gap, 1em);
    --_radius: var(--solidarity-radius, 0.25em);
    --_heading: var(--solidarity-heading-font, inherit);
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
  .plain [part='date'],
  .plain [part='country'] {
    visibility: hidden;
  }
  [role='heading'] {
    margin-block: calc(1.5 * var(--_gap)) calc(0.5 * var(--_gap));
    font-family: var(--_heading);
    font-size: 1.2em;
    font-weight: 700;
    line-height: 1.2;
  }
  [part='base'] > :first-child {
    margin-block-start: 0;
  }
  [part='title'] {
    font-size: 1.6em;
  }
  p,
  ul,
  ol {
    margin-block: 0 var(--_gap);
  }
  [part='body'],
  [part='demands'] {
    max-inline-size: var(--solidarity-measure, 42em);
  }
  a {
    color: inherit;
  }
  button,
  input {
    box-sizing: border-box;
    min-block-size: 2.4em;
    padding: 0.3em 0.8em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }
  button:hover,
  .target,
  [part='ours'],
  [part='status'] {
    background: var(--_mark);
  }
  :focus-visible {
    outline: 0.15em solid;
    outline-offset: 0.15em;
  }
  ::placeholder {
    color: inherit;
  }
  [part='byline'],
  [part='note'],
  [part='meta'],
  [part='goal'],
  [part='about'] {
    color: var(--_quiet);
    font-size: 0.9em;
  }
  [part='ours'],
  [part='status'],
  [part='demand'] {
    padding: 0.5em 0.8em;
    border-inline-start: 0.3em solid var(--_accent);
  }
  .heard {
    position: absolute;
    opacity: 0;
  }
  .anchor {
    padding: 0.2em 0.5em;
    text-decoration: none;
    opacity: 0;
  }
  :hover > .anchor,
  .anchor:focus-visible {
    opacity: 1;
  }
  [part='demands'] {
    padding: 0;
    list-style: none;
  }
  [part='demand'] {
    margin-block: 0.6em;
    font-weight: 700;
  }
  [part='counter'] {
    margin-block: var(--_gap);
    padding-block: var(--_gap);
    border-block: 1px solid var(--_rule);
  }
  [part='counter'] > p {
    margin: 0;
  }
  [part='number'] {
    display: block;
    color: var(--_accent);
    font-family: var(--_heading);
    font-size: var(--solidarity-number-size, 3em);
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  [part='pause'] {
    inline-size: 2.4em;
    padding: 0;
    border: 0;
  }
  [part='pause']::before {
    content: '‖';
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
  [part='entries'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19em), 1fr));
    gap: 0.7em 2em;
    padding-inline-start: 2.8em;
  }
  [part='abbr'] {
    font-weight: 700;
  }
  [part='about'],
  [part='we-signed'] {
    display: block;
  }
  [part='gloss']:not(:last-child)::after,
  [part='issuer']:not(:last-child)::after {
    content: ' · ';
  }
  [part='group'] {
    font-size: 1em;
  }
  :host([theme='poster']) {
    --_surface: #a30d20;
    --_text: #fff;
    --_padding: clamp(1em, 6vw, 2.5em);
    --solidarity-number-size: 5em;
  }
  @media (prefers-color-scheme: dark) {
    :host([theme='poster']) {
      --_surface: #23060b;
      --_text: #ff8b80;
    }
  }
  :host([theme='poster']) [part='title'] {
    font-size: clamp(1.7em, 7vw, 3.4em);
    font-weight: 900;
  }
  :host([theme='poster']) [part='demand'] {
    background: var(--_text);
    color: var(--_surface);
    font-size: 1.3em;
  }
  @media print {
    button,
    input,
    .anchor {
      display: none;
    }
  }
`;
