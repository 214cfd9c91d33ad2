import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { realAppeal } from '../fixtures/appeal.js';
import { newsOf, newsWith, peerTube, staticSite, wordPress } from '../fixtures/news.js';
import { failed, lookUntil, part } from '../tools/element.js';
import { canEmulateMedia } from '../tools/engine.js';
import { createFeed, fault } from '../tools/feed.js';
import { entries, more, pressMore, put, showNews, told } from '../tools/news.js';

type Page = (markup: string) => ReturnType<typeof put>;

const FILM = { attachments: [{ url: `${fault('silence')}?film.mp4` }] };

const shows = (news: unknown, attributes = '') => async (page: Page) => {
  const { url } = await createFeed(news);
  const element = await page(`<solidarity-updates src="${url}" ${attributes}></solidarity-updates>`);
  await told(element);
  return element;
};

const states: Record<string, (page: Page) => ReturnType<typeof put>> = {
  'loading': (page) => page(`<solidarity-updates src="${fault('silence')}"></solidarity-updates>`),
  'failed': async (page) => {
    const element = await page(`<solidarity-updates src="${fault('status/404')}"></solidarity-updates>`);
    await failed(element);
    return element;
  },
  'ready': shows(newsWith(9)),
  'a poster': shows(newsWith(9), 'theme="poster"'),
  'full of lists and links': shows(wordPress('')),
  'full of headings': shows(staticSite),
  'offering a film': shows(peerTube),
  'playing a film': async (page) => {
    const element = await shows(newsOf(FILM))(page);
    part(element, 'play')!.click();
    await element.updateComplete;
    return element;
  },
  'empty': shows(newsWith(0)),
  'ended': shows(newsWith(1, { expired: true })),
  'in two directions': shows(newsOf({ language: 'ar', title: 'تضامن', content_text: 'مع العمال' }, { language: 'en' })),
  'waiting for older news': async (page) => {
    const element = await shows(newsWith(1, { next_url: fault('silence') }))(page);
    more(element)!.click();
    await element.updateComplete;
    return element;
  },
  'stale': async (page) => {
    const feed = await createFeed(newsWith(2));
    const element = await page(`<solidarity-updates src="${feed.url}"></solidarity-updates>`);
    await told(element);
    await feed.set('no', { status: 502 });
    await lookUntil(() => element.feed.news!.snapshot.state == 'stale', 'it is not stale');
    await element.updateComplete;
    return element;
  },
  'part of an appeal': async (page) => {
    const { url: updates } = await createFeed(newsWith(6));
    const { url } = await createFeed(realAppeal({ updates }));
    const element = await page(`<solidarity-appeal src="${url}"></solidarity-appeal>`);
    await told(element);
    return element;
  },
};

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar']) {
    describe(`everybody can use, on a ${scheme} page ${lang == 'ar' ? 'from right to left' : 'from left to right'}, news that is`, function () {
      // axe looks at every node.
      this.timeout(30_000);
      if (canEmulateMedia) {
        before(() => emulateMedia({ colorScheme: scheme }));
        after(() => emulateMedia({ colorScheme: 'light' }));
      }
      const colours = scheme == 'dark' ? 'background: #111; color: #eee' : 'background: #fff; color: #111';
      const page: Page = (markup) =>
        put(`<main lang="${lang}" dir="${lang == 'ar' ? 'rtl' : 'ltr'}" style="color-scheme: ${scheme}; ${colours}">${markup}</main>`);

      for (const [state, show] of Object.entries(states)) {
        it(state, async () => {
          const element = await show(page);
          await expect(element).to.be.accessible();
          element.shadowRoot!.querySelector('video')?.removeAttribute('src');
        });
      }
    });
  }
}

describe('a person with a keyboard', () => {
  const focused = (element: Element) => element.shadowRoot!.activeElement;

  it('goes through the news in its order, plays a film and reads on', async () => {
    const { element } = await showNews(newsOf(FILM, {}, {}, {}, {}, {}, {}));
    const stops: (string | null | undefined)[] = [];
    for (let step = 0; step < 4; step++) {
      await sendKeys({ press: 'Tab' });
      stops.push(focused(element)?.getAttribute('part'));
    }
    expect(stops).to.deep.equal(['link', 'play', 'link', 'link']);
    part(element, 'play')!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(focused(element)).to.equal(part(element, 'video'));
    part(element, 'video')!.removeAttribute('src');
    more(element)!.focus();
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(focused(element)?.closest('article')).to.equal(entries(element)[5]);
  });

  it('stays at the button while older news is on its way', async () => {
    const { element } = await showNews(newsWith(1, { next_url: fault('silence') }));
    await pressMore(element, () => part(element, 'more'));
    expect(focused(element)).to.equal(more(element));
  });
});
