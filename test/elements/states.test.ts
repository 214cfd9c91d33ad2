import { expect, oneEvent } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { base, expectChildren, failed, place, settled, show, tags, textOf } from '../tools/element.js';
import { createFeed, fault } from '../tools/feed.js';

const CHILDREN = '<h2>Title</h2><p>25 organisations signed as of 15 October 2018.</p>';

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    it('leaves the children of the host where they are when the feed fails', async () => {
      const element = await place(`<${tag} src="${fault('html')}">${CHILDREN}</${tag}>`);
      await failed(element);
      expectChildren(element);
    });

    it('says so in a sentence when the feed fails and there are no children', async () => {
      const element = await place(`<${tag} src="${fault('status/500')}"> \n </${tag}>`);
      await failed(element);
      expect(textOf(element)).to.equal('This appeal cannot be shown now.');
    });

    it('shows the children of the host until there is data', async () => {
      const { url } = await createFeed(realAppeal(), { delay: 200 });
      const element = await place(`<${tag} src="${url}">${CHILDREN}</${tag}>`);
      await element.updateComplete;
      expectChildren(element);
    });

    it('counts plain text as children', async () => {
      const element = await place(`<${tag} src="${fault('silence')}">25 organisations signed.</${tag}>`);
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()).to.have.lengthOf(1);
    });

    it('says that it is loading where there are no children', async () => {
      const element = await place(`<${tag} src="${fault('silence')}"></${tag}>`);
      await element.updateComplete;
      expect(textOf(element)).to.equal('Loading …');
    });

    it('shows the children of the host where no source is named', async () => {
      const element = await place(`<${tag}>${CHILDREN}</${tag}>`);
      await element.updateComplete;
      expectChildren(element);
    });

    it('puts good data in the place of the children', async () => {
      const { element } = await show(tag, realAppeal(), { children: CHILDREN });
      expect(base(element)).to.exist;
      expect(element.shadowRoot!.querySelector('slot')).not.to.exist;
    });

    it('recovers by itself once the feed is good again', async () => {
      const feed = await createFeed('<!doctype html>', { status: 503 });
      const element = await place(`<${tag} src="${feed.url}" refresh="1">${CHILDREN}</${tag}>`);
      await failed(element);
      await feed.set(realAppeal());
      const loaded = oneEvent(element, 'solidarity-load');
      window.dispatchEvent(new Event('online'));
      await loaded;
      await settled(element);
      expect(base(element)).to.exist;
    });
  });
}
