import { style } from './style.css.js';

let sheet: CSSStyleSheet | undefined;

/** Gives a shadow root our style: one sheet, parsed once, for all elements of the page. */
export function adoptStyle(root: ShadowRoot): ShadowRoot {
  try {
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Safari before 16.4.
    root.appendChild(document.createElement('style')).textContent = style;
  }
  return root;
}
