import { expect } from '@open-wc/testing';
import { parse } from '../../src/appeal/parse.js';
import { documentWith, json } from './document.js';

const read = (signatories: object) => {
  const { appeal, problems } = parse(documentWith({ signatories }));
  return { signatories: appeal?.signatories, problems };
};

const two = [{ name: 'A', country: 'DE' }, { name: 'B', country: 'DE' }];

describe('a count that cannot be true', () => {
  for (const count of [-1, 1.5, 1e300, 2 ** 53, '25', '', true, [], [25], {}, json('{"valueOf":25}'), '1,000']) {
    it(`is not made one: ${JSON.stringify(count)}`, () => {
      expect(read({ count })).to.deep.equal({
        signatories: undefined,
        problems: [{ pointer: '/signatories/count', message: 'must be a whole number' }],
      });
    });
  }

  it('is refused below the listed number', () => {
    expect(read({ count: 1, items: two })).to.deep.equal({
      signatories: undefined,
      problems: [{ pointer: '/signatories/count', message: 'is 1, but 2 signed' }],
    });
  });

  it('is refused below listed and unlisted together', () => {
    expect(read({ count: 4, items: two, unlisted: 3 }).problems).to.deep.equal([
      { pointer: '/signatories/count', message: 'is 4, but 5 signed' },
    ]);
  });

  it('is refused below what is listed even where pages hold the rest', () => {
    expect(read({ count: 1, items: two, pages: { href: 'https://campaign.example/{page}.json' } }).signatories).to.be.undefined;
  });
});

describe('a count above what is known', () => {
  it('stays, and the difference is named', () => {
    const { signatories, problems } = read({ count: 5, items: two, unlisted: 1 });
    expect(signatories!.count).to.equal(5);
    expect(problems).to.deep.equal([{ pointer: '/signatories/count', message: 'is 5, but 3 signed' }]);
  });

  it('is right where pages hold the rest', () => {
    expect(read({ count: 5, items: two, pages: { href: 'https://campaign.example/{page}.json' } }).problems).to.be.empty;
  });

  it('is right where nobody is listed', () => {
    expect(read({ count: 5 }).problems).to.be.empty;
  });

  it('stays when a bad signatory is left out', () => {
    expect(read({ count: 3, items: [...two, {}] }).signatories).to.deep.include({ count: 3 });
  });

  it('stays when the unlisted number is no number, which is named first', () => {
    const { signatories, problems } = read({ count: 3, items: two, unlisted: '1' });
    expect(signatories!.count).to.equal(3);
    expect(problems[0]).to.deep.equal({ pointer: '/signatories/unlisted', message: 'must be a whole number' });
  });
});

describe('a count that is right', () => {
  it('is the listed number', () => {
    expect(read({ count: 2, items: two }).problems).to.be.empty;
  });

  it('is listed and unlisted', () => {
    const { signatories, problems } = read({ count: 7, items: two, unlisted: 5 });
    expect(problems).to.be.empty;
    expect(signatories).to.deep.include({ count: 7, unlisted: 5 });
  });

  it('may be 0', () => {
    expect(read({ count: 0 }).signatories).to.deep.include({ count: 0, items: [] });
  });
});

describe('the number of countries', () => {
  it('is counted where every signatory is known', () => {
    expect(read({ count: 3, items: [...two, { name: 'C', country: 'FR' }] }).signatories!.countries).to.equal(2);
  });

  it('is not told where a country is not known', () => {
    expect(read({ count: 3, items: [...two, { name: 'C' }] }).signatories!.countries).to.be.undefined;
  });

  it('is not told where a country is not a country', () => {
    expect(read({ count: 3, items: [...two, { name: 'C', country: 'ZZ' }] }).signatories!.countries).to.be.undefined;
  });

  it('is not told where some are unlisted', () => {
    expect(read({ count: 3, items: two, unlisted: 1 }).signatories!.countries).to.be.undefined;
  });

  it('is not told where some are in pages', () => {
    expect(read({ count: 3, items: two, pages: {} }).signatories!.countries).to.be.undefined;
  });

  it('is the publisher’s where they tell it', () => {
    expect(read({ count: 3, items: two, unlisted: 1, countries: 2 }).signatories!.countries).to.equal(2);
  });
});

describe('what has signed', () => {
  it('are organisations where nothing else is said', () => {
    expect(read({ count: 2, items: two }).signatories!.kind).to.be.undefined;
  });

  it('are what one of them is that is no organisation', () => {
    expect(read({ count: 2, items: [{ name: 'A' }, { name: 'B', kind: 'person' }] }).signatories!.kind).to.equal('person');
  });

  it('is what the publisher calls it', () => {
    expect(read({ count: 2, items: [{ name: 'A' }, { name: 'B', kind: 'person' }], kind: 'union' }).signatories!.kind).to.equal('union');
  });
});
