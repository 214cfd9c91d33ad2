/**
 * campaign.css: the campaign's own page, and the page with the snippets. Fonts are the visitor's own; each
 * list of names is one that some system brings: https://modernfontstacks.com
 */
export const pageCss = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #1d1715;
  --quiet: #665b55;
  --line: #e3dcd3;
  --banner: #a30d20;
  --on-banner: #fff;
  --accent: #a30d20;
  --gutter: clamp(1.25rem, 5vw, 4rem);
  --wide: 72rem;
  --text: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, serif;
  --display: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #151110;
    --ink: #eee7e0;
    --quiet: #b3a69d;
    --line: #3a302c;
    --banner: #23060b;
    --on-banner: #ff8b80;
    --accent: #ff8b80;
  }
}
:lang(ar), :lang(fa), :lang(ur), :lang(ckb), :lang(ps) {
  --text: "Noto Naskh Arabic", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic", serif;
}
* {
  box-sizing: border-box;
}
html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.125rem/1.6 var(--text);
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5, h6, .number {
  font-family: var(--display);
  font-weight: 800;
  line-height: 1.1;
  text-wrap: balance;
}
h2, h3, h4, h5, h6 {
  margin: 2.2em 0 0.6em;
  font-size: 1.375rem;
}
h3, h4, h5, h6 {
  font-size: 1.125rem;
}
p, ul, ol, blockquote {
  margin: 0 0 1em;
}
a {
  color: inherit;
  text-decoration-thickness: 0.06em;
  text-underline-offset: 0.15em;
}
a:hover {
  text-decoration-thickness: 0.14em;
}
:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 3px;
}

header {
  padding: clamp(2rem, 6vw, 4.5rem) max(var(--gutter), calc((100% - var(--wide)) / 2)) clamp(1.75rem, 4vw, 3rem);
  background: var(--banner);
  color: var(--on-banner);
}
header :focus-visible {
  outline-color: currentColor;
}
h1 {
  max-width: 20em;
  margin: 0;
  font-size: clamp(1.9rem, 1.1rem + 3.6vw, 4rem);
  font-weight: 900;
  letter-spacing: -0.015em;
}
h1:lang(ar), h1:lang(fa), h1:lang(ur), h1:lang(ckb), h1:lang(ps) {
  letter-spacing: 0;
  line-height: 1.3;
}
.by {
  margin: 1em 0 0;
  font-family: var(--display);
}
.status {
  max-width: 38rem;
  margin: 1.5em 0 0;
  padding: 0.7em 1em;
  border-inline-start: 0.3em solid;
  background: color-mix(in srgb, currentColor 12%, transparent);
}

/* The widget has the same lines, sizes and gaps: when it comes, nothing moves. */
.counter {
  --solidarity-number-size: 4.5rem;
  --solidarity-quiet: currentColor;
  display: block;
  min-height: 8.3rem;
  margin-top: clamp(1.75rem, 4vw, 3rem);
  font: 1.125rem/1.5 var(--display);
}
.counter p {
  margin: 0;
}
.count {
  font-weight: 700;
  line-height: 1.3;
}
.number {
  display: block;
  font-size: 4.5rem;
  font-weight: inherit;
  font-variant-numeric: tabular-nums;
  line-height: 1;
}
.goal, .meta {
  font-size: 0.875em;
}
/* In the place of the button that stops the updates. */
solidarity-counter .meta::after {
  content: "||";
  display: inline-block;
  box-sizing: border-box;
  width: max(2.6em, 24px);
  min-height: 24px;
  font-weight: 900;
  text-align: center;
  visibility: hidden;
}
progress {
  display: block;
  width: min(100%, 22em);
  accent-color: currentColor;
}
/* Its status stands above already. */
.told::part(status) {
  display: none;
}
.told::part(counter) {
  margin: 0;
  padding: 0;
  border: 0;
}

main, footer {
  max-width: calc(var(--wide) + 2 * var(--gutter));
  margin: 0 auto;
  padding: 1.5rem var(--gutter);
}
article {
  max-width: 38rem;
}
article > :first-child {
  margin-top: 1.25rem;
}
article > p:first-child {
  font-size: 1.25em;
  line-height: 1.5;
}
blockquote {
  margin-inline: 0;
  padding-inline-start: 1.2em;
  border-inline-start: 0.2em solid var(--line);
}
.demands, .contact, .links {
  max-width: 38rem;
}
.demands ul {
  padding: 0;
  list-style: none;
}
.demands li {
  margin-bottom: 0.9em;
  padding: 0.15em 0;
  padding-inline-start: 1em;
  border-inline-start: 0.28em solid var(--accent);
  font-family: var(--display);
  font-weight: 700;
  line-height: 1.4;
}
.links ul {
  padding-inline-start: 1.1em;
}
:target {
  outline: 2px solid var(--accent);
  outline-offset: 0.4em;
}

