import { expect } from '@open-wc/testing';
import { accepted } from './document.js';

describe('a date', () => {
  const wrong = [
    '2018-02-29',
    '2018-02-30',
    '2018-02-31T10:00:00Z',
    '2018-04-31',
    '2018-00-10',
    '2018-13-01',
    '2018-10-00',
    '2018-10-32',
    '2018-10-00T12:00:00Z',
    '2018-1-5',
    '18-10-15',
    '15.10.2018',
    '10/15/2018',
    '15 October 2018',
    '2018-10',
    '2018',
    '2018-W42',
    '2018-10-15 12:00',
    '2018-10-15T',
    '2018-10-15T25:00:00Z',
    '2018-10-15T12:61:00Z',
    '2018-10-15Tnoon',
    '2018-10-15T(',
    ' 2018-10-15',
    '2018-10-15\n',
    '+002018-10-15',
    '٢٠١٨-١٠-١٥',
    'tomorrow',
    '',
    1539561600000,
    ['2018-10-15'],
  ];
  for (const published of wrong) {
    it(`that is none is not shown: ${JSON.stringify(published)}`, () => {
      const { appeal, problems } = accepted({ published });
      expect(appeal).not.to.have.property('published');
      expect(problems).to.deep.equal([{ pointer: '/published', message: 'must be a date' }]);
    });
  }

  const right = [
    '1970-01-01',
    '1970-01-01T00:00:00Z',
    '1917-11-07',
    '2000-02-29',
    '2020-02-29',
    '2018-12-31',
    '2018-10-15T12:00:00Z',
    '2018-10-15T12:00:00.123Z',
    '2018-10-15T23:30:00-05:00',
    '2018-10-15T00:30:00+14:00',
    '2018-10-15T12:00',
  ];
  for (const published of right) {
    it(`is kept as it is: ${published}`, () => {
      const { appeal, problems } = accepted({ published });
      expect(problems).to.be.empty;
      expect(appeal.published).to.equal(published);
    });
  }

  it('is checked in each place where dates are', () => {
    const bad = '2018-02-30';
    const { problems } = accepted({
      published: bad,
      updated: bad,
      expires: bad,
      signatories: { count: 1, asOf: bad, items: [{ name: 'A', since: bad }] },
    });
    expect(problems.map(({ pointer }) => pointer)).to.have.members([
      '/published',
      '/updated',
      '/expires',
      '/signatories/asOf',
      '/signatories/items/0/since',
    ]);
  });
});
