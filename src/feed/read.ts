import { parseInSteps, type Origin } from '../appeal/parse.js';
import type { Appeal, Problem } from '../appeal/types.js';
import { slices } from '../slices.js';
import { FeedError } from './problem.js';

/**
 * A feed's text as an appeal, and what of it had to be left out.
 *
 * @param early gets the beginning of a long list, before the rest of it is read
 * @throws {FeedError} if it is no appeal
 */
export async function read(text: string, origin: Origin, early: (appeal: Appeal) => void): Promise<[Appeal, Problem[]]> {
  const pause = slices();
  let input: unknown;
  // Parsing a large feed takes a task of its own.
  await pause();
  try {
    input = JSON.parse(text);
  } catch {
    throw new FeedError('not-json', /^\s*</.test(text) ? 'is a web page, not JSON' : text.trim() ? 'is not JSON' : 'is empty');
  }
  const steps = parseInSteps(input, origin);
  let step;
  for (;;) {
    await pause();
    step = steps.next();
    if (step.done) break;
    if (step.value) early(step.value);
  }
  const { appeal, problems } = step.value;
  if (!appeal) throw new FeedError('invalid', 'is no appeal', problems);
  return [appeal, problems];
}
