// The keys on the map: from tile to tile, and never by themselves.
import { expect } from '@open-wc/testing';
import type { SolidarityElement } from '../../src/elements/element.js';
import { world } from '../../src/sections/world.js';
import { realAppeal, signedBy } from '../fixtures/appeal.js';
import { place, publish, settled } from '../tools/element.js';
import { createFeed } from '../tools/feed.js';
import { box, choose, heard, point, pressKey, ring, rows, selected, shown, told } from '../tools/map.js';

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const from = (...countries: (string | undefined)[]) =>
  signedBy(countries.map((country, index) => ({ id: `e${index}`, name: `Entry ${index}`, ...(country && { country }) })));

async function show(appeal: unknown, attributes = '') {
  const feed = await createFeed(appeal);
  await place(`<solidarity-map src="${feed.url}" ${attributes}></solidarity-map>`);
  const map = document.querySelector<SolidarityElement>('solidarity-map')!;
  await settled(map);
  const press = async (key: string, modifiers?: KeyboardEventInit) => {
    const used = pressKey(map, key, modifiers);
    await shown(map);
    return used;
  };
  const focus = async () => {
    box(map).focus();
    await shown(map);
  };
  return { map, feed, press, focus };
}

/** Where the keys are: a code. */
const at = (map: Element) => box(map).getAttribute('aria-activedescendant')!.slice(-2);

/** Puts the keys on a country. */
async function start(map: SolidarityElement, code: string) {
  point(map, code, 'pointermove');
  await shown(map);
}

/** Where each arrow leads from each of these. */
async function ways({ map, press }: Awaited<ReturnType<typeof show>>, codes: string[]) {
  const found = new Map<string, string[]>();
  for (const code of codes) {
    const next = [];
    for (const arrow of ARROWS) {
      await start(map, code);
      await press(arrow);
      next.push(at(map));
    }
    found.set(code, next);
  }
  return found;
}

/** What cannot be reached from somewhere. */
function unreached(ways: Map<string, string[]>) {
  return [...ways.keys()].flatMap((first) => {
    const reached = new Set([first]);
    for (const code of reached) for (const next of ways.get(code)!) reached.add(next);
    return [...ways.keys()].filter((code) => !reached.has(code)).map((code) => `${first} ${code}`);
  });
}

