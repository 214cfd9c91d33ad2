import type { Campaign } from './campaign.js';

/** The current library, in the flavour that the campaign needs. */
export const SCRIPT = 'solidarity.js';
/** What the full script loads from beside itself: for a list in pages, a QR code, a signed feed. */
export const LATER_SCRIPTS: readonly string[] = ['solidarity-pages.js', 'solidarity-qr.js', 'solidarity-verify.js'];
export const HEAD = 'appeal.json';

/** The public address of a file of the folder; without a path that of the campaign's own page. */
export const addressOf = ({ url }: Pick<Campaign, 'url'>, path = ''): string => new URL(path, url).href;

/** The address of a record on the campaign's own page: the same for ever. */
export const anchorOf = ({ url, appeal }: Pick<Campaign, 'url' | 'appeal'>, ...names: string[]): string =>
  addressOf({ url }, `#${encodeURIComponent([appeal.id, ...names].join('-'))}`);

/** An address as people write it down. */
export function shortAddress(address: string): string {
  const { host, pathname, search, hash } = new URL(address);
  return host + decoded(`${pathname}${search}${hash}`).replace(/\/$/, '');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
