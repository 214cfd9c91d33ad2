import { expect } from '@open-wc/testing';
import { parse } from '../../src/appeal/parse.js';
import { accepted, anything, documentWith, json, placesIn } from './document.js';

/** Each field that may be absent, beside a good value of it. */
const optional: Record<string, unknown> = {
  lang: 'en',
  url: 'https://icor.info/',
  issuer: { name: 'ICOR', url: 'https://icor.info/' },
  published: '2018-10-15',
  updated: '2018-10-15T12:00:00Z',
  sequence: 7,
  expires: '2019-01-01',
  status: 'won',
  statusNote: 'They are free.',
  body: ['Since May …', { type: 'heading', depth: 2, children: ['Now'] }],
  demands: [{ id: 'release', number: 1, text: 'Release!' }],
  contact: { email: 'a@icor.info', purpose: 'for forwarding' },
  links: [{ rel: 'status', href: 'https://icor.info/', label: 'Status' }],
  updates: 'https://icor.info/feed.json',
  goal: 50,
  translations: { de: { title: 'Streik' } },
};

/** Fields of a signatory, beside a good value. */
const ofSignatory: Record<string, unknown> = {
  id: 'mlpd',
  abbr: 'MLPD',
  lang: 'de',
  gloss: 'Marxist-Leninist Party of Germany',
  country: 'DE',
  countryName: 'Germany',
  region: 'Ruhr',
  url: 'https://mlpd.de/',
  since: '2018-10-01',
  kind: 'organisation',
};

const wrongFor = (good: unknown) =>
  anything.filter((value) => value !== null && (typeof value != typeof good || Array.isArray(value) != Array.isArray(good)));

describe('a field of the appeal', () => {
  it('is taken over when it is good, all of them together', () => {
    const { appeal, problems } = accepted(optional);
    expect(problems).to.be.empty;
    expect(appeal).to.deep.include(optional);
  });

  for (const [field, good] of Object.entries(optional)) {
    it(`${field} is left out with anything of another type, and named, and the rest stays`, () => {
      for (const value of wrongFor(good)) {
        const { appeal, problems } = accepted({ ...optional, [field]: value });
        expect(problems[0]?.pointer, JSON.stringify(value)).to.equal(`/${field}`);
        expect(appeal).not.to.have.property(field);
        expect(Object.keys(appeal)).to.have.lengthOf(Object.keys(optional).length + 4 - 1);
      }
    });

    it(`${field} may be null, as if it were absent`, () => {
      const { appeal, problems } = accepted({ [field]: null });
      expect(problems).to.be.empty;
      expect(appeal).not.to.have.property(field);
    });
  }

  for (const status of ['Open', 'over', 'open ', '', ' paused', 'opens\nwon']) {
    it(`status cannot be ${JSON.stringify(status)}`, () => {
      const { appeal, problems } = accepted({ status });
      expect(appeal.status).to.be.undefined;
      expect(problems).to.deep.equal([{ pointer: '/status', message: 'must be open, paused, won or closed' }]);
    });
  }

  for (const lang of ['e', 'english language', 'en_GB', 'en-', '<b>', '-', '5']) {
    it(`lang cannot be ${JSON.stringify(lang)}`, () => {
      expect(accepted({ lang }).problems).to.deep.equal([{ pointer: '/lang', message: 'must be a language tag' }]);
    });
  }

  for (const email of ['nobody', 'a@b@c', 'a b@c', 'a@b?bcc=c', 'a@b&cc=d', 'a%40b@c', '@', 'a\u202eb@c', 'a\u200bb@c']) {
    it(`contact/email cannot be ${JSON.stringify(email)}`, () => {
      const { appeal, problems } = accepted({ contact: { email, purpose: 'news' } });
      expect(appeal.contact).to.deep.equal({ purpose: 'news' });
      expect(problems).to.deep.equal([{ pointer: '/contact/email', message: 'must be an e-mail address' }]);
    });
  }

  it('cannot be a text longer than anybody reads', () => {
    expect(placesIn(documentWith({ statusNote: 'x'.repeat(20_001) }))).to.deep.equal(['/statusNote']);
  });
});

describe('a field of a signatory', () => {
  const signed = (fields: object) => parse(documentWith({ signatories: { count: 1, items: [{ name: 'A', ...fields }] } }));

  it('is taken over when it is good, all of them together', () => {
    expect(signed(ofSignatory).appeal!.signatories.items).to.deep.equal([{ ...ofSignatory, name: 'A', number: 1 }]);
  });

  for (const [field, good] of Object.entries(ofSignatory)) {
    it(`${field} is left out with anything of another type, and named, and the record stays`, () => {
      for (const value of wrongFor(good)) {
        const { appeal, problems } = signed({ ...ofSignatory, [field]: value });
        expect(problems, JSON.stringify(value)).to.have.lengthOf(1);
        expect(problems[0]!.pointer).to.equal(`/signatories/items/0/${field}`);
        const { [field]: _, ...rest } = ofSignatory;
        expect(appeal!.signatories.items[0]).to.deep.include(field == 'id' ? { name: 'A', id: 'MLPD' } : rest);
      }
    });
  }
});

describe('names of built-in properties', () => {
  const hostile = json('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"valueOf":1,"hasOwnProperty":1}');

  it('neither poison nor throw at any place of a document', () => {
    const spoilt = documentWith({
      ...hostile,
      issuer: hostile,
      body: [hostile],
      demands: [hostile],
      links: [hostile],
      contact: hostile,
      translations: hostile,
      signatories: { ...hostile, count: 1, items: [hostile, { name: 'A', ...hostile }] },
    });
    expect(parse(spoilt).appeal!.signatories.items).to.have.lengthOf(1);
    expect(({} as Record<string, unknown>)['polluted']).to.be.undefined;
  });

  it('are not taken for fields that a document has not', () => {
    expect(parse(json('{"__proto__":{"version":1,"id":"a","title":"b","signatories":{"count":1}}}')).appeal).to.be.undefined;
  });

  for (const field of ['title', 'id', 'lang', 'url', 'published', 'status', 'version']) {
    it(`do not break ${field} when it is a record that pretends to be a text`, () => {
      expect(placesIn(documentWith({ [field]: json('{"toString":1,"valueOf":1}') }))).to.include(`/${field}`);
    });
  }
});
