import { fact, problem, type Finding } from './finding.js';
import { request } from './request.js';

/** As the document has them, of which nothing is known to be true. */
interface Pages {
  href?: unknown;
  count?: unknown;
}

const SAMPLE = 5;
/** Requests at a time, as a browser makes them to one host. */
const AT_ONCE = 6;

/** Whether the pages of a large list can be read by a widget: all of them, or a sample with both ends. */
export async function pageFindings(
  pages: Pages | undefined,
  base: string,
  all: boolean,
  fetch: typeof globalThis.fetch,
): Promise<Finding[]> {
  const { href, count } = pages ?? {};
  if (typeof href !== 'string' || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return [];
  const numbers = all ? range(count) : sample(count);
  const found: Finding[] = [];
  for (let start = 0; start < numbers.length; start += AT_ONCE) {
    const some = numbers.slice(start, start + AT_ONCE).map((number) => pageFinding(href.replaceAll('{page}', `${number}`), base, fetch));
    found.push(...(await Promise.all(some)).flat());
  }
  if (found.length === 0) found.push(fact(`has ${count} pages; ${numbers.length === count ? 'all' : `of these ${numbers.length}`} can be read`));
  return found;
}

async function pageFinding(href: string, base: string, fetch: typeof globalThis.fetch): Promise<Finding[]> {
  if (!URL.canParse(href, base)) return [problem('is no address of a page', href)];
  const url = new URL(href, base).href;
  const { status, bytes, findings } = await request(url, fetch);
  const found = findings.filter(({ level }) => level === 'problem');
  if (status && (status < 200 || status > 299)) found.push(problem(`answers with status ${status}`));
  else if (found.length === 0 && !isJson(bytes)) found.push(problem('is not JSON'));
  return found.map((finding) => ({ ...finding, source: url }));
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The same one every time: the first, the last, and some evenly between. */
function sample(count: number): number[] {
  if (count <= SAMPLE) return range(count);
  return Array.from({ length: SAMPLE }, (_, index) => 1 + Math.round((index * (count - 1)) / (SAMPLE - 1)));
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}
