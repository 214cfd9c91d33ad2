import { readJson, type Place } from '../check/json.js';
import type { Pieces } from './read.js';

/** A part of a document's bytes, both ends included, and a value in it. */
export interface Spot {
  start: number;
  end: number;
  /** JSON Pointer to the value, from that part on; empty for the part itself. */
  pointer: string;
}

const LINE_END = 10;

/**
 * Lines and columns in a document that is larger than the memory should be: it is read once more for that.
 * Columns up to where a part begins are counted in bytes.
 *
 * @param spots in the order in which they stand there
 */
export async function placesOf(bytes: Pieces, spots: readonly Spot[]): Promise<Place[]> {
  const found: { place: Place; parts: Uint8Array[] }[] = [];
  let [offset, line, lineStart] = [0, 1, 0];
  for await (const piece of bytes) {
    const end = offset + piece.length;
    let at = 0;
    const countTo = (until: number) => {
      for (; at < until; at++) {
        if (piece[at] !== LINE_END) continue;
        line += 1;
        lineStart = offset + at + 1;
      }
    };
    for (let spot = spots[found.length]; spot && spot.start < end; spot = spots[found.length]) {
      countTo(spot.start - offset);
      found.push({ place: { line, column: spot.start - lineStart + 1 }, parts: [] });
    }
    countTo(piece.length);
    found.forEach(({ parts }, index) => {
      const spot = spots[index]!;
      if (spot.end >= offset) parts.push(piece.slice(Math.max(0, spot.start - offset), spot.end + 1 - offset));
    });
    offset = end;
  }
  return Promise.all(found.map(async ({ place, parts }, index) => within(place, await new Blob(parts as BlobPart[]).text(), spots[index]!.pointer)));
}

/** The place of a value in a part that begins at a place. */
function within(start: Place, text: string, pointer: string): Place {
  if (!pointer) return start;
  const { line, column } = readJson(text).placeOf(pointer);
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
}
