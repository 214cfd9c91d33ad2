import { addressOf, anchorOf } from './addresses.js';
import type { Campaign } from './campaign.js';
import { markup } from './markup.js';
import { textOf } from './parts.js';
import { countSentence, dateOf, placeOf, plainText, sentence } from './sentences.js';
import type { Words } from './wording.js';

/** One thing that a reader of either feed is told. */
export interface News {
  /** An address, the same for ever: readers tell by it what they know already. */
  id: string;
  title: string;
  /** A day, or a moment. */
  date: string;
  text: string;
  html: string;
}

/** What readers may miss between two looks. */
const MOST_SIGNATORIES = 50;
/** Atom wants a date of everything, also where the document has none. */
const NEVER = '1970-01-01';

/** The appeal itself, its count, its end, and who has signed of late; newest first. */
export function newsOf(campaign: Campaign, words: Words): News[] {
  const { appeal } = campaign;
  const { title, body, published, updated = NEVER, status = 'open', statusNote, signatories } = appeal;
  const date = dateOf(appeal) ?? NEVER;
  const plain = (id: string, title: string, date: string, text = title): News => ({ id, title, date, text, html: markup`<p>${text}</p>`.text });

  const text = plainText(body) || title;
  const news: News[] = [
    { ...plain(anchorOf(campaign), title, published ?? date, text), ...(body && { html: markup`${textOf(body, 3)}`.text.trim() }) },
    // Each day's count is news once; what is counted again on that day corrects it.
    plain(anchorOf(campaign, 'as-of', date), countSentence(appeal, words), date),
  ];
  if (status !== 'open')
    news.push(plain(anchorOf(campaign, 'status', status), words.strings[status], updated, [words.strings[status], statusNote && sentence(statusNote, words.strings.stop)].filter(Boolean).join(' ')));
  const latest = signatories.items
    .filter(({ since }) => since)
    .sort((one, other) => compare(other.since!, one.since!) || other.number - one.number)
    .slice(0, MOST_SIGNATORIES);
  for (const item of latest) {
    const { id, abbr, name, gloss, since } = item;
    const place = placeOf(item, words);
    const whole = [abbr, name].filter(Boolean).join(' – ');
    news.push(plain(anchorOf(campaign, 'signatory', id), [whole, place].filter(Boolean).join(', '), since!, sentence([whole, gloss, place].filter(Boolean).join(', '), words.strings.stop)));
  }
  // Stable: what is of the same day stays in this order.
  return news.sort((one, other) => compare(other.date.slice(0, 10), one.date.slice(0, 10)));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** As RFC 3339 writes a moment, which both feeds want; a day begins at midnight. */
export function momentOf(date: string): string {
  return `${new Date(date).toISOString().slice(0, 19)}Z`;
}

/** When anything of it changed last. */
export const latestOf = (news: readonly News[], { appeal: { updated } }: Campaign): string =>
  momentOf(updated ?? news.map(({ date }) => date).reduce((latest, date) => (date > latest ? date : latest), NEVER));

/** Who speaks in the feeds; Atom wants somebody. */
export const authorOf = (campaign: Campaign): { name: string; url?: string } => {
  const { issuer } = campaign.appeal;
  return { name: issuer?.name ?? new URL(addressOf(campaign)).host, ...(issuer?.url && { url: issuer.url }) };
};
