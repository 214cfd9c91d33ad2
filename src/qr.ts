/**
 * QR codes of addresses (ISO/IEC 18004): bytes, error correction M, versions 1 to 13. The smallest encoder that others
 * keep is more than twice as large; what it does more is to choose of eight masks, which for addresses is worth little:
 * the third is hardly ever much worse than the best.
 */

/** Of versions 1 to 13: how many bytes they hold, codewords of error correction in a block, and blocks. */
const BYTES = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331];
const CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9];

/** What tells of error correction M and the third mask, with its own protection. */
const FORMAT = 0x5e7c;

/** What tells of versions 7 to 13. */
const VERSIONS = [0x7c94, 0x85bc, 0x9a99, 0xa4d3, 0xbbf6, 0xc762, 0xd847];

/** In GF(256) with the polynomial 0x11d. */
const multiply = (a: number, b: number): number => b && ((b & 1) * a) ^ multiply((a << 1) ^ ((a >> 7) * 0x11d), b >> 1);

/** Data in so many blocks, each with so many codewords that correct errors (Reed-Solomon). */
function protect(data: number[], blocks: number, degree: number) {
  const { length } = data;
  let divisor = [1];
  for (let root = 1; divisor.length <= degree; root = multiply(root, 2)) {
    divisor = [...divisor, 0].map((factor, index) => factor ^ multiply(divisor[index - 1]!, root));
  }
  // The bytes of all blocks in turn: first the data, then, far enough behind, what corrects their errors.
  const woven: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const rest = data.splice(0, ((length + block) / blocks) | 0);
    rest.slice().forEach((byte, at) => {
      woven[at * blocks + block] = byte;
      const factor = rest[0]!;
      divisor.forEach((value, index) => (rest[index]! ^= multiply(value, factor)));
      rest.shift();
    });
    rest.forEach((byte, at) => (woven[(99 + at) * blocks + block] = byte));
  }
  return woven.flat();
}

/** The code of a text: how many modules it has on a side, and the dark ones as a path of SVG; nothing if it is too long. */
export function qr(text: string): { size: number; path: string } | undefined {
  const bytes = [...new TextEncoder().encode(text)];
  const { length } = bytes;
  const index = BYTES.findIndex((most) => most >= length);
  if (index < 0) return undefined;
  const version = index + 1;
  // Half a byte says that bytes follow, one or two how many.
  const data = [4, ...(version > 9 ? [length >> 8] : []), length & 255, ...bytes].map(
    (byte, at, all) => ((byte << 4) | (all[at + 1]! >> 4)) & 255,
  );
  for (let left = BYTES[index]! - length, pad = 236; left--; pad ^= 253) data.push(pad);
  const stream = protect(data, BLOCKS[index]!, CHECKS[index]!);

  const size = version * 4 + 17;
  /** From one row to the next: what is drawn beyond an edge falls in between. */
  const row = size + 1;
  const cells: number[] = [];
  const square = (centre: number, radius: number) => {
    for (let x = -radius; x <= radius; x++) {
      for (let y = -radius; y <= radius; y++) {
        const distance = Math.max(Math.abs(x), Math.abs(y));
        cells[centre + y * row + x] = +(distance != radius / 2 && distance < 4);
      }
    }
  };
  // Finders, alignment, timing.
  square(3 * row + 3, 4);
  square(4 * row - 5, 4);
  square((size - 4) * row + 3, 4);
  const last = version > 1 ? size - 7 : 6;
  const places = [6, version > 6 ? size >> 1 : last, last];
  for (const x of places) {
    for (const y of places) if (cells[y * row + x] == undefined) square(y * row + x, 2);
  }
  for (let at = 0; at < size; at++) cells[6 * row + at] ??= cells[at * row + 6] ??= 1 - (at % 2);

  for (let bit = 15; bit--; ) {
    const at = Math.min(bit, 14 - bit);
    const [a, b] = bit < 8 ? [row, 1] : [1, row];
    cells[(at > 5 ? at + 1 : at) * a + 8 * b] = cells[8 * a + (size - 1 - at) * b] = (FORMAT >> bit) & 1;
  }
  cells[(size - 8) * row + 8] = 1;
  const number = VERSIONS[version - 7]!;
  for (let bit = version > 6 ? 18 : 0; bit--; ) {
    const [a, b] = [(bit / 3) | 0, size - 11 + (bit % 3)];
    cells[a * row + b] = cells[b * row + a] = (number >> bit) & 1;
  }

  let bit = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right == 6) right--;
    for (let step = 0; step < size * 2; step++) {
      const x = right - (step % 2);
      const y = (right + 1) & 2 ? step >> 1 : size - 1 - (step >> 1);
      cells[y * row + x] ??= ((stream[bit >> 3]! >> (7 - (bit++ & 7))) & 1) ^ +!(x % 3);
    }
  }
  return { size, path: cells.map((dark, at) => (dark ? `M${at % row} ${(at / row) | 0}h1v1h-1z` : '')).join('') };
}
