import { expect } from '@open-wc/testing';
import type { SolidarityElement } from '../../src/elements/element.js';
import { load } from '../../src/later/load.js';
import { realAppeal } from '../fixtures/appeal.js';
import { part, publish, textOf } from '../tools/element.js';
import { codeOf, hrefOf, press, pretend, showCode, showShare, way, waysOf } from '../tools/share.js';

const NAMES = ['Write an e-mail', 'Mastodon', 'Bluesky', 'Telegram', 'WhatsApp', 'X', 'Facebook'];
const COPY = 'Copy the link';
const QR = 'QR code of this address';

/** The links of these services and Mastodon's button. */
const servicesOf = (element: Element) => waysOf(element).slice(1, -1);

/** What arrives at a service: the fields of its address as its server reads them. */
const arrives = (href: string) => Object.fromEntries(new URL(href).searchParams);

const title = realAppeal().title;
const url = 'https://www.icor.info/';
const SPECIAL = 'Löhne & “Rechte” = 100 % #jetzt? +1';

// As on a desk, where most browsers have nothing of their own to share with.
let restore: () => void;
beforeEach(() => {
  restore = pretend({ canShare: undefined });
});
afterEach(() => restore());

describe('what cannot be shared', () => {
  for (const status of ['won', 'closed']) {
    it(`is an appeal that is ${status}: the element is a last line, and in the whole appeal there is nothing`, async () => {
      const { element } = await showShare(realAppeal({ status }));
      expect(part(element, 'ways')).not.to.exist;
      const whole = await showShare(realAppeal({ status }), { tag: 'solidarity-appeal' });
      expect(part(whole.element, 'ways')).not.to.exist;
      expect(textOf(whole.element)).not.to.include('Pass it on');
    });
  }

  for (const unsafe of ['javascript:alert(1)', 'data:text/html,x', 'https://user:secret@example.org/', '//', 7]) {
    it(`is ${unsafe}: the page's own address is taken`, async () => {
      const { element } = await showShare(realAppeal({ url: unsafe }));
      expect(arrives(hrefOf(element, 'Facebook'))).to.deep.equal({ u: location.href.replace(/#.*/, '') });
    });
  }

  it('is markup: it arrives as text', async () => {
    const { element } = await showShare(realAppeal({ title: '<b onclick="x">&amp;"\'</b>' }));
    expect(arrives(hrefOf(element, 'Telegram'))).to.deep.equal({ url, text: '<b onclick="x">&amp;"\'</b>' });
    expect(element.shadowRoot!.querySelector('b')).not.to.exist;
  });

  it('is a second subject or receiver of a mail', async () => {
    const { element } = await showShare(realAppeal({ title: 'A\r\nBcc: all@example.org&bcc=all@example.org' }));
    const { pathname, search } = new URL(hrefOf(element, 'Write an e-mail'));
    expect(pathname).to.equal('');
    expect([...new URLSearchParams(search).keys()]).to.deep.equal(['subject', 'body']);
    expect(new URLSearchParams(search).get('subject')).to.equal('A Bcc: all@example.org&bcc=all@example.org');
  });
});

describe('what is shared', () => {
  it('is the canonical address and the title', async () => {
    const { element } = await showShare();
    expect(arrives(hrefOf(element, 'Telegram'))).to.deep.equal({ url, text: title });
  });

  it('is the title in the language of the visitor', async () => {
    const translations = { de: { title: 'Solidarität mit Jiashi!' } };
    const { element } = await showShare(realAppeal({ translations }), { attributes: 'lang="de" services="telegram"' });
    expect(arrives(element.shadowRoot!.querySelector('a')!.href)).to.deep.equal({ url, text: 'Solidarität mit Jiashi!' });
  });

  it('is the address of the page where the appeal has none, without its fragment and never that of the feed', async () => {
    history.replaceState(null, '', '#jiashi-2018-demand-release');
    const { element, feed } = await showShare(realAppeal({ url: undefined }));
    history.replaceState(null, '', location.href.replace(/#.*/, ''));
    const shared = arrives(hrefOf(element, 'Facebook'))['u'];
    expect(shared).to.equal(location.href.replace(/#.*/, ''));
    expect(shared).not.to.equal(feed.url);
  });

  it('follows a new edition', async () => {
    const { element, feed } = await showShare();
    await publish(feed, realAppeal({ sequence: 8, title: 'New', url: 'https://example.org/new' }), element);
    expect(arrives(hrefOf(element, 'Telegram'))).to.deep.equal({ url: 'https://example.org/new', text: 'New' });
  });
});

describe('the link of each service', () => {
  /** As the services document them. */
  const expected: Record<string, [address: string, fields: Record<string, string>]> = {
    'Write an e-mail': ['mailto:', { subject: SPECIAL, body: url }],
    Bluesky: ['https://bsky.app/intent/compose', { text: `${SPECIAL} ${url}` }],
    Telegram: ['https://t.me/share/url', { url, text: SPECIAL }],
    WhatsApp: ['https://wa.me/', { text: `${SPECIAL} ${url}` }],
    X: ['https://x.com/intent/tweet', { text: `${SPECIAL} ${url}` }],
    Facebook: ['https://www.facebook.com/sharer/sharer.php', { u: url }],
  };

  for (const [name, [address, fields]] of Object.entries(expected)) {
    it(`is an ordinary one to ${name}, with every field encoded`, async () => {
      const { element } = await showShare(realAppeal({ title: SPECIAL }));
      const href = hrefOf(element, name);
      expect(href.split('?')[0]).to.equal(address);
      expect(arrives(href)).to.deep.equal(fields);
      // Mail programs do not read + as a space.
      expect(href).not.to.match(/[+ ]/);
    });

    it(`tells ${name} nothing of the page, gives it no hold on it`, async () => {
      const { element } = await showShare();
      const link = way(element, name);
      expect(link).to.match('a');
      expect(link).to.have.attribute('rel', 'noreferrer');
      expect(link.getAttribute('target')).to.equal(name == 'Write an e-mail' ? '_self' : '_blank');
    });
  }
});

describe('the services', () => {
  it('are all of them, without the host’s doing', async () => {
    const { element } = await showShare();
    expect(waysOf(element)).to.deep.equal([COPY, ...NAMES, QR]);
  });

  it('are those that the host names, in its order', async () => {
    const { element } = await showShare(undefined, { attributes: 'services="  telegram mail\n Mastodon "' });
    expect(servicesOf(element)).to.deep.equal(['Telegram', 'Write an e-mail', 'Mastodon']);
  });

  it('are none if it names none', async () => {
    const { element } = await showShare(undefined, { attributes: 'services=""' });
    expect(waysOf(element)).to.deep.equal([COPY, QR]);
  });

  it('are all again when the attribute is taken away', async () => {
    const { element } = await showShare(undefined, { attributes: 'services="x"' });
    element.removeAttribute('services');
    await element.updateComplete;
    expect(servicesOf(element)).to.deep.equal(NAMES);
  });

  for (const unknown of ['myspace', '__proto__', 'constructor', 'toString', '<b>', 'null', '0']) {
    it(`do not know ${unknown}`, async () => {
      const { element } = await showShare(undefined, { attributes: `services="x ${unknown}"` });
      expect(servicesOf(element)).to.deep.equal(['X']);
    });
  }

  it('may be set as a property, whatever it is', async () => {
    const { element } = await showShare();
    for (const [value, names] of [['bluesky', ['Bluesky']], [null, NAMES], [undefined, NAMES], [7, []], [['x'], ['X']]] as const) {
      Object.assign(element, { services: value });
      await element.updateComplete;
      expect(servicesOf(element), `${value}`).to.deep.equal(names);
    }
  });

  it('can be chosen for the whole appeal too', async () => {
    const { element } = await showShare(undefined, { tag: 'solidarity-appeal', attributes: 'sections="sidebar" services="mail"' });
    expect(servicesOf(element)).to.deep.equal(['Write an e-mail']);
  });
});

describe('the QR code', () => {
  const svg = codeOf;
  const open = async (element: SolidarityElement) => {
    await press(element, QR);
    await showCode(element);
  };

  it('is folded away before it is wanted', async () => {
    const { element } = await showShare();
    await showCode(element);
    expect(svg(element)!.checkVisibility()).to.equal(false);
  });

  it('is left out for an address that is too long: the address itself is shown', async () => {
    const long = `https://example.org/?${'a'.repeat(3000)}`;
    const { element } = await showShare(realAppeal({ url: long }));
    await press(element, QR);
    await load('qr');
    await element.updateComplete;
    expect(svg(element)).not.to.exist;
    expect((part(element, 'address') as HTMLInputElement).value).to.equal(long);
  });

  it('is larger on the page for a longer address, so that a camera finds its modules as large', async () => {
    const widths = [];
    for (const length of [20, 100]) {
      const { element } = await showShare(realAppeal({ url: `https://example.org/?${'a'.repeat(length)}` }), { around: 'style="font-size: 10px"' });
      await open(element);
      const { width, viewBox } = svg(element)!;
      widths.push(viewBox.baseVal.width, (width.baseVal.value / viewBox.baseVal.width).toFixed(2));
    }
    expect(widths).to.deep.equal([37, '3.33', 49, '3.33']);
  });

  it('is a picture with a name, the address in words below it', async () => {
    const { element } = await showShare();
    await open(element);
    expect(svg(element)).to.have.attribute('role', 'img');
    expect(svg(element)).to.have.attribute('aria-label', QR);
    expect((part(element, 'address') as HTMLInputElement).value).to.equal(url);
  });

  it('is black on white, with a quiet zone of four modules, whatever colours are around', async () => {
    const { element } = await showShare(undefined, { around: 'style="fill: red; color: red"' });
    await open(element);
    const [ground, modules] = svg(element)!.querySelectorAll('path');
    expect(getComputedStyle(ground!).fill).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(modules!).fill).to.equal('rgb(0, 0, 0)');
    const { x, y, width, height } = svg(element)!.viewBox.baseVal;
    const drawn = modules!.getBBox();
    expect([drawn.x, drawn.y]).to.deep.equal([0, 0]);
    expect([x, y, width, height]).to.deep.equal([-4, -4, drawn.width + 8, drawn.height + 8]);
  });

  it('follows a new edition', async () => {
    const { element, feed } = await showShare();
    await open(element);
    const before = svg(element)!.innerHTML;
    await publish(feed, realAppeal({ sequence: 8, url: 'https://example.org/a/much/longer/address/than/before' }), element);
    expect(svg(element)!.innerHTML).not.to.equal(before);
  });

  it('goes away again', async () => {
    const { element } = await showShare();
    await open(element);
    expect(svg(element)!.checkVisibility()).to.equal(true);
    await press(element, QR);
    expect(svg(element)!.checkVisibility()).to.equal(false);
  });
});
