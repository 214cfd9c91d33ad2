/**
 * QR codes of addresses (ISO/IEC 18004): bytes, error correction L, in the smallest of the 40 versions that holds them.
 * The smallest encoder that others keep is several times as large; what it does more is to choose of eight masks, which
 * for addresses is worth little: the third is hardly ever much worse than the best.
 */

/** Of each version from the first: codewords of error correction in a block, and blocks (table 9, level L). */
const CHECKS = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28].concat(Array(14).fill(30));
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25];

/** What tells of error correction L and the third mask, with its own protection. */
const FORMAT = 0x7daa;

/** Half the side of a finder and of an alignment pattern, with the light around the one. */
const FINDER = 4;
const ALIGNMENT = 2;

/** In GF(256) with the polynomial 0x11d. */
const multiply = (a: number, b: number): number => b && ((b & 1) * a) ^ multiply((a << 1) ^ ((a >> 7) * 0x11d), b >> 1);

/** What Reed and Solomon add to a block, so that it can lose half as many codewords. */
function checksOf(block: readonly number[], count: number): number[] {
  let divisor = [1];
  for (let root = 1; divisor.length <= count; root = multiply(root, 2)) {
    divisor = [...divisor, 0].map((factor, at) => factor ^ multiply(divisor[at - 1]!, root));
  }
  const rest = [...block, ...Array<number>(count).fill(0)];
  for (const _ of block) {
    const factor = rest[0]!;
    divisor.forEach((value, at) => (rest[at]! ^= multiply(value, factor)));
    rest.shift();
  }
  return rest;
}

/** The first codeword of each, the second of each, and so on. */
const inTurn = (blocks: readonly number[][]): number[] =>
  blocks[blocks.length - 1]!.flatMap((_, at) => blocks.flatMap((block) => (at < block.length ? block[at]! : [])));

/** The centres of alignment patterns, across as well as down. */
function alignments(version: number): number[] {
  const gaps = version > 1 ? Math.floor(version / 7) + 1 : 0;
  // Even, and all but the first gap as wide; the standard's table has one that does not follow.
  const step = version == 32 ? 26 : Math.ceil((version * 4 + 4) / gaps / 2) * 2;
  return gaps ? [6, ...Array.from({ length: gaps }, (_, at) => version * 4 + 10 - (gaps - 1 - at) * step)] : [];
}

/** How many codewords a version has: its modules without those that are the same in each code. */
function codewords(version: number): number {
  const aligned = alignments(version).length;
  // Of the alignment patterns three would stand in finders, and some in the timing.
  const patterns = aligned && 25 * (aligned ** 2 - 3) - 10 * (aligned - 2);
  return ((version * 4 + 17) ** 2 - 192 - 31 - 2 * (version * 4 + 1) - patterns - (version > 6 ? 36 : 0)) >> 3;
}

/** The code of a text: how many modules it has on a side, and the dark ones as a path of SVG; nothing if it is too long. */
export function qr(text: string): { size: number; path: string } | undefined {
  const bytes = [...new TextEncoder().encode(text)];
  const { length } = bytes;
  let version = 0;
  let most: number;
  let isLong: boolean;
  do {
    if (++version > 40) return undefined;
    most = codewords(version) - CHECKS[version - 1]! * BLOCKS[version - 1]!;
    isLong = version > 9;
  } while (length + (isLong ? 3 : 2) > most);

  // Half a byte says that bytes follow, one or two how many.
  const data = [4, ...(isLong ? [length >> 8] : []), length & 255, ...bytes].map((byte, at, all) => ((byte << 4) | (all[at + 1]! >> 4)) & 255);
  for (let pad = 236; data.length < most; pad ^= 253) data.push(pad);

  // Equal blocks, but that the last of them have one codeword more.
  const count = BLOCKS[version - 1]!;
  const blocks = Array.from({ length: count }, (_, at) => {
    const start = (at: number) => at * Math.floor(most / count) + Math.max(0, at - count + (most % count));
    return data.slice(start(at), start(at + 1));
  });
  const stream = [...inTurn(blocks), ...inTurn(blocks.map((block) => checksOf(block, CHECKS[version - 1]!)))];

  const size = version * 4 + 17;
  const centres = alignments(version);
  const patterns = [
    [3, 3, FINDER],
    [size - 4, 3, FINDER],
    [3, size - 4, FINDER],
    // Where both are the first, or one is the first and the other the last, is a finder.
    ...centres.flatMap((x, column) => centres.flatMap((y, row) => (column * row || (column + row > 0 && column + row < centres.length - 1) ? [[x, y, ALIGNMENT]] : []))),
  ] as const;

  // The larger ones also tell their version, with its own protection.
  let remainder = version;
  for (let bits = 12; bits--; ) remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1f25);
  const told = (version << 12) | remainder;

  /** What every code of this size has there. */
  const fixed = (x: number, y: number) => {
    for (const [centreX, centreY, radius] of patterns) {
      const distance = Math.max(Math.abs(x - centreX!), Math.abs(y - centreY!));
      if (distance <= radius!) return distance != radius! / 2 && distance < FINDER;
    }
    if (x == 6 || y == 6) return (x + y + 1) & 1;
    const [less, more] = [Math.min(x, y), Math.max(x, y) - size + 11];
    if (version > 6 && less < 6 && more >= 0 && more < 3) return (told >> (less * 3 + more)) & 1;
    const at = x == 8 ? y : x;
    const bit = at > 8 ? size - 1 - at : at > 6 ? 15 - at : 14 - at;
    return (x == 8 || y == 8) && (at < 9 || bit < 8) ? (FORMAT >> (y == 8 ? bit : 14 - bit)) & 1 : undefined;
  };

  let path = '';
  let bit = 0;
  // Up and down in columns of two modules, but one where the timing is.
  for (let right = size - 1; right > 0; right -= right == 6 ? 1 : 2) {
    for (let step = 0; step < size * 2; step++) {
      const x = right == 6 ? right : right - (step % 2);
      const y = (right + 1) & 2 ? step >> 1 : size - 1 - (step >> 1);
      if (fixed(x, y) ?? ((stream[bit >> 3]! >> (~bit++ & 7)) & 1) ^ +!(x % 3)) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  return { size, path };
}
