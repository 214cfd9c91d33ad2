import { expect } from '@open-wc/testing';
import { parse } from '../../src/appeal/parse.js';
import { anything, documentWith } from './document.js';

const without = (key: string) => {
  const document = documentWith();
  delete document[key];
  return document;
};

describe('a document that cannot be used', () => {
  for (const value of [undefined, null, true, 5, '', 'text']) {
    it(`is refused if it is ${JSON.stringify(value)}`, () => {
      expect(parse(value)).to.deep.equal({ problems: [{ pointer: '', message: 'must be an object' }] });
    });
  }

  it('is refused if it is a list, even of appeals', () => {
    expect(parse([documentWith()])).to.deep.equal({ problems: [{ pointer: '', message: 'must be an object' }] });
  });

  for (const key of ['version', 'id', 'title', 'signatories']) {
    it(`is refused without ${key}, which is named`, () => {
      expect(parse(without(key))).to.deep.equal({ problems: [{ pointer: `/${key}`, message: 'is needed' }] });
    });

    it(`is refused with ${key} null, which is named`, () => {
      expect(parse(documentWith({ [key]: null }))).to.deep.equal({ problems: [{ pointer: `/${key}`, message: 'is needed' }] });
    });
  }

  for (const version of [0, 2, 1.1, '1', true, [1], { valueOf: 1 }]) {
    it(`is refused in version ${JSON.stringify(version)}`, () => {
      expect(parse(documentWith({ version }))).to.deep.equal({ problems: [{ pointer: '/version', message: 'must be 1' }] });
    });
  }

  for (const title of ['', '   ', '\u200b\u202e', 5, ['Strike'], { text: 'Strike' }]) {
    it(`is refused with the title ${JSON.stringify(title)}`, () => {
      expect(parse(documentWith({ title }))).to.deep.equal({ problems: [{ pointer: '/title', message: 'must be a text' }] });
    });
  }

  for (const id of ['', '-', '!!!', '\u202e', 5, ['strike']]) {
    it(`is refused with the id ${JSON.stringify(id)}, which no address could name`, () => {
      expect(parse(documentWith({ id }))).to.deep.equal({ problems: [{ pointer: '/id', message: 'must be a text' }] });
    });
  }

  it('is refused without a count, and the count is named, not what is around it', () => {
    expect(parse(documentWith({ signatories: {} }))).to.deep.equal({
      problems: [{ pointer: '/signatories/count', message: 'is needed' }],
    });
  });

  it('is refused with whatever is not a record of signatories', () => {
    for (const signatories of anything) expect(parse(documentWith({ signatories })).appeal, JSON.stringify(signatories)).to.be.undefined;
  });

  it('tells all that is wrong before it is refused', () => {
    const { problems } = parse({ version: 1, id: 'strike', lang: 5, goal: -1, signatories: { count: 0 } });
    expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/lang', '/goal', '/title']);
  });
});

describe('the smallest document', () => {
  it('is an appeal without problems', () => {
    expect(parse(documentWith())).to.deep.equal({
      appeal: { version: 1, id: 'strike', title: 'Strike', signatories: { count: 0, unlisted: 0, items: [], countries: 0 } },
      problems: [],
    });
  });

  it('may have fields that nobody knows, which are left out', () => {
    const { appeal, problems } = parse(documentWith({ $schema: 'x', colour: 'red', toString: 1, hasOwnProperty: 1 }));
    expect(problems).to.be.empty;
    expect(appeal).to.have.all.keys('version', 'id', 'title', 'signatories');
  });
});
