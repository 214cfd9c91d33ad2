import { fold } from '../../appeal/fold.js';

/** Scripts that are written without spaces: each letter counts as a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;

const wordsOf = (text: string): string[] => fold(text).replace(UNSPACED, ' $& ').split(' ').filter(Boolean);

/** What finds those whose names stand in a text as whole words, in whatever spelling. */
export function nameFinder<T extends { name: string }>(items: readonly T[]): (text: string) => Set<T> {
  const wanted = new Map<string, T[]>();
  /** By first word, how many words a name with it may have: a long text is walked through once. */
  const lengths = new Map<string, Set<number>>();
  for (const item of items) {
    const words = wordsOf(item.name);
    if (!words.length) continue;
    const key = words.join(' ');
    if (!wanted.has(key)) wanted.set(key, []);
    wanted.get(key)!.push(item);
    if (!lengths.has(words[0]!)) lengths.set(words[0]!, new Set());
    lengths.get(words[0]!)!.add(words.length);
  }
  return (text) => {
    const found = new Set<T>();
    if (!wanted.size) return found;
    const words = wordsOf(text);
    for (const [start, word] of words.entries()) {
      for (const length of lengths.get(word) ?? []) {
        for (const item of wanted.get(words.slice(start, start + length).join(' ')) ?? []) found.add(item);
      }
    }
    return found;
  };
}
