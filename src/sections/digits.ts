import { formatOf } from '../language/format.js';

/** Counter styles by the zero that they count with. */
const styles: Record<string, string> = { '٠': 'arabic-indic', '۰': 'persian', '০': 'bengali', '०': 'devanagari' };

/**
 * Lets lists count with the digits of their language, which are those of its formatted numbers. `list.css.ts`
 * does the rest, so that a host's `::part(entries)` still has the last word.
 */
export async function nativeDigits(root: ParentNode) {
  for (const part of root.querySelectorAll<HTMLElement>('[part=base],[part=body]')) {
    const format = formatOf(part.lang);
    // A text without a list may be in a language of which nothing else needs the formats.
    if (part.querySelector('ol')) await format.whenReady;
    // The language may have changed meanwhile.
    if (format == formatOf(part.lang)) part.style.setProperty('--_digits', styles[format.number(0)] ?? 'decimal');
  }
}
