import { fold } from '../../appeal/fold.js';
import { idWord } from '../../paged/id-word.js';
import type { Signatory } from '../../appeal/types.js';

/** A longer word is looked up by its beginning: nobody types more of it, and a long text without spaces would fill the index. */
export const LONGEST_WORD = 200;

/** Scripts that write their words without spaces between them. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What only continues a letter, so that no word begins with it: marks, and the vowels and final consonants of Hangul's syllables. */
const CONTINUES = /[\p{M}\u1160-\u11ff]/u;

/**
 * The words by which a search finds signatories, folded as the widgets fold what is typed, and those by which
 * links do. They are folded all at once, since most come several times: no word's form depends on its neighbours.
 */
export function wordsOf(signatories: readonly Signatory[]): Set<string> {
  const texts: string[] = [];
  for (const { abbr, name, gloss, region, countryName } of signatories)
    for (const text of [abbr, name, gloss, region, countryName]) if (text) texts.push(text);
  const written = new Set(texts.join(' ').split(' '));
  const words = new Set<string>();
  for (const word of fold([...written].join(' ')).split(' ')) for (const beginning of beginnings(word)) words.add(beginning);
  // A name of nothing but signs has no words.
  words.delete('');
  for (const { id, country } of signatories) {
    if (country) words.add(countryWord(country));
    words.add(idWord(id));
  }
  return words;
}

/** A word that nobody can type, since folding leaves no such sign. */
export const countryWord = (code: string): string => `=${code.toLowerCase()}`;

/** The word itself and, where its script does not show where words begin, all that may be one. */
function beginnings(word: string): string[] {
  if (!SPACELESS.test(word)) return [cut(word)];
  const words: string[] = [];
  let at = 0;
  let isInside = true;
  for (const letter of word) {
    const isSpaceless = SPACELESS.test(letter) || CONTINUES.test(letter);
    if (at === 0 || ((isSpaceless || isInside) && !CONTINUES.test(letter))) words.push(cut(word.slice(at)));
    isInside = isSpaceless;
    at += letter.length;
  }
  return words;
}

/** A word's first characters, not half a pair of surrogates at their end. */
export function cut(word: string, length = LONGEST_WORD): string {
  if (word.length <= length) return word;
  const isPair = /^[\ud800-\udbff]/.test(word[length - 1] ?? '');
  return word.slice(0, isPair ? length + 1 : length);
}
