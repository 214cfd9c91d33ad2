import { safeUrl } from '../../appeal/links.js';
import { isLibrary, libraries, living } from './known.js';
import { resolved, type Page, type Tag } from './page.js';
import { advice, fact, problem, times, type Reason } from './reason.js';

/** What an element asks for: its own `src`, that of one around it, or that of the script. */
export function sourceOf(tag: Tag, page: Page): string | undefined {
  const own = tag.attributes['src'] || tag.attributes['data-src'] || tag.inherited;
  return own || libraries(page).find(({ attributes }) => attributes['data-src'])?.attributes['data-src'];
}

/** The mirrors of a `src`, as they are written. */
export const addressesIn = (source: string | undefined): string[] => source?.split(/\s+/).filter(Boolean) ?? [];

/** Elements, and markers that become some. */
const askers = (page: Page): Tag[] => [...living(page), ...page.markers];

/** Every feed that the page asks for, in full, as far as that can be known. */
export function feedsOf(page: Page): string[] {
  const all = askers(page).flatMap((tag) => addressesIn(sourceOf(tag, page)).flatMap((address) => resolved(address, page) ?? []));
  return [...new Set(all)];
}

export function missingSource(page: Page): Reason[] {
  const without = askers(page).filter((tag) => !sourceOf(tag, page));
  const [first] = without;
  return first ? [problem(`<${first.name}> does not say where the feed is${times(without)}.`, `Give it ${first.attributes['data-solidarity'] === undefined ? 'src' : 'data-src'}="https://…/appeal.json".`, first)] : [];
}

/** Addresses that a browser may not open from a page. */
export function unsafeSource(page: Page): Reason[] {
  return askers(page).flatMap((tag) =>
    addressesIn(sourceOf(tag, page))
      .filter((address) => !/^https?:/.test(safeUrl(address, page.base ?? 'https://page.example/') ?? ''))
      .map((address) => problem(`The address of the feed, "${address}", is none that elements ask: it must begin with https:// and have no password in it.`, 'Upload the feed to a web host, and give its address there.', tag)),
  );
}

/** Who copies a snippet from the campaign's own site copies its short addresses. */
export function relativeSource(page: Page, feed?: string): Reason[] {
  return [...askers(page), ...libraries(page)].flatMap((tag) => {
    const isScript = isLibrary(tag);
    const written = isScript ? addressesIn(tag.attributes['src']) : addressesIn(tag.attributes['src'] ?? tag.attributes['data-src']);
    const relative = written.find((address) => !URL.canParse(address) && !address.startsWith('//'));
    if (relative === undefined) return [];
    const full = resolved(relative, page);
    const what = isScript ? 'The address of the script' : 'The address of the feed';
    const remedy = `If it is on another site, write it in full: https://…/${relative.replace(/^\.?\//, '')}.`;
    if (full === undefined) return [advice(`${what}, "${relative}", is relative: it is looked for on the site of the page itself.`, remedy, tag)];
    const isElsewhere = feed !== undefined && new URL(feed).origin !== new URL(full).origin;
    return isElsewhere ? [problem(`${what}, "${relative}", is relative, so that it means ${full}.`, remedy, tag)] : [];
  });
}

/** The feed that one has in mind is not the one that is asked for. */
export function otherFeed(page: Page, feed?: string): Reason[] {
  const asked = feedsOf(page);
  if (feed === undefined || asked.length === 0 || asked.includes(feed)) return [];
  return [advice(`The page asks for ${asked.join(' and ')}, not for ${feed}.`, 'If that is not what you want, correct src.', askers(page)[0])];
}

/** A page on https loads nothing over http. */
export function mixedContent(page: Page): Reason[] {
  if (page.url !== undefined && !page.url.startsWith('https:')) return [];
  const named = [
    ...libraries(page).map((tag) => ({ tag, what: 'the script', url: resolved(tag.attributes['src'], page) })),
    ...askers(page).flatMap((tag) => addressesIn(sourceOf(tag, page)).map((address) => ({ tag, what: 'the feed', url: resolved(address, page) }))),
  ];
  const found = named.find(({ url }) => url?.startsWith('http:') && !isLocal(url));
  if (!found) return [];
  const why = `${page.url === undefined ? 'If the page is on https, it may not load' : 'The page is on https and may not load'} ${found.what} over http: ${found.url}.`;
  return [(page.url === undefined ? advice : problem)(why, 'Write https:// there; nearly every host offers it.', found.tag)];
}

/** What only the webmaster's own computer has. */
export function localSource(page: Page): Reason[] {
  const isPageLocal = page.url !== undefined && isLocal(page.url);
  const all = [...libraries(page), ...askers(page)];
  const local = all.find((tag) => [...addressesIn(tag.attributes['src']), ...addressesIn(tag.attributes['data-src'])].some((address) => /^file:/i.test(address) || (URL.canParse(address) && isLocal(address))));
  return local && !isPageLocal ? [problem(`<${local.name}> names an address of your own computer, which no visitor has.`, 'Upload it, and give the address on the web.', local)] : [];
}

/** WebCrypto is for secure pages only. */
export function keyOnHttp(page: Page): Reason[] {
  const signed = living(page).find(({ attributes }) => attributes['public-key']);
  if (!signed) return [];
  return page.url?.startsWith('http:') && !isLocal(page.url) ? [problem('The element has a public-key, and signatures can be verified only on https.', 'Serve the page by https.', signed)] : [];
}

/** A frame that may run no script stays with the words that are in it. */
export function frames(page: Page): Reason[] {
  return page.frames
    .filter(({ attributes: { src = '', sandbox } }) => /embed\.html/.test(src) && sandbox !== undefined && !/\ballow-scripts\b/.test(sandbox))
    .map((tag) => problem('The frame is sandboxed without allow-scripts, so that it never becomes current.', 'Write sandbox="allow-scripts allow-popups".', tag));
}

/** Nobody looks at the feed again. */
export function neverRefreshed(page: Page): Reason[] {
  const tag = living(page).find(({ attributes }) => attributes['refresh']?.trim() === '0');
  return tag ? [fact('refresh="0": the element looks at the feed only once, when the page is opened.', 'That is fine for a list that seldom changes.', tag)] : [];
}

const isLocal = (url: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
