import { expect } from '@open-wc/testing';
import { nextEdition, realAppeal, signedBy, union } from '../fixtures/appeal.js';
import { part, parts, publish, show, words } from '../tools/element.js';
import { groupsOf, namesOf, numbersOf } from './list.js';

const grouped = { attributes: 'group="country"' };

describe('signatories grouped by country', () => {
  it('come with those of no country last', async () => {
    const { country, ...nowhere } = union(1);
    const { element } = await show('solidarity-signatories', signedBy([nowhere, union(2), union(3)]), grouped);
    expect(country).to.equal('EG');
    expect(groupsOf(element)).to.deep.equal(['Germany', 'Peru', 'Other']);
  });

  it('come in the alphabet of the visitor', async () => {
    const { element } = await show('solidarity-signatories', signedBy([0, 1, 2, 3].map(union)), {
      attributes: 'group="country" lang="de"',
    });
    expect(groupsOf(element)).to.deep.equal(['Ägypten', 'Bulgarien', 'Deutschland', 'Peru']);
  });

  it('keep their published numbers', async () => {
    const { element } = await show('solidarity-signatories', signedBy([1, 2, 6, 7].map(union)), grouped);
    expect(namesOf(element)).to.deep.equal(['U1', 'U6', 'U2', 'U7']);
    expect(numbersOf(element)).to.deep.equal([1, 3, 2, 4]);
  });

  it('are counted across the groups before "show more"', async () => {
    const { element } = await show('solidarity-signatories', realAppeal(), grouped);
    expect(parts(element, 'entry')).to.have.lengthOf(12);
    expect(words(part(element, 'more'))).to.equal('Show 13 more');
  });

  it('have headings one level below that of the list', async () => {
    const { element } = await show('solidarity-signatories', realAppeal(), grouped);
    expect(part(element, 'heading')).to.have.attribute('aria-level', '2');
    expect(part(element, 'group')).to.have.attribute('aria-level', '3');
  });

  it('take one more in its place', async () => {
    const appeal = signedBy([1, 2].map(union));
    const { element, feed } = await show('solidarity-signatories', appeal, grouped);
    const before = parts(element, 'entry');
    await publish(feed, nextEdition(appeal, { entry: union(6) }), element);
    expect(namesOf(element)).to.deep.equal(['U1', 'U6', 'U2']);
    expect(parts(element, 'entry')).to.include.members(before);
  });

  it('are one list again when the attribute goes', async () => {
    const { element } = await show('solidarity-signatories', signedBy([1, 2, 6, 7].map(union)), grouped);
    element.removeAttribute('group');
    await element.updateComplete;
    expect(groupsOf(element)).to.be.empty;
    expect(numbersOf(element)).to.deep.equal([1, 2, 3, 4]);
  });

  it('are not grouped by what we do not know', async () => {
    const { element } = await show('solidarity-signatories', signedBy([1, 2].map(union)), { attributes: 'group="moon"' });
    expect(groupsOf(element)).to.be.empty;
  });
});
