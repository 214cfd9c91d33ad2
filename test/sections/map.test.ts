// <solidarity-map>: where those who signed are, how many, and who.
import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { SolidarityElement } from '../../src/elements/element.js';
import { kinds, realAppeal, signedBy, union, type Entry } from '../fixtures/appeal.js';
import { expectNoRubbish, part, parts, place, publish, settled, textOf, words } from '../tools/element.js';
import { canEmulateMedia } from '../tools/engine.js';
import { createFeed } from '../tools/feed.js';
import { cellOf, labels, pick, shown, tile, tiles, told } from '../tools/map.js';

const entry = (country: string | undefined, index: number, more: Partial<Entry> & { countryName?: string } = {}): Entry =>
  ({ id: `e${index}`, abbr: `E${index}`, name: `Entry ${index}`, ...(country && { country }), ...more }) as Entry;
const from = (...countries: (string | undefined)[]) => signedBy(countries.map((country, index) => entry(country, index)));
const times = (count: number, country: string) => Array.from({ length: count }, () => country);

async function show(appeal: unknown, attributes = '', around = (map: string) => map) {
  const feed = await createFeed(appeal);
  await place(around(`<solidarity-map src="${feed.url}" ${attributes}></solidarity-map>`));
  const map = document.querySelector<SolidarityElement>('solidarity-map')!;
  await settled(map);
  return { map, feed };
}

