import { decodePublicKey, decodeSignature, Misfit, sameBytes, SignifyError, verify } from '../sign/signify.js';
import type { Feed } from './feed.js';
import { living } from './known.js';
import { resolved, type Page, type Tag } from './page.js';
import { advice, problem, type Reason } from './reason.js';
import { addressesIn, sourceOf } from './sources.js';

/** What stands in `public-key`, also of a marker. */
const keyOf = ({ attributes }: Tag): string | undefined => attributes['public-key'] || attributes['data-public-key'];

/** Elements, and markers that become some, which show only what is signed. */
export const signedTags = (page: Page): Tag[] => [...living(page), ...page.markers].filter((tag) => keyOf(tag));

/** Whether a tag asks for this feed, as far as that can be known. */
function asksFor(tag: Tag, page: Page, url: string | undefined): boolean {
  const asked = new Set(addressesIn(sourceOf(tag, page)).map((address) => resolved(address, page)));
  return url === undefined || asked.has(url) || asked.has(undefined);
}

/** A feed that does not verify is not shown at all. */
export async function unverified(page: Page, feed: Feed): Promise<Reason[]> {
  const data = feed.bytes ?? (feed.text === undefined ? undefined : new TextEncoder().encode(feed.text));
  const { signature } = feed;
  if (!data || !signature) return [];
  const reasons: Reason[] = [];
  const told = new Set<string>();
  for (const tag of signedTags(page).filter((tag) => asksFor(tag, page, feed.url))) {
    const key = keyOf(tag)!;
    if (told.has(key)) continue;
    told.add(key);
    const reason = await unverifiedBy(key, data, signature, tag);
    if (reason) reasons.push(reason);
  }
  return reasons;
}

async function unverifiedBy(key: string, data: Uint8Array<ArrayBuffer>, { bytes, trouble, status = 0 }: NonNullable<Feed['signature']>, tag: Tag): Promise<Reason | undefined> {
  const shows = 'so that the element, which has a public-key, shows nothing of it';
  if (!bytes || status > 299) {
    const why = trouble === 'cors' ? 'The signature beside the feed (.sig) may not be read by pages of other sites (CORS)' : 'There is no signature beside the feed (.sig)';
    return problem(`${why}, ${shows}.`, trouble === 'cors' ? 'Its server must send Access-Control-Allow-Origin: * for it too.' : 'The campaign must sign it, and upload appeal.json.sig with it.', tag);
  }
  let publicKey;
  let signature;
  try {
    publicKey = decodePublicKey(key);
    signature = decodeSignature(new TextDecoder().decode(bytes));
  } catch (error) {
    if (!(error instanceof SignifyError)) throw error;
    return publicKey
      ? problem(`The signature beside the feed (.sig) is damaged, ${shows}: ${error.message}`, 'The campaign must upload appeal.json.sig anew, as it is.', tag)
      : problem(`The element’s public-key is damaged, so that it shows nothing: ${error.message}`, 'Copy it anew from the campaign: the second line of its .pub file.', tag);
  }
  if (!sameBytes(signature.keyNumber, publicKey.keyNumber)) return problem(`The feed is signed with another key than the element’s public-key, ${shows}.`, 'Copy the public-key anew from the campaign; it may have a new one.', tag);
  try {
    await verify(data, signature, publicKey);
    return undefined;
  } catch (error) {
    if (!(error instanceof SignifyError)) throw error;
    if (error instanceof Misfit) return problem(`The feed is not what was signed: it, or its signature, has been changed since, ${shows}.`, 'The campaign must upload appeal.json and appeal.json.sig anew, both of one edition; a cache or CDN on the way may still have the old one of them.', tag);
    return advice(`The feed’s signature cannot be judged: ${error.message}`, 'Look at this page in a current browser, by https; or use “solidarity check --public-key”.', tag);
  }
}
