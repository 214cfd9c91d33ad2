import { policy, rules } from '../lit.cdn.js';
import { lent } from './lent.js';
import type { CreatePager } from './pager.js';

/** Digest of the file. The build writes it. */
declare const __PAGER__: string;

// Before the first template makes the policy of it.
rules.createScriptURL = (url) => url;

/**
 * What only a list in pages needs is in a file of its own beside this script, which runs only if its bytes are those
 * that this very script was built with. The digest in a page's tag does not cover what its script imports, but what a
 * tag has loaded under a digest is what a later `import()` of the same address gets.
 * https://html.spec.whatwg.org/multipage/webappapis.html#module-map
 */
export async function loadPager(): Promise<CreatePager> {
  const url = import.meta.url.replace(/[^/]*$/, 'solidarity-pages.js');
  await new Promise((onload, onerror) => {
    // One that fails is not tried again: that would ask for no digest.
    document.head.append(
      Object.assign(document.createElement('script'), {
        type: 'module',
        src: policy!.createScriptURL!(url),
        integrity: __PAGER__,
        crossOrigin: 'anonymous',
        referrerPolicy: 'no-referrer',
        onload,
        onerror,
      }),
    );
  });
  const { borrow, createPager } = await import(/* @vite-ignore */ url);
  borrow(lent);
  return createPager;
}
