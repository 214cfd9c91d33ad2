import { addressOf, HEAD, SCRIPT } from './addresses.js';
import type { Campaign } from './campaign.js';
import { CARD_SIZE, frame } from './embed.js';
import { fallback } from './fallback.js';
import { lastingPath } from './library.js';
import { lines, markup, type Content, type Markup } from './markup.js';
import { libraryTag, opening, sourceOf } from './page.js';
import { countPhrase, countSentence } from './sentences.js';
import type { Words } from './wording.js';

/** The other elements, and what a webmaster uses them for. */
const SINGLE: [string, string][] = [
  ['counter', 'The number alone, for a sidebar'],
  ['demands', 'The demands'],
  ['signatories', 'Who signed, your own organisation first: put its abbreviation or name into highlight'],
];

/** Those that only the full flavour has. */
const VOICES: [string, string][] = [
  ['map', 'Where those who signed are; a press on a country shows who signed there'],
  ['updates', 'The current status'],
  ['message', 'A form for messages of solidarity, which become a mail of your visitor’s own'],
  ['share', 'Ways to pass the appeal on'],
];

const NAMES = markup`<code>map</code>, <code>updates</code>, <code>message</code> or <code>share</code>`;

/** A script's tag for pages of other sites: this very version of it, or nothing. */
const scriptTag = (campaign: Campaign, path: string, integrity: string, kind: Content): Markup =>
  markup`<script ${kind} src="${addressOf(campaign, path)}" integrity="${integrity}" crossorigin="anonymous" referrerpolicy="no-referrer"></script>`;

/** The line that a page needs once. */
const libraryOf = (campaign: Campaign, { path, integrity }: Campaign['script']['full'] = campaign.script): Markup =>
  scriptTag(campaign, path, integrity, markup`type="module"`);

const indented = (contents: readonly Content[]): Markup => markup`\n  ${lines(contents, '  ')}\n`;

/** One element with its own words. @param more further attributes */
function elementOf(campaign: Campaign, words: Words, name: string, more: Record<string, string> = {}): Markup {
  const own = fallback(campaign, words);
  const said: Record<string, readonly Content[]> = { appeal: own, counter: own.slice(-2) };
  const attributes = Object.entries(more).map(([attribute, value]) => markup` ${attribute}="${value}"`);
  const key = campaign.publicKey !== undefined && markup` public-key="${campaign.publicKey}"`;
  return markup`<solidarity-${name} src="${addressOf(campaign, HEAD)}"${key}${attributes}>${indented(said[name] ?? [own[0], own.at(-2), own.at(-1)])}</solidarity-${name}>`;
}

/** The script and one element: all that a page needs. */
export const snippet = (campaign: Campaign, words: Words, name: string, more: Record<string, string> = {}): string =>
  markup`${libraryOf(campaign)}\n\n${elementOf(campaign, words, name, more)}`.text;

/** What a webmaster copies, by what it is for. @param marker digest of marker.js */
export function snippets(campaign: Campaign, words: Words, marker: string) {
  const { appeal, publicKey } = campaign;
  const feed = addressOf(campaign, HEAD);
  const library = libraryOf(campaign);
  const own = fallback(campaign, words);
  return {
    appeal: snippet(campaign, words, 'appeal'),
    library: library.text,
    single: SINGLE.map(([name, use]) => ({ use, code: elementOf(campaign, words, name, name === 'signatories' ? { highlight: '…' } : {}).text })),
    /** The line for them, where it is another one. */
    fullLibrary: campaign.script.full.path === campaign.script.path ? undefined : libraryOf(campaign, campaign.script.full).text,
    voices: VOICES.filter(([name]) => name !== 'updates' || appeal.updates).map(([name, use]) => ({ use, code: elementOf(campaign, words, name).text })),
    siteScripts: lines([library, scriptTag(campaign, lastingPath(campaign.script.version, 'marker.js'), marker, 'defer')]).text,
    marker: markup`<div data-solidarity="appeal" data-src="${feed}"${publicKey !== undefined && markup` data-public-key="${publicKey}"`}>${indented(own)}</div>`.text,
    frame: markup`${frame(campaign, 'element=counter', { ...CARD_SIZE, width: '100%' })}`.text,
    badge: markup`<a href="${addressOf(campaign)}"><img src="${addressOf(campaign, 'badge.svg')}" alt="${`${appeal.title} – ${countPhrase(appeal, words)}`}" height="96"></a>`.text,
    plain: lines(own).text,
  };
}

