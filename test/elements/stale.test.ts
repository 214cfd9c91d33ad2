import { expect, oneEvent } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { breakDown, lookAgain, lookUntil, part, publish, show, tags, textOf, words } from '../tools/element.js';

for (const tag of tags) {
  describe(`<${tag}> whose feed has failed after good data`, () => {
    async function showStale() {
      const { element, feed } = await show(tag, realAppeal());
      const before = textOf(element);
      await breakDown(feed, element);
      return { element, feed, before };
    }

    it('keeps every word that it showed', async () => {
      const { element, before } = await showStale();
      const sentences = before.split(/(?<=[.!]) /);
      for (const sentence of sentences) expect(textOf(element)).to.include(sentence.slice(0, 40));
    });

    it('says as of when that is, and that it could not be refreshed', async () => {
      const { element } = await showStale();
      expect(textOf(element)).to.match(/as of 15 October 2018; could not be refreshed/);
    });

    it('says so once', async () => {
      const { element } = await showStale();
      expect(textOf(element).match(/could not be refreshed/g)).to.have.lengthOf(1);
    });

    it('says it no more once the feed is good again, unchanged', async () => {
      const { element, feed, before } = await showStale();
      await feed.set(realAppeal());
      await lookUntil(() => element.feed.snapshot.state == 'ready', 'it is still stale');
      await element.updateComplete;
      expect(textOf(element)).to.equal(before);
    });
  });
}

describe('a stale count', () => {
  it('gives way to the next good one', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    await breakDown(feed, element);
    await publish(feed, realAppeal({ sequence: 2, signatories: { count: 26, asOf: '2018-10-16' } }), element);
    expect(words(part(element, 'meta'))).to.equal('as of 16 October 2018');
    expect(words(part(element, 'count'))).to.equal('26 organisations have signed');
  });

  it('does not give way to an older edition', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal({ sequence: 7 }));
    await feed.set(realAppeal({ sequence: 6, signatories: { count: 24 } }));
    const told = oneEvent(element, 'solidarity-error');
    lookAgain();
    expect((await told).detail.reason).to.equal('outdated');
    await element.updateComplete;
    expect(words(part(element, 'count'))).to.equal('25 organisations have signed');
  });
});