.who {
  --solidarity-font: var(--text);
  --solidarity-heading-font: var(--display);
  --solidarity-accent: var(--accent);
  --solidarity-quiet: var(--quiet);
  margin-top: 3.5rem;
  padding-top: 1.5rem;
  border-top: 1px solid var(--line);
}
.who, solidarity-signatories {
  display: block;
}
.top {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  justify-content: space-between;
  gap: 0.5rem 2rem;
  margin: 0 0 1.5rem;
}
.top h2, .who ::part(heading) {
  margin: 0;
  font-size: clamp(1.5rem, 1.2rem + 1.2vw, 2.1rem);
  font-weight: 800;
}
.who ::part(heading) {
  margin-bottom: 1.5rem;
}
button {
  min-height: 2.75rem;
  padding: 0.4em 1.1em;
  border: 1px solid currentColor;
  border-radius: 0.25em;
  background: none;
  color: inherit;
  font: inherit;
  font-family: var(--display);
  font-size: 1rem;
  cursor: pointer;
}
button:hover {
  background: var(--line);
}
button:disabled {
  visibility: hidden;
}
.names {
  columns: 18rem;
  column-gap: 3rem;
  margin: 0;
  padding-inline-start: 2.2em;
  line-height: 1.4;
}
.names li {
  padding-bottom: 1em;
  break-inside: avoid;
}
.names li::marker {
  color: var(--quiet);
  font-variant-numeric: tabular-nums;
}
.names b {
  font-family: var(--display);
  font-size: 0.95em;
}
.names small {
  display: block;
  margin-top: 0.1em;
  color: var(--quiet);
  font-size: 0.875em;
}
.note {
  color: var(--quiet);
}

footer {
  padding-block: 2.5rem 4rem;
  font-family: var(--display);
  font-size: 1rem;
}
footer p {
  display: flex;
  flex-wrap: wrap;
  gap: 0.6rem 2rem;
  margin: 0;
  padding-top: 1.5rem;
  border-top: 1px solid var(--line);
}
footer .address {
  display: none;
}

/* The page with the snippets. */
pre {
  margin: 0 0 1em;
  padding: 1em;
  border: 1px solid var(--line);
  border-radius: 0.25em;
  font: 0.875rem/1.5 ui-monospace, "Cascadia Code", Menlo, Consolas, monospace;
  white-space: pre-wrap;
}
code {
  user-select: all;
}
.plain {
  max-width: 46rem;
}
.plain h1 {
  margin-block: 1rem 1.5rem;
  font-size: clamp(1.75rem, 1.1rem + 2.6vw, 2.75rem);
}
.plain p code {
  font: 0.875em ui-monospace, "Cascadia Code", Menlo, Consolas, monospace;
}
.result {
  padding: 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.25em;
}
iframe {
  width: 100%;
  border: 0;
}

/* Wide enough for two columns: what is demanded stands beside the text from the start. */
@media (min-width: 62rem) {
  main {
    display: grid;
    grid-template-columns: minmax(0, 38rem) minmax(0, 1fr);
    column-gap: 4.5rem;
    align-items: start;
  }
  main > .who {
    grid-column: 1 / -1;
  }
  main.plain {
    display: block;
  }
  .beside > :first-child h2 {
    margin-top: 1.25rem;
  }
}

@page {
  margin: 18mm;
}
@media print {
  :root {
    --paper: #fff;
    --ink: #000;
    --quiet: #333;
    --line: #999;
    --banner: none;
    --on-banner: #000;
    --accent: #000;
  }
  body {
    font-size: 10.5pt;
    line-height: 1.45;
  }
  header, main, footer {
    padding-inline: 0;
  }
  header {
    padding-block: 0 1em;
    border-bottom: 2pt solid;
  }
  h1 {
    font-size: 22pt;
  }
  h2 {
    margin-top: 1.4em;
    font-size: 13pt;
  }
  .counter {
    --solidarity-number-size: 30pt;
    min-height: 0;
    margin-top: 1em;
    font-size: 10.5pt;
  }
  .number {
    font-size: 30pt;
  }
  article, .demands, .contact, .links {
    max-width: none;
  }
  .demands li, h2 {
    break-inside: avoid;
    break-after: avoid;
  }
  .who {
    margin-top: 2em;
  }
  .names {
    columns: 2;
  }
  button, footer p {
    display: none;
  }
  footer .address {
    display: block;
  }
}
`;
