import { policy, rules } from '../lit.cdn.js';
import { lent } from './lent.js';
import type { CreatePager } from './pager.js';

/** Digest of the file. The build writes it. */
declare const __PAGER__: string;

let pager: Promise<CreatePager> | undefined;

// Before the first template makes the policy of it.
rules.createScriptURL = (url) => url;

/**
 * What only a list in pages needs is in a file of its own beside this script, which runs only if its bytes are those
 * that this very script was built with. The digest in a page's tag does not cover what its script imports, but a tag of
 * our own has its own digest; the file, no module, hands over through its tag. (A `modulepreload` would do for modules,
 * but WebKitGTK 2.50 dies of one with a wrong digest.)
 */
export const loadPager = (): Promise<CreatePager> =>
  (pager ??= new Promise((resolve, onerror) => {
    const script = Object.assign(document.createElement('script'), {
      src: policy!.createScriptURL!(import.meta.url.replace(/[^/]*$/, 'solidarity-pages.js')),
      integrity: __PAGER__,
      crossOrigin: 'anonymous',
      referrerPolicy: 'no-referrer',
      onload: () => resolve((script as any).pager(lent)),
      onerror,
    });
    document.head.append(script);
  }));
