import { expect, oneEvent } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { askedAgain, breakDown, failed, place, publish, settled, show, tags, witnessed } from '../tools/element.js';
import { createFeed, fault } from '../tools/feed.js';

/** How often an element says something from now on. */
function count(element: Element, type: 'solidarity-load' | 'solidarity-error') {
  const heard: unknown[] = [];
  element.addEventListener(type, (event) => heard.push((event as CustomEvent).detail));
  return heard;
}

const reasons = {
  'not-json': () => fault('html'),
  status: () => fault('status/404'),
  cors: () => fault('no-cors'),
  invalid: async () => (await createFeed({ version: 2 })).url,
  expired: async () => (await createFeed(realAppeal({ expires: '2018-11-01' }))).url,
};

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    for (const [reason, url] of Object.entries(reasons)) {
      it(`dispatches solidarity-error with the reason "${reason}"`, async () => {
        const element = await place(`<${tag} src="${await url()}"></${tag}>`);
        const { detail } = await oneEvent(element, 'solidarity-error');
        expect(detail.reason).to.equal(reason);
      });
    }

    it('dispatches solidarity-load with the appeal', async () => {
      const { url } = await createFeed(realAppeal());
      const element = await place(`<${tag} src="${url}"></${tag}>`);
      const { detail } = await oneEvent(element, 'solidarity-load');
      expect(detail.title).to.equal(realAppeal().title);
      expect(detail.signatories.items).to.have.lengthOf(25);
    });

    it('dispatches once it shows what it speaks of', async () => {
      const { url } = await createFeed(realAppeal());
      const element = await place(`<${tag} src="${url}"></${tag}>`);
      await oneEvent(element, 'solidarity-load');
      expect(element.shadowRoot!.querySelector('[part=base]')).to.exist;
    });

    it('says nothing of a look that found nothing new', async () => {
      const { element, feed } = await show(tag, realAppeal());
      const heard = count(element, 'solidarity-load');
      await askedAgain(feed, 2);
      expect(heard).to.be.empty;
    });

    it('says nothing a second time when it is moved', async () => {
      const { element } = await show(tag, realAppeal());
      const heard = count(element, 'solidarity-load');
      element.parentElement!.prepend(element);
      await element.updateComplete;
      await witnessed();
      expect(heard).to.be.empty;
    });

    it('lets the page hear it', async () => {
      const { url } = await createFeed(realAppeal());
      const loaded = oneEvent(document, 'solidarity-load');
      const element = await place(`<${tag} src="${url}"></${tag}>`);
      expect((await loaded).target).to.equal(element);
    });
  });
}

describe('the events of an element', () => {
  it('tell of unusable records beside a good appeal', async () => {
    const { url } = await createFeed(realAppeal({ demands: [{ id: 'x' } as never] }));
    const element = await place(`<solidarity-demands src="${url}"></solidarity-demands>`);
    const { detail } = await oneEvent(element, 'solidarity-error');
    expect(detail.reason).to.equal('records');
    expect(detail.problems[0]!.pointer).to.equal('/demands/0/text');
  });

  it('tell of a failure after good data', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    const told = oneEvent(element, 'solidarity-error');
    await breakDown(feed, element);
    expect((await told).detail.reason).to.equal('status');
  });

  it('tell of the failure once where the element renders again', async () => {
    const element = await place(`<solidarity-counter src="${fault('status/404')}"></solidarity-counter>`);
    const heard = count(element, 'solidarity-error');
    await failed(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(heard).to.have.lengthOf(1);
  });

  it('tell of a lasting failure once, and not at every look', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    const heard = count(element, 'solidarity-error');
    await breakDown(feed, element);
    await askedAgain(feed, 4);
    expect(heard).to.have.lengthOf(1);
  });

  it('tell of a failure again after it was over', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    const heard = count(element, 'solidarity-error');
    await breakDown(feed, element);
    await publish(feed, realAppeal({ sequence: 2 }), element);
    await breakDown(feed, element);
    expect(heard).to.have.lengthOf(2);
  });

  it('tell of each new edition', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    const heard = count(element, 'solidarity-load');
    await publish(feed, realAppeal({ sequence: 2 }), element);
    await publish(feed, realAppeal({ sequence: 3 }), element);
    expect(heard).to.have.lengthOf(2);
  });

  it('tell of the first edition once, though numbers and dates are refined later', async () => {
    const { url } = await createFeed(realAppeal());
    const element = await place(`<solidarity-counter src="${url}" lang="es"></solidarity-counter>`);
    const heard = count(element, 'solidarity-load');
    await settled(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(heard).to.have.lengthOf(1);
  });
});
