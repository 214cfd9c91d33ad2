// A country that is selected on a map, and the list of signatories of the same source.
import { expect, waitUntil } from '@open-wc/testing';
import type { SolidarityElement } from '../../src/elements/element.js';
import { manySignatories, realAppeal, signedBy, union } from '../fixtures/appeal.js';
import { part, parts, place, publish, settled, words } from '../tools/element.js';
import { createFeed } from '../tools/feed.js';
import { chip, choose, pick, point, selected, shown } from '../tools/map.js';
import { namesOf, numbersOf } from './list.js';

const MAP = 'solidarity-map';
const LIST = 'solidarity-signatories';

/** Elements of one or several sources on one page, in this order. */
async function page(markup: string) {
  await place(markup);
  const elements = [...document.querySelectorAll<SolidarityElement>(`${MAP}, ${LIST}, solidarity-appeal`)];
  for (const element of elements) await settled(element);
  return elements as [SolidarityElement, ...SolidarityElement[]];
}
const element = (tag: string, url: string, attributes = '') => `<${tag} src="${url}" ${attributes}></${tag}>`;

async function mapAndList(appeal: unknown, attributes = '') {
  const feed = await createFeed(appeal);
  const [map, list] = await page(element(MAP, feed.url) + element(LIST, feed.url, attributes));
  const press = async (code: string) => {
    point(map, code);
    await shown(map, list!);
  };
  return { feed, map, list: list!, press };
}

