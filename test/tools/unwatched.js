// Pages that nobody watches. Playwright listens to the network of every page it opens, and Chromium then
// decodes each body once more for it, on the page's own thread: 1 MB of feed would seem twice as slow.
import puppeteer from 'puppeteer-core';
import { browsers, chromiumFlags } from './browsers.js';

/** A headless Chromium whose pages are spoken to through a bare session; close it when done. */
export async function launchUnwatched() {
  const browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumFlags });
  const root = await browser.target().createCDPSession();
  return {
    /** A page in a profile of its own, which knows nothing of those before. */
    async open() {
      const { browserContextId } = await root.send('Target.createBrowserContext');
      const { targetId } = await root.send('Target.createTarget', { url: 'about:blank', browserContextId });
      const target = await browser.waitForTarget(other => /** @type {any} */ (other)._targetId === targetId);
      const session = await target.createCDPSession();
      await session.send('Page.enable');
      return {
        /** @param {number} rate 4: a processor of a quarter of the speed */
        throttle: rate => session.send('Emulation.setCPUThrottlingRate', { rate }),
        /** @param {string} source script that runs before those of every page to come */
        prepare: source => session.send('Page.addScriptToEvaluateOnNewDocument', { source }),
        /** @param {string} url */
        goto: url => session.send('Page.navigate', { url }),
        /** @param {string} expression may give a promise */
        async evaluate(expression) {
          const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
          if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return result.value;
        },
        close: () => root.send('Target.disposeBrowserContext', { browserContextId }),
      };
    },
    close: () => browser.close(),
  };
}
