import type { PublicKey } from '../sign/signify.js';
import { MOST_PROBLEMS } from './document.js';
import { problem, type Finding } from './finding.js';
import { request } from './request.js';
import { signatureAt } from './signature.js';

/** How the files of a large list are looked at. */
export interface PartOptions {
  /** All of them, not a sample. */
  all: boolean;
  fetch: typeof globalThis.fetch;
  publicKey?: PublicKey | undefined;
}

const SAMPLE = 5;
/** Requests at a time, as a browser makes them to one host. */
const AT_ONCE = 6;

/**
 * A file of a large list, as a widget gets it: reachable, signed where a key is wanted, and JSON.
 *
 * @param judge what else there is to say to its content
 */
export async function partFindings(
  href: string,
  base: string,
  { fetch, publicKey }: PartOptions,
  judge: (value: unknown, bytes: Uint8Array<ArrayBuffer>) => Promise<Finding[]> | Finding[],
): Promise<Finding[]> {
  if (!URL.canParse(href, base)) return [problem('is no address', href)];
  const url = new URL(href, base).href;
  const { status, bytes, findings } = await request(url, fetch);
  const found = findings.filter(({ level }) => level === 'problem');
  if (status && (status < 200 || status > 299)) found.push(problem(`answers with status ${status}`));
  else if (found.length === 0) {
    const value = jsonOf(bytes);
    found.push(...(value === undefined ? [problem('is not JSON')] : await judge(value, bytes)));
    if (publicKey) found.push(...(await signatureAt(url, bytes, publicKey, fetch)).filter(({ level }) => level === 'problem'));
  }
  return found.map((finding) => ({ source: url, ...finding }));
}

/** Looks at some of many: all, or the same sample each time: the first, the last, and some evenly between. */
export async function inSample(count: number, all: boolean, look: (place: number) => Promise<Finding[]>): Promise<{ looked: number; findings: Finding[] }> {
  const wanted = all ? count : Math.min(count, SAMPLE);
  const placeOf = (index: number) => (wanted === count ? index : Math.round((index * (count - 1)) / (wanted - 1)));
  const findings: Finding[] = [];
  let looked = 0;
  // A number of pages is soon claimed: where nothing is well, not all of them are asked for.
  while (looked < wanted && findings.length < MOST_PROBLEMS) {
    const some = Array.from({ length: Math.min(AT_ONCE, wanted - looked) }, (_, index) => placeOf(looked + index));
    findings.push(...(await Promise.all(some.map(look))).flat());
    looked += some.length;
  }
  return { looked, findings };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
