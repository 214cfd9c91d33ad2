import { expect } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { part, show, words } from '../tools/element.js';

const text = async (body: unknown[]) => part((await show('solidarity-appeal', realAppeal({ body }))).element, 'body')!;

describe('the text of an appeal', () => {
  it('has no markup of the feed', async () => {
    const body = await text(['<script>alert(1)</script><b>bold</b>']);
    expect(body.querySelector('script, b')).not.to.exist;
    expect(words(body)).to.equal('<script>alert(1)</script><b>bold</b>');
  });

  it('loses an unsafe link, and keeps its words', async () => {
    const body = await text([{ type: 'paragraph', children: [{ type: 'link', url: 'java\tscript:alert(1)', children: ['here'] }] }]);
    expect(body.querySelector('a')).not.to.exist;
    expect(words(body)).to.equal('here');
  });

  it('shows of an unknown element what is in it', async () => {
    const body = await text([{ type: 'iframe', children: ['words'] }]);
    expect(body.querySelector('iframe')).not.to.exist;
    expect(words(body)).to.equal('words');
  });

  it('makes a paragraph of every plain string', async () => {
    const body = await text(['one', 'two']);
    expect([...body.querySelectorAll('p')].map(words)).to.deep.equal(['one', 'two']);
  });

  it('has lists, quotations, emphasis, links and breaks', async () => {
    const body = await text([
      { type: 'list', ordered: true, children: [{ type: 'listItem', children: ['one'] }] },
      { type: 'list', children: [{ type: 'listItem', children: [{ type: 'emphasis', children: ['two'] }] }] },
      { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'strong', children: ['three'] }] }] },
      { type: 'paragraph', children: ['a', { type: 'break' }, { type: 'link', url: 'https://example.org/', children: ['b'] }] },
    ]);
    for (const selector of ['ol > li', 'ul > li > em', 'blockquote > p > strong', 'p > br', 'p > a[href="https://example.org/"]']) {
      expect(body.querySelector(selector), selector).to.exist;
    }
  });
});

describe('the rest of an appeal', () => {
  it('begins with its title, which leads to its page, its issuer and its date', async () => {
    const { element } = await show('solidarity-appeal', realAppeal());
    expect(part(element, 'title')!.querySelector('a')).to.have.attribute('href', realAppeal()['url'] as string);
    expect(words(part(element, 'byline'))).to.equal('ICOR · 15 October 2018');
  });

  it('has no empty link for an issuer without a name', async () => {
    const { element } = await show('solidarity-appeal', realAppeal({ issuer: { url: 'https://example.org/' } }));
    expect(words(part(element, 'byline'))).to.equal('15 October 2018');
    expect(part(element, 'byline')!.querySelector('a')).not.to.exist;
  });

  it('says where to write', async () => {
    const { element } = await show('solidarity-appeal', realAppeal({ contact: { email: 'a@example.org', purpose: 'Write to us' } }));
    expect(words(part(element, 'contact'))).to.equal('Write to us a@example.org');
    expect(part(element, 'contact')!.querySelector('a')).to.have.attribute('href', 'mailto:a@example.org');
  });

  it('leaves the label of an unsafe link', async () => {
    const links = [{ href: 'javascript:alert(1)', label: 'Video' }, { href: 'https://example.org/', label: 'Status' }];
    const { element } = await show('solidarity-appeal', realAppeal({ links }));
    const list = part(element, 'links')!;
    expect([...list.querySelectorAll('li')].map(words)).to.deep.equal(['Video', 'Status']);
    expect(list.querySelectorAll('a')).to.have.lengthOf(1);
  });

  it('has no heading for what it has not', async () => {
    const { element } = await show('solidarity-appeal', { version: 1, id: 'a', title: 'A', signatories: { count: 3 } });
    expect([...element.shadowRoot!.querySelectorAll('[role=heading]')].map(words)).to.deep.equal(['A', 'Signatories', 'Pass it on']);
  });
});
