/**
 * Characters that nobody sees, but that reorder or disguise what is seen: controls, formats (bidi
 * overrides among them: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), line
 * separators and fillers. The Arabic number signs are of the same category and visible: they stay.
 */
const INVISIBLE = /(?![\u0600-\u0605\u06dd])[\p{Cc}\p{Cf}\u115f\u1160\u2028\u2029\u3164\uffa0]/gu;

/** A joiner between two characters whose shape depends on it: Arabic to Mongolian scripts, emoji. */
const NEEDED_JOINER = /[\u0600-\u18af\ufb50-\u{1faff}][\u200c\u200d][\u0600-\u18af\ufb50-\u{1faff}]/u;

/** The same text in one line, without what could spoof it. */
export function clean(text: string): string {
  // Almost every text passes here, without the cost of the full expression.
  return /^[ -~]*$/.test(text)
    ? text
    : text
        .replace(/[\t\n\r]+/g, ' ')
        .replace(INVISIBLE, (found, at: number) => (NEEDED_JOINER.test(text.slice(at - 2, at + 3)) ? found : ''));
}

/** What may stand in an `id` and, readable, in a URL's fragment. */
export function anchorName(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}._~]+/gu, '-').replace(/^-|-$/g, '');
}
