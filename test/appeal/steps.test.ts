import { expect } from '@open-wc/testing';
import { parse, parseInSteps } from '../../src/appeal/parse.js';
import type { Appeal } from '../../src/appeal/types.js';
import { documentWith } from './document.js';

const items = (count: number, fields: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ name: `Union ${index}`, country: index % 2 ? 'PE' : 'BG', ...fields }));

/** What comes on the way, and what comes at the end. */
function stepsOf(signatories: object) {
  const steps = parseInSteps(documentWith({ signatories }));
  const early: (Appeal | false)[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { early: early.filter((appeal) => appeal !== false), rests: early.length, parsed: value };
    early.push(value);
  }
}

describe('a list that is read in steps', () => {
  it('is no other than one that is read at once', () => {
    const signatories = { count: 250, items: [...items(249), { name: 'Comrades', kind: 'person' }] };
    expect(stepsOf(signatories).parsed).to.deep.equal(parse(documentWith({ signatories })));
  });

  it('rests after every hundred records', () => {
    expect(stepsOf({ count: 1000, items: items(1000) }).rests).to.equal(10);
  });

  it('has no beginning where it is short', () => {
    expect(stepsOf({ count: 99, items: items(99) }).early).to.be.empty;
  });
});

describe('the beginning of a long list', () => {
  it('comes once, while the rest is still to be read', () => {
    const { early, parsed } = stepsOf({ count: 1000, items: items(1000) });
    expect(early.map(({ signatories }) => signatories.items.length)).to.deep.equal([100]);
    expect(parsed.appeal!.signatories.items).to.have.lengthOf(1000);
  });

  it('stays as it came', () => {
    const steps = parseInSteps(documentWith({ signatories: { count: 200, items: items(200) } }));
    const first = steps.next().value as Appeal;
    while (!steps.next().done);
    expect(first.signatories.items).to.have.lengthOf(100);
  });

  it('says of all what the whole list says', () => {
    const { early, parsed } = stepsOf({ count: 160, unlisted: 10, countries: 7, items: [...items(149), { name: 'Comrades', kind: 'person' }] });
    const { items: some, ...beginning } = early[0]!.signatories;
    const { items: all, ...whole } = parsed.appeal!.signatories;
    expect(some).to.deep.equal(all.slice(0, 100));
    expect(beginning).to.deep.equal(whole);
    expect(beginning).to.deep.equal({ count: 160, unlisted: 10, countries: 7, kind: 'person' });
  });

  it('knows from how many countries they all are', () => {
    const [beginning] = stepsOf({ count: 200, items: [...items(199), { name: 'Sindicato', country: 'ES' }] }).early;
    expect(beginning!.signatories.countries).to.equal(3);
  });

  it('does not know it where the country of a later one is unknown', () => {
    for (const country of [undefined, null, 'ZZ', 'peru', 5, ['PE'], { toString: 1 }]) {
      const { early, parsed } = stepsOf({ count: 200, items: [...items(199), { name: 'Sindicato', country }] });
      expect(early[0]!.signatories.countries, JSON.stringify(country)).to.be.undefined;
      expect(parsed.appeal!.signatories.countries, JSON.stringify(country)).to.be.undefined;
    }
  });

  it('is no safer than the end: where a record is dropped, no number of countries is told', () => {
    expect(stepsOf({ count: 200, items: [...items(199), { country: 'ES' }] }).parsed.appeal!.signatories.countries).to.be.undefined;
  });

  it('is held back where the count will not do', () => {
    expect(stepsOf({ count: 150, items: items(200) }).early).to.be.empty;
    expect(stepsOf({ count: 250, items: items(200) }).early).to.be.empty;
  });
});
