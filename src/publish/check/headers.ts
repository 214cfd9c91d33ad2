import { advice, fact, problem, type Finding } from './finding.js';

/** A day: a list that is older in some cache is no longer "live". */
const LONGEST_CACHED = 86_400;

/** What an answer's headers mean for a widget that looks again every minute. */
export function headerFindings(headers: Headers): Finding[] {
  return [...typeFindings(headers), ...cacheFindings(headers)];
}

function typeFindings(headers: Headers): Finding[] {
  const type = headers.get('Content-Type');
  if (type === null) return [problem('has no Content-Type: it must be application/json')];
  const [essence = '', ...parameters] = type.toLowerCase().split(';').map((part) => part.trim());
  const found: Finding[] = [];
  if (!/^(application|text)\/(json|[\w.-]+\+json)$/.test(essence))
    found.push(problem(`has the Content-Type ${essence}: it must be application/json`));
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '');
  if (charset && charset !== 'utf-8' && charset !== 'utf8')
    found.push(problem(`says that it is in ${charset}: JSON is always in UTF-8`));
  return found;
}

/** A widget asks with `cache: 'no-cache'`: it always revalidates, if there is something to do it with. */
function cacheFindings(headers: Headers): Finding[] {
  const control = headers.get('Cache-Control')?.toLowerCase() ?? '';
  const seconds = (name: string) => Number(new RegExp(`\\b${name}=(\\d+)`).exec(control)?.[1] ?? NaN);
  const shared = seconds('s-maxage') || seconds('max-age');
  const found: Finding[] = [];
  if (/\bno-store\b/.test(control)) found.push(problem('has Cache-Control: no-store: every look transfers all of it; no-cache is better'));
  else if (!control) found.push(advice('has no Cache-Control: caches guess how long it is fresh; "no-cache" or "max-age=60" tells them'));
  else if (shared > LONGEST_CACHED) found.push(problem(`may be cached for ${Math.round(shared / 3600)} hours: a CDN keeps news back as long`));
  else found.push(fact(`has Cache-Control: ${control}`));
  if (!headers.has('ETag') && !headers.has('Last-Modified'))
    found.push(problem('has neither ETag nor Last-Modified: every look transfers all of it'));
  return found;
}
