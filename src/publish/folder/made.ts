import type { CampaignFile } from './campaign.js';
import { isLasting } from './library.js';

/** What `publish` keeps in a folder for its next run. */
export interface Made {
  /** The highest generation of pages that there ever was. */
  generation: number;
  /** Paths of what it made, but for the feed's files, known by their names, and the library's versions, which stay. */
  files: string[];
}

export const MADE_FILE = '.solidarity.json';
export const FEED_FILE = /^(appeal|signatories\/\d+(-[\da-f]{8})?\/(\d+|search-[\da-f]{8}))\.json(\.sig)?$/;

/** The note itself. @param paths of all files that were made */
export function madeFile(generation: number, paths: Iterable<string>): CampaignFile {
  const files = [...paths].filter((path) => !FEED_FILE.test(path) && !isLasting(path)).toSorted();
  return { path: MADE_FILE, data: `${JSON.stringify({ generation, files } satisfies Made)}\n` };
}