describe('the keys on the map', () => {
  it('leave other keys, and those pressed with a modifier, to the page', async () => {
    const { map, press, focus } = await show(realAppeal());
    await focus();
    const before = told(map);
    for (const key of ['Tab', 'Escape', 'Home', 'a', 'Unidentified', '']) expect(await press(key), key).to.equal(false);
    for (const key of [...ARROWS, 'Enter', ' ']) {
      for (const modifier of ['altKey', 'ctrlKey', 'metaKey']) expect(await press(key, { [modifier]: true }), `${modifier} ${key}`).to.equal(false);
    }
    expect(told(map)).to.equal(before);
    expect(selected(map)).to.equal('All countries');
  });

  it('stay where they are if nothing is there, and do not move the page', async () => {
    const { map, press, focus } = await show(from('DE'));
    await focus();
    for (const arrow of ARROWS) expect(await press(arrow)).to.equal(true);
    expect(told(map)).to.match(/^Germany 1/);
  });

  it('come to nothing where no country has a tile, and break nothing', async () => {
    const { map, press, focus } = await show(from('EU', undefined));
    await focus();
    for (const key of [...ARROWS, 'Enter', ' ']) await press(key);
    expect([told(map), heard(map), selected(map)]).to.deep.equal(['', '', 'All countries']);
    choose(map, 'Other');
    await shown(map);
    for (const key of ARROWS) await press(key);
    expect(selected(map)).to.equal('Other 1');
  });

  it('do not come to what has no tile', async () => {
    const all = await show(from('DE', 'EU', undefined, 'JP'));
    const found = await ways(all, ['DE', 'JP']);
    expect([...new Set([...found.values()].flat())]).to.have.members(['DE', 'JP']);
  });

  it('start from the selected country, and else from some first one, with the ring and the words there', async () => {
    const { map, focus } = await show(realAppeal());
    expect([told(map), heard(map)]).to.deep.equal(['', '']);
    await focus();
    expect(heard(map)).to.equal(told(map));
    expect(rows(map)).to.include(told(map));
    expect(ring(map)).to.deep.equal(world[at(map)]);
    box(map).blur();
    await shown(map);
    expect([told(map), heard(map)]).to.deep.equal(['', '']);
    choose(map, 'Peru');
    await focus();
    expect(heard(map)).to.match(/^Peru 2 · /);
  });

  it('move by tile, select nothing by it, and show who signed there', async () => {
    const { map, press } = await show(realAppeal());
    await start(map, 'CH');
    for (const [key, code, name] of [
      ['ArrowUp', 'LU', 'Luxembourg'],
      ['ArrowUp', 'DE', 'Germany'],
      ['ArrowLeft', 'NL', 'Netherlands'],
      ['ArrowRight', 'DE', 'Germany'],
    ] as const) {
      expect(await press(key)).to.equal(true);
      expect(told(map)).to.match(new RegExp(`^${name} 1 · \\S`));
      expect(heard(map)).to.equal(told(map));
      expect(ring(map)).to.deep.equal(world[code]);
      expect(selected(map)).to.equal('All countries');
    }
  });

  it('go where they point, in a page from right to left too', async () => {
    const all = await show(realAppeal(), 'lang="ar"');
    const codes = [...new Set(realAppeal().signatories.items!.map(({ country }) => country!))];
    for (const [code, [left, right, up, down]] of await ways(all, codes)) {
      const [row, column] = world[code]!;
      expect(world[left!]![1]).to.be.at.most(column!);
      expect(world[right!]![1]).to.be.at.least(column!);
      expect(world[up!]![0]).to.be.at.most(row!);
      expect(world[down!]![0]).to.be.at.least(row!);
    }
  });

  it('reach each of the 22 countries of the real appeal from every other', async () => {
    const all = await show(realAppeal());
    const codes = [...new Set(realAppeal().signatories.items!.map(({ country }) => country!))];
    expect(codes).to.have.lengthOf(22);
    expect(unreached(await ways(all, codes))).to.deep.equal([]);
  });

  it('reach each country of the world from every other', async function () {
    this.timeout(120_000);
    const codes = Object.keys(world);
    const all = await show(from(...codes));
    expect(unreached(await ways(all, codes))).to.deep.equal([]);
  });

  for (const key of ['Enter', ' ']) {
    it(`select what they have come to, and all countries when pressed again: ${key == ' ' ? 'Space' : key}`, async () => {
      const { map, press } = await show(realAppeal());
      await start(map, 'NL');
      await press('ArrowRight');
      expect(await press(key)).to.equal(true);
      expect(selected(map)).to.equal('Germany 1');
      expect(map.shadowRoot!.querySelectorAll('[aria-selected=true]')).to.have.lengthOf(1);
      await press('ArrowLeft');
      expect(selected(map)).to.equal('Germany 1');
      await press('ArrowRight');
      await press(key);
      expect(selected(map)).to.equal('All countries');
      expect(map.shadowRoot!.querySelector('[aria-selected=true]')).to.equal(null);
    });
  }

  it('select nothing that is not shown', async () => {
    const { map, press } = await show(realAppeal());
    await press('Enter');
    expect(selected(map)).to.equal('All countries');
  });

  it('stay on their country when others come in before it, and harm nothing when it goes', async () => {
    const { map, feed, press } = await show(from('DE', 'PL'));
    await start(map, 'PL');
    await publish(feed, { ...from('AF', 'BE', 'PL', 'DE'), sequence: 9 }, map);
    expect(heard(map)).to.match(/^Poland 1/);
    await publish(feed, { ...from('AF', 'DE'), sequence: 10 }, map);
    expect(heard(map)).to.equal('');
    await press('ArrowLeft');
    expect(heard(map)).to.match(/^Germany 1/);
  });
});
