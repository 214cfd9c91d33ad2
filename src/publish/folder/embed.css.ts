/**
 * embed.css: a small card for a frame of any size, from 200 pixels of height on. It has a background of its
 * own, since it can't know what is behind it.
 */
export const embedCss = `:root {
  color-scheme: light dark;
  --accent: #a30d20;
}
@media (prefers-color-scheme: dark) {
  :root {
    --accent: #ff8b80;
  }
}
html {
  background: Canvas;
  color: CanvasText;
}
body {
  --solidarity-accent: var(--accent);
  --solidarity-number-size: 2.6em;
  box-sizing: border-box;
  margin: 0;
  padding: 0.9rem 1.1rem;
  border-top: 4px solid var(--accent);
  font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
a {
  color: inherit;
  text-underline-offset: 0.15em;
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
h1 {
  margin: 0 0 0.6rem;
  font-size: 1.05rem;
  font-weight: 800;
  line-height: 1.2;
}
h1 a {
  text-decoration: none;
}
h1 a:hover {
  text-decoration: underline;
}
p {
  margin: 0;
}
.act {
  margin-top: 0.6rem;
  font-weight: 700;
}
.appeal h1 {
  display: none;
}
/* The least that WordPress gives. */
@media (max-height: 220px) {
  body {
    --solidarity-number-size: 1.5em;
    padding: 0.5rem 0.9rem;
    line-height: 1.3;
  }
  h1 {
    display: -webkit-box;
    margin-bottom: 0.3rem;
    font-size: 0.95rem;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .act {
    margin-top: 0.2rem;
  }
}
`;
