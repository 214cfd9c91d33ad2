import { expect } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { part, show, words } from '../tools/element.js';

/** The outline of what an element shows. */
const outline = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[role=heading]')].map((title) => [Number(title.getAttribute('aria-level')), words(title)]);

const SECTIONS = 'body demands counter signatories contact';

const body = [
  { type: 'heading', depth: 2, children: ['What happened'] },
  'Workers were arrested.',
  { type: 'heading', depth: 3, children: ['In July'] },
];

describe('the headings', () => {
  it('of an appeal begin at level 2, and leave none out', async () => {
    const { element } = await show('solidarity-appeal', realAppeal({ body }), { attributes: `sections="${SECTIONS}"` });
    expect(outline(element)).to.deep.equal([
      [2, realAppeal().title],
      [3, 'What happened'],
      [4, 'In July'],
      [3, 'We demand'],
      [3, 'Signatories'],
      [3, 'Solidarity messages'],
      [3, 'Links'],
    ]);
  });

  it('begin where the host says', async () => {
    const { element } = await show('solidarity-appeal', realAppeal(), { attributes: `heading-level="1" sections="${SECTIONS}"` });
    expect(outline(element).map(([level]) => level)).to.deep.equal([1, 2, 2, 2, 2]);
  });

  it('of a single section take the level itself', async () => {
    const { element } = await show('solidarity-demands', realAppeal(), { attributes: 'heading-level="4"' });
    expect(outline(element)).to.deep.equal([[4, 'We demand']]);
  });

  it('follow the property', async () => {
    const { element } = await show('solidarity-demands', realAppeal());
    element.headingLevel = 5;
    await element.updateComplete;
    expect(part(element, 'heading')).to.have.attribute('aria-level', '5');
  });
});

describe('the live regions', () => {
  for (const tag of ['solidarity-counter', 'solidarity-signatories'] as const) {
    it(`of <${tag}> are polite`, async () => {
      const { element } = await show(tag, realAppeal());
      const regions = [...element.shadowRoot!.querySelectorAll('[role], [aria-live]')].filter(
        (node) => node.getAttribute('role') == 'alert' || node.getAttribute('aria-live') == 'assertive',
      );
      expect(element.shadowRoot!.querySelectorAll('[role=status]')).to.have.length.above(0);
      expect(regions).to.be.empty;
    });
  }

  it('are there before they have something to say', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    expect(words(element.shadowRoot!.querySelector('[role=status]'))).to.equal('');
  });

  it('do not hold the number that is shown', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    expect(part(element, 'number')!.closest('[role=status]')).not.to.exist;
  });
});
