// <solidarity-map>: where those who signed are, how many, and who.
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { SolidarityElement } from '../../src/elements/element.js';
import { kinds, realAppeal, signedBy, union, type Entry } from '../fixtures/appeal.js';
import { expectNoRubbish, part, parts, place, publish, settled, textOf, words } from '../tools/element.js';
import { canEmulateMedia } from '../tools/engine.js';
import { createFeed } from '../tools/feed.js';
import { choose, heard, point, pressKey, ring, rows, selected, shown, squares, told } from '../tools/map.js';
import { world } from '../../src/sections/world.js';

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
    expect(parts(map, 'world')).to.be.empty;
    expect(textOf(map)).to.equal('Be the first to sign.');
  });

  it('says how many are not named, where nobody is', async () => {
    const { map } = await show(kinds['signatories that are only counted']!());
    expect(parts(map, 'world')).to.be.empty;
    expect(textOf(map)).to.equal('and 1,234 more, not named here');
  });

  for (const [kind, make] of Object.entries(kinds)) {
    it(`shows without rubbish or a wrong sum: ${kind}`, async () => {
      const appeal = make();
      const { map } = await show(appeal);
      expectNoRubbish(map);
      const { status, signatories } = appeal;
      if (status == 'won' || status == 'closed') return;
      if (!rows(map)[0]) return;
      const sum = rows(map).reduce((sum, row) => sum + Number(/ ([\d,]*\d) · /.exec(row)![1]!.replace(',', '')), 0);
      const unlisted = signatories.unlisted ?? signatories.count - (signatories.items?.length ?? 0);
      expect(sum + unlisted).to.equal(signatories.count);
      if (unlisted) expect(textOf(map)).to.include(`and ${unlisted.toLocaleString('en')} more, not named here`);
    });
  }

  it('has a tile for each of the 22 countries of the real appeal, and tells them by name', async () => {
    const { map } = await show(realAppeal());
    expect(new Set(squares(map).map(({ column, row }) => `${column} ${row}`)).size).to.equal(22);
    expect(rows(map)).to.have.lengthOf(22);
    expect(rows(map)).to.include('Germany 1 · MLPD');
    expect(rows(map)).to.deep.equal(rows(map).toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  it('names countries in the language of the visitor, and numbers too', async () => {
    const { map } = await show(from('DE', ...times(12, 'EG')), 'lang="ar-EG"');
    expect(rows(map).map((row) => row.split(' · ')[0])).to.have.members(['ألمانيا ١', 'مصر ١٢']);
  });

  it('leaves the last word on a country’s name to the feed', async () => {
    const { map } = await show(signedBy([entry('MK', 1), entry('MK', 2, { countryName: 'Macedonia' })]));
    expect(rows(map)).to.deep.equal(['Macedonia 2 · E1 · E2']);
  });

  it('takes names of a feed for text, and keeps their direction to themselves', async () => {
    const { map } = await show(signedBy([entry('DE', 1, { abbr: '<img src=x onerror=alert(1)>', countryName: '<b>Germany</b>' })]));
    point(map, 'DE', 'pointermove');
    await shown(map);
    expect(told(map)).to.equal('<b>Germany</b> 1 · <img src=x onerror=alert(1)>');
    expect(map.shadowRoot!.querySelectorAll('[part=places] bdi')).to.have.lengthOf(2);
    expect(map.shadowRoot!.querySelector('img')).to.equal(null);
  });

  it('names no more than twelve of a country, however many there are', async () => {
    const { map } = await show(from(...times(5000, 'IN')));
    expect(rows(map)[0]).to.match(/^India 5,000 · E0 · .*E11 · …$/);
  });

  it('is as wide as its place, and no tile leaves it', async () => {
    const { map } = await show(realAppeal(), '', (map) => `<div style="inline-size: 240px">${map}</div>`);
    const box = part(map, 'world')!.getBoundingClientRect();
    expect(box.width).to.equal(240);
    for (const path of part(map, 'world')!.querySelectorAll('path:not(:last-child)')) {
      const { left, right, top, bottom } = path.getBoundingClientRect();
      expect([left >= box.left, right <= box.right + 0.1, top >= box.top, bottom <= box.bottom + 0.1]).to.not.include(false);
    }
  });

  for (const [what, counts, legend] of [
    ['one each', [1, 1], '1'],
    ['one and two', [1, 2], '1 2'],
    ['up to fifteen', [1, 3, 4, 15], '1 4 15'],
    ['hundreds', [1, 6, 40, 300], '1 17 300'],
  ] as const) {
    it(`tells by size how many signed, and the legend by what measure: ${what}`, async () => {
      const { map } = await show(from(...counts.flatMap((count, index) => times(count, ['AR', 'BR', 'CN', 'DE'][index]!))));
      const key = part(map, 'legend')!.cloneNode(true) as HTMLElement;
      key.querySelector('select')!.remove();
      expect(words(key)).to.equal(`Signatories ${legend}`);
      const sizes = squares(map).map(({ size }) => size);
      expect(sizes).to.deep.equal(sizes.toSorted((a, b) => a - b));
      expect(new Set(sizes).size).to.equal(new Set(counts).size);
      expect(sizes[0]).to.be.at.least(0.3);
      expect(sizes.at(-1)).to.be.closeTo(0.9, 0.001);
    });
  }

  it('gives no numbers while it knows only the newest of a long list, and says that there may be more', async () => {
    const items = [1, 2, 3].map(union);
    const signatories = { count: 503, items, pages: { href: 'https://example.org/{page}.json', count: 1, size: 500 } };
    const { map } = await show(realAppeal({ signatories: signatories as never }));
    for (const row of rows(map)) expect(row).to.match(/^\D+ U\d$/);
    for (const { size } of squares(map)) expect(size).to.equal(0.9);
    expect(part(map, 'legend')!.querySelector('svg')).to.equal(null);
    expect(words(part(map, 'note'))).to.equal('There may be more.');
  });

  it('tells of what has no place in the world, and of those without a country, though no tile shows them', async () => {
    const { map } = await show(from('DE', 'EU', undefined));
    expect(squares(map).filter(({ row }) => row >= 0)).to.have.lengthOf(1);
    expect(rows(map)).to.include('Other 1 · E2');
    choose(map, 'Other');
    await shown(map);
    expect(told(map)).to.equal('Other 1 · E2');
  });

  it('tells of the country that the pointer is on, and no longer', async () => {
    const { map } = await show(realAppeal());
    point(map, 'PE', 'pointermove');
    await shown(map);
    expect(told(map)).to.match(/^Peru 2 · /);
    point(map, 'PE', 'pointermove');
    part(map, 'world')!.dispatchEvent(new PointerEvent('pointerleave', { clientX: -100, clientY: -100 }));
    await shown(map);
    expect(told(map)).to.equal('');
  });

  it('names a country from which nobody signed, without a number, and not as one of the list', async () => {
    const { map } = await show(realAppeal());
    point(map, 'CN', 'pointermove');
    await shown(map);
    expect(told(map)).to.equal('China');
    expect(ring(map)).to.deep.equal(world.CN);
    expect(rows(map)).to.have.lengthOf(22);
    expect(heard(map)).to.equal('');
    point(map, 'CN');
    await shown(map);
    expect(selected(map)).to.equal('All countries');
    point(map, 'DE');
    point(map, 'CN');
    await shown(map);
    expect(selected(map)).to.equal('All countries');
  });

  it('names nothing when the pointer leaves it at the side', async () => {
    const { map } = await show(realAppeal());
    const { left, right, top, height } = part(map, 'world')!.getBoundingClientRect();
    for (const clientX of [left - 2, right + 2]) {
      for (let row = 0; row < 20; row++) {
        part(map, 'world')!.dispatchEvent(new PointerEvent('pointerleave', { clientX, clientY: top + ((row + 0.5) * height) / 20 }));
        await shown(map);
        expect(told(map)).to.equal('');
      }
    }
  });

  it('keeps a number in one line with its square, in the colour of the map, on the narrowest page', async () => {
    const { map } = await show(from(...times(1, 'AR'), ...times(300, 'BR')), 'style="--solidarity-accent: rgb(1, 2, 3)"', (map) => `<div style="inline-size: 160px">${map}</div>`);
    const keys = [...map.shadowRoot!.querySelectorAll('[part=legend] span')];
    expect(keys).to.have.lengthOf(3);
    for (const key of keys) {
      expect(key.getBoundingClientRect().height).to.be.below(2 * key.querySelector('svg')!.getBoundingClientRect().height);
      expect(getComputedStyle(key.querySelector('path')!).fill).to.equal('rgb(1, 2, 3)');
    }
    expect(getComputedStyle(part(map, 'world')!.querySelectorAll('path')[1]!).fill).to.equal('rgb(1, 2, 3)');
  });

  it('moves nothing when it tells of a country', async () => {
    const { map } = await show(realAppeal());
    const before = map.getBoundingClientRect().height;
    for (const code of ['DE', 'PE', 'IN', 'TR']) {
      point(map, code, 'pointermove');
      await shown(map);
      expect(map.getBoundingClientRect().height).to.equal(before);
    }
  });

  it('is not mirrored for languages from right to left, but what is below is', async () => {
    const { map } = await show(from('BR', 'JP'), 'lang="ar"');
    point(map, 'BR', 'pointermove');
    await shown(map);
    expect(told(map)).to.match(/^البرازيل/);
    expect(getComputedStyle(part(map, 'places')!).direction).to.equal('rtl');
  });

  it('keeps what is selected when others come in before it, and nothing when it goes', async () => {
    const { map, feed } = await show(from('DE', 'PL'));
    choose(map, 'Poland');
    await publish(feed, { ...from('AF', 'PL', 'DE', 'BR'), sequence: 9 }, map);
    expect(selected(map)).to.equal('Poland 1');
    expect(told(map)).to.match(/^Poland/);
    await publish(feed, { ...from('AF', 'DE', 'BR'), sequence: 10 }, map);
    expect(selected(map)).to.equal('All countries');
    expect(told(map)).to.equal('');
  });

  it('stays what it is when it is moved, and hears nothing after it has gone', async () => {
    const { map } = await show(from('DE', 'PL'));
    choose(map, 'Poland');
    await shown(map);
    const parent = map.parentElement!;
    map.remove();
    parent.append(map);
    await settled(map);
    expect(selected(map)).to.equal('Poland 1');
    map.remove();
    point(map, 'DE');
    pressKey(map, 'ArrowLeft');
    pressKey(map, 'Enter');
  });

  it('is one last line after the end, and stays in the whole appeal', async () => {
    const { map } = await show(kinds.won!());
    expect(parts(map, 'world')).to.be.empty;
    const feed = await createFeed(kinds.won!());
    const appeal = await place(`<solidarity-appeal src="${feed.url}"></solidarity-appeal>`);
    await settled(appeal);
    expect(rows(appeal)).to.have.lengthOf(22);
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
      const text = document.createElement('i');
      text.style.color = 'CanvasText';
      document.body.append(text);
      for (const path of map.shadowRoot!.querySelectorAll('[part=world] path:not(:last-child), [part=legend] path')) {
        expect(getComputedStyle(path).fill).to.equal(getComputedStyle(text).color);
      }
      text.remove();
      await emulateMedia({ forcedColors: 'none' });
    });
  }
});
