import { fold } from '../appeal/fold.js';
import type { Signatory } from '../appeal/types.js';
import { slices } from '../slices.js';

/**
 * The records in which every word of the query occurs, in any of their names, however it is accented
 * and whatever script it is in. Folding ten thousand records takes long, so it is done in slices.
 *
 * @param placeOf where the record is from, as the visitor sees it
 * @param isWanted false once nobody waits for the answer
 */
export async function search(
  items: readonly Signatory[],
  query: string,
  placeOf: (item: Signatory) => string,
  isWanted: () => boolean,
): Promise<Signatory[]> {
  const words = fold(query).split(' ');
  const found: Signatory[] = [];
  const pause = slices();
  for (const item of items) {
    await pause();
    if (!isWanted()) break;
    const text = fold([item.abbr, item.name, item.gloss, placeOf(item)].join(' '));
    if (words.every((word) => text.includes(word))) found.push(item);
  }
  return found;
}
