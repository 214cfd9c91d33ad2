import { importsOurs, isLibrary, isMarkerScript, isModule, libraries } from './known.js';
import { isAlive, resolved, type Page, type Tag } from './page.js';
import { advice, problem, type Reason } from './reason.js';

/** What was found at a script's address. */
export interface Loaded {
  /** HTTP status; 0 where nothing could be read. */
  status: number;
  bytes?: Uint8Array<ArrayBuffer>;
  /** Whether a server answered that lets no other site read. */
  isClosed?: boolean;
}

/** By absolute address. */
export type LoadedScripts = ReadonlyMap<string, Loaded>;

const DIGEST = /^sha(256|384|512)-[A-Za-z\d+/_-]+={0,2}(\?.*)?$/;
const ours = (page: Page): Tag[] => page.scripts.filter((tag) => (isLibrary(tag) || isMarkerScript(tag)) && isAlive(tag));

/** A consent banner or a slip of the pen keeps the browser from running it as what it is. */
export function scriptType(page: Page): Reason[] {
  return libraries(page).filter(isAlive).filter((tag) => !isModule(tag)).map((tag) => {
    const type = tag.attributes['type'];
    if (type === 'text/plain')
      return problem('The script has type="text/plain", with which programs for consent hold scripts back.', 'Except it there, as “necessary”: it sets no cookies and stores nothing. Or write type="module" again.', tag);
    return problem(`The script has ${type === undefined ? 'no type' : `type="${type}"`}; as what it is, a module, it does not run.`, 'Write <script type="module" src="…">.', tag);
  });
}

/** The first one that comes defines the tags; another version stays unused. */
export function doubleLoad(page: Page): Reason[] {
  const all = libraries(page).filter(isAlive);
  const addresses = [...new Set(all.map(({ attributes: { src } }) => resolved(src, page) ?? src))];
  const [, second] = all;
  if (!second) return [];
  if (addresses.length === 1) return [advice('The script is in the page twice. It runs once, so that does no harm.', 'Keep the first line that loads it and take the others away.', second)];
  return [problem(`The script is loaded from ${addresses.length} addresses: ${addresses.join(' and ')}. Whichever comes first defines the tags; if the versions differ, the others are loaded for nothing, and an older one may lack what the page asks for.`, 'Keep one of them, the newest.', second)];
}

/** Integrity that can't be met, as far as the tag itself tells. */
export function integrityForm(page: Page): Reason[] {
  return ours(page).flatMap((tag): Reason[] => {
    const { integrity } = tag.attributes;
    if (integrity === undefined || integrity === '') return [];
    const wrong = integrity.trim().split(/\s+/).find((digest) => !DIGEST.test(digest));
    return wrong ? [advice(`In the script’s integrity, "${wrong}" is no digest, so browsers skip it.`, 'Copy the line anew from snippet.html.', tag)] : [];
  });
}

/** A script that is no module is asked for without leave, and then its bytes may not be compared. */
export function crossOrigin(page: Page): Reason[] {
  return ours(page).flatMap((tag): Reason[] => {
    const { integrity, crossorigin } = tag.attributes;
    const url = resolved(tag.attributes['src'], page);
    const isForeign = url !== undefined && (page.url === undefined || new URL(url).origin !== new URL(page.url).origin);
    if (!isForeign) return [];
    if (crossorigin?.toLowerCase() === 'use-credentials')
      return [problem('The script has crossorigin="use-credentials", which a server that lets everyone read refuses.', 'Write crossorigin="anonymous".', tag)];
    if (integrity && crossorigin === undefined && !isModule(tag))
      return [problem('The script has integrity but not crossorigin, so that the browser may not compare it and refuses it.', 'Add crossorigin="anonymous".', tag)];
    return [];
  });
}

/** What is at the script's address, compared with what the tag wants. */
export async function scriptAnswers(page: Page, loaded: LoadedScripts): Promise<Reason[]> {
  const reasons: Reason[] = [];
  for (const tag of ours(page)) {
    const url = resolved(tag.attributes['src'], page);
    const answer = url === undefined ? undefined : loaded.get(url);
    if (!url || !answer) continue;
    if (answer.isClosed) reasons.push(problem(`The server of ${url} lets other sites load it only without looking, and a module is not run then.`, 'It must send Access-Control-Allow-Origin: *, as the folder’s own _headers or .htaccess says.', tag));
    else if (answer.status === 0) reasons.push(problem(`Nothing can be loaded from ${url}.`, 'Check the address, and open it in the browser.', tag));
    else if (answer.status > 299) reasons.push(problem(`${url} answers with status ${answer.status}.`, 'Check the address, and whether the whole folder was uploaded.', tag));
    else if (answer.bytes && !(await meets(tag.attributes['integrity'], answer.bytes)))
      reasons.push(problem(`${url} holds other bytes than the integrity of the tag names, so browsers refuse it: another version was uploaded, or a server on the way has changed it.`, 'Copy the line anew from snippet.html of that folder, and keep hosts from “optimising” the script.', tag));
  }
  return reasons;
}

/** https://www.w3.org/TR/SRI/: of the strongest kind that is named, one must fit. */
async function meets(integrity: string | undefined, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const digests = (integrity?.trim().split(/\s+/) ?? []).filter((digest) => DIGEST.test(digest)).map((digest) => digest.replace(/\?.*$/, ''));
  const strongest = digests.map((digest) => digest.slice(3, 6)).toSorted().at(-1);
  if (strongest === undefined) return true;
  const hash = new Uint8Array(await crypto.subtle.digest(`SHA-${strongest}`, bytes));
  return digests.includes(`sha${strongest}-${btoa(String.fromCharCode(...hash))}`);
}

/** Whether some other script of the page may bring our elements. */
export const isBundled = (page: Page): boolean => page.scripts.some(importsOurs);
