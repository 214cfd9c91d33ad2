import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import sinon from 'sinon';
import { realAppeal } from '../fixtures/appeal.js';
import { base, part, publish, words } from '../tools/element.js';
import { createEndpoint } from '../tools/feed.js';
import { mailOf } from '../tools/mail.js';
import { control, EMAIL, hrefOf, MESSAGE, press, preview, received, says, SENT, showForm, stateOf, UNSENT, useEndpoints, write } from '../tools/message.js';

const { clock, filled } = useEndpoints();

describe('a message to a server', () => {
  it('arrives as JSON, exactly as its preview shows it', async () => {
    const endpoint = createEndpoint();
    const { element } = await filled(endpoint);
    await write(element, { abbr: 'UW', country: 'Freedonia', language: 'English', email: 'union@example.org', sign: true });
    const shown = preview(element);
    expect(words(element.shadowRoot!.querySelector('details p'))).to.equal(`POST ${endpoint.url}`);
    await press(element, 'send');
    await says(element, SENT);
    const [post] = await endpoint.posts();
    expect(post!.body).to.equal(shown);
    expect(post!.headers['content-type']).to.equal('application/json');
    expect(JSON.parse(post!.body!)).to.deep.equal({
      appeal: realAppeal().id,
      ...MESSAGE,
      abbr: 'UW',
      country: 'Freedonia',
      language: 'English',
      email: 'union@example.org',
      sign: true,
      publish: false,
    });
  });

  it('arrives as a form where the host wants it, without a question first', async () => {
    const endpoint = createEndpoint();
    const { element } = await filled(endpoint, { attributes: 'encoding="form"' });
    const shown = preview(element);
    await press(element, 'send');
    await says(element, SENT);
    const seen = await endpoint.seen();
    expect(seen.map(({ method }) => method)).to.deep.equal(['POST']);
    expect(seen[0]!.body).to.equal(shown);
    expect(seen[0]!.headers['content-type']).to.equal('application/x-www-form-urlencoded');
    expect(new URLSearchParams(seen[0]!.body).get('message')).to.equal(MESSAGE.message);
  });

  it('may be part of an appeal', async () => {
    const endpoint = createEndpoint();
    const { element } = await filled(endpoint, { tag: 'solidarity-appeal' });
    await press(element, 'send');
    await says(element, SENT);
  });

  it('needs no contact in the feed', async () => {
    const endpoint = createEndpoint();
    const { element } = await filled(endpoint, { appeal: realAppeal({ contact: null }) });
    await press(element, 'send');
    await says(element, SENT);
  });

  it('tells the server neither who the visitor is nor where from', async () => {
    const endpoint = createEndpoint();
    const { element } = await filled(endpoint);
    await press(element, 'send');
    await says(element, SENT);
    for (const { headers } of await endpoint.seen()) expect(headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
  });

  it('is never posted where a feed says', async () => {
    const endpoint = createEndpoint();
    const { element } = await showForm(realAppeal({ endpoint: endpoint.url, encoding: 'form' }));
    expect(part(element, 'send')).not.to.exist;
  });

  for (const url of ['javascript:alert(1)', 'data:,x', 'https://user:password@example.org/', 'mailto:a@example.org', 'mailto:a@b?x=http:', 'ftp://example.org/', 'http://']) {
    it(`is an e-mail where nothing can be posted to the host's address: ${url}`, async () => {
      const { element } = await showForm(realAppeal(), { attributes: `endpoint="${url}"` });
      expect(part(element, 'send')).not.to.exist;
      expect((await mailOf(hrefOf(element))).to![0]!.address).to.equal(EMAIL);
    });

    it(`leads nowhere if the feed has no address either: ${url}`, async () => {
      const nowhere = realAppeal({ contact: null });
      const { element } = await showForm(nowhere, { attributes: `endpoint="${url}"`, children: '<p>Write to us.</p>' });
      expect(base(element)).not.to.exist;
      const { element: whole } = await showForm(nowhere, { tag: 'solidarity-appeal', attributes: `endpoint="${url}"` });
      expect(part(whole, 'message')).not.to.exist;
    });
  }

  for (const url of ['/post', 'post?a=1#b', '//example.org/', 'HTTPS://EXAMPLE.ORG']) {
    it(`is posted where the host's address is one: ${url}`, async () => {
      const { element } = await showForm(realAppeal(), { attributes: `endpoint="${url}"` });
      expect(part(element, 'send')).to.exist;
      expect(part(element, 'mail')).not.to.exist;
      expect(words(element.shadowRoot!.querySelector('details p'))).to.equal(`POST ${new URL(url, document.baseURI)}`);
    });
  }

  it('that has arrived can still be read, and the focus stays where it is', async () => {
    const endpoint = createEndpoint();
    const { element, feed } = await filled(endpoint);
    await write(element, { sign: true });
    part(element, 'send')!.focus();
    await press(element, 'send');
    await says(element, SENT);
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'send'));
    await press(element, 'send');
    expect(await endpoint.posts()).to.have.lengthOf(1);
    await publish(feed, realAppeal({ sequence: 2, status: 'won' }), element);
    expect(preview(element)).to.include('Union of Workers');
  });
});

