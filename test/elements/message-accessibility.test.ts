import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { SolidarityElement } from '../../src/elements/element.js';
import { realAppeal } from '../fixtures/appeal.js';
import { part, publish, words } from '../tools/element.js';
import { canEmulateMedia } from '../tools/engine.js';
import { createEndpoint, type Feed } from '../tools/feed.js';
import { control, hrefOf, MESSAGE, press, problemOf, says, showForm, skewClock, stateOf, write } from '../tools/message.js';

type State = { attributes?: string; tag?: string; does?: (element: SolidarityElement, feed: Feed) => Promise<unknown> };

const server = (query = '') => `endpoint="${createEndpoint(query).url}"`;
const send = async (element: SolidarityElement) => {
  const clock = skewClock();
  await write(element, MESSAGE);
  clock.pass(3000);
  await press(element, 'send');
  await waitUntil(() => /[.]$/.test(stateOf(element)), 'nothing is said');
  clock.restore();
};

const states: Record<string, State> = {
  empty: {},
  'a poster': { attributes: 'theme="poster"' },
  'part of an appeal': { tag: 'solidarity-appeal' },
  'with names to choose from': {
    does: async (element) => {
      control(element, 'country').focus();
      await waitUntil(() => control(element, 'country').list!.options.length > 100, 'no names');
    },
  },
  wrong: {
    does: async (element) => {
      await write(element, { email: 'no' });
      await press(element, 'mail');
    },
  },
  'filled in, with its preview': {
    does: async (element) => {
      await write(element, { ...MESSAGE, sign: true });
      element.shadowRoot!.querySelector('details')!.open = true;
    },
  },
  'too long': { does: (element) => write(element, { message: 'x'.repeat(9000) }) },
  'to be sent': { attributes: server() },
  'on its way': { attributes: server('silence'), does: async (element) => { await write(element, MESSAGE); await press(element, 'send'); } },
  sent: { attributes: server(), does: send },
  'not sent': { attributes: server('status=500'), does: send },
  'of an appeal that is won': { does: async (element, feed) => { await write(element, MESSAGE); await publish(feed, realAppeal({ sequence: 2, status: 'won' }), element); } },
  'without an address any more': { does: async (element, feed) => { await write(element, MESSAGE); await publish(feed, realAppeal({ sequence: 2, contact: {} }), element); } },
};

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar']) {
    describe(`everybody can use, on a ${scheme} page ${lang == 'ar' ? 'from right to left' : 'from left to right'},`, function () {
      // axe looks at every node.
      this.timeout(30_000);
      if (canEmulateMedia) {
        before(() => emulateMedia({ colorScheme: scheme }));
        after(() => emulateMedia({ colorScheme: 'light' }));
      }
      const colours = scheme == 'dark' ? 'background: #111; color: #eee' : 'background: #fff; color: #111';
      const around = `lang="${lang}" dir="${lang == 'ar' ? 'rtl' : 'ltr'}" style="color-scheme: ${scheme}; ${colours}"`;

      for (const [state, { does, ...options }] of Object.entries(states)) {
        it(`a form that is ${state}`, async () => {
          const { element, feed } = await showForm(realAppeal(), { ...options, around });
          await does?.(element, feed);
          await element.updateComplete;
          await expect(element).to.be.accessible();
        });
      }
    });
  }
}

describe('somebody with a keyboard and nothing else', () => {
  /** What has the focus, by its name. */
  const focused = (element: Element) => {
    const active = element.shadowRoot!.activeElement;
    return active?.getAttribute('name') || active?.getAttribute('part') || active?.localName;
  };

  it('goes through all of it in its order', async () => {
    const { element } = await showForm();
    await write(element, MESSAGE);
    control(element, 'name').focus();
    const seen = [focused(element)];
    for (let step = 0; step < 10; step++) {
      await sendKeys({ press: 'Tab' });
      seen.push(focused(element));
    }
    expect(seen).to.deep.equal(['name', 'abbr', 'country', 'language', 'message', 'email', 'sign', 'publish', 'summary', 'mail', 'copy']);
  });

  it('writes, signs, reads the preview and gets to the mail program', async () => {
    const { element } = await showForm();
    control(element, 'name').focus();
    await sendKeys({ type: 'Union' });
    for (let step = 0; step < 6; step++) await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(element.shadowRoot!.querySelector('details')!.open).to.equal(true);
    expect(decodeURIComponent(hrefOf(element))).to.include('Name or organisation: Union').and.to.include('We sign the appeal: ✓');
  });

  it('is led to what is wrong, and told', async () => {
    const { element } = await showForm(realAppeal(), { attributes: server() });
    control(element, 'email').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused(element) == 'name', 'the focus is elsewhere');
    expect(problemOf(element, 'name')).to.equal('This is needed.');
  });

  it('sends with Enter from a field, and starts a new line with it in the message', async () => {
    const endpoint = createEndpoint();
    const clock = skewClock();
    const { element } = await showForm(realAppeal(), { attributes: `endpoint="${endpoint.url}"` });
    await write(element, MESSAGE);
    clock.pass(3000);
    const field = control(element, 'message');
    field.focus();
    await sendKeys({ press: 'Enter' });
    expect(field.value).to.include('\n');
    expect(stateOf(element)).to.equal('');
    control(element, 'name').focus();
    await sendKeys({ press: 'Enter' });
    await says(element, 'Sent. Thank you.');
    clock.restore();
    expect(await endpoint.posts()).to.have.lengthOf(1);
  });

  it('does nothing by accident: Enter neither copies nor opens a mail program', async () => {
    const { element } = await showForm();
    await write(element, MESSAGE);
    let presses = 0;
    for (const name of ['mail', 'copy']) part(element, name)!.addEventListener('click', () => presses++);
    control(element, 'name').focus();
    await sendKeys({ press: 'Enter' });
    expect(presses).to.equal(0);
  });
});

describe('somebody who listens', () => {
  it('is told what has become of it by a node that was there before', async () => {
    const { element } = await showForm(realAppeal(), { attributes: server('status=500') });
    const status = part(element, 'state')!;
    expect(status.getAttribute('role')).to.equal('status');
    await send(element);
    expect(part(element, 'state')).to.equal(status);
    expect(words(status)).to.include('Your text is still here.');
  });
});

describe('somebody who points', () => {
  it('has targets of 24 pixels at least', async () => {
    const { element } = await showForm();
    await write(element, MESSAGE);
    for (const target of element.shadowRoot!.querySelectorAll('[part=input], [part=field], summary, button, [part=mail]')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).to.be.at.least(24);
    }
  });
});
