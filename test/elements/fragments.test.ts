import { expect, waitUntil } from '@open-wc/testing';
import type { SolidarityElement } from '../../src/elements/element.js';
import { manySignatories, realAppeal } from '../fixtures/appeal.js';
import { parts, show, witnessed, words } from '../tools/element.js';

/** The page's address names a record. */
function go(fragment: string): void {
  location.hash = fragment;
}

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

/** The record that is marked, once it is. */
async function target(element: SolidarityElement): Promise<HTMLElement> {
  await waitUntil(() => element.shadowRoot!.querySelector('.target'), 'nothing is marked', { interval: 10, timeout: 3000 });
  return element.shadowRoot!.querySelector<HTMLElement>('.target')!;
}

const isInView = (element: HTMLElement) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

const records = {
  'a demand': ['solidarity-demands', 'jiashi-2018-demand-unity', 'Long live international'],
  'a signatory of the first page': ['solidarity-signatories', 'jiashi-2018-signatory-rcp', 'RCP'],
  'a signatory behind "show more"': ['solidarity-signatories', 'jiashi-2018-signatory-mlpd', 'MLPD'],
  'a signatory whose name is not Latin': ['solidarity-signatories', 'jiashi-2018-signatory-бкп', 'БКП'],
  'a demand of the whole appeal': ['solidarity-appeal', 'jiashi-2018-demand-release', 'Immediate release'],
  'a signatory of the whole appeal': ['solidarity-appeal', 'jiashi-2018-signatory-ppp', 'PPP'],
} as const;

describe('an address that names a record', () => {
  it('that there is not marks nothing, and breaks nothing', async () => {
    go('jiashi-2018-signatory-nobody');
    const { element } = await show('solidarity-signatories', realAppeal());
    expect(element.shadowRoot!.querySelector('.target')).not.to.exist;
    expect(parts(element, 'entry')).to.have.lengthOf(12);
  });

  it('malformed as it may be, breaks nothing', async () => {
    go('%E0%A4%A');
    const { element } = await show('solidarity-signatories', manySignatories(600));
    expect(parts(element, 'entry')).to.have.lengthOf(12);
  });

  for (const [record, [tag, fragment, text]] of Object.entries(records)) {
    it(`opens, scrolls to and marks ${record}`, async () => {
      go(fragment);
      const { element } = await show(tag, realAppeal(), { attributes: 'style="margin-block: 3000px"' });
      const marked = await target(element);
      expect(marked.id).to.equal(fragment);
      expect(words(marked)).to.include(text);
      expect(isInView(marked)).to.be.true;
    });
  }

  it('finds number 9,000 of 10,000, and shows it without the rest', async () => {
    go('jiashi-2018-signatory-union-9000');
    const { element } = await show('solidarity-signatories', manySignatories(10_000));
    const marked = await target(element);
    expect(words(marked)).to.include('U9000');
    expect(parts(element, 'entry')).to.have.lengthOf.at.most(500);
    expect((marked as HTMLLIElement).value).to.equal(9000);
  });

  it('is answered when it changes', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    go('jiashi-2018-signatory-mlpd');
    await target(element);
    go('jiashi-2018-signatory-rcp');
    await waitUntil(() => element.shadowRoot!.querySelector('.target')?.id == 'jiashi-2018-signatory-rcp');
    expect(element.shadowRoot!.querySelectorAll('.target')).to.have.lengthOf(1);
  });

  it('unmarks when it names nothing any more', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    go('jiashi-2018-signatory-mlpd');
    await target(element);
    go('elsewhere');
    await waitUntil(() => !element.shadowRoot!.querySelector('.target'), 'it is still marked');
    expect(parts(element, 'entry').map(({ id }) => id)).to.include('jiashi-2018-signatory-mlpd');
  });

  it('is answered by one of several elements, so that the page does not jump', async () => {
    go('jiashi-2018-signatory-mlpd');
    const { element } = await show('solidarity-signatories', realAppeal());
    await target(element);
    const { element: other } = await show('solidarity-appeal', realAppeal());
    expect(other.shadowRoot!.querySelector('.target')).not.to.exist;
  });

  it('is answered by one of several elements when it changes, too', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    const { element: other } = await show('solidarity-appeal', realAppeal());
    go('jiashi-2018-signatory-mlpd');
    await Promise.race([target(element), target(other)]);
    await witnessed();
    const marked = [element, other].flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('.target')]);
    expect(marked).to.have.lengthOf(1);
  });

  it('does not catch the visitor again at the next edition', async () => {
    go('jiashi-2018-demand-unity');
    const { element } = await show('solidarity-demands', realAppeal(), { attributes: 'style="margin-block: 3000px"' });
    await target(element);
    scrollTo(0, 0);
    element.requestUpdate();
    await element.updateComplete;
    expect(scrollY).to.equal(0);
  });
});

describe('the link of a record to itself', () => {
  it('names the page and the record', async () => {
    const { element } = await show('solidarity-demands', realAppeal());
    const anchor = element.shadowRoot!.querySelector<HTMLAnchorElement>('[part=demand] [part=anchor]')!;
    expect(anchor.href).to.equal(`${location.href.replace(/#.*/, '')}#jiashi-2018-demand-release`);
    expect(anchor).to.have.attribute('aria-label', `Link to ${realAppeal().demands![0]!.text}`);
  });

  it('leads to it', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    const anchor = element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part=entry] [part=anchor]')[11]!;
    anchor.click();
    expect((await target(element)).id).to.equal('jiashi-2018-signatory-бкп');
  });

  it('finds what a search hides', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    const field = element.shadowRoot!.querySelector<HTMLInputElement>('[part=search]')!;
    field.value = 'peru';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await waitUntil(() => parts(element, 'entry').length == 2, 'the search has not answered');
    go('jiashi-2018-signatory-mlkp');
    expect(words(await target(element))).to.contain('MLKP');
  });
});
