import { LATER_SCRIPTS, SCRIPT } from './addresses.js';
import type { Campaign, CampaignFile } from './campaign.js';
import { integrityOf } from './integrity.js';

/** The elements as a package has them in cdn/, by their paths there: a script of each flavour, what the full one loads later, and languages. */
export type Library = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const FULL = 'solidarity-full.js';
/** Languages of the small flavour; all other files are the full one's. */
const SMALL_LANGUAGES = 'language/all.json';
const FILE = String.raw`solidarity(-full|-pages|-qr|-verify)?\.js|language/[a-z-]+\.json`;
const VERSION = String.raw`\d+\.\d+\.\d+[\w.+-]*`;

const isOfLibrary = new RegExp(`^(${FILE})$`);

/** Files that never change under their names, for servers too: sites name one together with its digest. */
export const LASTING = `${VERSION}/(${FILE}|marker\\.js)`;
const lasting = new RegExp(`^${LASTING}$`);
export const isLasting = (path: string): boolean => lasting.test(path);

/** A version's own folder, in which nothing is ever replaced. */
export const lastingPath = (version: string, path: string): string => `${version}/${path}`;

/** The versions of these files that last. */
export const versionsOf = (paths: Iterable<string>): string[] => [...new Set([...paths].filter(isLasting).map((path) => path.split('/', 1)[0]!))];

/** What of a package's files belongs to the library; nothing if a script is missing. */
export function selectLibrary(paths: readonly string[]): string[] {
  const found = paths.filter((path) => isOfLibrary.test(path));
  return [SCRIPT, FULL, ...LATER_SCRIPTS].every((script) => found.includes(script)) ? found : [];
}

/** The small flavour can neither verify a feed nor load the pages of a list. */
const flavourOf = ({ appeal, publicKey }: Pick<Campaign, 'appeal' | 'publicKey'>): string =>
  publicKey !== undefined || appeal.signatories.pages ? FULL : SCRIPT;

/** Where a file of the library is beside the campaign's pages, if their flavour needs it there. */
function currentPath(path: string, flavour: string): string[] {
  if (LATER_SCRIPTS.includes(path)) return flavour === FULL ? [path] : [];
  if (path.endsWith('.js')) return path === flavour ? [SCRIPT] : [];
  return (path === SMALL_LANGUAGES) === (flavour === SCRIPT) ? [path] : [];
}

/**
 * The library for a campaign's folder: all of this version in a folder of its own, where it stays when newer
 * ones come, since other sites load it by its digest; and the flavour that the campaign needs beside its pages.
 */
export async function libraryFor(campaign: Pick<Campaign, 'appeal' | 'publicKey'>, library: Library, version: string): Promise<{ script: Campaign['script']; files: CampaignFile[] }> {
  const flavour = flavourOf(campaign);
  const files = [...library].flatMap(([path, data]) => [lastingPath(version, path), ...currentPath(path, flavour)].map((path) => ({ path, data })));
  const lastingScript = async (name: string) => ({ path: lastingPath(version, name), integrity: await integrityOf(library.get(name)!) });
  return { script: { version, ...(await lastingScript(flavour)), full: await lastingScript(FULL) }, files };
}
