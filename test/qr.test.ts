import { expect } from '@open-wc/testing';
import { encodeQR } from 'qr';
import { decodeQR } from 'qr/decode.js';
import { qr } from '../src/qr.js';

/** How many bytes versions 1 to 40 hold (ISO/IEC 18004, table 7, level L). */
const BYTES = [
  17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929, 1003, 1091, 1171, 1273, 1367, 1465, 1528, 1628,
  1732, 1840, 1952, 2068, 2188, 2303, 2431, 2563, 2699, 2809, 2953,
];
/** All lengths of the versions that addresses usually take; of larger ones the shortest and the longest. */
const EACH = 9;

/** A dark module. */
const MODULE = /M(\d+) (\d+)h1v1h-1z/g;

type Code = NonNullable<ReturnType<typeof qr>>;

/** An address of exactly so many bytes. */
const address = (length: number) => `https://a.example/${'appeal-2018/?lang=ar&id=7#'.repeat(113)}`.slice(0, length);

/** The dark modules as rows of 0 and 1. */
function rowsOf({ size, path }: Code): string[] {
  const grid = Array.from({ length: size }, () => Array<number>(size).fill(0));
  for (const [, x, y] of path.matchAll(MODULE)) grid[Number(y)]![Number(x)] = 1;
  return grid.map((row) => row.join(''));
}

const versionOf = ({ length }: string) => BYTES.findIndex((most) => most >= length) + 1;

/** What another encoder makes of it, with our choice of error correction and mask. */
function rowsOfOthers(text: string): string[] {
  const rows = encodeQR(text, 'raw', { ecc: 'low', encoding: 'byte', mask: 2, border: 1, version: versionOf(text) });
  return rows.slice(1, -1).map((row) => row.slice(1, -1).map(Number).join(''));
}

/** What a camera sees: so many pixels for a module, and a margin around. */
function picture(code: Code, pixels = 4, margin = 4): ImageData {
  const width = (code.size + 2 * margin) * pixels;
  const context = new OffscreenCanvas(width, width).getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, width);
  context.fillStyle = '#000';
  context.scale(pixels, pixels);
  context.translate(margin, margin);
  for (const [, x, y] of code.path.matchAll(MODULE)) context.fillRect(Number(x), Number(y), 1, 1);
  return context.getImageData(0, 0, width, width);
}

const read = (text: string) => decodeQR(picture(qr(text)!));

describe('the QR code of an address', () => {
  it('is not made of one that is too long', () => {
    expect(qr('x'.repeat(2954))).to.equal(undefined);
    expect(qr('é'.repeat(1477))).to.equal(undefined);
    expect(qr('é'.repeat(1476))!.size).to.equal(177);
  });

  it('is as small as it can be', () => {
    expect(BYTES.map((length) => qr(address(length))!.size)).to.deep.equal(BYTES.map((_, index) => 21 + 4 * index));
  });

  BYTES.forEach((most, index) => {
    const least = (BYTES[index - 1] ?? 0) + 1;
    const lengths = index < EACH ? Array.from({ length: most - least + 1 }, (_, more) => least + more) : [least, most];

    it(`of ${least} to ${most} bytes has the modules that another encoder gives it`, () => {
      for (const length of lengths) expect(rowsOf(qr(address(length))!), `${length}`).to.deep.equal(rowsOfOthers(address(length)));
    });

    it(`of ${least} to ${most} bytes can be read`, () => {
      for (const length of lengths) expect(read(address(length))).to.equal(address(length));
    });
  });

  for (const text of [
    'https://www.icor.info/',
    new URL('https://солидарност.example/призив').href,
    new URL('https://example.org/نداء/团结').href,
    'https://example.org/团结/نداء/appel-à-l’aide',
    'HTTPS://EXAMPLE.ORG/A',
    '1234567890',
  ]) {
    it(`can be read: ${text}`, () => {
      expect(read(text)).to.equal(text);
    });
  }

  it('can be read although a part of it is torn off', () => {
    const code = qr(address(100))!;
    const image = picture(code);
    const context = new OffscreenCanvas(image.width, image.width).getContext('2d')!;
    context.putImageData(image, 0, 0);
    context.fillStyle = '#fff';
    context.fillRect(image.width * 0.5, image.width * 0.5, image.width * 0.08, image.width * 0.08);
    expect(decodeQR(context.getImageData(0, 0, image.width, image.width))).to.equal(address(100));
  });
});
