import { expect } from '@open-wc/testing';
import { realAppeal, withCount } from '../fixtures/appeal.js';
import { asked, breakDown, lookAgain, part, place, publish, settled, show, tags, textOf, witnessed, words } from '../tools/element.js';
import { createFeed, fault } from '../tools/feed.js';
import type { SolidarityElement } from '../../src/elements/element.js';

const all = (element: Element) => [...element.parentElement!.querySelectorAll<SolidarityElement>(tags.join())];

/** A script tag of ours, as it stands in a host's page; its address is not asked for. */
function scriptTag(data: string) {
  const script = document.createElement('script');
  script.type = 'of a test';
  script.src = '/cdn/solidarity.js';
  script.dataset['src'] = data;
  document.head.append(script);
  return script;
}

describe('the source of an element', () => {
  it('is nowhere where it is no address', async () => {
    const element = await place('<solidarity-counter src="javascript:alert(1)">25 signed.</solidarity-counter>');
    await element.updateComplete;
    expect(element.feed.store).not.to.exist;
  });

  it('is that of the nearest ancestor of ours', async () => {
    const feed = await createFeed(withCount(7));
    const outer = await place(
      `<solidarity-appeal src="${feed.url}"><div><solidarity-counter></solidarity-counter></div></solidarity-appeal>`,
    );
    const inner = outer.querySelector('solidarity-counter')!;
    await settled(inner);
    expect(words(part(inner, 'count'))).to.equal('7 organisations have signed');
  });

  it('is that of an ancestor outside the shadow root', async () => {
    const feed = await createFeed(withCount(7));
    const outer = await place(`<solidarity-appeal src="${feed.url}"><div></div></solidarity-appeal>`);
    const root = outer.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<solidarity-counter></solidarity-counter>';
    await settled(root.querySelector('solidarity-counter')!);
    expect(words(part(root.firstElementChild!, 'count'))).to.equal('7 organisations have signed');
  });

  it('follows when the ancestor changes its own', async () => {
    const [first, second] = [await createFeed(withCount(7)), await createFeed(withCount(8))];
    const outer = await place(`<solidarity-appeal src="${first.url}"><solidarity-counter></solidarity-counter></solidarity-appeal>`);
    const inner = outer.querySelector('solidarity-counter')!;
    await settled(inner);
    outer.src = second.url;
    await outer.updateComplete;
    await settled(outer);
    await inner.updateComplete;
    expect(words(part(inner, 'count'))).to.equal('8 organisations have signed');
  });

  it('is its own before that of an ancestor', async () => {
    const [outer, own] = [await createFeed(withCount(7)), await createFeed(withCount(8))];
    const element = await place(
      `<solidarity-appeal src="${outer.url}"><solidarity-counter src="${own.url}"></solidarity-counter></solidarity-appeal>`,
    );
    const inner = element.querySelector('solidarity-counter')!;
    await settled(inner);
    expect(words(part(inner, 'count'))).to.equal('8 organisations have signed');
  });

  it('is that of our script tag where nothing else says', async () => {
    const script = scriptTag((await createFeed(withCount(7))).url);
    const element = await place('<solidarity-counter></solidarity-counter>');
    await settled(element);
    script.remove();
    expect(words(part(element, 'count'))).to.equal('7 organisations have signed');
  });

  it('is the next mirror where the first fails', async () => {
    const { url } = await createFeed(withCount(7));
    const element = await place(`<solidarity-counter src="${fault('status/500')} ${url}"></solidarity-counter>`);
    await settled(element);
    expect(words(part(element, 'count'))).to.equal('7 organisations have signed');
  });

  it('is relative to the page', async () => {
    const element = await place('<solidarity-counter src="/demo/appeal.json"></solidarity-counter>');
    await settled(element);
    expect(words(part(element, 'count'))).to.equal('25 organisations have signed');
  });
});

describe('several elements on a page', () => {
  const markup = (url: string) => tags.map((tag) => `<${tag} src="${url}"></${tag}>`).join('');

  it('share one request', async () => {
    const feed = await createFeed(realAppeal());
    const element = await place(markup(feed.url));
    await Promise.all(all(element).map(settled));
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('share one request for each refresh', async () => {
    const feed = await createFeed(realAppeal());
    const element = await place(markup(feed.url));
    await Promise.all(all(element).map(settled));
    lookAgain();
    lookAgain();
    await asked(feed, 2);
    await witnessed();
    expect(await feed.requests()).to.have.lengthOf(2);
  });

  it('show the same edition at the same time', async () => {
    const feed = await createFeed(realAppeal());
    const element = await place(`<solidarity-counter src="${feed.url}"></solidarity-counter><solidarity-appeal src="${feed.url}"></solidarity-appeal>`);
    await Promise.all(all(element).map(settled));
    await publish(feed, withCount(24), ...all(element));
    const counts = all(element).map((one) => words(part(one, 'count')));
    expect(counts).to.deep.equal(['24 organisations have signed', '24 organisations have signed']);
  });

  it('do not mix their sources', async () => {
    const [first, second] = [await createFeed(withCount(7)), await createFeed(withCount(8))];
    const element = await place(`<solidarity-counter src="${first.url}"></solidarity-counter><solidarity-counter src="${second.url}"></solidarity-counter>`);
    await Promise.all(all(element).map(settled));
    expect(all(element).map((one) => words(part(one, 'number')))).to.deep.equal(['7', '8']);
  });

  it('do not share the failures of another source', async () => {
    const { element, feed } = await show('solidarity-counter', withCount(7));
    const { element: other } = await show('solidarity-counter', withCount(8));
    await breakDown(feed, element);
    expect(textOf(other)).not.to.include('could not be refreshed');
  });
});
