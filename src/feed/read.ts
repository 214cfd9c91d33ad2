import { parse, type Origin } from '../appeal/parse.js';
import type { Appeal, Problem } from '../appeal/types.js';
import { FeedError } from './problem.js';

/**
 * A feed's text as an appeal, and what of it had to be left out.
 *
 * @throws {FeedError} if it is no appeal
 */
export function read(text: string, origin: Origin): [Appeal, Problem[]] {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    throw new FeedError('not-json', /^\s*</.test(text) ? 'is a web page, not JSON' : text.trim() ? 'is not JSON' : 'is empty');
  }
  const { appeal, problems } = parse(input, origin);
  if (!appeal) throw new FeedError('invalid', 'is no appeal', problems);
  return [appeal, problems];
}
