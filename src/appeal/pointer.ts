/** The value at an RFC 6901 JSON Pointer; `undefined` where there is none. */
export function valueAt(input: any, pointer: string): unknown {
  const [start, ...tokens] = pointer.split('/');
  if (start) return undefined;
  for (const token of tokens) {
    const key = token.replace(/~1/g, '/').replace(/~0/g, '~');
    // Its own entries alone: `constructor` may be one, or may be everybody's.
    input = Object.entries(Object(input)).find(([name]) => name == key)?.[1];
  }
  return input;
}
