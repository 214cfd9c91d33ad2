import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { createLanguage, type LanguageHost } from '../../src/language/controller.js';
import english from '../../src/language/en.js';
import { languages } from '../../src/language/languages.js';

/** An element that speaks a language. */
function speaker(lang: string, strings: LanguageHost['strings'] = null) {
  const requestUpdate = sinon.spy();
  const host = Object.assign(document.createElement('div'), { strings, requestUpdate, lang });
  return { host, requestUpdate, language: createLanguage(host) };
}

/** Waits until the words are there. */
async function settled(language: ReturnType<typeof createLanguage>) {
  language.follow();
  for (let time = 0; language.pending && time < 500; time++) await new Promise((next) => setTimeout(next, 5));
  language.follow();
  return language;
}

describe('the language of an element', () => {
  afterEach(() => sinon.restore());

  for (const lang of ['-', 'x', 'de_DE', 'tlh', '<b>', '☭', 'constructor', '__proto__', 'toString', 'hasOwnProperty-x', 'e'.repeat(9)]) {
    it(`is English, and nothing throws, where it is called ${lang}`, async () => {
      const language = await settled(speaker(lang).language);
      expect(language.strings.asOf).to.equal(english.asOf);
      expect(language.count(language.strings.organisations, 25).join('')).to.equal('25 organisations have signed');
    });
  }

  it('is English where its words do not come, and is tried again', async () => {
    const load = sinon.stub(languages, 'es').rejects(new Error('404'));
    expect((await settled(speaker('es').language)).lang).to.equal('en');
    load.restore();
    expect((await settled(speaker('es').language)).lang).to.equal('es');
  });

  it('waits three seconds for its words, not longer', () => {
    const clock = sinon.useFakeTimers({ toFake: ['setTimeout'] });
    sinon.stub(languages, 'fr').returns(new Promise(() => {}));
    const { language, requestUpdate } = speaker('fr');
    language.follow();
    clock.tick(2999);
    expect(language.pending).to.be.true;
    clock.tick(1);
    expect(language.pending).to.be.false;
    expect(requestUpdate.called).to.be.true;
  });

  it('has its own words once they have come, and says so', async () => {
    const { language, requestUpdate } = speaker('de-CH');
    await settled(language);
    expect(language).to.include({ lang: 'de-CH', wanted: 'de-CH', pending: false });
    expect(language.strings.demands).to.equal('Wir fordern');
    expect(requestUpdate.called).to.be.true;
  });

  it('is that of the nearest ancestor, out of a shadow root too', async () => {
    const outer = Object.assign(document.createElement('div'), { lang: 'de' });
    const { host, language } = speaker('');
    outer.attachShadow({ mode: 'open' }).append(host);
    expect((await settled(language)).wanted).to.equal('de');
  });

  it('is English where nothing is said', async () => {
    expect((await settled(speaker('').language)).wanted).to.equal('en');
  });

  it('follows a change', async () => {
    const { host, language } = speaker('de');
    await settled(language);
    host.lang = 'en';
    expect((await settled(language)).strings.demands).to.equal('We demand');
  });

  it('keeps the wanted language for the texts of the feed, though it has no words of it', async () => {
    expect(await settled(speaker('sr-Latn').language)).to.include({ wanted: 'sr-Latn', lang: 'en' });
  });

  for (const [lang, demands] of Object.entries({ 'pt-PT': 'Exigimos', 'ru-UA': 'Мы требуем', 'fa-AF': 'خواسته‌های ما', 'bn-IN': 'আমাদের দাবি' })) {
    it(`is that of all countries that speak it, formatted as in the one that is named: ${lang}`, async () => {
      const language = await settled(speaker(lang).language);
      expect(language.lang).to.equal(lang);
      expect(language.strings.demands).to.equal(demands);
    });
  }

  for (const lang of ['zh', 'zh-CN', 'zh-Hans-SG', 'zh-TW', 'zh-Hant', 'zh-HK']) {
    it(`has simplified characters for ${lang}: whoever reads the others reads these sooner than English`, async () => {
      expect((await settled(speaker(lang).language)).strings.demands).to.equal('我们要求');
    });
  }

  it('may have any word replaced by its host', async () => {
    const { strings } = await settled(speaker('de', { demands: 'Unsere Forderungen' }).language);
    expect(strings.demands).to.equal('Unsere Forderungen');
    expect(strings.links).to.equal('Links');
  });

  it('tells a number in a phrase, and lets it be more than text', async () => {
    const language = await settled(speaker('en').language);
    expect(language.count(language.strings.countries, 1).join('')).to.equal('from 1 country');
    expect(language.count(language.strings.countries, 22, (number) => ({ number }))).to.deep.equal(['from ', { number: '22' }, ' countries']);
  });
});
