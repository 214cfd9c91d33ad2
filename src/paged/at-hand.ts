import type { Appeal, Signatory } from '../appeal/types.js';
import { createPages, type Pages } from './pages.js';

/** What of a list in pages is there already. */
export interface AtHand {
  /** Nothing where the list has no pages. */
  readonly pages: Pages | undefined;
  /**
   * Takes over a new edition. It may have moved entries from its head to a new page: what was there stays there.
   *
   * @param newest what the head has itself, newest first
   * @returns whether the pages are still those of before
   */
  follow(appeal: Appeal, newest: readonly Signatory[], publicKey: string): boolean;
  /** The newest page that is not there yet; 0: the whole list is. */
  nextPage(): number;
  /**
   * The head and, without a gap, what follows it; or, `scattered`, all there is. Made anew only when there is more.
   *
   * @param other stands at the end, if it is not among them
   */
  entries(scattered: boolean, other?: Signatory): Signatory[];
}

export function createAtHand(): AtHand {
  let newest: readonly Signatory[];
  let pages: Pages | undefined;
  let made: Signatory[];
  let whatIsMade = '';

  const nextPage = () => {
    let page = pages?.count ?? 0;
    while (pages?.loaded.has(page)) page--;
    return page;
  };

  return {
    get pages() {
      return pages;
    },

    follow(appeal, inHead, publicKey) {
      const before = newest;
      const earlier = pages;
      newest = inHead;
      whatIsMade = '';
      const isSame = appeal.signatories.pages?.href == earlier?.href;
      pages = createPages(appeal, publicKey, isSame ? earlier?.loaded : undefined);
      if (earlier && pages && isSame) {
        const { size } = appeal.signatories.pages!;
        for (let page = earlier.count + 1; page <= pages.count; page++) {
          const moved = before.filter(({ number }) => Math.ceil(number / size!) == page);
          if (moved.length == size) pages.loaded.set(page, moved);
        }
      }
      return isSame;
    },

    nextPage,

    entries(scattered, other) {
      const next = nextPage();
      const what = `${next} ${pages?.loaded.size} ${scattered} ${other?.id}`;
      if (what != whatIsMade) {
        whatIsMade = what;
        const there = [...(pages?.loaded ?? [])].filter(([page]) => scattered || page > next).sort(([a], [b]) => b - a);
        made = [newest, ...there.map(([, entries]) => entries)].flat();
        if (other && !made.includes(other)) made.push(other);
      }
      return made;
    },
  };
}
