import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LitElement as AnotherLit, html as anotherHtml } from '../../src/lit.cdn.js';
import { realAppeal, withCount } from '../fixtures/appeal.js';
import { expectNoRubbish, lookAgain, part, place, settled, show, tags, textOf, witnessed, words } from '../tools/element.js';
import { createFeed } from '../tools/feed.js';

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    it('works when a script makes it', async () => {
      const { url } = await createFeed(realAppeal());
      const element = document.createElement(tag);
      element.setAttribute('src', url);
      (await fixture(html`<div></div>`)).append(element);
      await settled(element);
      expect(element.feed.snapshot.state).to.equal('ready');
    });

    it('works when a script makes it and inserts it later', async () => {
      const element = document.createElement(tag);
      element.src = (await createFeed(realAppeal())).url;
      await Promise.resolve();
      (await fixture(html`<div></div>`)).append(element);
      await settled(element);
      expect(element.feed.snapshot.state).to.equal('ready');
    });

    it('keeps a property that was set before its class was known', async () => {
      const { url } = await createFeed(realAppeal());
      const inert = new DOMParser().parseFromString(`<${tag}></${tag}>`, 'text/html').querySelector(tag)!;
      expect(inert.constructor).to.equal(HTMLElement);
      inert.src = url;
      (await fixture(html`<div></div>`)).append(inert);
      await settled(inert);
      expect(inert.src).to.equal(url);
    });

    it('does nothing in a template', async () => {
      const feed = await createFeed(realAppeal());
      await fixture(html`<div></div>`);
      await place(`<template><${tag} src="${feed.url}"></${tag}></template>`);
      await witnessed();
      expect(await feed.requests()).to.be.empty;
    });

    it('works as a copy of what is in a template', async () => {
      const { url } = await createFeed(realAppeal());
      const template = document.createElement('template');
      template.innerHTML = `<${tag} src="${url}"></${tag}>`;
      const parent = await fixture(html`<div></div>`);
      parent.append(template.content.cloneNode(true));
      const element = parent.querySelector(tag)!;
      await settled(element);
      expect(element.feed.snapshot.state).to.equal('ready');
    });

    it('works in the shadow root of another element', async () => {
      const { url } = await createFeed(realAppeal());
      const root = (await fixture<HTMLElement>(html`<div></div>`)).attachShadow({ mode: 'open' });
      root.innerHTML = `<${tag} src="${url}"></${tag}>`;
      const element = root.querySelector(tag)!;
      await settled(element);
      expect(element.feed.snapshot.state).to.equal('ready');
    });

    it('survives the removal of every attribute', async () => {
      const { element } = await show(tag, withCount(30), {
        attributes: `pointer="" refresh="5" strings='{"demands":"We want"}' theme="poster" heading-level="3" group="country" highlight="MLPD" lang="de"`,
      });
      for (const name of element.getAttributeNames()) if (name != 'src') element.removeAttribute(name);
      await element.updateComplete;
      await settled(element);
      expectNoRubbish(element);
      for (const title of element.shadowRoot!.querySelectorAll('[aria-level]')) {
        expect(Number(title.getAttribute('aria-level'))).to.be.within(2, 4);
      }
    });

    it('survives attributes that make no sense', async () => {
      const { element } = await show(tag, withCount(30), {
        attributes: 'refresh="soon" heading-level="top" theme="?" group="?" highlight=""',
      });
      expectNoRubbish(element);
    });

    it('is not asked for while nobody can see it', async () => {
      const { element, feed } = await show(tag, realAppeal());
      element.parentElement!.style.display = 'none';
      lookAgain();
      await witnessed();
      expect(await feed.requests()).to.have.lengthOf(1);
    });
  });
}

describe('a source that changes', () => {
  it('while it is loading: the last one wins', async () => {
    const slow = await createFeed(withCount(7), { delay: 200 });
    const fast = await createFeed(withCount(8));
    const element = await place(`<solidarity-counter src="${slow.url}"></solidarity-counter>`);
    await element.updateComplete;
    element.src = fast.url;
    await settled(element);
    await settledLater();
    expect(words(part(element, 'count'))).to.equal('8 organisations have signed');
  });

  it('shows nothing of the former one under the new name', async () => {
    const { element } = await show('solidarity-counter', withCount(7));
    element.src = (await createFeed('no', { status: 500 })).url;
    await oneEvent(element, 'solidarity-error');
    await element.updateComplete;
    expect(textOf(element)).to.equal('This appeal cannot be shown now.');
  });

  it('to none at all brings the children of the host back', async () => {
    const { element } = await show('solidarity-counter', withCount(7), { children: '25 signed.' });
    element.removeAttribute('src');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()).to.have.lengthOf(1);
  });
});

/** Everything that was asked for within the last 300 ms has been answered. */
async function settledLater() {
  const slower = await createFeed(realAppeal(), { delay: 300 });
  await settled(await place(`<solidarity-counter src="${slower.url}"></solidarity-counter>`));
}

describe('other code on the page', () => {
  it('may define the tags a second time', async () => {
    const first = tags.map((tag) => customElements.get(tag));
    const again = '/src/define.ts?again';
    await import(again);
    expect(tags.map((tag) => customElements.get(tag))).to.deep.equal(first);
  });

  it('may bring another copy of Lit', async () => {
    class Other extends AnotherLit {
      static override get properties() {
        return {};
      }
      override render() {
        return anotherHtml`<solidarity-counter src="/demo/appeal.json"></solidarity-counter>`;
      }
    }
    class Another extends LitElement {
      static override get properties() {
        return {};
      }
    }
    customElements.define('x-other', Other);
    customElements.define('x-another', Another);
    const other = await fixture(html`<x-other></x-other>`);
    await fixture(html`<x-another></x-another>`);
    const element = other.shadowRoot!.querySelector('solidarity-counter')!;
    await settled(element);
    expect(textOf(element)).to.include('25 organisations have signed');
  });
});
