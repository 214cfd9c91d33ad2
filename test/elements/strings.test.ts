import { expect } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { part, place, settled, show, words } from '../tools/element.js';
import { createFeed, fault } from '../tools/feed.js';

describe('the words of a host', () => {
  it('are ignored where the attribute is no JSON', async () => {
    const { element } = await show('solidarity-demands', realAppeal(), { attributes: `strings="{demands: 'We want'}"` });
    expect(words(part(element, 'heading'))).to.equal('We demand');
  });

  it('are ignored where the attribute is JSON, but no object', async () => {
    const { element } = await show('solidarity-demands', realAppeal(), { attributes: `strings="7"` });
    expect(words(part(element, 'heading'))).to.equal('We demand');
  });

  it('replace ours by attribute', async () => {
    const { element } = await show('solidarity-demands', realAppeal(), { attributes: `strings='{"demands":"We want"}'` });
    expect(words(part(element, 'heading'))).to.equal('We want');
  });

  it('replace ours by property', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    element.strings = { organisations: { one: 'one union', other: '{count} unions' } };
    await element.updateComplete;
    expect(words(part(element, 'count'))).to.equal('25 unions');
  });

  it('replace ours by property, set before the first render', async () => {
    const { url } = await createFeed(realAppeal());
    const element = document.createElement('solidarity-demands');
    element.strings = { demands: 'We want' };
    element.src = url;
    document.body.append(element);
    await settled(element);
    element.remove();
    expect(words(part(element, 'heading'))).to.equal('We want');
  });

  it('replace those of any language', async () => {
    const { element } = await show('solidarity-counter', realAppeal(), {
      attributes: `lang="de" strings='{"asOf":"am {date}"}'`,
    });
    expect(words(part(element, 'meta'))).to.equal('aus 22 Ländern · am 15. Oktober 2018');
  });

  it('give way to ours again', async () => {
    const { element } = await show('solidarity-demands', realAppeal(), { attributes: `strings='{"demands":"We want"}'` });
    element.removeAttribute('strings');
    await element.updateComplete;
    expect(words(part(element, 'heading'))).to.equal('We demand');
  });

  it('are text, not markup', async () => {
    const { element } = await show('solidarity-demands', realAppeal());
    element.strings = { demands: '<img src=x onerror=alert(1)>' };
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('img')).not.to.exist;
    expect(words(part(element, 'heading'))).to.equal('<img src=x onerror=alert(1)>');
  });

  it('serve before there is data', async () => {
    const element = await place(
      `<solidarity-counter src="${fault('silence')}" strings='{"loading":"One moment"}'></solidarity-counter>`,
    );
    await element.updateComplete;
    expect(words(part(element, 'note'))).to.equal('One moment');
  });

  it('may be one text where ours has one for each number', async () => {
    const { element } = await show('solidarity-counter', realAppeal(), { attributes: `strings='{"organisations":"{count} signed"}'` });
    expect(words(part(element, 'count'))).to.equal('25 signed');
  });
});
