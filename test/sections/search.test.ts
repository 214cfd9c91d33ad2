import { expect, waitUntil } from '@open-wc/testing';
import { manySignatories, nextEdition, realAppeal, union, withCount } from '../fixtures/appeal.js';
import type { SolidarityElement } from '../../src/elements/element.js';
import { part, parts, publish, settled, show, words } from '../tools/element.js';
import { namesOf, numbersOf } from './list.js';

const field = (element: Element) => part(element, 'search') as HTMLInputElement;
const status = (element: Element) => words(element.shadowRoot!.querySelector('[part=tools] [role=status]'));

/** Types into the search field, and waits for the answer. */
async function find(element: SolidarityElement, query: string): Promise<void> {
  field(element).value = query;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await waitUntil(() => (status(element) != '') == (query.trim() != ''), `no answer for ${query}`, { interval: 5, timeout: 5000 });
}

const queries: Record<string, string[]> = {
  bulgar: ['БКП'],
  Българ: ['БКП'],
  БКП: ['БКП'],
  бкп: ['БКП'],
  peru: ['PML del Perú', 'PPP'],
  Perú: ['PML del Perú', 'PPP'],
  PERU: ['PML del Perú', 'PPP'],
  'proletario peru': ['PPP'],
  switzerland: ['MLGS'],
  bolsevik: ['BP (NK-T)'],
  'cpi (ml)': ['CPI (ML) Red Star', 'PCC CPI (ML)'],
};

describe('the search', () => {
  it('says that it found nothing', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    await find(element, 'zzz');
    expect(status(element)).to.equal('0 found');
    expect(parts(element, 'entry')).to.be.empty;
  });

  it('is not there for a list that can be overlooked', async () => {
    const { element } = await show('solidarity-signatories', withCount(11));
    expect(field(element)).not.to.exist;
  });

  it('is there from twelve entries on, with a name', async () => {
    const { element } = await show('solidarity-signatories', withCount(12));
    expect(field(element)).to.have.attribute('aria-label', 'Search the signatories');
  });

  for (const [query, names] of Object.entries(queries)) {
    it(`finds with "${query}" ${names.join(' and ')}`, async () => {
      const { element } = await show('solidarity-signatories', realAppeal());
      await find(element, query);
      expect(namesOf(element)).to.deep.equal(names);
    });
  }

  it('finds by the country as the visitor calls it', async () => {
    const { element } = await show('solidarity-signatories', realAppeal(), { attributes: 'lang="de"' });
    await find(element, 'schweiz');
    expect(namesOf(element)).to.deep.equal(['MLGS']);
  });

  it('leaves every entry its published number', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    await find(element, 'peru');
    expect(numbersOf(element)).to.deep.equal([24, 25]);
  });

  it('says politely how many it found', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    await find(element, 'peru');
    expect(status(element)).to.equal('2 found');
  });

  it('keeps the focus while the visitor types', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    field(element).focus();
    await find(element, 'peru');
    expect(element.shadowRoot!.activeElement).to.equal(field(element));
    expect(field(element).value).to.equal('peru');
  });

  it('brings the list back when it is emptied', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    await find(element, 'peru');
    await find(element, '');
    expect(namesOf(element)).to.have.lengthOf(12);
    expect(numbersOf(element)[0]).to.equal(1);
  });

  it('answers the last of several quick queries', async () => {
    const { element } = await show('solidarity-signatories', manySignatories(10_000));
    field(element).value = 'U1';
    field(element).dispatchEvent(new InputEvent('input'));
    await find(element, 'U9999');
    expect(namesOf(element)).to.deep.equal(['U9999']);
  });

  it('finds one of 10,000', async () => {
    const { element } = await show('solidarity-signatories', manySignatories(10_000));
    await find(element, 'union 7777');
    expect(numbersOf(element)).to.deep.equal([7777]);
  });

  it('goes on when a new edition comes', async () => {
    const { element, feed } = await show('solidarity-signatories', realAppeal());
    await find(element, 'peru');
    await publish(feed, nextEdition(realAppeal(), { entry: union(2) }), element);
    await waitUntil(() => status(element) == '3 found', status(element));
    expect(numbersOf(element)).to.deep.equal([24, 25, 26]);
  });

  it('does not speak of those who are not named', async () => {
    const { signatories } = realAppeal();
    const { element } = await show('solidarity-signatories', realAppeal({ signatories: { ...signatories, count: 32, unlisted: 7 } }));
    await find(element, 'peru');
    expect(part(element, 'note')).not.to.exist;
  });

  it('finds a country in the language of each list, though they show one feed', async () => {
    const { element, feed } = await show('solidarity-signatories', realAppeal());
    await find(element, 'germany');
    const german = document.createElement('solidarity-signatories');
    german.lang = 'de';
    german.src = feed.url;
    element.after(german);
    await settled(german);
    await find(german, 'deutschland');
    expect(namesOf(german)).to.include('MLPD');
  });

  it('can be given up even where the list has become short', async () => {
    const { element, feed } = await show('solidarity-signatories', realAppeal());
    await find(element, 'peru');
    await publish(feed, withCount(5), element);
    expect(field(element)).to.exist;
    await find(element, '');
    expect(parts(element, 'entry')).to.have.lengthOf(5);
  });
});
