import { expect } from '@open-wc/testing';
import { localized } from '../../src/appeal/localized.js';
import { accepted, json } from './document.js';

describe('translations', () => {
  const read = (translations: unknown) => {
    const { appeal, problems } = accepted({ translations });
    return { translations: appeal.translations, problems };
  };

  for (const tag of ['', 'a/b', 'de_DE', '__proto__', 'constructor', '<b>', '0']) {
    it(`under a name that is no language are left out, and named: ${JSON.stringify(tag)}`, () => {
      expect(read(json(`{${JSON.stringify(tag)}:{"title":"Streik"},"fr":{"title":"Grève"}}`))).to.deep.equal({
        translations: { fr: { title: 'Grève' } },
        problems: [{ pointer: '/translations', message: 'must be a language tag' }],
      });
    });
  }

  for (const bad of [null, 5, 'https://icor.info/de.json', []]) {
    it(`that are no record are left out, so that nothing pretends to be translated: ${JSON.stringify(bad)}`, () => {
      expect(read({ de: bad })).to.deep.equal({ translations: {}, problems: [{ pointer: '/translations/de', message: 'must be an object' }] });
    });
  }

  it('keep what of them is good', () => {
    const { translations, problems } = read({ de: { title: 5, statusNote: 'Gewonnen.' } });
    expect(translations).to.deep.equal({ de: { statusNote: 'Gewonnen.' } });
    expect(problems).to.deep.equal([{ pointer: '/translations/de/title', message: 'must be a text' }]);
  });

  it('are found in lower case', () => {
    expect(read({ 'pt-BR': { title: 'Greve' } }).translations).to.have.property('pt-br');
  });
});

describe('an appeal in a wanted language', () => {
  const { appeal } = accepted({
    lang: 'en',
    title: 'Strike',
    body: ['Since May …'],
    demands: [
      { id: 'release', text: 'Release!' },
      { id: 'union', text: 'Union!' },
    ],
    translations: {
      'de': { title: 'Streik', body: ['Seit Mai …'], demands: [{ id: 'union', text: 'Gewerkschaft!' }, { id: 'other', text: 'Mehr!' }] },
      'de-AT': { title: 'Ausstand' },
      'en': { title: 'never shown' },
      'fr': { statusNote: 'Gagné.' },
    },
  });

  for (const wanted of ['es', '', '-', 'x', 'tlh-Latn', 'd', 'deu', '__proto__', 'toString', '<b>', '☭', 'e'.repeat(10_000)]) {
    it(`has its own texts where the feed has no other: ${wanted.slice(0, 20)}`, () => {
      expect(localized(appeal, wanted).title).to.equal('Strike');
    });
  }

  it('has its own texts in its own language, even if there is a translation', () => {
    expect(localized(appeal, 'EN')).to.include({ title: 'Strike', lang: 'en' });
  });

  it('has the translation, and its language', () => {
    expect(localized(appeal, 'de')).to.deep.include({ title: 'Streik', lang: 'de', body: ['Seit Mai …'] });
  });

  for (const [wanted, title] of Object.entries({ 'DE': 'Streik', 'de-CH': 'Streik', 'de-Latn-CH-1996': 'Streik', 'de-at': 'Ausstand', 'de-AT': 'Ausstand' })) {
    it(`has the nearest translation for ${wanted}`, () => {
      expect(localized(appeal, wanted).title).to.equal(title);
    });
  }

  it('has each demand translated as far as it is, and none that is not in the original', () => {
    expect(localized(appeal, 'de').demands!.map(({ text }) => text)).to.deep.equal(['Release!', 'Gewerkschaft!']);
  });

  it('has its own text where the translation lacks one', () => {
    expect(localized(appeal, 'fr')).to.deep.include({ title: 'Strike', statusNote: 'Gagné.' });
  });

  it('is left as it is', () => {
    localized(appeal, 'de');
    expect(appeal.title).to.equal('Strike');
  });

  it('needs neither translations nor demands', () => {
    expect(localized(accepted({}).appeal, 'de').title).to.equal('Strike');
    expect(localized(accepted({ translations: { de: { title: 'Streik' } } }).appeal, 'de').demands).to.deep.equal([]);
  });
});
