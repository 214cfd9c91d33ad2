// Why an element shows nothing on somebody's page. Pure: what is to be loaded is loaded by the caller.
import type { Appeal } from '../../appeal/types.js';
import { checkBytes, checkDocument, type CheckedDocument } from '../check/document.js';
import { badFeed, ended, expired, feedAnswer, unknownFragment, unknownHighlight, type Feed } from './feed.js';
import { living } from './known.js';
import { tooSmall } from './flavour.js';
import { readPage, type Page } from './page.js';
import { refusedByPolicy } from './policies.js';
import type { Reason } from './reason.js';
import { crossOrigin, doubleLoad, integrityForm, isBundled, scriptAnswers, scriptType, type LoadedScripts } from './scripts.js';
import { signedTags, unverified } from './signature.js';
import { frames, keyOnHttp, localSource, missingSource, mixedContent, neverRefreshed, otherFeed, relativeSource, unsafeSource } from './sources.js';
import { commentedOut, inert, markerScripts, scriptStripped, shownAsText, tagsStripped } from './stripped.js';
import { endTags, typographicQuotes, unknownAttributes, unknownMarkers, unknownTags, unknownTheme } from './tags.js';

export { feedsOf } from './sources.js';
export { signatureOf } from '../check/signature.js';
export { signedTags };
export { libraries } from './known.js';
export { readPage, resolved, type Page } from './page.js';
export type { Feed } from './feed.js';
export type { Reason } from './reason.js';
export type { Loaded, LoadedScripts } from './scripts.js';

/** What a diagnosis is made of; everything but the time may be missing. */
export interface Case {
  page?: { source: string; url?: string | undefined };
  feed?: Feed;
  /** The page's headers, as they are copied. */
  headers?: string;
  scripts?: LoadedScripts;
  now: Date;
}

const ORDER: Reason['level'][] = ['problem', 'advice', 'fact'];

/** All reasons that can be found, the gravest first. */
export async function diagnose({ page: given, feed, headers, scripts = new Map(), now }: Case): Promise<Reason[]> {
  const page = given && readPage(given.source, given.url);
  const pointer = page && living(page).find(({ attributes }) => attributes['pointer'])?.attributes['pointer'];
  const checked = feed && checkFeed(feed, pointer, now);
  const appeal = checked?.appeal;
  const reasons = [
    ...(page ? await ofPage(page, { appeal, feed, headers, scripts }) : []),
    ...(feed ? feedAnswer(feed) : []),
    ...(checked ? badFeed(checked.findings, appeal !== undefined) : []),
    ...(appeal ? [...expired(appeal, now), ...ended(appeal)] : []),
    ...(page && appeal ? [...unknownHighlight(page, appeal), ...unknownFragment(page, appeal)] : []),
  ];
  return reasons.toSorted((one, two) => ORDER.indexOf(one.level) - ORDER.indexOf(two.level));
}

async function ofPage(page: Page, { appeal, feed, headers, scripts }: { appeal: Appeal | undefined; feed: Feed | undefined; headers: string | undefined; scripts: LoadedScripts }): Promise<Reason[]> {
  return [
    ...tagsStripped(page, appeal),
    ...shownAsText(page),
    ...commentedOut(page),
    ...inert(page),
    ...scriptStripped(page, isBundled(page)),
    ...markerScripts(page),
    ...unknownTags(page),
    ...unknownMarkers(page),
    ...typographicQuotes(page),
    ...scriptType(page),
    ...doubleLoad(page),
    ...crossOrigin(page),
    ...integrityForm(page),
    ...(await scriptAnswers(page, scripts)),
    ...missingSource(page),
    ...unsafeSource(page),
    ...localSource(page),
    ...relativeSource(page, feed?.url),
    ...otherFeed(page, feed?.url),
    ...mixedContent(page),
    ...refusedByPolicy(page, headers),
    ...tooSmall(page, appeal, scripts),
    ...keyOnHttp(page),
    ...(feed ? await unverified(page, feed) : []),
    ...frames(page),
    ...endTags(page),
    ...unknownAttributes(page),
    ...unknownTheme(page),
    ...neverRefreshed(page),
  ];
}

/** By the same judges as `solidarity check`. */
function checkFeed({ url, text, bytes }: Feed, pointer: string | undefined, now: Date): CheckedDocument | undefined {
  const options = { base: url, pointer, now };
  if (bytes) return checkBytes(bytes, options);
  return text === undefined ? undefined : checkDocument(text, options);
}
