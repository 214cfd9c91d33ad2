import { fact, problem, type Finding } from './finding.js';
import type { Answer } from './request.js';

/** Whether a second look costs next to nothing, as the validators promise. */
export async function revalidationFindings({ url, headers }: Answer, fetch: typeof globalThis.fetch): Promise<Finding[]> {
  const etag = headers.get('ETag');
  const modified = headers.get('Last-Modified');
  const condition = etag ? { 'If-None-Match': etag } : modified ? { 'If-Modified-Since': modified } : undefined;
  if (!condition) return [];
  try {
    const response = await fetch(url, { redirect: 'manual', headers: condition, signal: AbortSignal.timeout(10_000) });
    await response.body?.cancel();
    return response.status === 304
      ? [fact(`is not sent again while it is the same (${etag ? 'ETag' : 'Last-Modified'})`)]
      : [problem(`sends ${etag ? 'an ETag' : 'Last-Modified'}, but answers with ${response.status} instead of 304 when it has not changed`)];
  } catch {
    return [problem('did not answer when it was asked whether it has changed')];
  }
}
