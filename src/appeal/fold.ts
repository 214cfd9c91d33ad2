/** Marks that a searcher leaves out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels and stretch. Indic signs are letters and stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0670\u0640]/g;
/** Letters that Unicode does not decompose, each before what people type for it. */
const PLAIN = 'øođdłlςσىيیيکكةه';

/** A text as a search compares it: without case, accents and punctuation, in any script. */
export function fold(text: string): string {
  return text
    .toUpperCase() // ß is SS, ı is I
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[øđłςىیکة]/g, (letter) => PLAIN[PLAIN.indexOf(letter) + 1]!)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}
