import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { directionOf, formatOf } from '../../src/language/format.js';
import arabic from '../../src/language/ar.js';

const ready = async (lang: string) => {
  const format = formatOf(lang);
  await format.whenReady;
  return format;
};

describe('a format', () => {
  afterEach(() => sinon.restore());

  for (const lang of ['', '-', 'x', 'de_DE', 'english', 'e'.repeat(9), '<b>', '☭', 'constructor', '__proto__', 'toString', 'en-u-nu-zzzz', 'zz-ZZ']) {
    it(`never throws, whatever the language is called: ${JSON.stringify(lang)}`, async () => {
      const format = await ready(lang);
      expect(format.number(25)).to.equal('25');
      expect(format.plural({ one: 'one', other: 'other' }, 25)).to.equal('other');
    });
  }

  it('is plain before it is ready: no formatter has been made yet', () => {
    const made = [sinon.spy(Intl, 'NumberFormat'), sinon.spy(Intl, 'DateTimeFormat'), sinon.spy(Intl, 'DisplayNames')];
    const format = formatOf('nl');
    expect(format.ready).to.be.false;
    expect([format.number(12_345), format.date('2018-10-15T12:00:00Z'), format.country('DE')]).to.deep.equal(['12345', '2018-10-15', 'DE']);
    expect(made.map(({ called }) => called)).to.deep.equal([false, false, false]);
  });

  it('makes each formatter in a task of its own', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout'] });
    const made = [sinon.spy(Intl, 'NumberFormat'), sinon.spy(Intl, 'DateTimeFormat'), sinon.spy(Intl, 'DisplayNames')];
    const format = formatOf('sv');
    for (const expected of [[1, 0, 0], [1, 1, 0], [1, 1, 1]]) {
      clock.next();
      await Promise.resolve();
      expect(made.map(({ callCount }) => callCount)).to.deep.equal(expected);
    }
    await format.whenReady;
    expect(format.ready).to.be.true;
  });

  it('is one for all elements of a language', () => {
    expect(formatOf('de')).to.equal(formatOf('de'));
  });

  it('tells numbers, dates and countries in its language', async () => {
    const german = await ready('de');
    expect(german.number(12_345)).to.equal('12.345');
    expect(german.date('2018-10-15')).to.equal('15. Oktober 2018');
    expect(german.country('CD')).to.match(/Kongo/);
  });

  it('tells English dates as all the world reads them', async () => {
    expect((await ready('en')).date('2018-10-15')).to.equal('15 October 2018');
  });

  for (const iso of ['2018-10-15', '2018-10-15T23:30:00-05:00', '2018-10-15T00:30:00+14:00', '2018-10-15T12:00:00Z']) {
    it(`tells the publisher's day, before and when it is ready: ${iso}`, async () => {
      expect((await ready('en')).date(iso)).to.equal('15 October 2018');
    });
  }

  it('tells 1970', async () => {
    expect((await ready('en')).date('1970-01-01')).to.equal('1 January 1970');
  });

  it('has no name for a country that nobody knows, and none for none', async () => {
    const { country } = await ready('en');
    expect([country('QX'), country(undefined)]).to.deep.equal([undefined, undefined]);
  });

  it('has a name for Kosovo', async () => {
    expect((await ready('en')).country('XK')).to.equal('Kosovo');
  });

  it('chooses among the six forms of Arabic', () => {
    const { plural } = formatOf('ar');
    const { organisations } = arabic;
    expect([0, 1, 2, 3, 10, 11, 25, 99, 100, 102, 103].map((count) => plural(organisations, count))).to.deep.equal(
      (['zero', 'one', 'two', 'few', 'few', 'many', 'many', 'many', 'other', 'other', 'few'] as const).map((form) => organisations[form]),
    );
  });

  it('takes the form for all others where its own is missing', () => {
    expect(formatOf('ar').plural({ one: 'one', other: 'other' }, 2)).to.equal('other');
  });
});

describe('the direction of a language', () => {
  for (const lang of ['ar', 'AR-EG', 'fa', 'he', 'ur-PK', 'ckb', 'ps', 'yi', 'ku-Arab', 'az-Arab-IR', 'pa-arab']) {
    it(`is from right to left in ${lang}`, () => {
      expect(directionOf(lang)).to.equal('rtl');
    });
  }

  for (const lang of ['en', 'de', 'arn', 'art', 'ku', 'az', 'hi', 'zh', 'fr-FA', '', 'constructor']) {
    it(`is from left to right in ${JSON.stringify(lang)}`, () => {
      expect(directionOf(lang)).to.equal('ltr');
    });
  }
});
