import { aroundTheList, ReadError } from './around.js';
import { listReader, type Item, type ListReader } from './list.js';

/** Bytes, in pieces of any size. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Reads a document whose list is larger than the memory should be: signatories are handed on, a few at a
 * time, and not kept.
 *
 * @returns the document, with an empty list
 * @throws {ReadError} if it is no JSON in UTF-8
 */
export async function readDocument(bytes: Pieces, take: (items: Item[]) => void): Promise<unknown> {
  const around = aroundTheList();
  let list: ListReader | undefined;
  let [length, lists] = [0, 0];
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; ) {
      if (list) {
        at = list.read(piece, at, length);
        if (at < piece.length) list = undefined;
      } else {
        at = around.write(piece, at);
        if (around.lists > lists) list = listReader(around, take);
        lists = around.lists;
      }
    }
    length += piece.length;
  }
  list?.breakOff();
  if (!around.isEnded) throw new ReadError('is not JSON: it breaks off', length);
  return around.document;
}
