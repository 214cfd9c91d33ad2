import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { newsWith } from '../fixtures/news.js';
import { base, expectChildren, failed, lookAgain, lookUntil, part, parts, settled, witnessed, words } from '../tools/element.js';
import { createFeed, fault } from '../tools/feed.js';
import { entries, put, showNews, titles, told } from '../tools/news.js';

const CHILDREN = '<p>What happens now is told by our union.</p>';

/** An appeal that names its news, and the news. */
async function appealWithNews(news: unknown = newsWith(2), fields: object = {}) {
  const updates = await createFeed(news);
  const appeal = await createFeed(realAppeal({ updates: updates.url, ...fields }));
  return { appeal, updates };
}

describe('<solidarity-updates>, while there is no news,', () => {
  for (const how of ['status/500', 'html', 'no-cors', 'empty', 'latin1', 'endless', 'huge']) {
    it(`leaves the children of the host where they are: ${how}`, async () => {
      const element = await put(`<solidarity-updates src="${fault(how)}">${CHILDREN}</solidarity-updates>`);
      await failed(element);
      expectChildren(element);
    });
  }

  for (const [what, feed] of Object.entries({
    'no JSON Feed': { version: 'https://jsonfeed.org/version/2', items: [] },
    'a list': [1, 2],
    'an appeal without news': realAppeal(),
  })) {
    it(`tells the page that it was given ${what}`, async () => {
      const element = await put(`<solidarity-updates src="${(await createFeed(feed)).url}">${CHILDREN}</solidarity-updates>`);
      expect((await oneEvent(element, 'solidarity-error')).detail.reason).to.equal('invalid');
      await element.updateComplete;
      expectChildren(element);
    });
  }

  it('leaves them where only the news fails, and not the appeal', async () => {
    const { appeal } = await appealWithNews('nonsense');
    const element = await put(`<solidarity-updates src="${appeal.url}">${CHILDREN}</solidarity-updates>`);
    expect((await oneEvent(element, 'solidarity-error')).detail.reason).to.equal('not-json');
    await element.updateComplete;
    expectChildren(element);
  });

  it('leaves them while the appeal is there and the news is on its way', async () => {
    const { url } = await createFeed(realAppeal({ updates: fault('silence') }));
    const element = await put(`<solidarity-updates src="${url}">${CHILDREN}</solidarity-updates>`);
    await waitUntil(() => element.feed.news!.store != element.feed.store, 'the appeal is not read');
    await element.updateComplete;
    expectChildren(element);
  });
});

