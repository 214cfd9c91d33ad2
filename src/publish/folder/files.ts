import { atom } from './atom.js';
import type { Campaign, CampaignFile } from './campaign.js';
import { embed } from './embed.js';
import { embedCss } from './embed.css.js';
import { integrityOf } from './integrity.js';
import { jsonFeed } from './json-feed.js';
import { lastingPath } from './library.js';
import { CARD } from './metadata.js';
import { oembed } from './oembed.js';
import { page } from './page.js';
import { pageCss } from './page.css.js';
import type { Painter } from './painter.js';
import { badge, card, paintableWords } from './pictures.js';
import { readme } from './readme.js';
import { headersFile, htaccess, nginx } from './server.js';
import { snippetPage } from './snippet.js';
import { wordsOf } from './wording.js';

/** What the files are made with, besides the campaign. In Node, tools.node.ts has it. */
export interface Tools {
  /** The small scripts of the folder, as the build has made them in cdn/. */
  scripts: { campaign: string; embed: string; marker: string };
  /** Without one, there are no PNGs. */
  painter?: Painter | undefined;
}

/** Twice as many pixels as the badge is large, for today's screens. */
const SHARP = 2;

/**
 * Everything of a campaign's folder that is not the feed or the library: the same campaign makes the same
 * bytes, at any time, in Node and in a browser.
 */
export async function campaignFiles(campaign: Campaign, { scripts, painter }: Tools): Promise<CampaignFile[]> {
  const words = await wordsOf(campaign.appeal.lang);
  const hasPictures = painter !== undefined;
  const files: Record<string, string | Uint8Array> = {
    'index.html': page(campaign, words, hasPictures),
    'campaign.css': pageCss,
    'campaign.js': scripts.campaign,
    'snippet.html': snippetPage(campaign, words, await integrityOf(scripts.marker), hasPictures),
    'marker.js': scripts.marker,
    'embed.html': embed(campaign, words),
    'embed.css': embedCss,
    'embed.js': scripts.embed,
    'oembed.json': oembed(campaign, words, hasPictures),
    'badge.svg': badge(campaign, words),
    'feed.json': jsonFeed(campaign, words),
    'atom.xml': atom(campaign, words),
  };
  if (painter) {
    const paintable = await paintableWords(campaign, words, painter);
    files['badge.png'] = painter.paint(badge(campaign, paintable, painter), SHARP);
    files[CARD.path] = painter.paint(card(campaign, paintable, painter), 1);
  }
  const around: typeof files = {
    // Other sites name it with its digest, as they do the library.
    [lastingPath(campaign.script.version, 'marker.js')]: scripts.marker,
    _headers: headersFile(campaign, Object.keys(files)),
    '.htaccess': htaccess(),
    'nginx.conf.txt': nginx(campaign),
    'README.txt': readme(campaign),
  };
  return Object.entries({ ...files, ...around }).map(([path, data]) => ({ path, data }));
}
