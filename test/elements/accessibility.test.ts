import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { kinds, realAppeal } from '../fixtures/appeal.js';
import { breakDown, failed, place, settled, tags, type Tag } from '../tools/element.js';
import { canEmulateMedia } from '../tools/engine.js';
import { createFeed, fault } from '../tools/feed.js';

const CHILDREN = '<p>25 organisations signed as of 15 October 2018.</p>';
const SENTENCE = '<p slot="we-signed">Here is <a href="https://example.org/why">why we signed</a>.</p>';

/** A page that is light or dark, in one direction or the other, with our element in some state. */
async function stage(scheme: string, lang: string, markup: string) {
  const colours = scheme == 'dark' ? 'background: #111; color: #eee' : 'background: #fff; color: #111';
  const dir = lang == 'ar' ? 'rtl' : 'ltr';
  return place(`<main lang="${lang}" dir="${dir}" style="color-scheme: ${scheme}; ${colours}">${markup}</main>`);
}

type Put = (tag: Tag, scheme: string, lang: string) => Promise<Element>;

const loaded = (appeal: unknown, attributes = '', children = ''): Put => async (tag, scheme, lang) => {
  const { url } = await createFeed(appeal);
  const element = await stage(scheme, lang, `<${tag} src="${url}" ${attributes}>${children}</${tag}>`);
  await settled(element);
  return element;
};

const states: Record<string, Put> = {
  'loading, with children': async (tag, scheme, lang) => stage(scheme, lang, `<${tag} src="${fault('silence')}">${CHILDREN}</${tag}>`),
  'loading, without children': async (tag, scheme, lang) => stage(scheme, lang, `<${tag} src="${fault('silence')}"></${tag}>`),
  'failed, without children': async (tag, scheme, lang) => {
    const element = await stage(scheme, lang, `<${tag} src="${fault('status/404')}"></${tag}>`);
    await failed(element);
    return element;
  },
  ready: loaded(realAppeal({ goal: 50 }), 'highlight="MLPD"'),
  'ready, as a poster': loaded(realAppeal({ goal: 50 }), 'highlight="MLPD" theme="poster"'),
  'ready, with a link of the host': loaded(realAppeal(), 'highlight="MLPD"', SENTENCE),
  'ready, as a poster, with a link of the host': loaded(realAppeal(), 'highlight="MLPD" theme="poster"', SENTENCE),
  'ready, by country': loaded(realAppeal(), 'group="country"'),
  stale: async (tag, scheme, lang) => {
    const feed = await createFeed(realAppeal());
    const element = await stage(scheme, lang, `<${tag} src="${feed.url}"></${tag}>`);
    await settled(element);
    await breakDown(feed, element);
    return element;
  },
  ...Object.fromEntries(
    ['no signatory yet', 'unlisted signatories', 'very long words', 'mixed scripts', 'the least that an appeal can be',
      'an issuer without a name', 'paused', 'won', 'closed'].map((kind) => [kind, loaded(kinds[kind]!())]),
  ),
};

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar']) {
    describe(`everybody can use, on a ${scheme} page ${lang == 'ar' ? 'from right to left' : 'from left to right'},`, function () {
      // axe looks at every node.
      this.timeout(30_000);
      if (canEmulateMedia) {
        before(() => emulateMedia({ colorScheme: scheme }));
        after(() => emulateMedia({ colorScheme: 'light' }));
      }

      for (const tag of tags) {
        for (const [state, put] of Object.entries(states)) {
          it(`<${tag}> that is ${state}`, async () => {
            const element = await put(tag, scheme, lang);
            await expect(element).to.be.accessible();
          });
        }
      }
    });
  }
}
