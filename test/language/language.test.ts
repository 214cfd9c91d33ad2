import { expect } from '@open-wc/testing';
import english from '../../src/language/english.js';
import { directionOf } from '../../src/language/format.js';
import { languages } from '../../src/language/languages.js';
import { fill, type Plural } from '../../src/language/strings.js';

type Table = Record<string, string | Plural>;

const en: Table = english;

/** Words that a language has in common with English. */
const common: Record<string, string[]> = {
  de: ['links'],
  fr: ['message'],
  nl: ['links'],
  pt: ['links'],
};

/** What print does in a language and typing often does not: what no wording may have. */
const misprints: Record<string, Record<string, RegExp>> = {
  ar: {
    'a letter of Persian': /[\u06a9\u06cc\u06c0\u067e\u0686\u0698\u06af]/,
    'a Latin comma, semicolon or question mark': /[,;?]/,
  },
  bg: { 'a letter of Russian': /[ыэё]/i },
  bn: {
    'a count without its classifier': /\{count\}(?!টি)/,
    'a vertical bar for a danda': /\|/,
  },
  de: { 'three dots that may stand at the beginning of a line': /[^\u00a0]…/ },
  es: { 'an exclamation or question that nothing opens': /^[^¡]*!|^[^¿]*\?/ },
  fa: {
    'a letter of Arabic': /[\u0643\u0649\u064a\u0629]/,
    'digits of Arabic': /[\u0660-\u0669]/,
    'a Latin comma, semicolon or question mark': /[,;?]/,
    // Six letters do not join what follows, and need nothing between.
    'a prefix or plural ending that stands apart, or sticks to its word': /(^|\s)ن?می\s|[^\u200cادذرزژو]های?(?=\s|$)/,
  },
  fr: {
    'a colon that may stand at the beginning of a line': /[^\u00a0\u202f]:/,
    'a mark without its thin space': /[^\u202f][!?;]/,
  },
  hi: { 'a vertical bar for a danda': /\|/ },
  hu: { 'a plural after a number': /\{count\},? \p{L}+[aeoö]k(?!\p{L})/u },
  tr: { 'a plural after a number': /\{count\} \p{L}+l[ae]r/u },
  zh: {
    'a count without its measure word': /\{count\}(?!个)/,
    'a mark of half a width': /[,.:;!?()]/,
    'a space beside a character, where nothing Latin follows': /\p{Script=Han} (?![A-Z{])|(?<![A-Za-z}]) \p{Script=Han}/u,
    'half an ellipsis': /(?<!…)…(?!…)/,
  },
};

/** All wordings of a phrase. */
const formsOf = (text: string | Plural): string[] => (typeof text == 'string' ? [text] : Object.values(text));

/** The names in braces, sorted. */
const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

/** The whole numbers that a plural category stands for, as far as a list may grow and further. */
const numbersOf = (code: string, category: string) => {
  const rules = new Intl.PluralRules(code);
  const numbers = [...Array.from({ length: 202 }, (_, number) => number), 1000, 1_000_000, 2_000_000];
  return numbers.filter((number) => rules.select(number) == category);
};

