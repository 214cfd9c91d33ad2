/**
 * Which characters a TrueType font can draw, from its `cmap` table
 * (https://learn.microsoft.com/typography/opentype/spec/cmap); the renderer itself draws an empty box instead.
 */
export function coverageOf(font: Uint8Array): (character: string) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'cmap');
  const ranges: [number, number][] = [];
  for (let index = 0; index < view.getUint16(table + 2); index++) {
    const at = table + view.getUint32(table + 8 + 8 * index);
    // The one of the formats that has all of Unicode; fonts of today bring it.
    if (view.getUint16(at) !== 12) continue;
    for (let group = at + 16; group < at + 16 + 12 * view.getUint32(at + 12); group += 12) {
      ranges.push([view.getUint32(group), view.getUint32(group + 4)]);
    }
  }
  return (character) => {
    const code = character.codePointAt(0)!;
    return ranges.some(([first, last]) => code >= first && code <= last);
  };
}

/** The table of contents: tag, checksum, offset, length. */
function tableAt(view: DataView, tag: string): number {
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}
