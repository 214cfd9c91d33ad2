import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { realAppeal } from '../fixtures/appeal.js';
import { part, parts } from '../tools/element.js';
import { createEndpoint } from '../tools/feed.js';
import { mailOf } from '../tools/mail.js';
import { pretend } from '../tools/share.js';
import { EMAIL, hrefOf, MESSAGE, press, preview, received, says, SENT, stateOf, textsOf, UNSENT, useEndpoints, write } from '../tools/message.js';

const { filled } = useEndpoints();

describe('a message that did not arrive', () => {
  for (const [why, query] of [
    ['the server fails', 'status=500'],
    ['the server refuses it', 'status=422'],
    ['the server is not there', 'status=404'],
    ['no page may ask', 'preflight=no'],
    ['no page may read the answer', 'cors=no'],
  ] as const) {
    it(`is kept, and can be sent again: ${why}`, async () => {
      const endpoint = createEndpoint(query);
      const { element } = await filled(endpoint);
      const shown = preview(element);
      await press(element, 'send');
      await says(element, UNSENT);
      expect(textsOf(element)).to.include(MESSAGE);
      expect(part(element, 'send')!.textContent).to.equal('Try again');
      const better = createEndpoint();
      element.setAttribute('endpoint', better.url);
      await element.updateComplete;
      await press(element, 'send');
      await says(element, SENT);
      expect((await better.posts())[0]!.body).to.equal(shown);
    });
  }

  describe('can go another way', () => {
    const unsent = async (options = {}, says_ = UNSENT) => {
      const endpoint = createEndpoint('status=500');
      const shown = await filled(endpoint, options);
      await press(shown.element, 'send');
      await says(shown.element, says_);
      return { ...shown, endpoint };
    };
    const readable = 'Name or organisation: Union of Workers\n\nWe stand with you.';

    it('as an e-mail with a text that people can read, which the preview shows beside what is sent again', async () => {
      const { element, endpoint } = await unsent();
      const [, before] = await endpoint.posts();
      expect(before).not.to.exist;
      expect((await mailOf(hrefOf(element))).body.replace(/\r\n/g, '\n')).to.equal(readable);
      const [text, json] = parts(element, 'letter').map((letter) => (letter as HTMLTextAreaElement).value);
      expect(text).to.equal(readable);
      await press(element, 'send');
      await received(endpoint, 2);
      expect((await endpoint.posts())[1]!.body).to.equal(json);
    });

    it('by hand: the same text is copied, and it can still be sent', async () => {
      const { element } = await unsent();
      const better = createEndpoint();
      element.setAttribute('endpoint', better.url);
      let copied = '';
      const undo = pretend({ clipboard: { writeText: async (text: string) => void (copied = text) } });
      try {
        part(element, 'copy')!.focus();
        await press(element, 'copy');
        await says(element, `Copied. Send it to ${EMAIL}.`);
      } finally {
        undo();
      }
      expect(copied).to.equal(readable);
      expect(element.shadowRoot!.activeElement).to.equal(part(element, 'copy'));
      await press(element, 'send');
      await says(element, SENT);
      expect(await better.posts()).to.have.lengthOf(1);
    });

    it('and is sent once, even if it is copied late', async () => {
      const { element, endpoint } = await unsent();
      let answer!: () => void;
      const undo = pretend({ clipboard: { writeText: () => new Promise<void>((done) => (answer = done)) } });
      try {
        await press(element, 'copy');
        await press(element, 'send');
        answer();
        await press(element, 'send');
      } finally {
        undo();
      }
      await says(element, UNSENT);
      expect(await endpoint.posts()).to.have.lengthOf(2);
    });

    it('which is not offered before, while it is sent, or afterwards', async () => {
      const endpoint = createEndpoint('delay=300');
      const { element } = await filled(endpoint);
      const offered = () => parts(element, 'mail').length + parts(element, 'copy').length;
      expect(offered()).to.equal(0);
      await press(element, 'send');
      expect(offered()).to.equal(0);
      await says(element, SENT);
      expect(offered()).to.equal(0);
    });

    it('by hand alone where the feed has no address', async () => {
      const { element } = await unsent({ appeal: realAppeal({ contact: null }) }, 'It may not have arrived. Your text is still here.');
      expect(part(element, 'mail')).not.to.exist;
      expect(part(element, 'copy')).to.exist;
    });

    it('in the middle of an appeal too', async () => {
      const { element } = await unsent({ tag: 'solidarity-appeal' });
      expect(part(element, 'mail')).to.exist;
    });
  });

  it('has perhaps arrived where no page may read the answer: that is not denied', async () => {
    const endpoint = createEndpoint('cors=no');
    const { element } = await filled(endpoint, { attributes: 'encoding="form"' });
    await press(element, 'send');
    await says(element, UNSENT);
    expect(await endpoint.posts()).to.have.lengthOf(1);
  });

  it('is given up when the server never answers, after half a minute', async () => {
    const endpoint = createEndpoint('silence');
    const { element } = await filled(endpoint, { attributes: 'encoding="form"' });
    const timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldClearNativeTimers: true });
    try {
      await press(element, 'send');
      await timers.tickAsync(1);
      await timers.tickAsync(29_000);
      expect(stateOf(element)).to.equal('Sending …');
      await timers.tickAsync(1000);
    } finally {
      timers.restore();
    }
    await says(element, UNSENT);
    expect(textsOf(element)).to.include(MESSAGE);
  });

  it('says nothing of a failure any more when it is changed', async () => {
    const endpoint = createEndpoint('status=500');
    const { element } = await filled(endpoint);
    await press(element, 'send');
    await says(element, UNSENT);
    await write(element, { message: 'Another' });
    expect(stateOf(element)).to.equal('');
    expect(part(element, 'send')!.textContent).to.equal('Send');
  });

  it('keeps the focus on its button', async () => {
    const endpoint = createEndpoint('status=500');
    const { element } = await filled(endpoint);
    part(element, 'send')!.focus();
    await press(element, 'send');
    await says(element, UNSENT);
    expect(element.shadowRoot!.activeElement).to.equal(part(element, 'send'));
  });
});
