import type { Appeal, Block, Signatory } from '../../appeal/types.js';
import type { Words } from './wording.js';

// What the folder's files say of an appeal in plain text, so that all of them say it alike.

/** A text that ends as a sentence does, in whichever script. */
export const sentence = (text: string, stop = '.'): string => (/[.!?…:。！？؟।][\p{Pe}\p{Pf}"'*]*$/u.test(text) ? text : `${text}${stop}`);

/** What is counted: organisations, or signatures. */
export const countForms = ({ signatories }: Appeal, { strings }: Words) =>
  (signatories.kind ?? 'organisation') === 'organisation' ? strings.organisations : strings.signatures;

/** The day that the count is of; `undefined` where the document has no date at all. */
export const dateOf = ({ signatories, updated, published }: Appeal): string | undefined =>
  (signatories.asOf ?? updated ?? published)?.slice(0, 10);

/** "25 organisations have signed", or an invitation where nobody has. */
export const countPhrase = (appeal: Appeal, words: Words): string =>
  appeal.signatories.count ? words.count(countForms(appeal, words), appeal.signatories.count) : words.strings.nobody;

/** "from 22 countries", where that is known. */
export const countriesPhrase = ({ signatories }: Appeal, words: Words): string | undefined =>
  signatories.countries && signatories.count ? words.count(words.strings.countries, signatories.countries) : undefined;

/** "as of 15 October 2018" */
export function asOfPhrase(appeal: Appeal, words: Words): string | undefined {
  const date = dateOf(appeal);
  return date && words.fill(words.strings.asOf, { date: words.format.date(date) });
}

/** "25 organisations have signed, from 22 countries, as of 15 October 2018." */
export function countSentence(appeal: Appeal, words: Words): string {
  if (!appeal.signatories.count) return words.strings.nobody;
  const parts = [countPhrase(appeal, words), countriesPhrase(appeal, words), asOfPhrase(appeal, words)];
  return sentence(parts.filter(Boolean).join(words.strings.comma), words.strings.stop);
}

/** "This struggle has been won.", and what the publisher says of it; nothing while it is open. */
export function statusSentences({ status = 'open', statusNote }: Appeal, { strings }: Words): string[] {
  return status === 'open' ? [] : [strings[status], ...(statusNote ? [sentence(statusNote, strings.stop)] : [])];
}

/** It is over: nothing will change any more. */
export const isOver = ({ status }: Appeal): boolean => status === 'won' || status === 'closed';

/** Who speaks, and when: "ICOR, 15 October 2018". */
export const byline = ({ issuer, published }: Appeal, words: Words): string =>
  [issuer?.name, published && words.format.date(published)].filter(Boolean).join(words.strings.comma);

/** Before a link to the campaign's own page. */
export const invitation = (appeal: Appeal, { strings }: Words): string => (isOver(appeal) ? strings.read : strings.sign);

/** Where a signatory is from, in the words of the page. */
export const placeOf = ({ region, country, countryName }: Signatory, { format }: Words): string =>
  [region, countryName ?? format.country(country)].filter(Boolean).join(', ');

/** The number of the first entry of the head among all that signed. */
export const firstNumber = ({ signatories: { pages } }: Appeal): number => 1 + (pages?.count ?? 0) * (pages?.size ?? 0);

/** Running text without its markup, a line a block. */
export function plainText(blocks: readonly Block[] = []): string {
  return blocks
    .map((block) => (typeof block === 'string' ? block : textIn(block)))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function textIn(block: Block): string {
  if (typeof block === 'string') return block;
  if (block.type === 'break') return ' ';
  const inner = (block.children ?? []).map(textIn).join('');
  return /^(paragraph|listItem|heading)$/.test(block.type ?? '') ? `${inner} ` : inner;
}

/** As much of a text as fits, cut between two words. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${(/^.+(?=\s)/s.exec(cut)?.[0] ?? [...cut].slice(0, -1).join('')).replace(/[\s,;:.–-]+$/, '')} …`;
}
