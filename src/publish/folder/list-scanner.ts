/** Where an entry stands in the bytes of a document; both ends belong to it. */
export interface Span {
  start: number;
  end: number;
}

/** How far a list goes in a piece of a document. */
export interface Scanned {
  /** Entries that ended in the piece. */
  spans: Span[];
  /** The place in the piece behind which no more of them do: a comma, or the bracket at the end; -1 for none. */
  last: number;
  isEnd: boolean;
}

const [LINE_FEED, TAB, RETURN, SPACE, QUOTE, COMMA, BACKSLASH] = [10, 9, 13, 32, 34, 44, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/**
 * Tells the entries of a JSON list apart, following brackets and texts alone. Whether they are JSON, their
 * parser tells.
 *
 * @returns goes on with a piece, from a place in it; `offset` is where in the document the piece begins
 */
export function listScanner(): (piece: Uint8Array, from: number, offset: number) => Scanned {
  let [open, start, end] = [0, -1, -1];
  let [isText, isEscaped] = [false, false];

  return (piece, from, offset) => {
    const scanned: Scanned = { spans: [], last: -1, isEnd: false };
    const close = (at: number) => {
      if (start >= 0) scanned.spans.push({ start, end: Math.max(start, end) });
      start = -1;
      scanned.last = at;
    };
    for (let at = from; at < piece.length; at++) {
      const byte = piece[at]!;
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isText = false;
        continue;
      }
      if (byte === COMMA) {
        if (open === 0) close(at);
        continue;
      }
      if (byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB) continue;
      if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (open === 0) {
          close(at);
          scanned.isEnd = true;
          break;
        }
        open -= 1;
        end = offset + at;
        continue;
      }
      if (open === 0 && start < 0) start = offset + at;
      if (byte === QUOTE) isText = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) open += 1;
    }
    return scanned;
  };
}
