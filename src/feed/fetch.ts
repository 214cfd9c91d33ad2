import { slices } from '../slices.js';
import { FeedError } from './problem.js';

/** After decompression: `Content-Length` tells less for a compressed body, so the stream is counted. */
const MOST_BYTES = 4 << 20;
const LONGEST_SILENCE = 10_000;
const LONGEST_TOTAL = 60_000;

/**
 * No cookies, no referrer, and no header of our own: one would cost a preflight. `no-cache` revalidates
 * without one (https://fetch.spec.whatwg.org/#concept-request-cache-mode).
 */
export const POLITELY: RequestInit = { cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer' };

/**
 * The text behind an address: capped, timed, decoded strictly.
 *
 * @param request aborted by the caller to give up, and by this function when it is done
 * @throws {FeedError} and nothing else
 */
export async function fetchText(url: string, request: AbortController): Promise<string> {
  const { signal } = request;
  const end = Date.now() + LONGEST_TOTAL;
  let late = false;
  let text: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = true;
      request.abort();
    }, Math.min(LONGEST_SILENCE, end - Date.now()));
  };
  try {
    wait();
    const { ok, status, headers, body } = await fetch(url, { ...POLITELY, signal });
    if (!ok) {
      const after = headers.get('Retry-After')!;
      // Seconds, or a date.
      const seconds = Number(after) || (Date.parse(after) - Date.now()) / 1000 || 0;
      throw new FeedError('status', `answered with status ${status}`, [], seconds);
    }
    const reader = body!.getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const pause = slices();
    text = '';
    let bytes = 0;
    for (;;) {
      wait();
      const { done, value } = await reader.read();
      bytes += value?.length ?? 0;
      if (bytes > MOST_BYTES) throw new FeedError('too-large', 'is larger than 4 MB');
      try {
        text += decoder.decode(value, { stream: !done });
      } catch {
        throw new FeedError('not-json', 'is not in UTF-8');
      }
      await pause();
      if (done) return text;
    }
  } catch (error) {
    if (error instanceof FeedError) throw error;
    if (late) throw new FeedError('timeout', 'did not answer in time');
    if (!navigator.onLine) throw new FeedError('offline', 'cannot be reached offline');
    if (text != null) throw new FeedError('unreachable', 'broke off');
    // A browser does not say why; a request for nothing readable tells a missing header from the rest.
    throw await fetch(url, { ...POLITELY, mode: 'no-cors', signal }).then(
      () => new FeedError('cors', 'lacks the header Access-Control-Allow-Origin: *'),
      () =>
        new FeedError(
          'unreachable',
          'cannot be reached: wrong address, server, redirects, https or CSP connect-src',
        ),
    );
  } finally {
    clearTimeout(timer);
    request.abort();
  }
}
