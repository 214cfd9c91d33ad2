// Everybody can use the map: each state, light and dark, from left to right and from right to left.
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { SolidarityElement } from '../../src/elements/element.js';
import { kinds, realAppeal } from '../fixtures/appeal.js';
import { breakDown, place, settled } from '../tools/element.js';
import { canEmulateMedia } from '../tools/engine.js';
import { createFeed } from '../tools/feed.js';
import { box, choose, heard, pick, point, pressKey, selected, shown, told } from '../tools/map.js';

type Elements = { map: SolidarityElement; list: SolidarityElement; feed: Awaited<ReturnType<typeof createFeed>> };

async function put(scheme: string, lang: string, appeal: unknown, attributes = ''): Promise<Elements> {
  const feed = await createFeed(appeal);
  const colours = scheme == 'dark' ? 'background: #111; color: #eee' : 'background: #fff; color: #111';
  const elements = ['map', 'signatories'].map((name) => `<solidarity-${name} src="${feed.url}" ${attributes}></solidarity-${name}>`).join('');
  await place(`<main lang="${lang}" dir="${lang == 'ar' ? 'rtl' : 'ltr'}" style="color-scheme: ${scheme}; ${colours}">${elements}</main>`);
  const [map, list] = [...document.querySelectorAll<SolidarityElement>('solidarity-map, solidarity-signatories')];
  await settled(map!);
  await settled(list!);
  return { map: map!, list: list!, feed };
}

const states: Record<string, { appeal: () => unknown; attributes?: string; act?: (elements: Elements) => unknown }> = {
  ready: { appeal: realAppeal },
  'ready, as a poster': { appeal: realAppeal, attributes: 'theme="poster"' },
  'pointed at': { appeal: realAppeal, act: ({ map }) => point(map, 'DE', 'pointermove') },
  'pointed at where nobody signed': { appeal: realAppeal, act: ({ map }) => point(map, 'CN', 'pointermove') },
  focused: { appeal: realAppeal, act: ({ map }) => pick(map).focus() },
  'walked with the keys': { appeal: realAppeal, act: ({ map }) => (box(map).focus(), pressKey(map, 'ArrowRight')) },
  'with a country selected': { appeal: realAppeal, act: ({ map }) => choose(map, 'Germany') },
  'with a country selected, as a poster': { appeal: realAppeal, attributes: 'theme="poster"', act: ({ map }) => choose(map, 'Germany') },
  stale: { appeal: realAppeal, act: ({ feed, map }) => breakDown(feed, map) },
  'of 10,000': { appeal: kinds['10,000 signatories']! },
  'of nobody': { appeal: kinds['no signatory yet']! },
  'of no country': { appeal: kinds['no country']! },
  'of unlisted ones': { appeal: kinds['unlisted signatories']! },
  'of mixed scripts': { appeal: kinds['mixed scripts']! },
  'of very long words': { appeal: kinds['very long words']! },
  paused: { appeal: kinds.paused! },
  won: { appeal: kinds.won! },
};

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar']) {
    describe(`everybody can use, on a ${scheme} page ${lang == 'ar' ? 'from right to left' : 'from left to right'},`, function () {
      this.timeout(30_000);
      if (canEmulateMedia) {
        before(() => emulateMedia({ colorScheme: scheme }));
        after(() => emulateMedia({ colorScheme: 'light' }));
      }

      for (const [state, { appeal, attributes, act }] of Object.entries(states)) {
        it(`a map that is ${state}, and its list`, async () => {
          const elements = await put(scheme, lang, appeal(), attributes);
          await act?.(elements);
          await shown(elements.map, elements.list);
          await expect(elements.map).to.be.accessible();
          await expect(elements.list).to.be.accessible();
        });
      }
    });
  }
}

describe('a person with a keyboard', () => {
  it('comes to the map with one Tab, goes over it with the arrows, and selects with Enter; to the names with another', async () => {
    const { map, list } = await put('light', 'en', realAppeal());
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await shown(map, list);
    };
    const start = document.createElement('button');
    map.before(start);
    start.focus();
    await press('Tab');
    expect(map.shadowRoot!.activeElement).to.equal(box(map));
    expect(box(map).getAttribute('aria-label')).to.equal('Where they are');
    expect(getComputedStyle(box(map)).outlineStyle).to.not.equal('none');
    expect(heard(map)).to.equal('Netherlands 1 · RM');
    await press('ArrowRight');
    expect(heard(map)).to.equal('Germany 1 · MLPD');
    expect(list.shadowRoot!.querySelectorAll('[part=entry]')).to.have.lengthOf(12);
    await press('Enter');
    expect(selected(map)).to.equal('Germany 1');
    expect(list.shadowRoot!.querySelectorAll('[part=entry]')).to.have.lengthOf(1);
    await press('Tab');
    expect(map.shadowRoot!.activeElement).to.equal(pick(map));
    await press('Home');
    await press('ArrowDown');
    expect(selected(map)).to.equal('Afghanistan 1');
    expect(told(map)).to.match(/^Afghanistan 1/);
    await press('Home');
    expect(selected(map)).to.equal('All countries');
    expect(list.shadowRoot!.querySelectorAll('[part=entry]')).to.have.lengthOf(12);
  });
});
