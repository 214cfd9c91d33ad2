import { expect } from '@open-wc/testing';
import english from '../../src/language/english.js';
import { languages } from '../../src/language/languages.js';
import { fill, type Plural } from '../../src/language/strings.js';

type Table = Record<string, string | Plural>;

const en: Table = english;

/** The names in braces, in any of its forms. */
const placesOf = (text: string | Plural) => new Set(JSON.stringify(text).match(/\{\w+\}/g));

describe('the languages at hand', () => {
  it('are five with English', () => {
    expect(Object.keys(languages)).to.have.members(['ar', 'de', 'es', 'fr']);
  });

  for (const [code, load] of Object.entries({ en: async () => english, ...languages })) {
    describe(code, () => {
      let table: Table;
      before(async () => void (table = (await load()) as Table));

      it('has exactly the phrases of English', () => {
        expect(Object.keys(table)).to.have.members(Object.keys(en));
      });

      it('has no empty phrase', () => {
        expect(JSON.stringify(table)).not.to.match(/"\s*"/);
      });

      it('has forms only where English tells a number, `other` always, and none that the language has not', () => {
        const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
        for (const [key, text] of Object.entries(table)) {
          if (typeof text == 'string') continue;
          expect([...placesOf(en[key]!)], key).to.include('{count}');
          expect(text, key).to.have.property('other');
          for (const category of Object.keys(text)) expect(pluralCategories, `${key} ${category}`).to.include(category);
        }
      });

      it('has a place for nothing that is not given', () => {
        for (const [key, text] of Object.entries(table)) {
          for (const place of placesOf(text)) expect([...placesOf(en[key]!)], key).to.include(place);
        }
      });

      it('tells the number in the form for all others', () => {
        for (const [key, text] of Object.entries(table)) {
          if (typeof text != 'string') expect(text.other, key).to.contain('{count}');
        }
      });
    });
  }
});

describe('a phrase', () => {
  it('comes in pieces, so that one of them may be more than text', () => {
    const strong = { strong: '25' };
    expect(fill<unknown>('{count} of {goal}.', { count: strong, goal: 50 })).to.deep.equal(['', strong, ' of ', 50, '.']);
  });

  it('does not take what is put in for a place', () => {
    expect(fill('Link to {name}', { name: '{count}' }).join('')).to.equal('Link to {count}');
  });
});