describe('a message that is wrong', () => {
  it('is not sent, and its first field has the focus', async () => {
    const endpoint = createEndpoint();
    const { element } = await filled(endpoint);
    await write(element, { name: '' });
    await press(element, 'send');
    await waitUntil(() => element.shadowRoot!.activeElement == control(element, 'name'), 'no focus');
    expect(await endpoint.seen()).to.be.empty;
  });
});

describe('a message on its way', () => {
  it('is said to be so, while a slow server thinks', async () => {
    const endpoint = createEndpoint('delay=300');
    const { element } = await filled(endpoint);
    await press(element, 'send');
    expect(stateOf(element)).to.equal('Sending …');
    await says(element, SENT);
  });

  it('is sent once, however often one presses and whatever', async () => {
    const endpoint = createEndpoint('delay=300');
    const { element } = await filled(endpoint);
    control(element, 'name').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await press(element, 'send');
    await press(element, 'send');
    await says(element, SENT);
    expect(await endpoint.posts()).to.have.lengthOf(1);
  });

  it('can be followed by another one, once that is written', async () => {
    const endpoint = createEndpoint();
    const { element } = await filled(endpoint);
    await press(element, 'send');
    await says(element, SENT);
    await press(element, 'send');
    await write(element, { message: 'Another one' });
    expect(stateOf(element)).to.equal('');
    await press(element, 'send');
    await received(endpoint, 2);
    await says(element, SENT);
    expect((await endpoint.posts()).map(({ body }) => JSON.parse(body!).message)).to.deep.equal([MESSAGE.message, 'Another one']);
  });

  it('is sent once, even if the element is moved meanwhile', async () => {
    const endpoint = createEndpoint('delay=300');
    const { element } = await filled(endpoint);
    await press(element, 'send');
    element.parentElement!.parentElement!.append(element);
    await element.updateComplete;
    expect(stateOf(element)).to.equal('Sending …');
    await press(element, 'send');
    await says(element, SENT);
    expect(await endpoint.posts()).to.have.lengthOf(1);
  });

  it('arrives as it was, and is shown so', async () => {
    const endpoint = createEndpoint('delay=300');
    const { element } = await filled(endpoint);
    await press(element, 'send');
    await write(element, { message: 'Too late' });
    expect(control(element, 'message').value).to.equal(MESSAGE.message);
    await says(element, SENT);
    expect(JSON.parse((await endpoint.posts())[0]!.body!).message).to.equal(MESSAGE.message);
  });

  it('goes where it was sent, even if the host changes the address meanwhile', async () => {
    const endpoint = createEndpoint('delay=100');
    const { element } = await showForm(realAppeal(), { attributes: `endpoint="${endpoint.url}"` });
    await write(element, MESSAGE);
    clock.pass(2900);
    await press(element, 'send');
    element.setAttribute('endpoint', '/elsewhere');
    await says(element, SENT);
    expect(await endpoint.posts()).to.have.lengthOf(1);
  });

  it('arrives though its element has left the page', async () => {
    const endpoint = createEndpoint('delay=50');
    const { element } = await filled(endpoint);
    await press(element, 'send');
    element.remove();
    await received(endpoint);
  });
});

describe('a program that sends messages', () => {
  it('fills a field that nobody sees: nothing is sent, and nothing else is said', async () => {
    const endpoint = createEndpoint();
    const { element } = await filled(endpoint);
    await write(element, { website: 'https://spam.example/' });
    await press(element, 'send');
    await says(element, UNSENT);
    expect(await endpoint.seen()).to.be.empty;
  });

  it('is a person all the same who presses again: then it is sent, without that field', async () => {
    const endpoint = createEndpoint();
    const { element } = await filled(endpoint);
    await write(element, { website: 'https://union.example/' });
    await press(element, 'send');
    await says(element, UNSENT);
    await press(element, 'send');
    await says(element, SENT);
    expect((await endpoint.posts())[0]!.body).not.to.include('union.example');
  });

  it('is done at once: it waits, as a person who is so fast does without being told off', async () => {
    const endpoint = createEndpoint();
    const { element } = await showForm(realAppeal(), { attributes: `endpoint="${endpoint.url}"` });
    await write(element, MESSAGE);
    const timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true });
    try {
      await press(element, 'send');
      await timers.tickAsync(2500);
      expect(await endpoint.seen()).to.be.empty;
      expect(stateOf(element)).to.equal('Sending …');
      await timers.tickAsync(500);
    } finally {
      timers.restore();
    }
    await says(element, SENT);
  });

  it('can reach that field neither by Tab nor by a screen reader', async () => {
    const { element } = await showForm();
    expect(control(element, 'website').tabIndex).to.equal(-1);
    expect(control(element, 'website').closest('[aria-hidden=true]')).to.exist;
  });
});

describe('a feed that changes', () => {
  it('does not touch a message on its way', async () => {
    const endpoint = createEndpoint('delay=300');
    const { element, feed } = await filled(endpoint);
    await press(element, 'send');
    await publish(feed, realAppeal({ sequence: 2 }), element);
    await says(element, SENT);
    expect(await endpoint.posts()).to.have.lengthOf(1);
  });
});
