import { safeUrl } from './links.js';
import { wordsOf } from './markup.js';
import { clean } from './text.js';
import type { Appeal, NewsItem } from './types.js';
import { videoOf } from './video.js';

/** Nobody reads further back in one file; older news comes page by page. */
const MOST_ITEMS = 500;
const MOST_FILMS = 20;
/** Characters of one text, so that none can exhaust a page. */
const LONGEST = 50_000;
const MOST_LINES = 1500;

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
  const link = (value: unknown) => text(value) && safeUrl(text(value), base);

  const items = input.items.slice(0, MOST_ITEMS).flatMap((item: any): NewsItem | [] => {
    const { id: named, url, external_url, attachments, date_published, date_modified } = item ?? {};
    const id = text(+named === named ? `${named}` : named);
    if (!id) return [];
    const title = text(item.title);
    const date = [date_published, date_modified].find(dayOf);
    return {
      id,
      title,
      lang: text(item.language) || text(input.language),
      date: dayOf(date),
      time: Date.parse(date) || 0,
      // HTML first: where there are both, the text was made of it, often by taking the tags away and nothing more.
      lines: (wordsOf(raw(item.content_html)) || raw(item.content_text) || raw(item.summary))
        .split('\n', MOST_LINES)
        .map((line) => clean(line).trim())
        // What the title says is not said again.
        .filter((line) => line && line != title),
      url: link(url) || link(external_url),
      video: [url, external_url]
        .concat(attachments)
        .slice(0, MOST_FILMS)
        .map((file) => videoOf(link(file?.url ?? file)))
        .find(Boolean),
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
