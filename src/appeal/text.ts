/**
 * Characters that nobody sees, but that reorder or disguise what is seen: controls, formats (bidi
 * overrides among them: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), halves of
 * a surrogate pair and fillers. What is first in parentheses is of the same categories and stays: the
 * Arabic number signs, which are visible, and a joiner after a character whose shape depends on it,
 * from the Arabic to the Mongolian script or in emoji.
 */
const INVISIBLE =
  /([\u0600-\u0605\u06dd]|(?!\p{C})[\u0600-\u10ff\u1200-\u18af\u2600-\u27bf\ufb50-\ufefc\u{10a00}-\u{1faff}][\u200c\u200d])|[\p{Cc}\p{Cf}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;

/** The same text in one line, without what could spoof it. */
export function clean(text: string): string {
  // Almost every text passes here, without the cost of the full expression.
  return /^[ -~]*$/.test(text)
    ? text
    : text.replace(/[\t-\r\u2028\u2029]+/g, ' ').replace(INVISIBLE, '$1');
}

/** What may stand in an `id` and, readable, in a URL's fragment. */
export function anchorName(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}._~]+/gu, '-').replace(/^-|-$/g, '');
}
