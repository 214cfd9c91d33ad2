import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import sinon from 'sinon';
import { realAppeal } from '../fixtures/appeal.js';
import { part, publish, words } from '../tools/element.js';
import { postOn, press, pretend, said, serverField, showCode, showShare, way, waysOf } from '../tools/share.js';

const title = realAppeal().title;
const url = 'https://www.icor.info/';
const COPY = 'Copy the link';
const SHARE = 'Share …';
const QR = 'QR code of this address';

const address = (element: Element) => part(element, 'address') as HTMLInputElement | null;
const focused = (element: Element) => element.shadowRoot!.activeElement;
const openPage = () => sinon.stub(window, 'open');

let undo: (() => void)[] = [];
const have = (properties: Record<string, unknown>) => void undo.push(pretend(properties));
beforeEach(() => have({ canShare: undefined }));
afterEach(() => {
  undo.forEach((restore) => restore());
  undo = [];
  sinon.restore();
});

describe('the browser’s own way to share', () => {
  it('is not offered where there is none', async () => {
    const { element } = await showShare();
    expect(waysOf(element)).not.to.include(SHARE);
  });

  it('is not offered where it would refuse, as in a frame', async () => {
    have({ share: () => Promise.reject(new Error('refused')), canShare: () => false });
    const { element } = await showShare();
    expect(waysOf(element)).not.to.include(SHARE);
  });

  it('may be given up, or fail, without a trace', async () => {
    const share = sinon.fake.rejects(new DOMException('given up', 'AbortError'));
    have({ share, canShare: () => true });
    const { element } = await showShare();
    await press(element, SHARE);
    expect(share.callCount).to.equal(1);
    expect(said(element)).to.equal('');
  });

  it('is given title and address', async () => {
    const share = sinon.fake.resolves(undefined);
    have({ share, canShare: () => true });
    const { element } = await showShare();
    expect(waysOf(element)[0]).to.equal(SHARE);
    await press(element, SHARE);
    expect(share.firstCall.args).to.deep.equal([{ title, text: title, url }]);
  });
});

describe('the link', () => {
  const refused = { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) };

  for (const [where, clipboard] of Object.entries({ 'on plain http': undefined, 'where the clipboard is refused': refused })) {
    it(`stands there selected ${where}, and nothing is said that is not true`, async () => {
      have({ clipboard });
      sinon.stub(document, 'execCommand').returns(false);
      const { element } = await showShare();
      way(element, COPY).click();
      await waitUntil(() => address(element) && focused(element) == address(element));
      const field = address(element)!;
      expect(field.value).to.equal(url);
      expect(field.readOnly).to.equal(true);
      expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(url);
      expect(field).to.have.attribute('aria-label', COPY);
      expect(said(element)).to.equal('');
    });
  }

  it('is copied in the older way where there is only that', async () => {
    have({ clipboard: undefined });
    const command = sinon.stub(document, 'execCommand').returns(true);
    const { element } = await showShare();
    way(element, COPY).click();
    await waitUntil(() => said(element) == 'Copied.');
    expect(command.firstCall.args).to.deep.equal(['copy']);
  });

  it('is copied, said politely, and the focus stays', async () => {
    const writeText = sinon.fake.resolves(undefined);
    have({ clipboard: { writeText } });
    const { element } = await showShare();
    way(element, COPY).focus();
    way(element, COPY).click();
    await waitUntil(() => said(element) == 'Copied.');
    expect(writeText.firstCall.args).to.deep.equal([url]);
    expect(words(focused(element))).to.equal(COPY);
    expect(address(element)!.checkVisibility()).to.equal(false);
  });

  it('is no longer called copied when it has changed', async () => {
    have({ clipboard: { writeText: sinon.fake.resolves(undefined) } });
    const { element, feed } = await showShare();
    way(element, COPY).click();
    await waitUntil(() => said(element) == 'Copied.');
    await publish(feed, realAppeal({ sequence: 8, url: 'https://example.org/new' }), element);
    expect(said(element)).to.equal('');
  });

  it('is not called copied when a second try fails', async () => {
    have({ clipboard: { writeText: sinon.stub().onFirstCall().resolves().rejects(new Error('refused')) } });
    sinon.stub(document, 'execCommand').returns(false);
    const { element } = await showShare();
    way(element, COPY).click();
    await waitUntil(() => said(element) == 'Copied.');
    way(element, COPY).click();
    await waitUntil(() => said(element) == '');
    expect(focused(element)).to.equal(address(element));
  });

  it('leaves nothing behind when the element goes while it is copied', async () => {
    let answer = () => {};
    have({ clipboard: { writeText: () => new Promise<void>((_, reject) => (answer = () => reject(new Error('late')))) } });
    sinon.stub(document, 'execCommand').returns(false);
    const { element } = await showShare();
    way(element, COPY).click();
    element.remove();
    answer();
    await element.updateComplete;
    expect(document.activeElement).to.equal(document.body);
  });
});

