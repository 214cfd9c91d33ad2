/** The bytes of a body, in one piece, and whether they are all of it. */
export interface Body {
  bytes: Uint8Array<ArrayBuffer>;
  isWhole: boolean;
}

/**
 * Reads an answer's body, and no more of it than that: `Content-Length` may be missing or wrong, so the
 * stream is counted.
 *
 * @param onPart something has come
 */
export async function readAtMost(most: number, { body }: Response, onPart?: () => void): Promise<Body> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let room = most;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    onPart?.();
    parts.push(part.value.subarray(0, room));
    room -= part.value.length;
    if (room >= 0) continue;
    // What follows is nobody's business; that it can't be sent back is not either.
    void reader?.cancel().catch(() => undefined);
    break;
  }
  return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()), isWhole: room >= 0 };
}
