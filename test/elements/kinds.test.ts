import { expect } from '@open-wc/testing';
import { kinds, realAppeal, signedBy, withCount } from '../fixtures/appeal.js';
import { expectNoRubbish, part, parts, show, tags, textOf, words } from '../tools/element.js';

for (const tag of tags) {
  describe(`<${tag}>`, () => {
    for (const [kind, appeal] of Object.entries(kinds)) {
      it(`shows no rubbish with ${kind}`, async () => {
        const { element } = await show(tag, appeal());
        expectNoRubbish(element);
      });
    }

    it('invites instead of showing a nought where nobody has signed', async () => {
      const { element } = await show(tag, withCount(0));
      expect(textOf(element).replaceAll('2018', '')).not.to.match(/\b0\b/);
    });
  });
}

describe('nobody has signed yet', () => {
  for (const tag of ['solidarity-counter', 'solidarity-signatories', 'solidarity-appeal'] as const) {
    it(`makes <${tag}> invite, with the way to the appeal`, async () => {
      const { element } = await show(tag, withCount(0));
      const invitation = parts(element, 'link').find((link) => words(link) == 'Be the first to sign.');
      expect(invitation).to.have.attribute('href', realAppeal()['url'] as string);
    });
  }

  it('is an invitation without a link where the appeal has no page', async () => {
    const { element } = await show('solidarity-counter', { version: 1, id: 'a', title: 'A', signatories: { count: 0 } });
    expect(textOf(element)).to.equal('Be the first to sign.');
  });
});

describe('the counter', () => {
  const counts = {
    '1 organisation has signed': withCount(1),
    '25 organisations have signed': realAppeal(),
    '10,000 organisations have signed': realAppeal({ signatories: { count: 10_000 } }),
    '1,234 signatures': realAppeal({ signatories: { count: 1234, kind: 'signature' } }),
  };
  for (const [phrase, appeal] of Object.entries(counts)) {
    it(`says "${phrase}"`, async () => {
      const { element } = await show('solidarity-counter', appeal);
      expect(words(part(element, 'count'))).to.equal(phrase);
    });
  }

  it('speaks of one country in the singular', async () => {
    const { element } = await show('solidarity-counter', withCount(1));
    expect(words(part(element, 'meta'))).to.match(/^from 1 country\b/);
  });

  it('says from how many countries, and as of when', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    expect(words(part(element, 'meta'))).to.match(/^from 22 countries .*as of 15 October 2018$/);
  });

  it('says nothing of countries where they are not known', async () => {
    const { element } = await show('solidarity-counter', signedBy([{ id: 'a', name: 'Workers without borders' }]));
    expect(words(part(element, 'meta'))).to.equal('as of 15 October 2018');
  });

  it('shows how far it is to the goal', async () => {
    const { element } = await show('solidarity-counter', realAppeal({ goal: 50 }));
    const progress = part(element, 'goal')!.querySelector('progress')!;
    expect(words(part(element, 'goal'))).to.equal('Goal: 50');
    expect([progress.value, progress.max]).to.deep.equal([25, 50]);
  });
});

describe('an appeal without demands', () => {
  it('has no heading for them', async () => {
    const { element } = await show('solidarity-appeal', realAppeal({ demands: [] }));
    expect(textOf(element)).not.to.include('We demand');
  });

  it('leaves <solidarity-demands> empty, and in its place', async () => {
    const { element } = await show('solidarity-demands', realAppeal({ demands: [] }));
    expect(textOf(element)).to.equal('');
  });
});
