/**
 * QR codes of addresses (ISO/IEC 18004): bytes, error correction L, versions 2 to 6, of which one or two equal blocks
 * hold up to 134 bytes. The smallest encoder that others keep is several times as large; what it does more is to choose
 * of eight masks, which for addresses is worth little: the third is hardly ever much worse than the best.
 */

/** Of each version: how many bytes it holds, and codewords of error correction in a block. */
const BYTES = [32, 53, 78, 106, 134];
const CHECKS = [10, 15, 20, 26, 18];

/** What tells of error correction L and the third mask, with its own protection. */
const FORMAT = 0x7daa;

/** In GF(256) with the polynomial 0x11d. */
const multiply = (a: number, b: number): number => b && ((b & 1) * a) ^ multiply((a << 1) ^ ((a >> 7) * 0x11d), b >> 1);

/** The code of a text: how many modules it has on a side, and the dark ones as a path of SVG; nothing if it is too long. */
export function qr(text: string): { size: number; path: string } | undefined {
  const bytes = [...new TextEncoder().encode(text)];
  const { length } = bytes;
  const index = BYTES.findIndex((most) => most >= length);
  if (index < 0) return undefined;

  // Half a byte says that bytes follow, one how many.
  const data = [4, length, ...bytes].map((byte, at, all) => ((byte << 4) | (all[at + 1]! >> 4)) & 255);
  for (let left = BYTES[index]! - length, pad = 236; left--; pad ^= 253) data.push(pad);

  // Both halves in turn, and behind them what corrects their errors, in turn too (Reed-Solomon).
  const blocks = index > 3 ? 2 : 1;
  const stream = data.map((_, at) => data[((at % blocks) * data.length) / blocks + ((at / blocks) | 0)]!);
  let divisor = [1];
  for (let root = 1; divisor.length <= CHECKS[index]!; root = multiply(root, 2)) {
    divisor = [...divisor, 0].map((factor, at) => factor ^ multiply(divisor[at - 1]!, root));
  }
  const rest = [...stream];
  data.forEach(() => {
    const factor = rest[0]!;
    divisor.forEach((value, at) => (rest[at * blocks]! ^= multiply(value, factor)));
    rest.shift();
  });
  stream.push(...rest);

  const size = index * 4 + 25;
  /** What every code of this size has there. */
  const fixed = (x: number, y: number) => {
    // Finders and alignment, timing, format.
    for (const [centreX, centreY, radius] of [
      [3, 3, 4],
      [size - 4, 3, 4],
      [3, size - 4, 4],
      [size - 7, size - 7, 2],
    ] as const) {
      const distance = Math.max(Math.abs(x - centreX), Math.abs(y - centreY));
      if (distance <= radius) return distance != radius / 2 && distance < 4;
    }
    if (x == 6 || y == 6) return (x + y + 1) & 1;
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
