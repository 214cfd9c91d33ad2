import { policy, rules } from '../lit.cdn.js';
import { FeedError } from '../feed/problem.js';
import type { verify } from '../feed/verify.js';
import { lent } from './lent.js';
import type { Later as Shared } from './load.js';

/** Here also what verifies signatures, which few pages need; npm has it at hand. */
interface Later extends Shared {
  verify: typeof verify;
}

/** Digests of the files. The build writes them. */
declare const __LATER__: Record<keyof Later, string>;

const loaded: { [name in keyof Later]?: Promise<any> } = {};

// Before the first template makes the policy of it.
rules.createScriptURL = (url) => url;

/**
 * What not every page needs is in files of their own beside this script, each of which runs only if its bytes are those
 * that this very script was built with. The digest in a page's tag does not cover what its script imports, but a tag of
 * our own has its own digest; the file, no module, hands over through its tag. (A `modulepreload` would do for modules,
 * but WebKitGTK 2.50 dies of one with a wrong digest.)
 */
export const load = <Name extends keyof Later>(name: Name): Promise<Later[Name]> =>
  (loaded[name] ??= new Promise((resolve, reject) => {
    const file = `solidarity-${name}.js`;
    const script = Object.assign(document.createElement('script'), {
      src: policy!.createScriptURL!(import.meta.url.replace(/[^/]*$/, file)),
      integrity: __LATER__[name],
      crossOrigin: 'anonymous',
      referrerPolicy: 'no-referrer',
      onload: () => resolve((script as any).made(lent())),
      onerror: () => {
        // Whoever asks again may have more luck.
        delete loaded[name];
        reject(new FeedError('unverified', `needs ${file}`));
      },
    });
    document.head.append(script);
  }));
