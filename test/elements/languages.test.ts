import { expect, waitUntil } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { base, part, parts, place, settled, show, words } from '../tools/element.js';
import { createFeed } from '../tools/feed.js';

const counts = {
  en: '25 organisations have signed from 22 countries · as of 15 October 2018',
  de: '25 Organisationen haben unterzeichnet aus 22 Ländern · Stand: 15. Oktober 2018',
  fr: '25 organisations ont signé de 22 pays · au 15 octobre 2018',
  es: '25 organizaciones han firmado de 22 países · al 15 de octubre de 2018',
  'pt-BR': '25 organizações assinaram de 22 países · até 15 de outubro de 2018',
  tr: '25 örgüt imzaladı 22 ülkeden · 15 Ekim 2018 itibarıyla',
  'zh-Hans': '25个组织已联署 来自22个国家和地区 · 截至2018年10月15日',
  // Engines differ in how they spell October.
  hi: `25 संगठनों ने हस्ताक्षर किए हैं 22 देशों से · ${new Intl.DateTimeFormat('hi', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date('2018-10-15'))} तक`,
};

const said = (element: Element) => `${words(part(element, 'count'))} ${words(part(element, 'meta'))}`;

describe('the language of an element', () => {
  it('falls back to English where we do not have it', async () => {
    const { element } = await show('solidarity-counter', realAppeal(), { attributes: 'lang="tlh"' });
    expect(said(element)).to.equal(counts.en);
    expect(base(element)).to.have.attribute('lang', 'en');
  });

  it('falls back to English where it is no language at all', async () => {
    const { element } = await show('solidarity-counter', realAppeal(), { attributes: 'lang="_!"' });
    expect(said(element)).to.equal(counts.en);
  });

  for (const [lang, text] of Object.entries(counts)) {
    it(`is ${lang} where the element says so`, async () => {
      const { element } = await show('solidarity-counter', realAppeal(), { attributes: `lang="${lang}"` });
      expect(said(element)).to.equal(text);
      expect(base(element)).to.have.attribute('lang', lang);
    });
  }

  it('is Arabic with the plural that eleven and more have, from right to left', async () => {
    const { element } = await show('solidarity-counter', realAppeal(), { attributes: 'lang="ar"' });
    expect(said(element)).to.match(/منظمة وقّعت من .* بلدًا/);
    expect(base(element)).to.have.attribute('dir', 'rtl');
  });

  it('is not English for a moment while its words are on their way', async () => {
    const { url } = await createFeed(realAppeal());
    const element = await place(`<solidarity-counter src="${url}" lang="de">25 haben unterzeichnet.</solidarity-counter>`);
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(said(element)));
    await element.updateComplete;
    observer.observe(element.shadowRoot!, { subtree: true, childList: true });
    await settled(element);
    observer.disconnect();
    expect(seen.join()).not.to.include('organisations');
  });

  it('is that of a country', async () => {
    const { element } = await show('solidarity-counter', realAppeal(), { attributes: 'lang="de-CH"' });
    expect(said(element)).to.equal(counts.de);
  });

  it('is that of the nearest ancestor that has one', async () => {
    const { url } = await createFeed(realAppeal());
    const element = await place(
      `<div lang="fr"><p lang="de">x</p><section><solidarity-counter src="${url}"></solidarity-counter></section></div>`,
    );
    await settled(element);
    expect(said(element)).to.equal(counts.fr);
  });

  it('is found through shadow roots', async () => {
    const { url } = await createFeed(realAppeal());
    const outer = document.createElement('div');
    outer.lang = 'es';
    outer.attachShadow({ mode: 'open' }).innerHTML = `<p><solidarity-counter src="${url}"></solidarity-counter></p>`;
    document.body.append(outer);
    const element = outer.shadowRoot!.querySelector('solidarity-counter')!;
    await settled(element);
    outer.remove();
    expect(said(element)).to.equal(counts.es);
  });

  it('follows its attribute', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    for (const [lang, text] of Object.entries(counts)) {
      element.lang = lang;
      await waitUntil(() => said(element) == text, `it says "${said(element)}"`);
      expect(base(element)).to.have.attribute('lang', lang);
    }
  });
});

describe('the translations of a feed', () => {
  const appeal = () =>
    realAppeal({
      statusNote: 'We go on.',
      translations: {
        de: { title: 'Solidarität!', body: ['Seit Mai'], demands: [{ id: 'release', text: 'Sofortige Freilassung!' }] },
        'sw-KE': { title: 'Mshikamano!' },
      },
    });

  it('are chosen by the language of the page', async () => {
    const { element } = await show('solidarity-appeal', appeal(), { attributes: 'lang="de-AT"' });
    expect(words(part(element, 'title'))).to.equal('Solidarität!');
    expect(words(part(element, 'body'))).to.equal('Seit Mai');
    expect(part(element, 'body')).to.have.attribute('lang', 'de');
  });

  it('are chosen even where we do not speak the language ourselves', async () => {
    const { element } = await show('solidarity-appeal', appeal(), { attributes: 'lang="sw-KE"' });
    expect(words(part(element, 'title'))).to.equal('Mshikamano!');
    expect(words(part(element, 'count'))).to.equal('25 organisations have signed');
  });

  it('leave what they lack in the language of the feed, demand by demand', async () => {
    const { element } = await show('solidarity-demands', appeal(), { attributes: 'lang="de"' });
    expect(parts(element, 'demand').map((demand) => words(demand).replace('#', ''))).to.deep.equal([
      'Sofortige Freilassung!',
      'We support the right to independent trade unions!',
      'Long live international working-class unity!',
    ]);
  });

  it('do not hide in which language the rest is', async () => {
    const { element } = await show('solidarity-demands', appeal(), { attributes: 'lang="de"' });
    expect(parts(element, 'demand').map(({ lang }) => lang)).to.deep.equal(['de', 'en', 'en']);
  });

  it('do not hide in which language a text without translation is', async () => {
    const { element } = await show('solidarity-appeal', appeal(), { attributes: 'lang="sw-KE"' });
    expect(part(element, 'body')).to.have.attribute('lang', 'en');
  });
});
