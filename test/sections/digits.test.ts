import { expect, waitUntil } from '@open-wc/testing';
import { realAppeal, signedBy, union } from '../fixtures/appeal.js';
import { part, settled, show } from '../tools/element.js';

/** How the lists of an element count. */
const countsOf = (element: Element, selector = 'ol > li') => [
  ...new Set([...element.shadowRoot!.querySelectorAll(selector)].map((item) => getComputedStyle(item).listStyleType)),
];

const untilIn = (element: Element, selector: string, style: string) =>
  waitUntil(() => countsOf(element, selector).join() == style, `${selector} counts in ${countsOf(element, selector)}, not ${style}`);

/** What a counter style of a browser makes of ten, so that the names below are what they say. */
const tens = { 'arabic-indic': '١٠', persian: '۱۰', bengali: '১০', devanagari: '१०', decimal: '10' };

/** The counter style that writes ten as a language's formatted numbers do. */
const expected = (lang: string) => {
  const ten = new Intl.NumberFormat(lang).format(10);
  return Object.entries(tens).find(([, digits]) => digits == ten)?.[0] ?? `none for ${ten}`;
};

const list = { type: 'list', ordered: true, children: [{ type: 'listItem', children: ['First'] }] };

describe('the numbers of a list', () => {
  it('are those of the language where it has some of its own', () => {
    expect(['ar-EG', 'fa', 'bn', 'de'].map(expected)).to.deep.equal(['arabic-indic', 'persian', 'bengali', 'decimal']);
  });

  for (const lang of ['ar', 'ar-EG', 'ar-MA', 'bn', 'de', 'en', 'fa', 'fa-AF', 'hi', 'hi-u-nu-deva', 'mr', 'zh']) {
    for (const tag of ['solidarity-signatories', 'solidarity-appeal'] as const) {
      it(`are in the digits of the counter: ${tag} in ${lang}`, async () => {
        const { element } = await show(tag, realAppeal(), { attributes: `lang="${lang}"` });
        // Of Marathi we have no words, and what is in English counts as English does.
        await untilIn(element, '[part=entry]', expected(lang == 'mr' ? 'en' : lang));
      });
    }
  }

  it('are so in each group of a list by country', async () => {
    const { element } = await show('solidarity-signatories', realAppeal(), { attributes: 'lang="bn" group="country"' });
    await untilIn(element, '[part=entry]', 'bengali');
  });

  it('follow a change of the language', async () => {
    const { element } = await show('solidarity-signatories', signedBy([union(1)]), { attributes: 'lang="fa"' });
    await untilIn(element, '[part=entry]', 'persian');
    for (const [lang, style] of [['bn', 'bengali'], ['de', 'decimal'], ['fa', 'persian']] as const) {
      element.lang = lang;
      await untilIn(element, '[part=entry]', style);
    }
  });

  it('are in the text those of the text, whatever is around it', async () => {
    const { element } = await show('solidarity-appeal', realAppeal({ lang: 'fa', body: [list] }), { attributes: 'lang="bn"' });
    await untilIn(element, '[part=body] li', 'persian');
    await untilIn(element, '[part=entry]', 'bengali');
  });

  it('are in an English text English, though the page is in Persian', async () => {
    const { element } = await show('solidarity-appeal', realAppeal({ body: [list] }), { attributes: 'lang="fa"' });
    await untilIn(element, '[part=entry]', 'persian');
    await untilIn(element, '[part=body] li', 'decimal');
  });

  it('are so in a text without a list of signatories beside it', async () => {
    const { element } = await show('solidarity-appeal', realAppeal({ lang: 'bn', body: [list] }), { attributes: 'lang="bn" sections="body"' });
    await untilIn(element, '[part=body] li', 'bengali');
  });

  it('may be what the host wants', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('solidarity-signatories::part(entries) { list-style-type: square }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const { element } = await show('solidarity-signatories', signedBy([union(1)]), { attributes: 'lang="fa"' });
      await settled(element);
      expect(getComputedStyle(part(element, 'entry')!).listStyleType).to.equal('square');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });
});