describe('a country that is selected on the map', () => {
  it('is the only one that the list shows, numbered as published', async () => {
    const { map, list, press } = await mapAndList(realAppeal());
    await press('IN');
    const india = realAppeal().signatories.items!.flatMap(({ country }, index) => (country == 'IN' ? index + 1 : []));
    expect(numbersOf(list)).to.deep.equal(india);
    expect(chip(list)).to.equal('India · 2 found All countries');
    expect(selected(map)).to.equal('India 2');
  });

  it('is no longer when it is pressed again, and the list is as it was', async () => {
    const { map, list, press } = await mapAndList(realAppeal());
    const before = namesOf(list);
    await press('IN');
    await press('PE');
    expect(numbersOf(list)).to.have.lengthOf(2);
    await press('PE');
    expect(namesOf(list)).to.deep.equal(before);
    expect(chip(list)).to.equal('');
    expect(pick(map).selectedIndex).to.equal(0);
  });

  it('can be taken back at the list, which keeps the focus there', async () => {
    const { map, list, press } = await mapAndList(realAppeal());
    await press('IN');
    const button = part(list, 'everywhere')!;
    expect(button.textContent).to.equal('All countries');
    button.focus();
    button.click();
    await shown(map, list);
    await list.updateComplete;
    expect(selected(map)).to.equal('All countries');
    expect(list.shadowRoot!.activeElement).to.equal(part(list, 'selected'));
  });

  it('is said to listeners', async () => {
    const { list, press } = await mapAndList(realAppeal());
    const status = part(list, 'list')!.previousElementSibling!;
    expect(status.role).to.equal('status');
    await press('IN');
    expect(words(status)).to.equal('India · 2 found All countries');
  });

  it('can be chosen by name too', async () => {
    const { map, list } = await mapAndList(realAppeal());
    choose(map, 'Germany');
    await shown(map, list);
    expect(namesOf(list)).to.deep.equal(['MLPD']);
    choose(map, 'All');
    await shown(map, list);
    expect(namesOf(list)).to.have.lengthOf(12);
  });

  it('may be nobody’s: those without one', async () => {
    const { map, list } = await mapAndList(signedBy([union(1), { id: 'a', name: 'Workers without borders' }]));
    choose(map, 'Other');
    await shown(map, list);
    expect(namesOf(list)).to.deep.equal(['Workers without borders']);
    expect(chip(list)).to.equal('Other · 1 found All countries');
  });

  for (const [where, markup] of Object.entries({
    'before the map': (url: string) => element(LIST, url) + element(MAP, url),
    'in groups': (url: string) => element(MAP, url) + element(LIST, url, 'group="country"'),
    'in a whole appeal': (url: string) => element(MAP, url) + element('solidarity-appeal', url),
    'around it': (url: string) => `<solidarity-signatories src="${url}">${element(MAP, url)}</solidarity-signatories>`,
  })) {
    it(`filters a list that is ${where}`, async () => {
      const { url } = await createFeed(realAppeal());
      const elements = await page(markup(url));
      const map = elements.find(({ localName }) => localName == MAP)!;
      const list = elements.find(({ localName }) => localName != MAP)!;
      choose(map, 'Germany');
      await shown(map, list);
      expect(namesOf(list)).to.deep.equal(['MLPD']);
    });
  }

  it('filters a list in another shadow root, and one that comes later', async () => {
    const { url } = await createFeed(realAppeal());
    const [map] = await page(`${element(MAP, url)}<div id="host"></div>`);
    point(map, 'DE');
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    const list = document.createElement(LIST) as SolidarityElement;
    list.src = url;
    root.append(list);
    await settled(list);
    expect(namesOf(list)).to.deep.equal(['MLPD']);
    point(map, 'PE');
    await shown(map, list);
    expect(numbersOf(list)).to.have.lengthOf(2);
  });

  it('is the same in the map and the list of one appeal, and of two maps', async () => {
    const { url } = await createFeed(realAppeal());
    const [appeal, map] = await page(element('solidarity-appeal', url) + element(MAP, url));
    point(appeal, 'DE');
    await shown(appeal, map!);
    expect(namesOf(appeal)).to.deep.equal(['MLPD']);
    expect(selected(map!)).to.equal('Germany 1');
  });

  it('is nothing to another source', async () => {
    const [one, two] = await Promise.all([createFeed(realAppeal()), createFeed(realAppeal())]);
    const [map, list, other] = await page(element(MAP, one.url) + element(LIST, one.url) + element(LIST, two.url));
    point(map, 'DE');
    await shown(map, list!, other!);
    expect(namesOf(list!)).to.have.lengthOf(1);
    expect(namesOf(other!)).to.have.lengthOf(12);
  });

  it('stays in an edition that still has it, and shows who is new', async () => {
    const { feed, map, list, press } = await mapAndList(signedBy([1, 2, 3].map(union)));
    await press('DE');
    await publish(feed, signedBy([1, 2, 3, 8].map(union), { sequence: 99 }), map, list);
    expect(namesOf(list)).to.deep.equal(['U3', 'U8']);
  });

  it('ends with an edition that no longer has it, and does not come back by itself', async () => {
    const { feed, map, list, press } = await mapAndList(signedBy([1, 2, 3].map(union)));
    await press('DE');
    await publish(feed, signedBy([1, 2].map(union), { sequence: 98 }), map, list);
    expect(namesOf(list)).to.deep.equal(['U1', 'U2']);
    expect(chip(list)).to.equal('');
    await publish(feed, signedBy([1, 2, 3].map(union), { sequence: 99 }), map, list);
    expect(namesOf(list)).to.deep.equal(['U1', 'U2', 'U3']);
  });

  it('keeps what is searched for, and searches in the country alone', async () => {
    const { list, press } = await mapAndList(manySignatories(100));
    const search = part(list, 'search') as HTMLInputElement;
    search.value = '13';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    await press('DE');
    await expectSoon(list, ['U13']);
    expect((part(list, 'search') as HTMLInputElement).value).to.equal('13');
  });

  it('says nothing of how many are from there while a search says what it found', async () => {
    const { list, press } = await mapAndList(manySignatories(100));
    const search = async (query: string) => {
      const field = part(list, 'search') as HTMLInputElement;
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    await search('zzz');
    await press('DE');
    await expectSoon(list, []);
    expect(words(part(list, 'tools'))).to.equal('0 found');
    expect(chip(list)).to.equal('Germany All countries');
    await search('');
    await waitUntil(() => namesOf(list)[0], 'nobody is found');
    expect(chip(list)).to.match(/^Germany · \d+ found All countries$/);
  });

  it('leaves room between the way back and the list, at any width', async () => {
    const { list, press } = await mapAndList(realAppeal());
    await press('IN');
    for (const width of ['240px', '800px']) {
      list.style.inlineSize = width;
      const [button, entry] = [part(list, 'everywhere')!, part(list, 'entry')!].map((node) => node.getBoundingClientRect());
      expect(entry!.top - button!.bottom, width).to.be.at.least(6);
    }
  });

  it('unfolds no more of the list when it ends', async () => {
    const last = Array.from({ length: 20 }, (_, index) => ({ ...union(500 + index), country: 'FR' }));
    const { list, press } = await mapAndList(signedBy([...Array.from({ length: 200 }, (_, index) => union(index)), ...last]));
    await press('FR');
    expect(parts(list, 'entry')).to.have.lengthOf(12);
    await press('FR');
    expect(parts(list, 'entry')).to.have.lengthOf(12);
  });

  it('gives way to a record that an address names', async () => {
    const { list, press } = await mapAndList(realAppeal());
    await press('DE');
    const { id, abbr } = realAppeal().signatories.items!.find(({ country }) => country == 'PE')!;
    const fragment = `${realAppeal().id}-signatory-${id}`;
    location.hash = fragment;
    for (let tries = 0; tries < 50 && !list.shadowRoot!.getElementById(fragment); tries++) await new Promise(requestAnimationFrame);
    expect(namesOf(list)).to.include(abbr);
    expect(chip(list)).to.equal('');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is not the whole on paper: there everybody is', async () => {
    const { list, press } = await mapAndList(realAppeal());
    await press('DE');
    dispatchEvent(new Event('beforeprint'));
    expect(namesOf(list)).to.have.lengthOf(25);
    dispatchEvent(new Event('afterprint'));
    expect(namesOf(list)).to.deep.equal(['MLPD']);
  });

  it('does not pretend that the newest of a long list are all', async () => {
    const signatories = { count: 503, items: [1, 2, 3].map(union), pages: { href: 'https://example.org/{page}.json', count: 1, size: 500 } };
    const { list, press } = await mapAndList(realAppeal({ signatories: signatories as never }));
    await press('DE');
    expect(chip(list)).to.equal('Germany · 1 found · There may be more. All countries');
  });
});

/** A search answers in a later task. */
async function expectSoon(list: Element, names: string[]) {
  for (let tries = 0; tries < 50 && `${namesOf(list)}` != `${names}`; tries++) await new Promise(requestAnimationFrame);
  expect(namesOf(list)).to.deep.equal(names);
}
