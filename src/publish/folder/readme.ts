import { addressOf, HEAD, LATER_SCRIPTS, SCRIPT } from './addresses.js';
import type { Campaign } from './campaign.js';

const WIDTH = 76;

/** README.txt: for the person who uploads the folder, perhaps a year later, perhaps another one. */
export function readme(campaign: Campaign): string {
  const { appeal, url, script, publicKey } = campaign;
  const at = (path: string) => addressOf(campaign, path);
  const paragraphs = [
    appeal.title,
    `This folder is a campaign, ready to be uploaded. It was made by solidarity-widgets ${script.version} for ${url}, and its files name that address: to move it, publish it anew with the new one.`,

    '# How to upload it',
    `Put all of it, with its subfolders, on any web server, so that this file is found at ${at('README.txt')}. There is nothing to install and no database.`,
    'The server must let other sites read it. The settings for that are here too; use the one for your server:',
    `- Apache: .htaccess, which works where it lies. File managers hide it: make sure that it was uploaded.
- Netlify, Cloudflare Pages: _headers, in the root of the site.
- nginx: nginx.conf.txt, to be put into the server's configuration.
- GitHub Pages and other hosts often do without.`,
    'Then see whether everything is as it must be:',
    `  npx solidarity check ${at(HEAD)}${publicKey === undefined ? '' : ` --public-key ${publicKey}`}`,
    `Give webmasters this address; it says what to copy: ${at('snippet.html')}`,

    '# How to change it',
    `Edit the document that it was made of (not the ${HEAD} in here), or bring a new list of signatories into it, and publish into the same folder again:`,
    `  npx solidarity update DOCUMENT LIST
  npx solidarity publish DOCUMENT --out FOLDER --url ${url}`,
    'Then upload the folder again: first everything else, last appeal.json and, if there is one, appeal.json.sig. Do not edit files in here by hand. Sites that show the appeal look for news every minute and need not be told.',
    `Sites load the version of the widgets that their snippet names, by the digest of its bytes, as in ${at(script.path)}. Never delete or change a folder with a version's number: a newer version of the program puts its own one beside it, and what webmasters have copied goes on working. Only ${[SCRIPT, ...LATER_SCRIPTS].join(', ')}, marker.js and language/ become those of the newer version.`,

    '# How to end it',
    `Set "status" to "won" or "closed" in the document, add a "statusNote" with a last sentence, publish and upload once more. Every site that shows the appeal then says that the struggle is won or that the appeal has ended, and how many had signed; its script asks for nothing any more while the page is open. "paused" is for a break: it says so, and goes on looking for news.`,
    `Leave the folder where it is after that. As long as it is there, sites show the last line; if it is deleted, they show the words of their snippet, which still ask to sign. When you know that no site shows it any more (the server's log of requests for ${HEAD} tells), or after some years, it may be deleted.`,
    `If the address itself must be given up, see to it that nobody else gets it: who has the domain can show what they like where ${HEAD} was.${publicKey === undefined ? ' A signed feed is proof against that (npx solidarity keygen).' : ' The signature is proof against that, wherever the snippet names your public key.'}`,

    '# How to take it off a site',
    'Whoever shows the appeal deletes what was copied from the snippet: the <script> line and the <solidarity-…> tags, or the <div data-solidarity> markers, the frame or the picture. Nothing else was changed on their site, nothing is stored anywhere, and the words between the tags can stay.',

    '# What is what',
    `index.html, campaign.css, campaign.js: the campaign's own page
${HEAD}, signatories/: the data, for programs
${script.version}/: this version of the widgets, for other sites, for ever
${SCRIPT}, language/, for a signed or long list ${LATER_SCRIPTS.join(', ')}: the widgets of these pages, and of sites that follow newer versions
snippet.html: what webmasters copy
marker.js: for WordPress sites whose authors may write no tags
embed.html, embed.css, embed.js, oembed.json: the page for frames
badge.svg, badge.png, card.png: pictures
feed.json, atom.xml: for feed readers
.htaccess, _headers, nginx.conf.txt: settings for servers`,
  ];
  return `${paragraphs.map(set).join('\n\n')}\n`;
}

/** A heading with a line below it, what is to be typed as it is, everything else in lines that fit. */
function set(paragraph: string, index: number): string {
  if (paragraph.startsWith('  ')) return paragraph;
  const [, heading] = /^# (.+)$/.exec(paragraph) ?? [];
  if (heading !== undefined) return `\n${heading}\n${'-'.repeat(heading.length)}`;
  const text = paragraph.split('\n').map(wrap).join('\n');
  return index === 0 ? `${text}\n${'='.repeat(Math.max(...text.split('\n').map((line) => line.length)))}` : text;
}

/** Addresses are never broken, so that they can be copied. */
function wrap(paragraph: string): string {
  const [, bullet = ''] = /^(- )/.exec(paragraph) ?? [];
  const rows: string[] = [];
  let row = '';
  for (const word of paragraph.split(' ')) {
    if (row && row.length + 1 + word.length > WIDTH) {
      rows.push(row);
      row = ' '.repeat(bullet.length) + word;
    } else {
      row = row ? `${row} ${word}` : word;
    }
  }
  return [...rows, row].join('\n');
}
