import { expect } from '@open-wc/testing';
import { manySignatories, nextEdition, realAppeal, withCount } from '../fixtures/appeal.js';
import { part, parts, publish, show, words } from '../tools/element.js';
import { namesOf } from './list.js';

const entries = (element: Element) => parts(element, 'entry');
const more = (element: Element) => part(element, 'more') as HTMLButtonElement;

describe('"show more"', () => {
  it('is not there where all are shown', async () => {
    const { element } = await show('solidarity-signatories', withCount(12));
    expect(more(element)).not.to.exist;
  });

  it('says how many it will show', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    expect(words(more(element))).to.equal('Show 13 more');
  });

  it('shows fifty at most', async () => {
    const { element } = await show('solidarity-signatories', manySignatories(100));
    expect(words(more(element))).to.equal('Show 50 more');
    more(element).click();
    await element.updateComplete;
    expect(entries(element)).to.have.lengthOf(62);
    expect(words(more(element))).to.equal('Show 38 more');
  });

  it('leaves what was shown as it is', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    const before = entries(element);
    more(element).click();
    await element.updateComplete;
    expect(entries(element).slice(0, 12)).to.deep.equal(before);
  });

  it('leads the focus to the first entry that it brought', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    more(element).focus();
    more(element).click();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement?.closest('li')).to.equal(entries(element)[12]);
  });

  it('leads the focus there even where it has nothing more to show, and goes', async () => {
    const { element } = await show('solidarity-signatories', withCount(13));
    more(element).focus();
    more(element).click();
    await element.updateComplete;
    expect(more(element)).not.to.exist;
    expect(element.shadowRoot!.activeElement?.closest('li')).to.equal(entries(element)[12]);
  });

  it('leads the focus to the first new one of a group', async () => {
    const { element } = await show('solidarity-signatories', manySignatories(40), { attributes: 'group="country"' });
    const before = new Set(entries(element));
    more(element).click();
    await element.updateComplete;
    const first = entries(element).find((entry) => !before.has(entry));
    expect(element.shadowRoot!.activeElement?.closest('li')).to.equal(first);
  });

  it('does not forget what it has shown when one more signs', async () => {
    const { element, feed } = await show('solidarity-signatories', manySignatories(100));
    more(element).click();
    await element.updateComplete;
    await publish(feed, nextEdition(manySignatories(100)), element);
    expect(entries(element)).to.have.lengthOf(62);
  });

  it('takes nothing from the page when one signs in front', async () => {
    const { element, feed } = await show('solidarity-signatories', realAppeal());
    const before = namesOf(element);
    await publish(feed, nextEdition(realAppeal(), { first: true }), element);
    expect(namesOf(element)).to.deep.equal(['U90001', ...before]);
  });

  it('is not needed to keep a page with 10,000 small', async () => {
    const { element } = await show('solidarity-signatories', manySignatories(10_000));
    expect(element.shadowRoot!.querySelectorAll('*').length).to.be.below(250);
  });
});

describe('a page that is printed', () => {
  afterEach(() => window.dispatchEvent(new Event('afterprint')));

  it('has all entries, at once', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    window.dispatchEvent(new Event('beforeprint'));
    expect(entries(element)).to.have.lengthOf(25);
    expect(more(element)).not.to.exist;
  });

  it('has all entries of every country', async () => {
    const { element } = await show('solidarity-signatories', manySignatories(40), { attributes: 'group="country"' });
    window.dispatchEvent(new Event('beforeprint'));
    expect(entries(element)).to.have.lengthOf(40);
  });

  it('has all entries of the whole appeal', async () => {
    const { element } = await show('solidarity-appeal', manySignatories(1000));
    window.dispatchEvent(new Event('beforeprint'));
    expect(entries(element)).to.have.lengthOf(1000);
  });

  it('is as short as before afterwards', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
    expect(entries(element)).to.have.lengthOf(12);
    expect(words(more(element))).to.equal('Show 13 more');
  });
});