describe('<solidarity-updates>', () => {
  it('shows a JSON Feed, and says that it has loaded', async () => {
    const { url } = await createFeed(newsWith(2));
    const element = await put(`<solidarity-updates src="${url}">${CHILDREN}</solidarity-updates>`);
    const { detail } = await oneEvent(element, 'solidarity-load');
    await told(element);
    expect(titles(element)).to.deep.equal(['Report 2', 'Report 1']);
    expect(words(part(element, 'heading'))).to.equal('Current status');
    expect((detail as any).items).to.have.lengthOf(2);
    expect(detail, 'no number is invented').not.to.have.property('signatories');
  });

  it('shows the news of an appeal', async () => {
    const { appeal } = await appealWithNews();
    const element = await put(`<solidarity-updates src="${appeal.url}"></solidarity-updates>`);
    await told(element);
    expect(titles(element)).to.deep.equal(['Report 2', 'Report 1']);
  });

  it('shows that of the nearest appeal around it', async () => {
    const { appeal, updates } = await appealWithNews();
    const outer = await put(`<solidarity-appeal src="${appeal.url}" sections="body"><solidarity-updates></solidarity-updates></solidarity-appeal>`);
    const element = outer.querySelector('solidarity-updates')!;
    await told(element);
    expect(titles(element)).to.deep.equal(['Report 2', 'Report 1']);
    expect([await appeal.requests(), await updates.requests()].map(({ length }) => length)).to.deep.equal([1, 1]);
  });

  it('shares each request with all elements of the page', async () => {
    const { appeal, updates } = await appealWithNews();
    const element = await put(`<solidarity-updates src="${appeal.url}"></solidarity-updates><solidarity-counter src="${appeal.url}"></solidarity-counter>
      <solidarity-appeal src="${appeal.url}"></solidarity-appeal><solidarity-updates src="${updates.url}"></solidarity-updates>`);
    await told(element);
    await told(element.parentElement!.querySelector('solidarity-appeal')!);
    expect([await appeal.requests(), await updates.requests()].map(({ length }) => length)).to.deep.equal([1, 1]);
  });

  it('keeps its last good news when the feed fails, says so, and recovers', async () => {
    const { element, feed } = await showNews(newsWith(2));
    await feed.set('Bad Gateway', { status: 502 });
    await lookUntil(() => element.feed.news!.snapshot.state == 'stale', 'the failure has not been noticed');
    await element.updateComplete;
    expect(titles(element)).to.have.lengthOf(2);
    expect(words(part(element, 'note'))).to.equal('could not be refreshed');
    await feed.set(newsWith(3));
    await lookUntil(() => titles(element).length == 3, 'it has not recovered');
    expect(words(part(element, 'note'))).to.equal('');
  });

  it('does not touch an entry that stays when another comes', async () => {
    const { element, feed } = await showNews(newsWith(2));
    const before = entries(element);
    await feed.set(newsWith(3));
    await lookUntil(() => titles(element).length == 3, 'no news came');
    expect(entries(element).slice(1)).to.deep.equal(before);
  });

  it('says of a feed that has ended that it has, and asks for it no more', async () => {
    const { element, feed } = await showNews(newsWith(1, { expired: true }), { attributes: 'refresh="1"' });
    expect(parts(element, 'note').map(words)).to.deep.equal(['This news is not continued.']);
    expect(part(element, 'status'), 'the campaign goes on').not.to.exist;
    lookAgain();
    await witnessed();
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('goes on showing the news of a campaign that is over, and says that it is', async () => {
    const { appeal } = await appealWithNews(newsWith(1), { status: 'won' });
    const element = await put(`<solidarity-updates src="${appeal.url}"></solidarity-updates>`);
    await told(element);
    expect(words(part(element, 'status'))).to.equal('This struggle has been won.');
    expect(titles(element)).to.deep.equal(['Report 1']);
  });

  it('follows another source, and shows nothing of the former', async () => {
    const { element } = await showNews(newsWith(9));
    element.src = (await createFeed(newsWith(1, { items: [{ id: 'b', title: 'Another campaign' }] }))).url;
    await waitUntil(() => titles(element)[0] == 'Another campaign', 'it does not follow');
    expect(titles(element)).to.have.lengthOf(1);
  });

  it('asks for nothing after it has left', async () => {
    const { appeal, updates } = await appealWithNews();
    const element = await put(`<solidarity-updates src="${appeal.url}" refresh="1"></solidarity-updates>`);
    await told(element);
    element.remove();
    lookAgain();
    await witnessed();
    expect([await appeal.requests(), await updates.requests()].map(({ length }) => length)).to.deep.equal([1, 1]);
  });

  it('that is moved keeps what it showed, and asks for nothing anew', async () => {
    const { element, feed } = await showNews(newsWith(7));
    const before = base(element);
    const parent = element.parentElement!;
    parent.append(element);
    await element.updateComplete;
    expect(base(element)).to.equal(before);
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('says in the language of the visitor what it says itself', async () => {
    const { element } = await showNews(newsWith(6), { attributes: `strings='{"updates":"Aktueller Stand","older":"Älteres"}'` });
    expect(words(part(element, 'heading'))).to.equal('Aktueller Stand');
    expect(words(part(element, 'more'))).to.equal('Älteres');
  });
});

describe('an element that shows an appeal', () => {
  it('takes a JSON Feed for none', async () => {
    for (const tag of ['appeal', 'counter', 'demands', 'signatories']) {
      const { url } = await createFeed(newsWith(1));
      const element = (await put(`<solidarity-updates></solidarity-updates><solidarity-${tag} src="${url}">${CHILDREN}</solidarity-${tag}>`)).nextElementSibling as any;
      expect((await oneEvent(element, 'solidarity-error')).detail.reason).to.equal('invalid');
      await element.updateComplete;
      expectChildren(element);
    }
  });
});

describe('<solidarity-appeal>', () => {
  it('has the news that the appeal names among its sections', async () => {
    const { appeal } = await appealWithNews();
    const element = await put(`<solidarity-appeal src="${appeal.url}"></solidarity-appeal>`);
    await told(element);
    expect(titles(element)).to.deep.equal(['Report 2', 'Report 1']);
    expect(part(element, 'update-title')!.getAttribute('aria-level')).to.equal('4');
  });

  it('does without where there is none, or it fails', async () => {
    for (const { url } of [await createFeed(realAppeal()), (await appealWithNews('nonsense')).appeal]) {
      const element = await put(`<solidarity-appeal src="${url}"></solidarity-appeal>`);
      await settled(element);
      await witnessed();
      expect(part(element, 'updates')).not.to.exist;
      expect(parts(element, 'heading').map(words)).not.to.include('Current status');
    }
  });

  it('asks for none where it shows none', async () => {
    const { appeal, updates } = await appealWithNews();
    const element = await put(`<solidarity-appeal src="${appeal.url}" sections="sidebar"></solidarity-appeal>`);
    await settled(element);
    await witnessed();
    expect(await updates.requests()).to.be.empty;
    element.setAttribute('sections', 'updates');
    await told(element);
    expect(await updates.requests()).to.have.lengthOf(1);
  });

  it('keeps its news when it is moved, and asks for nothing after it has left', async () => {
    const { appeal, updates } = await appealWithNews();
    const element = await put(`<solidarity-appeal src="${appeal.url}" refresh="1"></solidarity-appeal>`);
    await told(element);
    const before = entries(element);
    element.parentElement!.append(element);
    await element.updateComplete;
    expect(entries(element)).to.deep.equal(before);
    element.remove();
    lookAgain();
    await witnessed();
    expect(await updates.requests()).to.have.lengthOf(1);
  });
});
