import { POLITELY } from './fetch.js';

/** A server that is silent for so long is not waited for. */
const PATIENCE = 30_000;

/**
 * Posts a text, and says what became of it: a word of ours. Without an answer nobody knows whether it has arrived.
 *
 * `application/json` is no type that a page may send to another origin unasked: the browser sends an OPTIONS request
 * first, and the server must allow the header `content-type`. A form's type needs no such leave. Both need
 * `Access-Control-Allow-Origin` in the answer. `Accept` makes the usual form services answer instead of redirecting.
 */
export async function post(url: string, isForm: boolean, body: string): Promise<'sent' | 'unsent' | 'unsure'> {
  const request = new AbortController();
  const timer = setTimeout(() => request.abort(), PATIENCE);
  try {
    const { ok } = await fetch(url, {
      ...POLITELY,
      method: 'POST',
      headers: { 'Content-Type': `application/${isForm ? 'x-www-form-urlencoded' : 'json'}`, Accept: 'application/json' },
      body,
      signal: request.signal,
    });
    return ok ? 'sent' : 'unsent';
  } catch {
    return 'unsure';
  } finally {
    clearTimeout(timer);
  }
}
