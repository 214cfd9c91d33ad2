import { expect } from '@open-wc/testing';
import { realAppeal, signedBy, union, withCount, nextEdition } from '../fixtures/appeal.js';
import { part, parts, publish, show, words } from '../tools/element.js';
import { namesOf, numbersOf } from './list.js';

describe('the signatories', () => {
  it('are numbered as published', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    expect(numbersOf(element)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(namesOf(element)[11]).to.equal('БКП');
  });

  it('keep their published number where one before them is unusable', async () => {
    const { element } = await show('solidarity-signatories', signedBy([union(1), { id: 'x' } as never, union(3)]));
    expect(numbersOf(element)).to.deep.equal([1, 3]);
  });

  it('are numbered anew when one comes in front', async () => {
    const appeal = withCount(3);
    const { element, feed } = await show('solidarity-signatories', appeal);
    await publish(feed, nextEdition(appeal, { first: true }), element);
    expect(numbersOf(element)).to.deep.equal([1, 2, 3, 4]);
    expect(namesOf(element)[0]).to.equal('U90001');
  });

  it('show their abbreviation, name, gloss and country, in this order', async () => {
    const { element } = await show('solidarity-signatories', signedBy([realAppeal().signatories.items![11]!]));
    expect(words(part(element, 'entry')).replace(/ ?# ?/, '')).to.equal(
      'БКП Българска Комунистическа ПартияBulgarian Communist Party · Bulgaria',
    );
  });

  it('have their names in their own language and direction', async () => {
    const { element } = await show('solidarity-signatories', signedBy([union(0), union(1), { id: 'x', name: 'Unknown' }]));
    const names = parts(element, 'name').map(({ lang, dir }) => [lang, dir]);
    expect(names).to.deep.equal([
      ['bg', 'ltr'],
      ['ar', 'rtl'],
      ['', 'auto'],
    ]);
  });

  for (const [lang, country] of Object.entries({ en: 'Peru', de: 'Peru', es: 'Perú', fr: 'Pérou', ar: 'بيرو' })) {
    it(`have their country in the language of the visitor: ${lang}`, async () => {
      const { element } = await show('solidarity-signatories', signedBy([union(2)]), { attributes: `lang="${lang}"` });
      expect(words(part(element, 'country'))).to.equal(country);
    });
  }

  it('have the country that the feed words itself', async () => {
    const entry = { ...union(2), countryName: 'Tawantinsuyu', region: 'Cusco' };
    const { element } = await show('solidarity-signatories', signedBy([entry]));
    expect(words(part(element, 'country'))).to.equal('Cusco, Tawantinsuyu');
  });

  it('have no country where the code is none', async () => {
    const { element } = await show('solidarity-signatories', signedBy([{ ...union(2), country: 'ZZ' }]));
    expect(words(part(element, 'about'))).to.equal("Workers' Union 2");
  });

  it('are linked where they have a page', async () => {
    const { element } = await show('solidarity-signatories', signedBy([{ ...union(2), url: 'https://example.org/' }]));
    expect(part(element, 'link')).to.have.attribute('href', 'https://example.org/');
    expect(part(element, 'link')).to.have.attribute('rel', 'noreferrer');
  });

  it('are text, whatever is in them', async () => {
    const { element } = await show('solidarity-signatories', signedBy([{ id: 'x', name: '<img src=x onerror=alert(1)>' }]));
    expect(element.shadowRoot!.querySelector('img')).not.to.exist;
    expect(words(part(element, 'name'))).to.equal('<img src=x onerror=alert(1)>');
  });

  it('that are not named are counted', async () => {
    const { signatories } = realAppeal();
    const { element } = await show('solidarity-signatories', realAppeal({ signatories: { ...signatories, count: 32, unlisted: 7 } }));
    expect(words(part(element, 'note'))).to.equal('and 7 more, not named here');
  });

  it('say nothing of others where all are named', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    expect(part(element, 'note')).not.to.exist;
  });

  it('that are withdrawn go', async () => {
    const { element, feed } = await show('solidarity-signatories', withCount(5));
    const items = withCount(5).signatories.items!.filter(({ abbr }) => abbr != 'SDP');
    await publish(feed, signedBy(items, { sequence: 2 }), element);
    expect(namesOf(element)).to.deep.equal(['RCP', 'ORC', 'MMLPL', 'CPSA (ML)']);
  });

  it('that correct their name are corrected', async () => {
    const { element, feed } = await show('solidarity-signatories', withCount(2));
    const [first, second] = withCount(2).signatories.items!;
    await publish(feed, signedBy([first!, { ...second!, abbr: 'ORC!' }], { sequence: 2 }), element);
    expect(namesOf(element)).to.deep.equal(['RCP', 'ORC!']);
  });
});

describe('the entry of the host itself', () => {
  it('is nowhere where nobody of that name signed', async () => {
    const { element } = await show('solidarity-signatories', realAppeal(), { attributes: 'highlight="XYZ"' });
    expect(part(element, 'ours')).not.to.exist;
  });

  for (const key of ['MLPD', 'mlpd', 'Marxistisch-Leninistische Partei Deutschlands', 'Marxist-Leninist Party of Germany']) {
    it(`is pinned as "we signed" when it is called ${key}`, async () => {
      const { element } = await show('solidarity-signatories', realAppeal(), { attributes: `highlight="${key}"` });
      expect(words(part(element, 'ours'))).to.match(/^We signed MLPD Marxistisch-Leninistische Partei Deutschlands/);
    });
  }

  it('follows the property', async () => {
    const { element } = await show('solidarity-signatories', realAppeal());
    element.highlight = 'RM';
    await element.updateComplete;
    expect(words(part(element, 'ours'))).to.include('Rode Morgen');
  });

  for (const tag of ['solidarity-signatories', 'solidarity-appeal'] as const) {
    it(`has a place for the host's own sentence and link in <${tag}>`, async () => {
      const { element } = await show(tag, realAppeal(), {
        attributes: 'highlight="MLPD"',
        children: '<p>25 signed.</p><p slot="we-signed">Here is <a href="https://example.org/why">why</a>.</p>',
      });
      const [sentence, ...more] = part(element, 'ours')!.querySelector('slot')!.assignedElements();
      expect(words(sentence)).to.equal('Here is why.');
      expect(sentence!.getBoundingClientRect().height).to.be.above(0);
      expect(more).to.be.empty;
    });
  }

  for (const css of ['', 'p { margin: 1em 0 2em }']) {
    it(`has as much room below the sentence of the host as above its own${css && ', whatever room paragraphs of the page have'}`, async () => {
      const { element } = await show('solidarity-signatories', realAppeal(), {
        attributes: 'highlight="MLPD"',
        children: `<style>${css}</style><p slot="we-signed">Here is why.</p>`,
      });
      const [box, first, last] = [part(element, 'ours')!, part(element, 'we-signed')!, element.querySelector('p')!].map((node) => node.getBoundingClientRect());
      expect(box!.bottom - last!.bottom).to.be.closeTo(first!.top - box!.top, 5);
    });
  }

  it('stays in the list too, where its number is', async () => {
    const { element } = await show('solidarity-signatories', realAppeal(), { attributes: 'highlight="RCP"' });
    expect(namesOf(element)[0]).to.equal('RCP');
  });
});
