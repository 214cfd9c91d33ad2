import { JSONParser, TokenizerError, TokenParserError, TokenType } from '@streamparser/json';

/** Why bytes are no document, and at which of them that shows. */
export class ReadError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/** What is wrong with a document, where nothing better is known. */
export const WRONG = 'is not JSON: something is wrong here';

/** The parser of what is around the list of signatories, which it is not given. */
export interface Around {
  /** Goes on with a piece, from a place in it. @returns the place behind the next bracket, at which a list may begin, or the piece's end */
  write: (piece: Uint8Array, from: number) => number;
  /** So many bytes of the list are not given to it. */
  skip: (length: number) => void;
  /**
   * Where other bytes of the list are at fault: it is given them, and tells why.
   *
   * @param isBeginning nothing of the list is before them
   * @throws {ReadError}
   */
  explain: (bytes: Uint8Array, isBeginning: boolean) => void;
  /** How many lists have begun. */
  readonly lists: number;
  /** Where the last thing is that it has read. */
  readonly last: number;
  readonly isEnded: boolean;
  /** All of it at the end, with an empty list. */
  readonly document: unknown;
}

const OPEN_LIST = '['.charCodeAt(0);
/** How many brackets are open in the list. */
const DEPTH = 3;
/** What stands in the place of what has been left out. */
const LEFT_OUT = new TextEncoder().encode('0,');

/** It goes by bytes, so that it knows the place of everything. */
export function aroundTheList(): Around {
  const parser = new JSONParser({ paths: ['$'] });
  /** By the number of open brackets, the name of the field. */
  const names: unknown[] = [];
  let document: unknown;
  let [open, last, skipped, lists] = [0, 0, 0, 0];

  parser.onToken = ({ token, value, offset }) => {
    last = offset + skipped;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      open += 1;
      names[open] = undefined;
      if (token === TokenType.LEFT_BRACKET && open === DEPTH && names[1] === 'signatories' && names[2] === 'items') lists += 1;
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) open -= 1;
    else if (token === TokenType.COMMA) names[open] = undefined;
    else if (token === TokenType.STRING) names[open] ??= value;
  };
  parser.onValue = ({ value }) => {
    document = value;
  };

  const parse = (bytes: Uint8Array) => {
    try {
      parser.write(bytes);
    } catch (error) {
      throw trouble(error, last, skipped);
    }
  };

  return {
    write(piece, from) {
      const stop = piece.indexOf(OPEN_LIST, from) + 1 || piece.length;
      parse(piece.subarray(from, stop));
      return stop;
    },
    skip(length) {
      skipped += length;
    },
    explain(bytes, isBeginning) {
      if (!isBeginning) {
        skipped -= LEFT_OUT.length;
        parse(LEFT_OUT);
      }
      parse(bytes);
    },
    get lists() {
      return lists;
    },
    get last() {
      return last;
    },
    get isEnded() {
      return parser.isEnded;
    },
    get document() {
      return document;
    },
  };
}

/** The library tells in its message where it stopped; where it does not, that is at the last thing that it read. */
function trouble(error: unknown, last: number, skipped: number): unknown {
  // All that its decoder throws.
  if (error instanceof TypeError) return new ReadError('is not in UTF-8: save it in that encoding', last);
  if (!(error instanceof TokenizerError || error instanceof TokenParserError)) return error;
  const [, position] = /absolute position "(\d+)"/.exec(error.message) ?? [];
  return new ReadError(WRONG, position === undefined ? last : Number(position) + skipped);
}
