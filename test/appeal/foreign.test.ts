import { expect } from '@open-wc/testing';
import { parse } from '../../src/appeal/parse.js';
import { anything, json } from './document.js';

/** As https://petition.parliament.uk/petitions/700143.json answers, shortened in its lists only. */
const petition = (attributes: object = {}) => ({
  links: { self: 'https://petition.parliament.uk/petitions/700143.json' },
  data: {
    type: 'petition',
    id: 700143,
    attributes: {
      action: 'Call an immediate general election',
      background: 'We believe …',
      additional_details: '',
      committee_note: null,
      state: 'open',
      signature_count: 3_084_000,
      created_at: '2024-11-20T16:29:59.632Z',
      updated_at: '2025-05-20T20:31:00.301Z',
      rejected_at: null,
      opened_at: '2024-11-20T18:50:52.301Z',
      closed_at: null,
      signatures_by_country: [
        { name: 'Afghanistan', code: 'AF', signature_count: 10 },
        { name: 'Algeria', code: 'DZ', signature_count: 0 },
        { name: 'United Kingdom', code: 'GB', signature_count: 3_000_000 },
      ],
      signatures_by_constituency: [],
      ...attributes,
    },
  },
});
const base = 'https://petition.parliament.uk/petitions/700143.json';

describe('a petition to the UK Parliament', () => {
  for (const count of ['3084000', -1, 1.5, {}, [], true]) {
    it(`gives no number where its count is ${JSON.stringify(count)}`, () => {
      const { appeal, problems } = parse(petition({ signature_count: count }), { base });
      expect(appeal).to.be.undefined;
      expect(problems).to.deep.equal([{ pointer: '/signatories/count', message: 'must be a whole number' }]);
    });
  }

  it('without a count is no petition, and no appeal either', () => {
    expect(parse(petition({ signature_count: null }), { base }).appeal).to.be.undefined;
  });

  it('never throws, whatever its fields are', () => {
    for (const field of Object.keys(petition().data.attributes)) {
      for (const value of anything) expect(() => parse(petition({ [field]: value }), { base }), `${field} ${JSON.stringify(value)}`).not.to.throw();
    }
  });

  it('keeps its count when its countries are no list', () => {
    for (const countries of anything) {
      const { appeal } = parse(petition({ signatures_by_country: countries }), { base });
      expect(appeal!.signatories.count, JSON.stringify(countries)).to.equal(3_084_000);
    }
  });

  it('shows its count, of signatures, with its day and number of countries', () => {
    const { appeal, problems } = parse(petition(), { base });
    expect(problems).to.be.empty;
    expect(appeal!.signatories).to.deep.equal({
      count: 3_084_000,
      asOf: '2025-05-20T20:31:00.301Z',
      kind: 'signature',
      countries: 2,
      unlisted: 3_084_000,
      items: [],
    });
  });

  it('shows its words and leads to its page', () => {
    const { appeal } = parse(petition(), { base });
    expect(appeal).to.include({ title: 'Call an immediate general election', url: 'https://petition.parliament.uk/petitions/700143' });
  });

  it('is open or closed', () => {
    const statusOf = (state: unknown) => parse(petition({ state }), { base }).appeal!.status;
    expect(['open', 'closed', 'rejected', undefined, json('{"toString":1}')].map(statusOf)).to.deep.equal([
      'open',
      'closed',
      'closed',
      'open',
      'closed',
    ]);
  });
});

describe('an OSDI petition', () => {
  it('gives no number where its count is none', () => {
    expect(parse({ title: 'A', total_signatures: '12' }).appeal).to.be.undefined;
  });

  it('shows its count and its title', () => {
    const { appeal } = parse({ identifiers: ['osdi:1'], title: 'Stop it', total_signatures: 12 }, { base: 'https://osdi.example/p' });
    expect(appeal!.title).to.equal('Stop it');
    expect(appeal!.signatories.count).to.equal(12);
  });
});

describe('any other JSON, by a pointer', () => {
  const read = (input: unknown, pointer: string) => parse(input, { pointer, base: 'https://a.example/n.json' });

  for (const [pointer, what] of Object.entries({ '/missing': 'nothing', '/title': 'a text', '/list': 'a list', 'n': 'no pointer', '/a/b': 'nothing' })) {
    it(`gives no number where ${pointer} is ${what}`, () => {
      const { appeal, problems } = read({ title: 'A', list: [1], n: 3 }, pointer);
      expect(appeal).to.be.undefined;
      expect(problems.map(({ pointer }) => pointer)).to.deep.equal(['/signatories/count']);
    });
  }

  it('reads the count there', () => {
    expect(read({ data: [{ 'a/b': { 'c~d': 7 } }] }, '/data/0/a~1b/c~0d').appeal!.signatories.count).to.equal(7);
  });

  it('reads a count that is the whole document’s only word', () => {
    expect(read([3], '/0').appeal!.signatories.count).to.equal(3);
  });

  for (const title of [{ rendered: 'A' }, 5, null, ['A'], undefined]) {
    it(`has its address for a title where it has ${JSON.stringify(title)}`, () => {
      expect(read({ title, n: 3 }, '/n').appeal!.title).to.equal('https://a.example/n.json');
    });
  }

  it('goes before the count that a known format would have', () => {
    expect(read({ total_signatures: 1, n: 2 }, '/n').appeal!.signatories.count).to.equal(2);
  });

  it('has the pointer for a title where there is nothing else', () => {
    expect(parse({ n: 3 }, { pointer: '/n' }).appeal!.title).to.equal('/n');
  });
});