describe('<solidarity-map>', () => {
  it('says that nobody has signed, and shows no world for it', async () => {
    const { map } = await show(kinds['no signatory yet']!());
    expect(tiles(map)).to.be.empty;
    expect(textOf(map)).to.equal('Be the first to sign.');
  });

  it('says how many are not named, where nobody is', async () => {
    const { map } = await show(kinds['signatories that are only counted']!());
    expect(tiles(map)).to.be.empty;
    expect(textOf(map)).to.equal('and 1,234 more, not named here');
  });

  for (const [kind, make] of Object.entries(kinds)) {
    it(`shows without rubbish or a wrong sum: ${kind}`, async () => {
      const appeal = make();
      const { map } = await show(appeal);
      expectNoRubbish(map);
      const { status, signatories } = appeal;
      if (status == 'won' || status == 'closed') return;
      const sum = labels(map).reduce((sum, label) => sum + Number(/: ([\d,]*\d)/.exec(label!)![1]!.replace(',', '')), 0);
      const unlisted = signatories.unlisted ?? signatories.count - (signatories.items?.length ?? 0);
      expect(sum + unlisted).to.equal(signatories.count);
      if (unlisted) expect(textOf(map)).to.include(`and ${unlisted.toLocaleString('en')} more, not named here`);
    });
  }

  it('has a tile for each of the 22 countries of the real appeal, by name', async () => {
    const { map } = await show(realAppeal());
    expect(tiles(map)).to.have.lengthOf(22);
    expect(labels(map)).to.include('Germany: 1, MLPD');
    expect(labels(map)).to.deep.equal(labels(map).toSorted((a, b) => a!.localeCompare(b!, 'en')));
  });

  it('names countries in the language of the visitor, and numbers too', async () => {
    const { map } = await show(from('DE', ...times(12, 'EG')), 'lang="ar-EG"');
    expect(labels(map).map((label) => label!.split(',')[0])).to.have.members(['ألمانيا: ١', 'مصر: ١٢']);
  });

  it('leaves the last word on a country’s name to the feed', async () => {
    const { map } = await show(signedBy([entry('MK', 1), entry('MK', 2, { countryName: 'Macedonia' })]));
    expect(labels(map)).to.deep.equal(['Macedonia: 2, E1, E2']);
  });

  it('takes names of a feed for text, and keeps their direction to themselves', async () => {
    const { map } = await show(signedBy([entry('DE', 1, { abbr: '<img src=x onerror=alert(1)>', countryName: '<b>Germany</b>' })]));
    tiles(map)[0]!.focus();
    await shown(map);
    expect(told(map)).to.equal('<b>Germany</b> 1 · <img src=x onerror=alert(1)>');
    expect(map.shadowRoot!.querySelectorAll('[part=place] bdi')).to.have.lengthOf(3);
    expect(map.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('names no more than twelve of a country, however many there are', async () => {
    const { map } = await show(from(...times(5000, 'IN')));
    expect(labels(map)[0]).to.match(/^India: 5,000, E0, .*E11, …$/);
  });

  it('is as wide as its place, and no tile leaves it or lies on another', async () => {
    const { map } = await show(realAppeal(), '', (map) => `<div style="inline-size: 240px">${map}</div>`);
    const box = part(map, 'world')!.getBoundingClientRect();
    expect(box.width).to.equal(240);
    const rects = tiles(map).map((button) => button.getBoundingClientRect());
    for (const rect of rects) {
      expect([rect.left >= box.left, rect.right <= box.right + 0.1, rect.top >= box.top, rect.bottom <= box.bottom + 0.1]).to.not.include(false);
      expect(rect.width).to.be.closeTo(240 / 29, 0.1);
      expect(rect.height).to.be.closeTo(240 / 29, 0.1);
    }
    expect(new Set(tiles(map).map((button) => JSON.stringify(cellOf(button)))).size).to.equal(22);
  });

  for (const [what, counts, legend, sizes] of [
    ['one each', [1, 1], '1', ['s0', 's0']],
    ['one and two', [1, 2], '1 2', ['s1', 's0']],
    ['up to fifteen', [1, 3, 4, 15], '1 2–3 4–7 8–15', ['s3', 's2', 's1', 's0']],
    ['up to sixteen', [2, 3, 9, 16], '1–2 3–8 9–16', ['s2', 's1', 's0', 's0']],
    ['hundreds', [1, 6, 40, 300], '1–4 5–24 25–124 125–300', ['s3', 's2', 's1', 's0']],
  ] as const) {
    it(`tells by size how many signed, and the legend by what steps: ${what}`, async () => {
      const countries = ['AR', 'BR', 'CN', 'DE'].slice(0, counts.length);
      const { map } = await show(from(...countries.flatMap((country, index) => times(counts[index]!, country))));
      const key = part(map, 'legend')!.cloneNode(true) as HTMLElement;
      key.querySelector('select')!.remove();
      expect(words(key)).to.equal(legend);
      expect(['Argentina', 'Brazil', 'China', 'Germany'].slice(0, counts.length).map((name) => tile(map, name).className.split(' ')[1])).to.deep.equal(sizes);
    });
  }

  it('gives no numbers while it knows only the newest of a long list, and says that there may be more', async () => {
    const items = [1, 2, 3].map(union);
    const signatories = { count: 503, items, pages: { href: 'https://example.org/{page}.json', count: 1, size: 500 } };
    const { map } = await show(realAppeal({ signatories: signatories as never }));
    for (const label of labels(map)) expect(label).to.match(/^\D+: U\d$/);
    expect(map.shadowRoot!.querySelectorAll('.square')).to.have.lengthOf(3);
    expect(words(part(map, 'note'))).to.equal('There may be more.');
  });

  it('puts what has no place in the world where it is free', async () => {
    const { map } = await show(from('DE', 'EU', undefined));
    expect(tiles(map).map(cellOf).map(({ row }) => row).toSorted((a, b) => a - b)).to.deep.equal([4, 20, 20]);
    expect(labels(map)).to.include('Other: 1, E2');
  });

  it('tells of the country that the pointer is on, and no longer', async () => {
    const { map } = await show(realAppeal());
    const [bounds, peru] = [part(map, 'world')!, tile(map, 'Peru')];
    peru.dispatchEvent(new PointerEvent('pointerenter'));
    await shown(map);
    expect(told(map)).to.match(/^Peru 2 · /);
    bounds.dispatchEvent(new PointerEvent('pointerleave'));
    await shown(map);
    expect(told(map)).to.equal('');
  });

  it('moves nothing when it tells of a country', async () => {
    const { map } = await show(realAppeal());
    const before = map.getBoundingClientRect().height;
    for (const button of tiles(map)) {
      button.dispatchEvent(new PointerEvent('pointerenter'));
      await shown(map);
      expect(map.getBoundingClientRect().height).to.equal(before);
    }
  });

  it('is not mirrored for languages from right to left, but what is below is', async () => {
    const { map } = await show(from('BR', 'JP'), 'lang="ar"');
    const [brazil, japan] = ['البرازيل', 'اليابان'].map((name) => tile(map, name).getBoundingClientRect().left);
    expect(brazil).to.be.below(japan!);
    expect(getComputedStyle(part(map, 'place')!).direction).to.equal('rtl');
  });

  describe('by keyboard', () => {
    for (const lang of ['en', 'ar']) {
      it(`is one stop, where arrows lead where they point: ${lang}`, async () => {
        const { map } = await show(from('DE', 'PL', 'FR', 'ZA', 'BR'), `lang="${lang}"`);
        expect(tiles(map).filter(({ tabIndex }) => tabIndex == 0)).to.have.lengthOf(1);
        const names = new Intl.DisplayNames(lang, { type: 'region' });
        tile(map, names.of('DE')!).focus();
        for (const [key, code] of [['ArrowRight', 'PL'], ['ArrowLeft', 'DE'], ['ArrowDown', 'FR'], ['ArrowLeft', 'BR'], ['ArrowRight', 'ZA'], ['ArrowUp', 'FR']] as const) {
          await sendKeys({ press: key });
          await shown(map);
          expect((map.shadowRoot!.activeElement as HTMLElement).ariaLabel, key).to.match(new RegExp(`^${names.of(code)}:`));
        }
        expect(told(map)).to.include(names.of('FR'));
        expect(tiles(map).filter(({ tabIndex }) => tabIndex == 0)).to.deep.equal([tile(map, names.of('FR')!)]);
      });
    }

    it('leaves keys to the browser that are not its own', async () => {
      const { map } = await show(from('DE', 'PL'));
      const press = (init: KeyboardEventInit) => tile(map, 'Germany').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      for (const init of [{ key: 'Tab' }, { key: 'a' }, { key: 'ArrowRight', altKey: true }, { key: 'ArrowRight', metaKey: true }, { key: 'ArrowRight', ctrlKey: true }]) {
        expect(press(init), JSON.stringify(init)).to.equal(true);
      }
      expect(press({ key: 'ArrowRight' })).to.equal(false);
    });

    it('keeps the focus on its country when others come in before it', async () => {
      const { map, feed } = await show(from('DE', 'PL'));
      tile(map, 'Germany').focus();
      await publish(feed, { ...from('AF', 'PL', 'DE', 'BR'), sequence: 9 }, map);
      await shown(map);
      expect(map.shadowRoot!.activeElement).to.equal(tile(map, 'Germany'));
    });

    it('keeps the focus on the map when its country goes', async () => {
      const { map, feed } = await show(from('AF', 'PL'));
      tile(map, 'Poland').focus();
      await publish(feed, { ...from('AF', 'DE'), sequence: 9 }, map);
      expect(tiles(map)).to.include(map.shadowRoot!.activeElement);
    });
  });

  it('stays what it is when it is moved, and hears nothing after it has gone', async () => {
    const { map } = await show(from('DE', 'PL'));
    pick(map).selectedIndex = 2;
    pick(map).dispatchEvent(new Event('change'));
    await shown(map);
    const parent = map.parentElement!;
    map.remove();
    parent.append(map);
    await settled(map);
    expect(tile(map, 'Poland').ariaPressed).to.equal('true');
    map.remove();
    tile(map, 'Germany').click();
  });

  it('tells all of it on paper', async () => {
    const { map } = await show(from('DE', 'DE', 'PL'));
    dispatchEvent(new Event('beforeprint'));
    expect(told(map)).to.equal('Germany 2 · E0 · E1Poland 1 · E2');
    dispatchEvent(new Event('afterprint'));
    expect(told(map)).to.equal('');
  });

  it('is one last line after the end, and stays in the whole appeal', async () => {
    const { map } = await show(kinds.won!());
    expect(tiles(map)).to.be.empty;
    const feed = await createFeed(kinds.won!());
    const appeal = await place(`<solidarity-appeal src="${feed.url}"></solidarity-appeal>`);
    await settled(appeal);
    expect(tiles(appeal)).to.have.lengthOf(22);
  });

  it('leaves itself out of an appeal that knows no countries', async () => {
    const { url } = await createFeed(kinds['no country']!());
    const appeal = await place(`<solidarity-appeal src="${url}"></solidarity-appeal>`);
    await settled(appeal);
    expect(parts(appeal, 'world')).to.be.empty;
  });

  if (canEmulateMedia) {
    it('shows in forced colours what is told by size', async () => {
      await emulateMedia({ forcedColors: 'active' });
      const { map } = await show(from('DE', 'DE', 'PL'), 'style="--solidarity-accent: #eee"');
      const [two, one] = ['Germany', 'Poland'].map((name) => getComputedStyle(tile(map, name), '::before'));
      const text = document.createElement('i');
      text.style.color = 'CanvasText';
      document.body.append(text);
      expect([two!.backgroundColor, one!.backgroundColor]).to.deep.equal(Array(2).fill(getComputedStyle(text).color));
      expect(parseFloat(two!.width)).to.be.above(parseFloat(one!.width) * 1.2);
      text.remove();
      await emulateMedia({ forcedColors: 'none' });
    });
  }
});
