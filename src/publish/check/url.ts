import { valueAt } from '../../appeal/pointer.js';
import type { Appeal } from '../../appeal/types.js';
import type { PublicKey } from '../sign/signify.js';
import { checkBytes, type DocumentOptions } from './document.js';
import { problem, type Finding } from './finding.js';
import { headerFindings } from './headers.js';
import { pageFindings } from './pages.js';
import { isInsecure, request, sizeFinding } from './request.js';
import { revalidationFindings } from './revalidation.js';
import { signatureFindings, signatureOf } from './signature.js';

export interface UrlOptions extends Omit<DocumentOptions, 'base'> {
  fetch: typeof fetch;
  publicKey?: PublicKey | undefined;
  /** Look at every page of the list, not at a sample. */
  allPages?: boolean;
}

export interface CheckedUrl {
  url: string;
  /** Absent where there is no good answer. */
  bytes?: Uint8Array<ArrayBuffer>;
  appeal?: Appeal;
  findings: Finding[];
}

/** A live feed: its document, and all that a browser meets on the way to it. */
export async function checkUrl(url: string, options: UrlOptions): Promise<CheckedUrl> {
  const { fetch, publicKey, allPages = false } = options;
  const answer = await request(url, fetch);
  const { status, bytes, headers } = answer;
  const findings = [...answer.findings];
  if (status && (status < 200 || status > 299)) findings.push(problem(`answers with status ${status}`));
  const isGood = status >= 200 && status <= 299 && !findings.some(({ message }) => message.startsWith('is larger'));
  if (!isGood) return { url, findings };

  const { appeal, findings: inDocument } = checkBytes(bytes, { ...options, base: url });
  const input = inputOf(bytes);
  findings.push(
    ...headerFindings(headers),
    await sizeFinding(answer),
    ...(await revalidationFindings(answer, fetch)),
    ...inDocument,
    ...insecureParts(input),
    ...(await signatureAt(signatureOf(url), bytes, publicKey, fetch)),
    ...(await pageFindings(valueAt(input, '/signatories/pages') as object | undefined, url, allPages, fetch)),
  );
  return { url, bytes, findings, ...(appeal && { appeal }) };
}

/** What the document is, as far as it is JSON at all. */
function inputOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Addresses that a widget loads by itself, from a page on https; others are only clicked on. */
function insecureParts(input: unknown): Finding[] {
  return ['/updates', '/signatories/pages/href'].flatMap((pointer): Finding[] => {
    const value = valueAt(input, pointer);
    return typeof value === 'string' && URL.canParse(value) && isInsecure(value)
      ? [{ ...problem('is not on https: a page on https may not load it'), pointer }]
      : [];
  });
}

async function signatureAt(
  url: string,
  data: Uint8Array<ArrayBuffer>,
  publicKey: PublicKey | undefined,
  fetch: typeof globalThis.fetch,
): Promise<Finding[]> {
  const { status, bytes, findings } = await request(url, fetch);
  const isThere = status >= 200 && status <= 299;
  const found = await signatureFindings(data, isThere ? new TextDecoder().decode(bytes) : undefined, publicKey, url);
  // Without a key, no widget asks for it.
  return isThere || publicKey ? [...findings.map((finding) => ({ ...finding, source: url })), ...found] : found;
}
