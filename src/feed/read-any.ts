import { parseNews } from '../appeal/news.js';
import { read as readAppeal } from './read.js';
import { slices } from '../slices.js';

/**
 * A feed's text, be it an appeal or a JSON Feed, as an appeal, and what of it had to be left out.
 *
 * @throws {FeedError} if it is neither
 */
export const read: typeof readAppeal = async (text, origin, early) => {
  // Part of every JSON Feed's version; other documents are not parsed twice.
  if (text.includes('jsonfeed.org')) {
    await slices()();
    try {
      const news = parseNews(JSON.parse(text), origin.base!);
      if (news) {
        // Such a feed does not say when it was made.
        news[0].updated = new Date().toJSON();
        return news;
      }
    } catch {
      // The other reader tells why.
    }
  }
  return readAppeal(text, origin, early);
};
