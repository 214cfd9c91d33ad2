import { expect } from '@open-wc/testing';
import type { Block } from '../../src/appeal/types.js';
import { accepted, placesIn, documentWith } from './document.js';

const bodyOf = (...body: unknown[]) => {
  const { appeal, problems } = accepted({ body });
  return { body: appeal.body, places: problems.map(({ pointer }) => pointer) };
};

describe('running text', () => {
  it('loses only the node that is bad', () => {
    expect(bodyOf('A', 5, null, [], 'B')).to.deep.equal({ body: ['A', 'B'], places: ['/body/1', '/body/2', '/body/3'] });
  });

  it('names a bad node by its place in the depth', () => {
    const { places } = bodyOf('A', { type: 'list', children: [{ type: 'listItem', children: ['B', 7] }] });
    expect(places).to.deep.equal(['/body/1/children/0/children/1']);
  });

  it('loses children that are no list, and keeps the node', () => {
    expect(bodyOf({ type: 'paragraph', children: 'A' })).to.deep.equal({ body: [{ type: 'paragraph' }], places: ['/body/0/children'] });
  });

  for (const depth of [-1, 1.5, '2', null, [2]]) {
    it(`has no heading of depth ${JSON.stringify(depth)}`, () => {
      expect(bodyOf({ type: 'heading', depth, children: ['A'] }).body).to.deep.equal([{ type: 'heading', children: ['A'] }]);
    });
  }

  it('has an ordered list only where that is said and true', () => {
    const nodes = [true, false, 'true', 1].map((ordered) => ({ type: 'list', ordered }));
    expect(bodyOf(...nodes).body!.map((node) => (node as { ordered: boolean }).ordered)).to.deep.equal([true, false, false, false]);
  });

  it('has text nodes as plain strings', () => {
    expect(bodyOf({ type: 'text', value: 'A' }).body).to.deep.equal(['A']);
  });

  for (const value of [5, null, '', ['A'], { toString: 1 }]) {
    it(`has no text node of ${JSON.stringify(value)}`, () => {
      expect(bodyOf({ type: 'text', value })).to.deep.equal({ body: [], places: ['/body/0'] });
    });
  }

  it('does not know markup', () => {
    const text = '<img src=x onerror=alert(1)>&lt;';
    expect(bodyOf(text).body).to.deep.equal([text]);
  });

  it('has nothing of a node but what is known', () => {
    const node = { type: 'html', value: '<script>', style: 'x', onclick: 'x', position: {}, data: {}, children: ['A'] };
    expect(bodyOf(node).body).to.deep.equal([{ type: 'html', children: ['A'] }]);
  });
});

describe('a document made to exhaust', () => {
  const nested = (depth: number) => {
    let node: unknown = 'deep';
    for (let level = 0; level < depth; level++) node = { type: 'emphasis', children: [node] };
    return node;
  };

  const depthOf = (node: Block | undefined): number => (typeof node == 'object' ? 1 + depthOf(node.children?.[0]) : 0);

  it('by depth is cut where nobody reads on, and says so', () => {
    const { body, places } = bodyOf(nested(10_000), 'A');
    expect(depthOf(body![0])).to.be.within(10, 30);
    expect(body![1]).to.equal('A');
    expect(places).to.have.lengthOf(1);
  });

  it('by depth may be as deep as texts are', () => {
    const { body, places } = bodyOf(nested(15));
    expect(depthOf(body![0])).to.equal(15);
    expect(places).to.be.empty;
  });

  it('by depth in fields that nobody knows is not even looked at', () => {
    const depth = 100_000;
    const text = `{"version":1,"id":"a","title":"A","signatories":{"count":0},"x":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch {
      // An engine may refuse by itself; then nothing comes to the parser.
      input = documentWith();
    }
    expect(placesIn(input)).to.be.empty;
  });

  it('by nodes is cut at 5000', () => {
    const { body } = bodyOf(...Array.from({ length: 6000 }, () => 'A'));
    expect(body).to.have.lengthOf(5000);
  });

  it('by nodes is cut at 5000 in all its languages together', () => {
    const many = Array.from({ length: 3000 }, () => 'A');
    const { appeal } = accepted({ body: many, translations: { de: { body: many }, fr: { body: many } } });
    const translated = Object.values(appeal.translations!).map(({ body }) => body!.length);
    expect(appeal.body!.length + translated[0]! + translated[1]!).to.equal(5000);
  });

  it('by problems tells a hundred of them', () => {
    expect(placesIn(documentWith({ links: Array.from({ length: 5000 }, () => 5) }))).to.have.lengthOf(100);
  });

  const four = 4 << 20;
  for (const [what, fields] of Object.entries<() => object>({
    'a text in place of translations': () => ({ translations: 'x'.repeat(four) }),
    'a text in place of lists': () => ({ demands: 'x'.repeat(four), body: 'x'.repeat(four) }),
    'an endless date': () => ({ published: `2018-10-15T${'0'.repeat(four)}` }),
    'an endless address': () => ({ url: `https://a/${'x'.repeat(four)}` }),
    'an endless language': () => ({ lang: `de${'-a'.repeat(four / 2)}` }),
    'an endless e-mail address': () => ({ contact: { email: `${'a@'.repeat(four / 2)}` } }),
    'an endless code': () => ({ signatories: { count: 1, items: [{ name: 'A', country: 'D'.repeat(four) }] } }),
    'invisible characters': () => ({ statusNote: '\u200d'.repeat(20_000) }),
    'very many holes': () => ({ links: Array.from({ length: 300_000 }, () => null) }),
  })) {
    it(`by ${what} is read in seconds, not minutes`, () => {
      const document = fields();
      const start = performance.now();
      expect(accepted(document).problems).not.to.be.empty;
      expect(performance.now() - start).to.be.below(8000);
    });
  }
});
