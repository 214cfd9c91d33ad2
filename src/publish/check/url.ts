import { valueAt } from '../../appeal/pointer.js';
import type { Appeal } from '../../appeal/types.js';
import type { PublicKey } from '../sign/signify.js';
import { checkBytes, type DocumentOptions } from './document.js';
import { problem, type Finding } from './finding.js';
import { headerFindings } from './headers.js';
import { listFindings } from './list.js';
import { isInsecure, request, sizeFinding } from './request.js';
import { revalidationFindings } from './revalidation.js';
import { signatureAt } from './signature.js';

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
    ...(await signatureAt(url, bytes, publicKey, fetch)),
    ...(await listFindings(input, url, { all: allPages, fetch, publicKey })),
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
