import { readAtMost } from './body.js';
import { MOST_BYTES } from './document.js';
import { advice, fact, problem, type Finding } from './finding.js';

export interface Answer {
  /** Where the redirects ended. */
  url: string;
  status: number;
  headers: Headers;
  /** After decompression. */
  bytes: Uint8Array<ArrayBuffer>;
  findings: Finding[];
}

/** As a browser has it (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
const MOST_REDIRECTS = 20;
const LONGEST = 60_000;
const PATIENCE = 10_000;
/** Any other site than the feed's own: it is what servers are asked for leave for. */
const SOME_SITE = 'https://member-site.example';

/**
 * What a page of another site gets from an address. Redirects are followed by hand, since a browser wants
 * the CORS header of every one of them.
 *
 * @returns without `bytes` of a good answer where there is none; the findings say why
 */
export async function request(url: string, fetch: typeof globalThis.fetch): Promise<Answer> {
  const findings: Finding[] = [];
  let at = url;
  const asked = new Set<string>();
  for (let hops = 0; ; hops++) {
    // In a circle it would be told the same of each address again and again.
    const isNew = !asked.has(at);
    asked.add(at);
    if (isNew && isInsecure(at)) findings.push(problem(`is not reached by https: a page on https may not load ${at}`));
    const timer = timeout();
    try {
      const response = await fetch(at, { redirect: 'manual', headers: { Origin: SOME_SITE }, signal: timer.signal });
      if (isNew) findings.push(...corsFindings(response.headers, at));
      const next = /^30[12378]$/.test(`${response.status}`) ? response.headers.get('Location') : null;
      if (next === null) {
        const { bytes, isWhole } = await readAtMost(MOST_BYTES, response, timer.again);
        if (!isWhole) findings.push(problem('is larger than the 4 MB that a widget reads'));
        if (hops) findings.push(advice(`is redirected to ${at}: name that address, it is faster`));
        return { url: at, status: response.status, headers: response.headers, bytes, findings };
      }
      await response.body?.cancel();
      if (hops === MOST_REDIRECTS) return unreachable(at, `is redirected more than ${MOST_REDIRECTS} times`, findings);
      at = new URL(next, at).href;
    } catch (error) {
      return unreachable(at, timer.signal.aborted ? 'did not answer in time' : `cannot be reached: ${causeOf(error)}`, findings);
    } finally {
      timer.end();
    }
  }
}

function unreachable(url: string, message: string, findings: Finding[]): Answer {
  return { url, status: 0, headers: new Headers(), bytes: new Uint8Array(), findings: [...findings, problem(message)] };
}

/** Ends a request that says nothing for a while, or that takes for ever. */
function timeout() {
  const controller = new AbortController();
  const whole = setTimeout(() => controller.abort(), LONGEST);
  let silence = setTimeout(() => controller.abort(), PATIENCE);
  return {
    signal: controller.signal,
    again() {
      clearTimeout(silence);
      silence = setTimeout(() => controller.abort(), PATIENCE);
    },
    end() {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}

/** https://fetch.spec.whatwg.org/#cors-check, for any site that may want to show the appeal. */
function corsFindings(headers: Headers, url: string): Finding[] {
  const allowed = headers.get('Access-Control-Allow-Origin');
  if (allowed === '*') return [];
  if (allowed === SOME_SITE)
    return /\b(origin|\*)/i.test(headers.get('Vary') ?? '')
      ? [advice('names the asking site in Access-Control-Allow-Origin: "*" is cached better')]
      : [problem('names the asking site in Access-Control-Allow-Origin without "Vary: Origin": a cache hands that to other sites')];
  return [
    problem(
      allowed === null
        ? `lacks the header Access-Control-Allow-Origin: * (${url})`
        : `allows only ${allowed} in Access-Control-Allow-Origin, where all sites (*) are to read it`,
    ),
  ];
}

/** https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy: this machine needs no https. */
export function isInsecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function causeOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  const known: Record<string, string> = {
    ENOTFOUND: 'there is no server of this name',
    EAI_AGAIN: 'the name cannot be looked up now',
    ECONNREFUSED: 'the server refuses the connection',
    ECONNRESET: 'the server broke the connection',
    UND_ERR_SOCKET: 'the server broke the connection',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  };
  return known[cause?.code ?? ''] ?? cause?.message ?? message;
}

/** Bytes as people read them, with decimal prefixes. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** How much goes over the line, and how much could be spared. */
export async function sizeFinding({ headers, bytes }: Answer): Promise<Finding> {
  const encoding = headers.get('Content-Encoding');
  const sent = Number(headers.get('Content-Length'));
  const compressed = await gzipped(bytes);
  // A server that compresses while it sends does not know the length beforehand.
  if (encoding) return fact(`is ${size(bytes.length)}, sent with ${encoding} as ${sent ? size(sent) : `about ${size(compressed)}`}`);
  // Below what one packet holds, nothing is won.
  if (bytes.length < 1400 || compressed > bytes.length * 0.9) return fact(`is ${size(bytes.length)}, sent uncompressed`);
  return advice(`is ${size(bytes.length)}, sent uncompressed: with gzip it would be ${size(compressed)}`);
}

async function gzipped(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return (await new Response(stream).arrayBuffer()).byteLength;
}
