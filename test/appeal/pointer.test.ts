import { expect } from '@open-wc/testing';
import { valueAt } from '../../src/appeal/pointer.js';
import { anything, json } from './document.js';

/** The example of https://www.rfc-editor.org/rfc/rfc6901#section-5. */
const example = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'e^f': 3, 'g|h': 4, 'i\\j': 5, 'k"l': 6, ' ': 7, 'm~n': 8 };

describe('a JSON Pointer', () => {
  for (const pointer of ['/missing', '/foo/2', '/foo/-', '/foo/01', '/foo/-1', '/foo/0/x', '/a/b', '/foo/', '//', '/missing/deeper']) {
    it(`leads nowhere where there is nothing: ${pointer}`, () => {
      expect(valueAt(example, pointer)).to.be.undefined;
    });
  }

  for (const pointer of ['foo', 'foo/0', 'x/foo', '#/foo', ' /foo', '.foo']) {
    it(`leads nowhere if it is none: ${pointer}`, () => {
      expect(valueAt({ ...example, foo: 1 }, pointer)).to.be.undefined;
    });
  }

  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'constructor/name']) {
    it(`sees nothing that is not in the document: /${key}`, () => {
      expect(valueAt({}, `/${key}`)).to.be.undefined;
    });
  }

  it('sees what is in the document, under whatever name', () => {
    expect(valueAt(json('{"__proto__":{"toString":7}}'), '/__proto__/toString')).to.equal(7);
  });

  it('never throws', () => {
    for (const input of [...anything, undefined]) expect(() => valueAt(input, '/a/0/~2/~'), JSON.stringify(input)).not.to.throw();
  });

  const answers: Record<string, unknown> = {
    '/foo/0': 'bar',
    '/': 0,
    '/a~1b': 1,
    '/c%d': 2,
    '/e^f': 3,
    '/g|h': 4,
    '/i\\j': 5,
    '/k"l': 6,
    '/ ': 7,
    '/m~0n': 8,
  };
  for (const [pointer, value] of Object.entries(answers)) {
    it(`leads to what is there: ${JSON.stringify(pointer)}`, () => {
      expect(valueAt(example, pointer)).to.equal(value);
    });
  }

  it('is the whole document if it is empty', () => {
    expect(valueAt(example, '')).to.equal(example);
  });

  it('reads ~01 as ~1, not as a slash', () => {
    expect(valueAt({ '~1': 'right', '/': 'wrong' }, '/~01')).to.equal('right');
  });
});