describe('the languages at hand', () => {
  it('are sixteen with English', () => {
    expect(Object.keys(languages)).to.have.members(['ar', 'bg', 'bn', 'de', 'es', 'fa', 'fr', 'hi', 'hu', 'it', 'nl', 'pt', 'ru', 'tr', 'zh']);
  });

  for (const [code, load] of Object.entries({ en: async () => english, ...languages })) {
    describe(code, () => {
      let table: Table;
      let wordings: [key: string, wording: string][];
      before(async () => {
        table = (await load()) as Table;
        wordings = Object.entries(table).flatMap(([key, text]) => formsOf(text).map((wording): [string, string] => [key, wording]));
      });

      it('has exactly the phrases of English', () => {
        expect(Object.keys(table)).to.have.members(Object.keys(en));
      });

      it('has no empty phrase, and no space too many', () => {
        for (const [key, wording] of wordings) {
          expect(wording, key).not.to.equal('');
          expect(wording, key).not.to.match(/^\s|\s$|\s\s/);
        }
      });

      it('has forms only where English tells how many, and then each that the language needs and no other', () => {
        const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
        for (const [key, text] of Object.entries(table)) {
          if (typeof text == 'string') continue;
          expect(placesOf(formsOf(en[key]!)[0]!), key).to.include('{count}');
          expect(Object.keys(text), key).to.have.members(pluralCategories);
        }
      });

      it('has one text where all forms would be the same', () => {
        for (const [key, text] of Object.entries(table)) {
          if (typeof text != 'string') expect(new Set(formsOf(text)).size, key).to.be.above(1);
        }
      });

      it('tells the number in each form that stands for more than one', () => {
        for (const [key, text] of Object.entries(table)) {
          if (typeof text == 'string') continue;
          for (const [category, wording] of Object.entries(text)) {
            if (numbersOf(code, category).length != 1) expect(wording, `${key} ${category}`).to.contain('{count}');
          }
        }
      });

      it('misses no place, and has none for what is not given', () => {
        for (const [key, text] of Object.entries(table)) {
          const places = placesOf(formsOf(en[key]!)[0]!);
          // A form for one number may tell it in words.
          for (const wording of typeof text == 'string' ? [text] : [text.other]) expect(placesOf(wording), key).to.deep.equal(places);
          for (const wording of formsOf(text)) for (const place of placesOf(wording)) expect(places, key).to.include(place);
        }
      });

      it('has the quotation marks, apostrophes and dots of print', () => {
        for (const [key, wording] of wordings) expect(wording, key).not.to.match(/['"`´]|\.\.|--/);
      });

      it('is printed as its readers know it', () => {
        for (const [misprint, pattern] of Object.entries(misprints[code] ?? {})) {
          // A goal is a bare number, and counts nothing.
          for (const [key, wording] of wordings) if (key != 'goal' || !/count/.test(misprint)) expect(wording, `${key}: ${misprint}`).not.to.match(pattern);
        }
      });

      it('has no space before its three dots, except where print has one', () => {
        const spaced = code == 'en' || code == 'de';
        for (const [key, wording] of wordings) expect(/…/.test(wording) && /\s…/.test(wording), key).to.equal(spaced && /…/.test(wording));
      });

      it('puts nothing around the number of those who signed, which may stand on a line of its own', () => {
        for (const key of ['organisations', 'signatures']) for (const wording of formsOf(table[key]!)) expect(wording, key).not.to.match(/[({[]\s*\{count|count\}\s*[)}\]]/);
      });

      it('says that something is copied, be it a text or a link', () => {
        const { copy, copyLink, copied } = table as Record<string, string>;
        // A word that the one has and the other has not.
        const nouns = copy!.split(' ').filter((word) => !copyLink!.split(' ').includes(word));
        for (const noun of nouns) expect(copied!.replace(/[.。।]/, '').split(' ')).not.to.include(noun);
      });

      it('leaves the direction to the page: no mark decides it', () => {
        for (const [key, wording] of wordings) expect(wording, key).not.to.match(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      });

      it('has each letter in one piece, so that a search finds it', () => {
        for (const [key, wording] of wordings) expect(wording, key).to.equal(wording.normalize('NFC'));
      });

      if (code == 'en') return;

      it('leaves nothing in English', () => {
        const same = Object.keys(table).filter((key) => JSON.stringify(table[key]) == JSON.stringify(en[key]));
        expect(same).to.have.members(common[code] ?? []);
      });

      it('is written in its own script', () => {
        const script = { ar: 'Arab', fa: 'Arab', bg: 'Cyrl', ru: 'Cyrl', bn: 'Beng', hi: 'Deva', zh: 'Hani' }[code] ?? 'Latn';
        const own = new RegExp(`\\p{scx=${script}}`, 'u');
        for (const [key, wording] of wordings) expect(wording, key).to.match(own);
      });

      it('ends its sentences as its script does', () => {
        const [stop, others] = ({ bn: ['।', /[.。]$/], hi: ['।', /[.。]$/], zh: ['。', /[.।]$/] } as Record<string, [string, RegExp]>)[code] ?? ['.', /[।。]$/];
        for (const [key, wording] of wordings) expect(wording, key).not.to.match(others);
        expect((table['closed'] as string).endsWith(stop)).to.be.true;
      });
    });
  }

  it('go from right to left where they are written so', () => {
    expect(Object.keys(languages).filter((code) => directionOf(code) == 'rtl')).to.deep.equal(['ar', 'fa']);
  });
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
