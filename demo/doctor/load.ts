import type { Feed } from '../../src/publish/doctor/index.js';

const PATIENCE = 15_000;
/** More than any page or feed of use. */
const MOST_BYTES = 8 << 20;

/**
 * What is at an address, as a page of another site gets it: without cookies. A browser does not say why it
 * refuses; a request for nothing readable tells a missing header from a missing server.
 */
export async function load(url: string): Promise<{ status: number; bytes?: Uint8Array<ArrayBuffer>; trouble?: NonNullable<Feed['trouble']> }> {
  const politely: RequestInit = { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE) };
  try {
    const response = await fetch(url, politely);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A refusal's own page is not what was asked for.
    return { status: response.status, ...(response.ok && { bytes: bytes.slice(0, MOST_BYTES) }) };
  } catch {
    const isThere = await fetch(url, { ...politely, mode: 'no-cors' }).then(() => true, () => false);
    return { status: 0, trouble: isThere ? 'cors' : 'unreachable' };
  }
}
