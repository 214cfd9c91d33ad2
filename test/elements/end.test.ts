import { expect, waitUntil } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { askedAgain, lookAgain, part, publish, show, tags, textOf, words } from '../tools/element.js';

const LAST_WORDS = { won: 'This struggle has been won.', closed: 'This appeal has ended.' };

for (const [status, line] of Object.entries(LAST_WORDS)) {
  describe(`an appeal that is ${status}`, () => {
    it('is asked for no more', async () => {
      const { element, feed } = await show('solidarity-counter', realAppeal({ status }), { attributes: 'refresh="1"' });
      lookAgain();
      await aTimersTurn();
      expect(element.feed.snapshot.state).to.equal('ready');
      expect(await feed.requests()).to.have.lengthOf(1);
    });

    for (const tag of tags) {
      it(`is told as such by <${tag}>, with the note of its publisher`, async () => {
        const { element } = await show(tag, realAppeal({ status, statusNote: 'Thank you all.' }));
        expect(words(part(element, 'status'))).to.equal(`${line} Thank you all.`);
      });
    }

    for (const tag of ['solidarity-demands', 'solidarity-signatories'] as const) {
      it(`leaves of <${tag}> a last line that leads to it`, async () => {
        const { element } = await show(tag, realAppeal({ status }));
        expect(textOf(element)).to.equal(`${realAppeal().title} ${line}`);
        expect(element.shadowRoot!.querySelector('a')).to.have.attribute('href', realAppeal()['url'] as string);
      });
    }

    it('keeps its last count', async () => {
      const { element } = await show('solidarity-counter', realAppeal({ status, goal: 50 }));
      expect(words(part(element, 'count'))).to.equal('25 organisations have signed');
    });

    it('has neither a goal nor a pause button any more', async () => {
      const { element } = await show('solidarity-counter', realAppeal({ status, goal: 50 }));
      expect(part(element, 'goal')).not.to.exist;
      expect(part(element, 'pause')).not.to.exist;
    });

    it('can still be read as a whole', async () => {
      const { element } = await show('solidarity-appeal', realAppeal({ status }));
      expect(textOf(element)).to.include('Since May').and.to.include('БКП').and.to.include('independent trade unions!');
    });

    it('ends while the page is open', async () => {
      const { element, feed } = await show('solidarity-demands', realAppeal());
      await publish(feed, realAppeal({ sequence: 2, status }), element);
      expect(textOf(element)).to.equal(`${realAppeal().title} ${line}`);
    });
  });
}

describe('an appeal that is paused', () => {
  it('says so, and shows what it is about', async () => {
    const { element } = await show('solidarity-demands', realAppeal({ status: 'paused' }));
    expect(textOf(element)).to.match(/This appeal is paused\..*We demand.*Immediate release/);
  });

  it('is asked for again, since it may go on', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal({ status: 'paused' }));
    await askedAgain(feed, 2);
    await publish(feed, realAppeal({ sequence: 2 }), element);
    expect(part(element, 'status')).not.to.exist;
  });
});

/** As long as an element that refreshes every second needs to refresh by its timer. */
async function aTimersTurn() {
  const { element, feed } = await show('solidarity-counter', realAppeal({ id: 'clock' }), { attributes: 'refresh="1"' });
  const { length } = await feed.requests();
  await waitUntil(async () => (await feed.requests()).length > length, 'the timer did not run', { interval: 50, timeout: 3000 });
  element.remove();
}
