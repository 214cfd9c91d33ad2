/** How wide a bold text is, in parts of its size, by kind of character; rather too much than too little. */
const WIDTHS: [RegExp, number][] = [
  [/\p{M}|\p{Cf}/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff00-\uff60]/u, 1.05],
  [/[ijlI.,:;'|!·’‘]/, 0.36],
  [/[\sfrt()[\]/-]/, 0.45],
  [/[mwMW@%—…]/, 1.04],
  [/\p{Script=Arabic}/u, 0.62],
  [/\p{Lu}/u, 0.8],
  [/./u, 0.69],
];

const widthOfOne = (character: string): number => WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? 0;

/** An estimate on the safe side: which font there is, only the visitor's system knows. */
export const widthOf = (text: string, size: number): number => size * [...text].reduce((sum, character) => sum + widthOfOne(character), 0);

/** A text in lines no wider than this; what does not fit into so many of them ends with "…". */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(/\s+/).flatMap((word) => pieces(word, size, width))) {
    const longer = row ? `${row} ${word}` : word;
    if (widthOf(longer, size) <= width) {
      row = longer;
    } else {
      rows.push(row);
      row = word;
    }
  }
  rows.push(row);
  if (rows.length <= most) return rows;
  const last = rows[most - 1]!;
  return [...rows.slice(0, most - 1), cut(last, size, width)];
}

/** A word that is wider than a line, or a text in a script without spaces, in pieces that fit. */
function pieces(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (widthOf(part + character, size) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Cut between two words where there are two. */
function cut(text: string, size: number, width: number): string {
  let rest = text;
  while (rest && widthOf(`${rest} …`, size) > width) {
    rest = /^(.+)\s/s.exec(rest)?.[1] ?? [...rest].slice(0, -1).join('');
  }
  return `${rest} …`.trimStart();
}
