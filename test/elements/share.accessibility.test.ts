import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import sinon from 'sinon';
import type { SolidarityElement } from '../../src/elements/element.js';
import { realAppeal } from '../fixtures/appeal.js';
import { breakDown, part, parts } from '../tools/element.js';
import { canEmulateMedia } from '../tools/engine.js';
import type { Feed } from '../tools/feed.js';
import { press, pretend, said, showShare } from '../tools/share.js';

/** The only button, in any language. */
const copyButton = (element: Element) => parts(element, 'way').find((way) => way.localName == 'button')!;

const states: Record<string, (element: SolidarityElement, feed: Feed) => unknown> = {
  'at rest': () => {},
  'with the browser’s own way': async (element) => {
    pretend({ share: () => Promise.resolve(), canShare: () => true });
    element.requestUpdate();
    await element.updateComplete;
    expect(parts(element, 'way')).to.have.lengthOf(10);
  },
  'with the link copied': async (element) => {
    pretend({ clipboard: { writeText: () => Promise.resolve() } });
    copyButton(element).click();
    await waitUntil(() => said(element));
  },
  'with the link to be copied by hand': async (element) => {
    pretend({ clipboard: undefined });
    sinon.stub(document, 'execCommand').returns(false);
    copyButton(element).click();
    await waitUntil(() => element.shadowRoot!.activeElement == part(element, 'address'));
  },
  'asking for a server': (element) => press(element, 'Mastodon'),
  'with its QR code': (element) => part(element, 'qr')!.querySelector('summary')!.click(),
  'with data that could not be refreshed': (element, feed) => breakDown(feed, element),
};

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar']) {
    describe(`everybody can share, on a ${scheme} page ${lang == 'ar' ? 'from right to left' : 'from left to right'},`, function () {
      // axe looks at every node.
      this.timeout(30_000);
      if (canEmulateMedia) {
        before(() => emulateMedia({ colorScheme: scheme }));
        after(() => emulateMedia({ colorScheme: 'light' }));
      }
      let restore: () => void;
      beforeEach(() => {
        restore = pretend({ canShare: undefined, share: undefined, clipboard: undefined });
      });
      afterEach(() => {
        restore();
        sinon.restore();
      });

      for (const theme of ['plain', 'poster']) {
        for (const [state, put] of Object.entries(states)) {
          it(`${state}, ${theme}`, async () => {
            const colours = scheme == 'dark' ? 'background: #111; color: #eee' : 'background: #fff; color: #111';
            const { element, feed } = await showShare(realAppeal(), {
              attributes: `theme="${theme}"`,
              around: `lang="${lang}" dir="${lang == 'ar' ? 'rtl' : 'ltr'}" style="color-scheme: ${scheme}; ${colours}"`,
            });
            await put(element, feed);
            await expect(element).to.be.accessible();
          });
        }
      }
    });
  }
}
