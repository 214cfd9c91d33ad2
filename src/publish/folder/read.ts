import { JSONParser, TokenizerError, TokenParserError, TokenType } from '@streamparser/json';

/** One signatory of a document, and where it stands in its bytes; both ends belong to it. */
export interface Item {
  value: unknown;
  start: number;
  end: number;
}

/** Bytes, in pieces of any size. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Why bytes are no document, and at which of them that shows. */
export class ReadError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** How many brackets are open around a signatory: of the document, of `signatories` and of `items`. */
const AROUND = 3;

/**
 * Reads a document whose list is larger than the memory should be: signatories are handed on, a few at a
 * time, and not kept.
 *
 * @returns the document, with an empty list
 * @throws {ReadError} if it is no JSON in UTF-8
 */
export async function readDocument(bytes: Pieces, take: (items: Item[]) => void): Promise<unknown> {
  let head: unknown;
  let items: Item[] = [];
  let [length, open, start, last, next] = [0, 0, 0, 0, 0];
  const parser = new JSONParser({ paths: ['$', '$.signatories.items.*'], keepStack: false });
  parser.onToken = ({ token, offset }) => {
    last = offset;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      if (open === AROUND) start = offset;
      open += 1;
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) open -= 1;
  };
  parser.onValue = ({ value, key, parent, stack }) => {
    if (stack.length === 0) head = value;
    else if (Array.isArray(parent)) {
      if (key !== next) throw new ReadError('has the list of signatories twice', last);
      next += 1;
      // What is handed on must not gather here.
      parent.length = 0;
      items.push({ value, start: typeof value === 'object' && value ? start : last, end: last });
    }
  };
  for await (const piece of bytes) {
    try {
      parser.write(piece);
    } catch (error) {
      throw trouble(error, last);
    }
    length += piece.length;
    if (items.length > 0) take(items);
    items = [];
  }
  if (!parser.isEnded) throw new ReadError('is not JSON: it breaks off', length);
  return head;
}

/** The library tells in its message where it stopped; where it does not, that is at the last thing that it read. */
function trouble(error: unknown, last: number): unknown {
  // All that its decoder throws.
  if (error instanceof TypeError) return new ReadError('is not in UTF-8: save it in that encoding', last);
  if (!(error instanceof TokenizerError || error instanceof TokenParserError)) return error;
  return new ReadError('is not JSON: something is wrong here', Number(/absolute position "(\d+)"/.exec(error.message)?.[1] ?? last));
}
