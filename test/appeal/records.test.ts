import { expect } from '@open-wc/testing';
import { parse } from '../../src/appeal/parse.js';
import { accepted, anything, placesIn, signedBy } from './document.js';

describe('a bad record', () => {
  for (const bad of [null, 5, 'MLPD', [], {}, { abbr: 'X' }, { name: '' }, { name: '\u200b' }, { name: ['A'] }]) {
    it(`among the signatories is left out and the rest stays: ${JSON.stringify(bad)}`, () => {
      const { appeal } = parse(signedBy({ name: 'A' }, bad, { name: 'C' }));
      expect(appeal!.signatories.items.map(({ name, number }) => `${number} ${name}`)).to.deep.equal(['1 A', '3 C']);
    });
  }

  it('among the signatories is named by its place in the published list', () => {
    expect(placesIn(signedBy({ name: 'A' }, { abbr: 'X' }, 5))).to.include.members(['/signatories/items/1/name', '/signatories/items/2']);
  });

  it('among the demands is left out and the rest keeps its number', () => {
    const { appeal, problems } = accepted({ demands: [{ text: 'A' }, { id: 'x' }, 'B', { text: 'D' }] });
    expect(appeal.demands).to.deep.equal([
      { id: '1', number: 1, text: 'A' },
      { id: '4', number: 4, text: 'D' },
    ]);
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/demands/1/text', '/demands/2']);
  });

  it('among the links is left out and the rest stays', () => {
    const { appeal, problems } = accepted({ links: [5, { label: 'A' }, 'https://b.example'] });
    expect(appeal.links).to.deep.equal([{ label: 'A' }]);
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/links/0', '/links/2']);
  });

  it('is left out wherever lists are, whatever it is', () => {
    for (const bad of anything) {
      const { appeal } = accepted({ demands: [bad, { text: 'A' }], links: [bad, { label: 'B' }], body: [bad, 'C'] });
      expect(appeal.demands!.at(-1)!.text, JSON.stringify(bad)).to.equal('A');
      expect(appeal.links!.at(-1)!.label).to.equal('B');
      expect(appeal.body!.at(-1)).to.equal('C');
    }
  });

  it('is told in a sentence that goes on after its place', () => {
    expect(accepted({ demands: [{}] }).problems).to.deep.equal([{ pointer: '/demands/0/text', message: 'is needed' }]);
  });
});

describe('ids of records', () => {
  const idsOf = (...items: unknown[]) => parse(signedBy(...items)).appeal!.signatories.items.map(({ id }) => id);

  it('are kept both where they are the same, and told apart', () => {
    expect(idsOf({ id: 'a', name: 'A' }, { id: 'a', name: 'B' })).to.deep.equal(['a', 'a-2']);
  });

  it('are told apart from those that a publisher has numbered as we do', () => {
    const ids = idsOf({ id: 'a', name: 'A' }, { id: 'a-3', name: 'B' }, { id: 'a', name: 'C' }, { id: 'a-3', name: 'D' });
    expect(new Set(ids).size).to.equal(4);
  });

  it('differ for a hundred namesakes', () => {
    expect(new Set(idsOf(...Array.from({ length: 100 }, () => ({ name: 'Solidarity' })))).size).to.equal(100);
  });

  it('are made of the abbreviation, else of the name', () => {
    expect(idsOf({ abbr: 'CPI (ML) Red Star', name: 'A' }, { name: 'Rode Morgen' })).to.deep.equal(['CPI-ML-Red-Star', 'Rode-Morgen']);
  });

  it('keep the letters of any script', () => {
    expect(idsOf({ abbr: 'БКП', name: 'A' }, { name: 'हिन्दी' })).to.deep.equal(['БКП', 'हिन्दी']);
  });

  it('are the place in the list where nothing of the name can stand in an address', () => {
    expect(idsOf({ id: '!!!', name: 'A' }, { name: '☭' })).to.deep.equal(['1', '2']);
  });

  it('hold nothing that ends or splits a fragment', () => {
    expect(idsOf({ id: '"><a href=#x y%00', name: 'A' })).to.deep.equal(['a-href-x-y-00']);
  });

  it('of the same demand are the same in each language, brought or not', () => {
    const { appeal } = accepted({ demands: [{ text: 'A' }], translations: { de: { demands: [{ text: 'Ä' }] } } });
    expect(appeal.translations!['de']!.demands![0]!.id).to.equal(appeal.demands![0]!.id);
  });
});
