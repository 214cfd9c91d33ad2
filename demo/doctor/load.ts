import { readAtMost } from '../../src/publish/check/body.js';
import type { Feed } from '../../src/publish/doctor/index.js';

const PATIENCE = 15_000;
/** More than any page or feed of use. */
const MOST_BYTES = 8 << 20;

/** Without cookies, and each request with a patience of its own. */
const politely = (): RequestInit => ({ cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(PATIENCE) });

/**
 * What is at an address, as a page of another site gets it. A browser does not say why it refuses; a request
 * for nothing readable tells a missing header from a missing server.
 */
export async function load(url: string): Promise<{ status: number; bytes?: Uint8Array<ArrayBuffer>; trouble?: NonNullable<Feed['trouble']> }> {
  let response: Response;
  try {
    response = await fetch(url, politely());
  } catch {
    const isThere = await fetch(url, { ...politely(), mode: 'no-cors' }).then(({ body }) => (void body?.cancel(), true), () => false);
    return { status: 0, trouble: isThere ? 'cors' : 'unreachable' };
  }
  try {
    const { bytes } = await readAtMost(MOST_BYTES, response);
    // A refusal's own page is not what was asked for.
    return { status: response.status, ...(response.ok && { bytes }) };
  } catch {
    return { status: 0, trouble: 'unreachable' };
  }
}
