import english from '../../language/english.js';
import { formatOf, type Format } from '../../language/format.js';
import { languages } from '../../language/languages.js';
import { fill, type Plural, type Strings } from '../../language/strings.js';
import { ownStrings, type OwnStrings } from './strings.js';

/** The words and formats of a page: those of the widgets, in the document's language or in English. */
export interface Words {
  /** Which of the two it is. */
  lang: string;
  strings: Strings & OwnStrings;
  format: Format;
  /** A phrase with a number in it. */
  count: (forms: Plural | string, value: number) => string;
  /** A phrase with other things in it. */
  fill: (phrase: string, values: Record<string, string>) => string;
}

/** @param lang the document's language */
export async function wordsOf(lang = 'en'): Promise<Words> {
  const code = lang.toLowerCase().split('-')[0]!;
  const known = code === 'en' || Object.hasOwn(languages, code);
  const strings = { ...english, ...ownStrings['en']!, ...(known && code !== 'en' && { ...(await languages[code]!()), ...ownStrings[code] }) };
  const format = formatOf(known ? lang : 'en');
  await format.whenReady;
  const filled = (phrase: string, values: Record<string, string>) => fill(phrase, values).join('');
  return {
    lang: known ? lang : 'en',
    strings,
    format,
    fill: filled,
    count: (forms, value) => filled(format.plural(forms, value), { count: format.number(value) }),
  };
}
