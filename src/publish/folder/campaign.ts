import type { Appeal } from '../../appeal/types.js';

/** What is written into a campaign's folder beside the feed itself is made of this. */
export interface Campaign {
  /** The head, as the widgets' own parser gives it: of a list in pages, `items` are the newest alone. */
  appeal: Appeal;
  /** The folder's public address, absolute, with a slash at its end. */
  url: string;
  /** Second line of the `.pub` file, where the feed is signed. */
  publicKey?: string | undefined;
  /** The library's file in the folder. */
  script: { version: string; /** `sha384-…` */ integrity: string };
}

/** A file of the folder: its path in it, with `/`, and what is in it. */
export interface CampaignFile {
  path: string;
  data: string | Uint8Array;
}
