import { parseNews } from '../appeal/news.js';
import { read as readAppeal } from './read.js';

/**
 * A feed's text, be it an appeal or a JSON Feed, as an appeal, and what of it had to be left out.
 *
 * @throws {FeedError} if it is neither
 */
export const read: typeof readAppeal = (text, origin, early) =>
  readAppeal(text, origin, early).catch((error) => {
    const news = error.reason == 'invalid' && parseNews(JSON.parse(text), origin.base!);
    if (!news) throw error;
    return [news, []];
  });
