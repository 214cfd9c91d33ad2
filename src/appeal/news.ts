import { safeUrl } from './links.js';
import { clean } from './text.js';
import type { Appeal, NewsItem, Problem } from './types.js';
import { videoOf } from './video.js';

/** Nobody reads further back in one file; older news comes page by page. */
const MOST_ITEMS = 500;
const MOST_ATTACHMENTS = 20;
/** Characters of a title, an address and the like. */
const LONGEST = 2000;

/** 1, 1.1, and what may come after. */
const VERSION = /^https?:\/\/(www\.)?jsonfeed\.org\/version\/1(?!\d)/;

/** Only a string is a text: JSON can bring its own `toString`. */
const textOf = (value: unknown) => (typeof value == 'string' && clean(value.slice(0, LONGEST)).trim()) || undefined;

/** Day and moment of a date, if there is such a day: engines read much as a date, and roll 31 February over to March. */
function when(value: unknown): [day: string, time: number] | undefined {
  const day = textOf(value)?.slice(0, 10) ?? '';
  const date = new Date(day);
  return date.toJSON()?.slice(0, 10) == day ? [day, Date.parse(value as string) || +date] : undefined;
}

/**
 * A JSON Feed (https://www.jsonfeed.org/version/1.1/) as an appeal of which only the news is known, and what
 * of it had to be left out; nothing if it is no such feed. It is as untrusted as an appeal.
 *
 * @param input what `JSON.parse` returned
 * @param base the feed's address
 */
export function parseNews(input: any, base: string): [Appeal, Problem[]] | undefined {
  if (!VERSION.test(textOf(input?.version)!) || !Array.isArray(input.items)) return undefined;
  const { title, language, home_page_url, next_url, expired } = input;
  const problems: Problem[] = [];
  let time = Infinity;
  const link = (value: any) => textOf(value) && safeUrl(value.slice(0, LONGEST), base);

  const items = input.items.slice(0, MOST_ITEMS).flatMap((item: any, index: number): NewsItem[] => {
    const { id: named, title, content_html, content_text, summary, date_published, date_modified, attachments } = item ?? {};
    const id = textOf(named === +named ? `${named}` : named);
    if (!id) {
      problems.push({ pointer: `/items/${index}/id`, message: 'is needed' });
      return [];
    }
    const [date, own = time] = when(date_published) ?? when(date_modified) ?? [];
    time = own;
    // As we publish it ourselves: what the title says is not said again.
    const isSaid = textOf(title) && textOf(title) == textOf(content_text);
    const links = [item.url, item.external_url].map(link);
    return [
      {
        id,
        title: textOf(title),
        lang: textOf(item.language) ?? textOf(language),
        date,
        time,
        // HTML first: where there are both, the text was made of it, often by taking the tags away and nothing more.
        html: isSaid ? '' : textOf(content_html) && content_html,
        text: isSaid ? '' : [content_text, summary].find(textOf),
        url: links[0] ?? links[1],
        video: [
          ...links.map((url) => videoOf(url)),
          ...(Array.isArray(attachments) ? attachments : [])
            .slice(0, MOST_ATTACHMENTS)
            .map((file) => videoOf(link(file?.url), textOf(file?.mime_type)?.startsWith('video/'))),
        ].find(Boolean),
      },
    ];
  });
  const next = link(next_url);
  const appeal = {
    id: 'news',
    title: textOf(title) ?? '',
    url: link(home_page_url),
    // Stores ask no more for what is closed.
    status: expired === true ? 'closed' : 'open',
    news: {
      address: base,
      items: items.sort((one: NewsItem, other: NewsItem) => other.time - one.time),
      // No other host hears of a visitor who wants to read on.
      next: next?.startsWith(`${new URL(base).origin}/`) ? next : undefined,
      expired: expired === true,
    },
  };
  return [appeal as unknown as Appeal, problems];
}
