import type { Appeal } from '../../appeal/types.js';

/** What is written into a campaign's folder beside the feed itself is made of this. */
export interface Campaign {
  /** The head, as the widgets' own parser gives it: of a list in pages, `items` are the newest alone. */
  appeal: Appeal;
  /** The folder's public address, absolute, with a slash at its end. */
  url: string;
  /** Second line of the `.pub` file, where the feed is signed. */
  publicKey?: string | undefined;
  /** The library, in the flavour that this campaign needs. */
  script: {
    version: string;
    /** Where these bytes stay for ever, for other sites: `0.1.0/solidarity-full.js`. For now `solidarity.js` has them too. */
    path: string;
    /** `sha384-…` */
    integrity: string;
    /** The flavour with every element. */
    full: { path: string; integrity: string };
    /** Other versions whose files are in the folder, for sites that name those. */
    others?: readonly string[];
  };
}

/** A file of the folder: its path in it, with `/`, and what is in it. */
export interface CampaignFile {
  path: string;
  data: string | Uint8Array;
}