/** The page for webmasters: what to copy, and below it what it looks like. */
export function snippetPage(campaign: Campaign, words: Words, marker: string, hasPictures: boolean): string {
  const { appeal, script } = campaign;
  const all = snippets(campaign, words, marker);
  const code = (text: string) => markup`<pre dir="ltr"><code>${text}</code></pre>`;
  const home = addressOf(campaign);
  return markup`<!doctype html>
<html lang="en">
<head>
${opening(campaign)}
<title>Show “${appeal.title}” on your site</title>
<meta name="robots" content="noindex">
<link rel="stylesheet" href="campaign.css">
${libraryTag(campaign)}
</head>
<body>
<main class="plain">
<h1>Show “<bdi>${appeal.title}</bdi>” on your site</h1>
<p>Copy one of these into a page of yours: a click into a box selects all of it. The appeal, its count and its list of signatories then keep themselves current, and once the campaign is over they become a last line that says so. Nothing is stored on your visitors’ devices, and nobody is told which page they read. The words between the tags are shown until there is data, and where there is no JavaScript: change them as you like.</p>

<h2>The whole appeal</h2>
<p>For sites where you may write any HTML: a raw HTML block, a template. The first line is needed once a page.</p>
${code(all.appeal)}
<p>The first line loads version ${script.version} of solidarity-widgets, and your visitors’ browsers refuse any other bytes than those; it stays at this address when there are newer ones. To follow the newer ones instead, without that check, leave out <code>integrity</code> and load <code>${addressOf(campaign, SCRIPT)}</code>. With <code>theme="poster"</code> it is bold; with <code>lang="de"</code> it is in German, whatever the page is in. Your page’s policy, if it has one, must allow <code>${new URL(home).origin}</code> in <code>script-src</code> and <code>connect-src</code>.</p>

<h2>Parts of it</h2>
<p>Each works alone and beside others, with that first line once a page.</p>
${all.single.map(({ use, code: text }) => markup`<h3>${use}</h3>\n${code(text)}\n`)}
<h2>And more</h2>
<p>${all.fullLibrary === undefined ? 'That first line brings these too.' : 'These come with a larger script, 21 kB in place of 11, which does all that the other one does; with it, put this line in place of the first one.'}</p>
${all.fullLibrary !== undefined && code(all.fullLibrary)}
${all.voices.map(({ use, code: text }) => markup`<h3>${use}</h3>\n${code(text)}\n`)}
<h2>WordPress</h2>
<p>Paste this address on a line of its own. It becomes a card with the count, as with a video:</p>
${code(home)}
<p>For more than a card: administrators, and editors of single sites, can put the code above into a “Custom HTML” block. Everybody else’s tags are taken away by WordPress, so it takes two steps. An administrator adds this once to all pages, with the theme or a plugin for header code:</p>
${code(all.siteScripts)}
<p>Authors then write this into a “Custom HTML” block, in as many posts as they like. In place of <code>appeal</code> it can say <code>counter</code>, <code>demands</code> or <code>signatories</code>, or, with the larger script, ${NAMES}, and every attribute is written with <code>data-</code> before it:</p>
${code(all.marker)}

<h2>In a frame</h2>
<p>For sites that allow frames and no scripts. In place of <code>counter</code> it can say <code>appeal</code>, <code>demands</code>, <code>signatories</code>, ${NAMES}; further settings follow like this: <code>?element=signatories&amp;highlight=…&amp;lang=de&amp;theme=poster</code></p>
${code(all.frame)}

<h2>A picture</h2>
<p>For signatures of mails and forums, and for sites that allow nothing else. It is as current as the page was when it was loaded.${hasPictures && markup` Where SVG is not allowed, take <code>badge.png</code>.`}</p>
${code(all.badge)}
<p><img src="badge.svg" alt="${countSentence(appeal, words)}" height="96"></p>

<h2>Only words</h2>
<p>This works everywhere, and does not keep itself current.</p>
${code(all.plain)}

<h2>What it looks like</h2>
<div class="result">
<solidarity-appeal${sourceOf(campaign)} heading-level="3">
${lines(fallback(campaign, words, 3))}
</solidarity-appeal>
</div>

<h2>How to take it off again</h2>
<p>Delete what you have copied; nothing else was changed. If you forget it, it does no harm: when the campaign ends it says so, and if this address should ever vanish, your own words stay.</p>
</main>
</body>
</html>
`.text;
}
