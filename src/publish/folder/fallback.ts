import { addressOf, shortAddress } from './addresses.js';
import type { Campaign } from './campaign.js';
import { markup, type Markup } from './markup.js';
import { inLanguage } from './parts.js';
import { byline, countSentence, invitation, sentence, statusSentences } from './sentences.js';
import type { Words } from './wording.js';

/**
 * The host's own words, as the snippets have them: whole sentences, so that they still read well where a
 * site takes every tag away, and no tag that WordPress takes from its authors. The first is a block with
 * a margin, which the widget keeps.
 */
export function fallback(campaign: Campaign, words: Words, level = 2): Markup[] {
  const { appeal } = campaign;
  const { title, lang, demands = [] } = appeal;
  const by = byline(appeal, words);
  const texts = inLanguage(lang);
  // Words of ours need a mark of their own where they are not in the document's language.
  const said = inLanguage(words.lang);
  const page = addressOf(campaign);
  return [
    markup`<h${level}${texts}>${sentence(title, words.strings.stop)}</h${level}>`,
    ...(by ? [markup`<p${said}>${sentence(by, words.strings.stop)}</p>`] : []),
    ...statusSentences(appeal, words).map((text, index) => markup`<p${index > 0 ? texts : said}>${text}</p>`),
    ...(demands.length > 0
      ? [
          markup`<p${said}>${words.strings.demands}:</p>`,
          markup`<ul${texts}>${demands.map(({ text }) => markup`\n  <li>${sentence(text, words.strings.stop)}</li>`)}\n</ul>`,
        ]
      : []),
    markup`<p${said}>${countSentence(appeal, words)}</p>`,
    markup`<p${said}>${invitation(appeal, words)}: <a href="${page}">${shortAddress(page)}</a></p>`,
  ];
}
