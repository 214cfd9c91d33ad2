import { expect, waitUntil } from '@open-wc/testing';
import type { SolidarityElement } from '../../src/elements/element.js';
import { manySignatories, nextEdition, realAppeal, type Document } from '../fixtures/appeal.js';
import { askedAgain, breakDown, lookUntil, part, publish, show as showAtOnce, tags } from '../tools/element.js';

/** An element with all that comes later, as a QR code does. */
async function show(...what: Parameters<typeof showAtOnce>) {
  const shown = await showAtOnce(...what);
  const qr = part(shown.element, 'qr');
  await waitUntil(() => !qr || qr.querySelector('svg'), 'no QR code');
  return shown;
}

/** Everything that changes in an element's tree while something is done. */
async function recordsOf(element: SolidarityElement, work: () => Promise<unknown>): Promise<MutationRecord[]> {
  const records: MutationRecord[] = [];
  const watch = new MutationObserver((found) => records.push(...found));
  watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
  await work();
  records.push(...watch.takeRecords());
  watch.disconnect();
  return records;
}

const describeAll = (records: MutationRecord[]) =>
  records.map(({ type, target, attributeName, addedNodes, removedNodes }) =>
    `${type} ${attributeName ?? ''} of ${target.nodeName}: +${addedNodes.length} -${removedNodes.length} ${target.textContent!.slice(0, 40)}`);

// Lit's development build, unlike the one that is shipped, needs two records for a first text: a rise
// is read out once a minute, so the first one goes ahead.
before(async () => {
  const { element, feed } = await show('solidarity-counter', realAppeal());
  await publish(feed, nextEdition(realAppeal()), element);
});

/** One new signatory and a new date may cost so much. */
const MOST = 4;

/** Of an appeal the parts that all flavours have; what a map draws anew grows with the signatories of a country. */
const attributes = 'sections="body demands counter signatories message contact share"';

for (const tag of tags) {
  describe(`<${tag}>`, function () {
    // Ten thousand take their time on a busy machine.
    this.timeout(30_000);

    it('touches nothing when a look finds nothing new', async () => {
      const { element, feed } = await show(tag, realAppeal(), { attributes });
      const records = await recordsOf(element, () => askedAgain(feed, 2));
      expect(describeAll(records)).to.deep.equal([]);
    });

    it('touches nothing when a new edition says the same', async () => {
      const { element, feed } = await show(tag, realAppeal(), { attributes });
      const records = await recordsOf(element, () => publish(feed, realAppeal({ sequence: 2 }), element));
      expect(describeAll(records)).to.deep.equal([]);
    });

    it('touches nothing when it renders again', async () => {
      const { element } = await show(tag, realAppeal(), { attributes: `${attributes} highlight="MLPD"` });
      const records = await recordsOf(element, async () => {
        element.requestUpdate();
        await element.updateComplete;
      });
      expect(describeAll(records)).to.deep.equal([]);
    });

    it('touches what it says of its age when it becomes stale, and nothing else', async () => {
      const { element, feed } = await show(tag, realAppeal(), { attributes });
      const records = await recordsOf(element, () => breakDown(feed, element));
      expect(records.length, describeAll(records).join('\n')).to.be.within(1, 2);
    });

    it('touches nothing when it is still stale', async () => {
      const { element, feed } = await show(tag, realAppeal(), { attributes });
      await breakDown(feed, element);
      const asked = (await feed.requests()).length;
      const before = element.feed.snapshot;
      const records = await recordsOf(element, async () => {
        await lookUntil(() => element.feed.snapshot != before, 'it was not asked again');
        await element.updateComplete;
      });
      expect((await feed.requests()).length).to.be.above(asked);
      expect(describeAll(records)).to.deep.equal([]);
    });

    const lists: Record<string, Document> = {
      '25 signatories': realAppeal(),
      '10 signatories': manySignatories(10),
      '10,000 signatories': manySignatories(10_000),
    };
    for (const [name, appeal] of Object.entries(lists)) {
      for (const first of [false, true]) {
        it(`touches at most ${MOST} things when one is put ${first ? 'in front of' : 'behind'} ${name}`, async () => {
          const { element, feed } = await show(tag, appeal, { attributes });
          const records = await recordsOf(element, () => publish(feed, nextEdition(appeal, { first }), element));
          expect(records.length, describeAll(records).join('\n')).to.be.at.most(MOST);
        });
      }
    }
  });
}
