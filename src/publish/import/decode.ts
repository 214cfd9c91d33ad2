/** How a file's bytes were read. */
export interface Decoded {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** What Windows-1252 has from 0x80 to 0x9F (https://encoding.spec.whatwg.org/#index-windows-1252). */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of a file from a word processor or spreadsheet: with a byte order mark as it says, else
 * UTF-8, and where the bytes are no UTF-8, Windows-1252, which Excel still writes as "CSV".
 */
export function decode(bytes: Uint8Array): Decoded {
  const as = (encoding: Decoded['encoding'], fatal = false): Decoded => ({ text: new TextDecoder(encoding, { fatal }).decode(bytes), encoding });
  if (bytes[0] == 0xff && bytes[1] == 0xfe) return as('utf-16le');
  if (bytes[0] == 0xfe && bytes[1] == 0xff) return as('utf-16be');
  try {
    return as('utf-8', true);
  } catch {
    const { text } = as('windows-1252');
    // Node 20 decodes it as Latin-1, which has controls where Windows has quotes and dashes.
    return { text: text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80]!), encoding: 'windows-1252' };
  }
}
