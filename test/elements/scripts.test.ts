import { expect } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { part, show } from '../tools/element.js';

/** The distance of two lines, in sizes of their type. */
const leading = (element: Element) => {
  const { lineHeight, fontSize } = getComputedStyle(element);
  return parseFloat(lineHeight) / parseFloat(fontSize);
};

/** A whole appeal in a language, on a page in another one. */
const appealIn = async (lang: string, attributes = '') =>
  (await show('solidarity-appeal', realAppeal({ lang, demands: [{ id: 'one', text: 'One' }] }), { attributes: `lang="ru" ${attributes}` })).element;

describe('large type', () => {
  for (const lang of ['ar', 'bn', 'fa', 'fa-AF', 'hi', 'hi-IN', 'ne', 'ur']) {
    it(`leaves room between its lines for the marks of ${lang}, on a poster too`, async () => {
      const element = await appealIn(lang, 'theme="poster"');
      expect(leading(part(element, 'title')!)).to.be.closeTo(1.4, 0.01);
      expect(leading(part(element, 'demand')!)).to.be.closeTo(1.4, 0.01);
    });
  }

  it('stays close in scripts that have none', async () => {
    expect(leading(part(await appealIn('bg', 'theme="poster"'), 'title')!)).to.be.closeTo(1.05, 0.01);
    expect(leading(part(await appealIn('en'), 'title')!)).to.be.closeTo(1.2, 0.01);
  });

  it('leaves no Chinese character alone on a line, where the browser can help it', async () => {
    const element = await appealIn('zh-Hans');
    for (const name of ['title', 'demand']) {
      if (CSS.supports('text-wrap', 'pretty')) expect(getComputedStyle(part(element, name)!).getPropertyValue('text-wrap')).to.equal('pretty');
    }
  });
});
