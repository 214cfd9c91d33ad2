import type { Appeal } from '../../appeal/types.js';
import { ELEMENTS, libraries, living } from './known.js';
import { isAlive, resolved, type Page, type Tag } from './page.js';
import { advice, problem, type Reason } from './reason.js';
import type { LoadedScripts } from './scripts.js';
import { signedTags } from './signature.js';

/** What the small file defines; the rest is in the large one alone. */
const SMALL = new Set(['appeal', 'counter', 'demands', 'signatories']);
const LARGE = new Set(ELEMENTS.filter((name) => !SMALL.has(name)));
/** By name and place: in a version's own folder, or in the package. Elsewhere solidarity.js may be either. */
const SMALL_PATH = /(\d+\.\d+\.\d+[^/]*|\/cdn)\/solidarity\.js/;
const EITHER_PATH = /(^|\/)solidarity\.js/;

/** Whether a script is the small file; `undefined` where nothing tells. */
function isSmall(tag: Tag, page: Page, loaded: LoadedScripts): boolean | undefined {
  const url = resolved(tag.attributes['src'], page);
  const bytes = url === undefined ? undefined : loaded.get(url)?.bytes;
  const code = bytes && new TextDecoder().decode(bytes);
  // Only the large one plays films.
  if (code?.includes('solidarity-')) return !code.includes('youtube-nocookie');
  const src = tag.attributes['src']!;
  if (SMALL_PATH.test(src)) return true;
  return EITHER_PATH.test(src) ? undefined : false;
}

/** What a page asks of the small file that only the large one has. */
export function tooSmall(page: Page, appeal: Appeal | undefined, loaded: LoadedScripts): Reason[] {
  const scripts = libraries(page).filter(isAlive);
  const flavours = scripts.map((tag) => isSmall(tag, page, loaded));
  const [script] = scripts;
  if (!script || flavours.includes(false)) return [];
  const isSure = flavours.every((flavour) => flavour === true);
  const remedy = 'Load solidarity-full.js instead.';

  const signed = signedTags(page);
  const reasons: Reason[] = [];
  if (signed.length > 0) {
    reasons.push(isSure
      ? problem('The element has a public-key, which the small solidarity.js cannot verify, so that it shows nothing.', remedy, script)
      : advice('The element has a public-key, which only solidarity-full.js can verify. In the folder of a signed campaign solidarity.js is that one too; elsewhere it is the small one, with which the element shows nothing.', remedy, script));
  }
  const names = [...new Set([...living(page).map(({ name }) => name.replace('solidarity-', '')), ...page.markers.map(({ attributes }) => attributes['data-solidarity']!)])].filter((name) => LARGE.has(name));
  if (names.length > 0) {
    const tags = names.map((name) => `<solidarity-${name}>`).join(' and ');
    // A folder whose campaign is signed or in pages has the large file under the small one's name.
    const mayBeLarge = !isSure && (signed.length > 0 || !appeal || appeal.signatories.pages !== undefined);
    reasons.push(mayBeLarge
      ? advice(`Only solidarity-full.js knows ${tags}. This solidarity.js may be the small one, with which nothing shows there.`, remedy, script)
      : problem(`The small solidarity.js does not know ${tags}, so that nothing shows there.`, remedy, script));
  }
  return reasons;
}