describe('Mastodon', () => {
  for (const wrong of ['', ' ', 'mastodon', '@name', 'https://', 'javascript:alert(1)', 'a b.social']) {
    it(`is not opened on "${wrong}", and the browser says so`, async () => {
      const open = openPage();
      const { element } = await showShare();
      await press(element, 'Mastodon');
      await postOn(element, wrong);
      expect(open.callCount).to.equal(0);
      expect(serverField(element)!.validity.valid).to.equal(false);
    });
  }

  for (const wrong of ['exa<b>.social', '..', 'a.b:c', 'https://user:secret@a.b']) {
    it(`is not opened on "${wrong}"`, async () => {
      const open = openPage();
      const { element } = await showShare();
      await press(element, 'Mastodon');
      await postOn(element, wrong);
      expect(open.callCount).to.equal(0);
    });
  }

  const servers: Record<string, string> = {
    'example.social': 'example.social',
    ' Example.Social ': 'example.social',
    '@name@example.social': 'example.social',
    'name@example.social': 'example.social',
    'https://example.social/': 'example.social',
    'http://example.social': 'example.social',
    'HTTPS://example.social/@name': 'example.social',
    'https://example.social/@name@other.social': 'example.social',
    'example.social/@name': 'example.social',
    'example.social?a#b': 'example.social',
    'example.social:8443': 'example.social:8443',
    'пример.social': 'xn--e1afmkfd.social',
  };
  for (const [typed, host] of Object.entries(servers)) {
    it(`is opened on the server in "${typed}", with title and address, without a hold on this page`, async () => {
      const open = openPage();
      const { element } = await showShare();
      await press(element, 'Mastodon');
      await postOn(element, typed);
      const [href, target, features] = open.firstCall.args;
      const { origin, pathname, searchParams } = new URL(`${href}`);
      expect([origin, pathname]).to.deep.equal([`https://${host}`, '/share']);
      expect([...searchParams]).to.deep.equal([['text', `${title} ${url}`]]);
      expect([target, features]).to.deep.equal(['_blank', 'noreferrer']);
    });
  }

  it('keeps what is typed while editions come, while it is closed, and when the element is moved', async () => {
    const { element, feed } = await showShare();
    await press(element, 'Mastodon');
    serverField(element)!.focus();
    await sendKeys({ type: 'example.soc' });
    await publish(feed, realAppeal({ sequence: 8, title: 'New' }), element);
    expect(focused(element)).to.equal(serverField(element));
    await press(element, QR);
    await press(element, 'Mastodon');
    element.parentElement!.prepend(element);
    expect(serverField(element)!.value).to.equal('example.soc');
  });

  it('stores nothing', async () => {
    openPage();
    const { element } = await showShare();
    await press(element, 'Mastodon');
    await postOn(element, 'example.social');
    expect(serverField(element)).to.have.attribute('autocomplete', 'off');
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
  });
});

describe('with a keyboard alone', () => {
  it('every way can be reached and used', async () => {
    have({ clipboard: undefined, share: () => Promise.resolve(), canShare: () => true });
    sinon.stub(document, 'execCommand').returns(false);
    const open = openPage();
    const { element } = await showShare();
    const start = document.createElement('button');
    element.before(start);
    start.focus();
    for (const text of waysOf(element)) {
      await sendKeys({ press: 'Tab' });
      expect(words(focused(element))).to.equal(text);
    }
    way(element, QR).focus();
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(words(focused(element))).to.equal(QR);
    expect(address(element)!.checkVisibility()).to.equal(true);

    way(element, 'Mastodon').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal(serverField(element));
    await sendKeys({ press: 'Enter' });
    expect(open.callCount).to.equal(0);
    await sendKeys({ type: 'example.social' });
    await sendKeys({ press: 'Enter' });
    expect(open.callCount).to.equal(1);

    way(element, COPY).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element) == address(element));
  });
});

describe('printed', () => {
  it('the address is there with its QR code, and afterwards it is as before', async () => {
    const { element } = await showShare();
    await showCode(element);
    window.dispatchEvent(new Event('beforeprint'));
    expect(part(element, 'qr')!.querySelector('svg')!.checkVisibility()).to.equal(true);
    expect(words(part(element, 'qr')!.querySelector('bdi'))).to.equal(url);
    window.dispatchEvent(new Event('afterprint'));
    expect(address(element)!.checkVisibility()).to.equal(false);
  });

  it('what is open stays open, with what is typed', async () => {
    const { element } = await showShare();
    await press(element, 'Mastodon');
    serverField(element)!.focus();
    await sendKeys({ type: 'example.soc' });
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('afterprint'));
    expect(serverField(element)!.value).to.equal('example.soc');
    expect(focused(element)).to.equal(serverField(element));
  });
});
