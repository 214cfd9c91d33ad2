import { expect } from '@open-wc/testing';
import { parse } from '../../src/appeal/parse.js';
import { signedBy } from './document.js';

const from = (country: unknown) => {
  const { appeal, problems } = parse(signedBy({ name: 'A', country }));
  return { entry: appeal!.signatories.items[0]!, problems };
};

describe('a country', () => {
  for (const code of ['AA', 'ZZ', 'XX', 'XA', 'XZ', 'QM', 'QZ', 'de', 'De', 'D', 'DEU', '276', 'D3', '', 'ДЕ', '<b>', 'Germany', 49]) {
    it(`that is none is left out, and the signatory stays: ${JSON.stringify(code)}`, () => {
      const { entry, problems } = from(code);
      expect(entry).to.deep.equal({ id: 'A', name: 'A', number: 1 });
      expect(problems).to.deep.equal([{ pointer: '/signatories/items/0/country', message: 'must be a country code' }]);
    });
  }

  for (const code of ['DE', 'CD', 'TR', 'PE', 'XK', 'QA', 'ZW', 'AD']) {
    it(`is kept: ${code}`, () => {
      expect(from(code).entry.country).to.equal(code);
    });
  }

  it('may have the publisher’s own wording, code or not', () => {
    const { appeal } = parse(signedBy({ name: 'BP (NK-T)', countryName: 'North Kurdistan' }));
    expect(appeal!.signatories.items[0]!.countryName).to.equal('North Kurdistan');
  });
});
