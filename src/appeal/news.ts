import { safeUrl } from './links.js';
import { wordsOf } from './markup.js';
import { clean } from './text.js';
import type { Appeal, NewsItem, Piece } from './types.js';
import { videoOf } from './video.js';

/** Nobody reads further back in one file; older news comes page by page. */
const MOST_ITEMS = 500;
const MOST_FILMS = 20;
/** Characters of one text, so that none can exhaust a page. */
const LONGEST = 50_000;
const MOST_LINES = 1500;

/** An address in a text, without what ends the sentence or stands around it. */
const BARE = /https?:\/\/\S*[\w/]/g;

/** Only a string is a text: JSON can bring its own `toString`. */
const raw = (value: unknown) => (typeof value == 'string' ? value.slice(0, LONGEST) : '');
const text = (value: unknown) => clean(raw(value)).trim();

/** The day of a date, if there is such a day: engines read much as a date, and roll 31 February over to March. */
const dayOf = (value: unknown) => {
  const day = text(value).slice(0, 10);
  return new Date(day).toJSON()?.slice(0, 10) == day ? day : '';
};

/**
 * A JSON Feed (https://www.jsonfeed.org/version/1.1/) as an appeal of which only the news is known; nothing if it is no
 * such feed. It is as untrusted as an appeal: what of it cannot be used is left out.
 *
 * @param input what `JSON.parse` returned
 * @param base the feed's address
 */
export function parseNews(input: any, base: string): Appeal | undefined {
  if (!/jsonfeed\.org\/version\/1\b/.test(text(input?.version)) || !Array.isArray(input.items)) return undefined;
  const link = (value: unknown, from = base) => (text(value) ? safeUrl(text(value), from) : undefined);

  const items = input.items.slice(0, MOST_ITEMS).flatMap((item: any): NewsItem | [] => {
    const named = item?.id;
    const id = text(+named === named ? `${named}` : named);
    if (!id) return [];
    const title = text(item.title);
    const date = [item.date_published, item.date_modified].find(dayOf);
    const page = link(item.url);
    let video: string | undefined;
    [item.url, item.external_url, item.attachments]
      .flat()
      .slice(0, MOST_FILMS)
      .forEach((file) => (video ??= videoOf(link(file?.url ?? file))));
    /** Where the text leads at the moment; a link may go on in the next line. */
    let href: string | undefined;
    const pieceOf = (piece: string, index: number): Piece => {
      if (index % 2) {
        href = link(piece, page);
        video ??= videoOf(href);
        return [];
      }
      // An address stands for what is framed.
      const words = piece == '\x02' ? href : clean(piece);
      // A link without words, around a picture, would have no name.
      return href && words?.trim() ? [words, href] : [words];
    };
    return {
      id,
      title,
      lang: text(item.language) || text(input.language),
      date: dayOf(date),
      time: Date.parse(date) || 0,
      // HTML first: where there are both, the text was made of it, often by taking the tags away and nothing more.
      lines: (wordsOf(raw(item.content_html)) || raw(item.content_text || item.summary).replace(BARE, '\x01$&\x01$&\x01\x01'))
        .split('\n', MOST_LINES)
        .map((line) => line.trim().split('\x01').map(pieceOf))
        // What the title says is not said again.
        .filter((line) => (line.join('').trim() || title) != title),
      url: page ?? link(item.external_url),
      video,
    };
  });
  const next = link(input.next_url);
  return {
    // Stores ask no more for what is closed.
    status: input.expired === true ? 'closed' : 'open',
    news: {
      address: base,
      items: items.sort((one: NewsItem, other: NewsItem) => other.time - one.time),
      // No other host hears of a visitor who wants to read on.
      next: next?.startsWith(link('/')!) ? next : undefined,
    },
  } as Appeal;
}
