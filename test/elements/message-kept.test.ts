import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { realAppeal } from '../fixtures/appeal.js';
import { breakDown, failed, lookUntil, part, parts, publish, textOf } from '../tools/element.js';
import { createFeed } from '../tools/feed.js';
import { control, MESSAGE, press, preview, showForm, stateOf, textsOf, write } from '../tools/message.js';

const TYPED = { ...MESSAGE, abbr: 'UW', country: 'Freedonia', email: 'union@example.org' };
const edition = (changes = {}) => realAppeal({ sequence: 2, ...changes });

for (const tag of ['solidarity-message', 'solidarity-appeal']) {
  describe(`what is typed into <${tag}>`, () => {
    async function typed(options = {}) {
      const shown = await showForm(realAppeal(), { tag, ...options });
      await write(shown.element, { ...TYPED, publish: true });
      return shown;
    }

    it('stays when the feed is refreshed', async () => {
      const { element, feed } = await typed();
      const field = control(element, 'message');
      await publish(feed, edition({ title: 'Another title' }), element);
      expect(textsOf(element)).to.include(TYPED);
      expect(control(element, 'publish').checked).to.equal(true);
      expect(control(element, 'message')).to.equal(field);
    });

    it('stays with its caret where it is, while somebody writes in the middle', async () => {
      const { element, feed } = await typed();
      const field = control(element, 'message');
      field.focus();
      field.setSelectionRange(3, 3);
      await sendKeys({ type: 'all ' });
      await publish(feed, edition(), element);
      expect(field.selectionStart).to.equal(7);
      expect(field.value).to.equal('We all stand with you.');
      expect(element.shadowRoot!.activeElement).to.equal(field);
    });

    it('is never written to by us while an input method composes it', async () => {
      const { element, feed } = await typed();
      const field = control(element, 'message');
      let writes = 0;
      const { get, set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
      Object.defineProperty(field, 'value', {
        configurable: true,
        get: () => get!.call(field),
        set: (value) => {
          writes++;
          set!.call(field, value);
        },
      });
      field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      set!.call(field, 'に');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      await element.updateComplete;
      await publish(feed, edition(), element);
      expect(writes).to.equal(0);
      expect(preview(element)).to.match(/に$/);
    });

    it('stays when the feed fails', async () => {
      const { element, feed } = await typed();
      await breakDown(feed, element);
      expect(textsOf(element)).to.include(TYPED);
    });

    it('can still be read and copied when the appeal may not be shown any more', async () => {
      const { element, feed } = await typed();
      const shown = preview(element);
      await feed.set(edition({ expires: '2018-12-01' }));
      // What is shown expires as well.
      (element.feed.snapshot.appeal as any).expires = '2018-12-01';
      await lookUntil(() => element.feed.snapshot.state == 'failed', 'it has not expired');
      await element.updateComplete;
      expect(preview(element)).to.equal(shown);
      expect(part(element, 'copy')).to.exist;
    });

    it('is there again when the appeal is', async () => {
      const { element } = await typed();
      element.src = (await createFeed('no', { status: 500 })).url;
      await failed(element);
      element.src = (await createFeed(realAppeal())).url;
      await waitUntil(() => part(element, 'message'), 'no form');
      expect(textsOf(element)).to.include(TYPED);
    });

    for (const status of ['won', 'closed']) {
      it(`stays when the appeal is ${status} meanwhile, and is no signature any more`, async () => {
        const { element, feed } = await typed();
        await write(element, { sign: true });
        const field = control(element, 'message');
        await publish(feed, edition({ status }), element);
        expect(control(element, 'message')).to.equal(field);
        expect(textsOf(element)).to.include(TYPED);
        expect(control(element, 'sign')).not.to.exist;
        expect(preview(element)).not.to.include('We sign the appeal');
        expect(part(element, 'status')).to.exist;
      });
    }

    it('can still be read and copied when there is no address any more', async () => {
      const { element, feed } = await typed();
      const shown = preview(element);
      await publish(feed, edition({ contact: {} }), element);
      expect(preview(element)).to.equal(shown);
      await press(element, 'copy');
      await waitUntil(() => element.shadowRoot!.activeElement == part(element, 'letter') || stateOf(element), 'nothing happens');
    });

    it('stays when the language of the page changes', async () => {
      const { element } = await typed();
      control(element, 'country').focus();
      await waitUntil(() => control(element, 'language').value, 'no language');
      await write(element, { country: 'Germany' });
      element.parentElement!.lang = 'de';
      element.lang = 'de';
      await waitUntil(() => !element.language.pending && element.language.format.ready && element.language.lang == 'de', 'no German');
      await element.updateComplete;
      expect(textsOf(element)).to.include({ ...TYPED, country: 'Germany', language: 'English' });
    });

    it('stays when the element is moved', async () => {
      const { element } = await typed();
      document.body.append(element);
      await element.updateComplete;
      expect(textsOf(element)).to.include(TYPED);
      element.remove();
    });

    it('stays when the element is removed and comes back much later', async () => {
      const { element } = await typed();
      const { parentElement } = element;
      element.remove();
      await new Promise((next) => setTimeout(next));
      parentElement!.append(element);
      await waitUntil(() => element.feed.snapshot.appeal, 'no appeal');
      await element.updateComplete;
      expect(textsOf(element)).to.include(TYPED);
    });

    it('stays when the way to send it changes', async () => {
      const { element } = await typed();
      element.setAttribute('endpoint', '/post');
      await element.updateComplete;
      expect(textsOf(element)).to.include(TYPED);
      element.removeAttribute('endpoint');
      await element.updateComplete;
      expect(textsOf(element)).to.include(TYPED);
    });

    it('is in no storage, no cookie and no address', async () => {
      await typed();
      expect([...Object.keys(localStorage), ...Object.keys(sessionStorage)]).to.be.empty;
      expect(document.cookie + location.href).not.to.include('Freedonia');
    });
  });
}

describe('sections in another order', () => {
  it('leave what is typed where it is', async () => {
    const { element } = await showForm(realAppeal(), { tag: 'solidarity-appeal', attributes: 'sections="body message counter"' });
    await write(element, { ...TYPED, sign: true });
    element.setAttribute('sections', 'message counter');
    await element.updateComplete;
    expect(textsOf(element)).to.include(TYPED);
    expect(control(element, 'sign').checked).to.equal(true);
    expect(parts(element, 'message')).to.have.lengthOf(1);
  });

  it('bring it back when the form was away', async () => {
    const { element } = await showForm(realAppeal(), { tag: 'solidarity-appeal' });
    await write(element, TYPED);
    element.setAttribute('sections', 'sidebar');
    await element.updateComplete;
    expect(part(element, 'message')).not.to.exist;
    element.setAttribute('sections', 'campaign');
    await element.updateComplete;
    expect(textsOf(element)).to.include(TYPED);
  });
});

describe('a form that nobody has written in', () => {
  it('leaves nothing behind when the appeal may not be shown any more', async () => {
    const { element } = await showForm();
    element.src = (await createFeed('no', { status: 500 })).url;
    await failed(element);
    expect(textOf(element)).to.equal('This appeal cannot be shown now.');
    expect(part(element, 'letter')).not.to.exist;
  });
});
