import { isExpired } from '../../appeal/expired.js';
import type { Appeal } from '../../appeal/types.js';
import type { Finding } from '../check/finding.js';
import { living } from './known.js';
import { nearest } from './near.js';
import type { Page } from './page.js';
import { advice, fact, problem, type Reason } from './reason.js';

/** What is known of the feed. */
export interface Feed {
  /** Its address, if it has one. */
  url?: string | undefined;
  /** Its text or its bytes, where they could be read. */
  text?: string | undefined;
  bytes?: Uint8Array<ArrayBuffer> | undefined;
  /** Why they could not: `cors`: a server answers, but lets no other site read; `unreachable`: nobody answers. */
  trouble?: 'cors' | 'unreachable' | undefined;
  /** HTTP status of an answer that is none. */
  status?: number | undefined;
  /** What is at the address of its signature, where that was looked at. */
  signature?: Pick<Feed, 'bytes' | 'trouble' | 'status'> | undefined;
}

/** The way to the feed. */
export function feedAnswer({ url, trouble, status }: Feed): Reason[] {
  if (trouble === 'cors') return [problem(`The server of ${url} answers, but lets pages of other sites read nothing (CORS).`, 'It must send the header Access-Control-Allow-Origin: *. The campaign’s folder has settings for four servers: _headers, .htaccess, nginx.conf.txt. To look at the feed itself, paste its text here.')];
  if (trouble === 'unreachable') return [problem(`Nothing can be loaded from ${url}: the address is wrong, the server is down, it is not on https, or something on this computer blocks it.`, 'Open the address in the browser. If it is there, paste its text here.')];
  if (status !== undefined && (status < 200 || status > 299)) return [problem(`${url} answers with status ${status}${status === 404 ? ': there is no such file' : ''}.`, 'Check the address, and whether the feed was uploaded.')];
  return [];
}

/** Whatever the parser of the elements and the schema find, with line and JSON Pointer. */
export function badFeed(findings: readonly Finding[], isUsable: boolean): Reason[] {
  return findings
    .filter(({ level, pointer }) => level === 'problem' && pointer !== '/expires')
    .map(({ pointer, message, line, column }): Reason => {
      const where = pointer === undefined ? 'The feed' : pointer === '' ? 'The feed, as a whole,' : `In the feed, ${pointer}`;
      const remedy = isUsable ? 'The elements leave that part out and show the rest. Correct it, and publish again.' : 'As it is, the elements show nothing of it. Correct it, and publish again.';
      return { ...(isUsable ? advice : problem)(`${where} ${message}.`, remedy), ...(line !== undefined && { place: { of: 'feed', line, ...(column !== undefined && { column }) } }) };
    });
}

export function expired(appeal: Appeal, now: Date): Reason[] {
  return isExpired(appeal, now.getTime())
    ? [problem(`The feed has expired on ${appeal.expires}: from then on it is not shown any more.`, 'If the campaign goes on, its coordination must publish it with a later date, or without one.')]
    : [];
}

/** It is meant to look like less. */
export function ended({ status = 'open' }: Appeal): Reason[] {
  if (status === 'paused') return [fact('The campaign is paused; the elements say so.', 'Nothing is to be done.')];
  return status === 'open' ? [] : [fact(`The campaign is over (${status}): a single element is a last line now, and asks for nothing any more.`, 'Nothing is to be done; you may take it off.')];
}

/** The host's own entry, misspelt. */
export function unknownHighlight(page: Page, { signatories }: Appeal): Reason[] {
  const names = signatories.items.flatMap(({ id, abbr, name, gloss }) => [id, abbr, name, gloss].filter((text) => text !== undefined));
  return living(page).flatMap((tag) => {
    const { highlight } = tag.attributes;
    if (!highlight || names.includes(highlight) || signatories.pages) return [];
    const meant = nearest(highlight, names) ?? names.find((name) => name.toLowerCase().includes(highlight.toLowerCase()));
    return [advice(`highlight="${highlight}" is the abbreviation, name or id of nobody in the list.`, meant ? `Perhaps “${meant}” is meant: it must be the same to the letter.` : 'Copy it from the list, to the letter.', tag)];
  });
}

/** Links to entries, whose names begin with the campaign's id. */
export function unknownFragment({ fragments }: Page, { id, demands = [], signatories }: Appeal): Reason[] {
  const anchors = new Set([...demands.map((demand) => `${id}-demand-${demand.id}`), ...signatories.items.map((item) => `${id}-signatory-${item.id}`)]);
  return fragments.flatMap((tag) => {
    const fragment = decoded(/#(.*)$/.exec(tag.attributes['href']!)![1]!);
    if (!/-(demand|signatory)-/.test(fragment) || anchors.has(fragment) || signatories.pages) return [];
    const why = fragment.startsWith(`${id}-`) ? 'no entry of the feed has that id' : `the campaign’s id is ${id}`;
    const meant = nearest(fragment, [...anchors]);
    return [advice(`A link leads to #${fragment}, which is not there: ${why}.`, meant ? `Perhaps #${meant} is meant.` : 'Copy the address of the sign # beside the entry.', tag)];
  });
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
