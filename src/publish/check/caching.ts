import { advice, fact, problem, type Finding } from './finding.js';

/** A day: a list that is older in some cache is no longer "live". */
const LONGEST = 86_400;
/** What nearly every visitor has otherwise than the others. */
const PERSONAL = new Set(['cookie', 'user-agent', 'referer', 'authorization']);

/**
 * What caches make of an answer (https://www.rfc-editor.org/rfc/rfc9111). A widget asks with
 * `cache: 'no-cache'`: it always revalidates, if there is something to do it with.
 */
export function cachingFindings(headers: Headers): Finding[] {
  const found = [...controlFindings(headers.get('Cache-Control')), ...varyFindings(headers.get('Vary'))];
  if (!headers.has('ETag') && !headers.has('Last-Modified')) found.push(problem('has neither ETag nor Last-Modified: every look transfers all of it'));
  return found;
}

function controlFindings(control: string | null): Finding[] {
  const directives = new Map((control ?? '').toLowerCase().split(',').map((part) => {
    const [name = '', value = ''] = part.trim().split(/ *= */, 2);
    return [name, value.replaceAll('"', '')] as const;
  }));
  const seconds = (name: string) => Number.parseInt(directives.get(name) ?? '', 10);
  if (!control?.trim()) return [advice('has no Cache-Control: caches guess how long it is fresh; "no-cache" or "max-age=60" tells them')];
  if (directives.has('no-store')) return [problem('has Cache-Control: no-store: every look transfers all of it; no-cache is better')];
  // A shared cache heeds its own word, if there is one; also 0, which is one.
  const shared = directives.has('s-maxage') ? seconds('s-maxage') : seconds('max-age');
  const isForCdn = !directives.has('private') && !directives.has('no-cache');
  if (isForCdn && shared > LONGEST) return [problem(`may be cached for ${Math.round(shared / 3600)} hours: a CDN keeps news back as long`)];
  const meaning = directives.has('private')
    ? 'a CDN keeps nothing, so that every visitor costs the server itself'
    : directives.has('no-cache') || shared === 0
      ? 'a CDN asks the server each time whether it has changed'
      : shared > 0
        ? `a CDN may keep news back for ${shared} seconds`
        : 'caches guess how long it is fresh';
  return [fact(`has Cache-Control: ${control}: ${meaning}`)];
}

/** A cache keeps one answer for each value of what it varies by. */
function varyFindings(vary: string | null): Finding[] {
  const names = (vary ?? '').toLowerCase().split(',').map((name) => name.trim());
  if (names.includes('*')) return [problem('has Vary: *, so that no cache may use it again: every look costs the server itself; "Vary: Accept-Encoding" is enough')];
  const personal = names.filter((name) => PERSONAL.has(name));
  return personal.length > 0 ? [advice(`has Vary: ${personal.join(', ')}, so that a CDN keeps nearly as many copies as there are visitors; "Vary: Accept-Encoding" is enough`)] : [];
}
