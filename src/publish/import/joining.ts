import type { Line } from './lines.js';
import type { Report } from './report.js';

/** First parts that keep their hyphen: "self-" at a line's end is no broken word. */
const PREFIX = /^(self|non|anti|co|ex|semi|pro|post|pre|well|multi|inter|pan|ultra|vice|sino|franco|anglo|afro|euro)$/i;
/** "Land- und Forstarbeiter": the hyphen stands for a word that follows later. */
const AND = /^(und|oder|bzw|sowie|and|or|et|ou|y|o|e|en|of|ve)\b/i;
/** Scripts that are written without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text, as evidence of how a broken one is written. */
export function vocabulary(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []);
}

/** No broken word is longer. */
const LONGEST_WORD = 200;

/** What stands between two lines of one text: a space as a rule, nothing where a word was broken. */
function seam(before: string, after: string, known: Set<string>, number: number, report: Report): [drop: number, gap: string] {
  const broken = /([\p{L}\p{M}]+)[-‐]$/u.exec(before);
  const rest = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  if (broken && rest) {
    if (AND.test(after)) return [0, ' '];
    // Only a compound goes on in a capital or in a script that has none.
    if (!/^\p{Ll}/u.test(after)) return [0, ''];
    const [whole, compound] = [`${broken[1]}${rest}`.toLowerCase(), `${broken[1]}-${rest}`.toLowerCase()];
    if (known.has(compound) || (PREFIX.test(broken[1]!) && !known.has(whole))) return [0, ''];
    if (known.has(whole)) report.aside(number, `“${whole}” was broken at the line's end; it stands so elsewhere`, '-');
    else report.guess(number, `“${broken[1]}-” and “${rest}” are joined to “${broken[1]}${rest}”; a compound would need its hyphen`, '-');
    return [1, ''];
  }
  if (UNSPACED.test(before.at(-1)!) && UNSPACED.test(after[0]!)) return [0, ''];
  return [0, ' '];
}

/** Lines that belong together, as one. */
export function joined(lines: readonly Line[], known: Set<string>, report: Report): string {
  const parts: string[] = [];
  // The end of what is joined so far: a word may be broken over more than two lines.
  let end = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const [drop, gap] = !before || before.softHyphen ? [0, ''] : seam(end, line.text, known, before.number, report);
    if (drop) parts.push(parts.pop()!.slice(0, -drop));
    parts.push(gap + line.text);
    end = (end.slice(0, end.length - drop) + gap + line.text).slice(-LONGEST_WORD);
  });
  return parts.join('');
}

/** In running text a gap means nothing. */
export const running = (text: string): string => text.replace(/ {2,}/g, ' ').trim();

/** How many brackets are open at the end, where some were at the beginning. */
export function openBrackets(text: string, before = 0): number {
  let open = before;
  for (const character of text) {
    if (character == '(' || character == '（') open++;
    else if ((character == ')' || character == '）') && open) open--;
  }
  return open;
}
