/** The value at an RFC 6901 JSON Pointer; `undefined` where there is none. */
export function valueAt(input: any, pointer: string): unknown {
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replace(/~1/g, '/').replace(/~0/g, '~');
    input = Object.prototype.hasOwnProperty.call(Object(input), key) ? input[key] : undefined;
  }
  return input;
}
