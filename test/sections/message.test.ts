import { expect, waitUntil } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { base, part, parts, publish, textOf, words } from '../tools/element.js';
import { mailOf } from '../tools/mail.js';
import { control, EMAIL, hrefOf, MESSAGE, press, preview, problemOf, showForm, stateOf, write } from '../tools/message.js';

const TITLE = realAppeal().title;

describe('a message', () => {
  it('is an e-mail to the contact of the appeal, and its preview is exactly what leaves', async () => {
    const { element } = await showForm();
    await write(element, { ...MESSAGE, abbr: 'UW', email: 'union@example.org', publish: true });
    const mail = await mailOf(hrefOf(element));
    expect(mail.to).to.deep.equal([{ address: EMAIL, name: '' }]);
    expect(mail.subject).to.equal(TITLE);
    expect(mail.body.replace(/\r\n/g, '\n')).to.equal(preview(element));
    expect(preview(element)).to.equal(
      'Name or organisation: Union of Workers\nAbbreviation: UW\n' +
        'E-mail address for a reply: union@example.org\nMay be published: ✓\n\nWe stand with you.',
    );
    expect(words(element.shadowRoot!.querySelector('details p'))).to.equal(`${EMAIL}: ${mail.subject}`);
  });

  it('may be a signature, which needs no words', async () => {
    const { element } = await showForm();
    await write(element, { name: 'Union', sign: true });
    const mail = await mailOf(hrefOf(element));
    expect(mail.subject).to.equal(TITLE);
    expect(mail.body).to.match(/We sign the appeal: ✓$/);
    expect(control(element, 'message').required).to.equal(false);
  });

  it('names the appeal in the language of the visitor', async () => {
    const { element } = await showForm(realAppeal({ translations: { de: { title: 'Solidarität' } } }), { around: 'lang="de"' });
    await write(element, MESSAGE);
    expect((await mailOf(hrefOf(element))).subject).to.equal('Solidarität');
  });

  it('that is too long for a link is to be copied, and that is said', async () => {
    const { element } = await showForm();
    await write(element, { ...MESSAGE, message: 'We stand with you. '.repeat(600) });
    expect(part(element, 'mail')).not.to.exist;
    expect(stateOf(element)).to.equal(`This is too long for a link. Copy the text and send it to ${EMAIL}.`);
    expect(part(element, 'copy')).to.exist;
    // All that is left to do is to paste it.
    const mail = await mailOf(part(element, 'state')!.querySelector('a')!.getAttribute('href')!);
    expect([mail.to![0]!.address, mail.subject, mail.body]).to.deep.equal([EMAIL, TITLE, '']);
    await write(element, MESSAGE);
    expect(part(element, 'mail')).to.exist;
    expect(stateOf(element)).to.equal(`Send it to ${EMAIL}.`);
  });

  it('goes to the new address when the feed has one', async () => {
    const { element, feed } = await showForm();
    await write(element, MESSAGE);
    await publish(feed, realAppeal({ sequence: 2, contact: { email: 'new@example.org' } }), element);
    expect((await mailOf(hrefOf(element))).to![0]!.address).to.equal('new@example.org');
  });

  for (const contact of [{ email: 'a@b?bcc=spy@example.com' }, { email: 'javascript:alert(1)' }, { email: 'a@b\nBcc: c@d' }, {}]) {
    it(`goes nowhere that is no address: ${JSON.stringify(contact)}`, async () => {
      const { element } = await showForm(realAppeal({ contact }), { tag: 'solidarity-appeal' });
      expect(part(element, 'message')).not.to.exist;
    });
  }
});

describe('the address', () => {
  const told = `Send it to ${EMAIL}.`;

  it('is told once on a campaign page: by the contact, and by the message when that is copied or too long', async () => {
    const { element } = await showForm(realAppeal(), { tag: 'solidarity-appeal' });
    expect(textOf(element)).not.to.include(told);
    expect(words(part(element, 'contact'))).to.include(EMAIL);
    await write(element, { ...MESSAGE, message: 'We stand with you. '.repeat(600) });
    expect(stateOf(element)).to.include(`send it to ${EMAIL}.`);
    await write(element, MESSAGE);
    expect(stateOf(element)).to.equal('');
    document.execCommand = () => true;
    try {
      await press(element, 'copy');
      await waitUntil(() => stateOf(element) == `Copied. ${told}`, 'it is not told');
    } finally {
      delete (document as any).execCommand;
    }
  });

  it('is always told where the form stands alone', async () => {
    const { element } = await showForm();
    expect(stateOf(element)).to.equal(told);
  });
});

describe('where texts run in different directions', () => {
  for (const title of ['Solidarity (now)!', 'تضامن!']) {
    it(`the address and the title have each their own in the preview: ${title}`, async () => {
      const { element } = await showForm(realAppeal({ title }), { around: 'lang="ar" dir="rtl"' });
      await waitUntil(() => element.language.lang == 'ar', 'no Arabic');
      const [to, about] = element.shadowRoot!.querySelectorAll('details bdi');
      expect([words(to), words(about)]).to.deep.equal([EMAIL, title]);
      expect([to, about].map((text) => getComputedStyle(text!).direction)).to.deep.equal(['ltr', title == 'تضامن!' ? 'rtl' : 'ltr']);
    });
  }

  it('an address that is posted to has its own', async () => {
    const { element } = await showForm(realAppeal(), { around: 'lang="ar" dir="rtl"', attributes: 'endpoint="https://example.org/post/?a=1"' });
    const to = element.shadowRoot!.querySelector('details bdi')!;
    expect(words(to)).to.equal('POST https://example.org/post/?a=1');
    expect(getComputedStyle(to).direction).to.equal('ltr');
  });
});

describe('the form', () => {
  it('has a label for every field', async () => {
    const { element } = await showForm();
    const labels = ['name', 'abbr', 'country', 'language', 'message', 'email', 'sign', 'publish'].map((name) => words(control(element, name).labels![0]));
    expect(labels).to.deep.equal([
      'Name or organisation *',
      'Abbreviation',
      'Country',
      'Language of the message',
      'Message *',
      'E-mail address for a reply',
      'We sign the appeal',
      'May be published',
    ]);
  });

  it('lets a browser fill in what it knows', async () => {
    const { element } = await showForm();
    const hints = ['name', 'country', 'language', 'email', 'abbr'].map((name) => control(element, name).autocomplete);
    expect(hints).to.deep.equal(['organization', 'country-name', 'off', 'email', 'off']);
  });

  for (const [lang, language] of Object.entries({ en: 'English', de: 'Deutsch', ar: 'العربية', 'de-AT': 'Österreichisches Deutsch', 'x_y': '' })) {
    it(`supposes that the message is in the language of the page: ${lang}`, async () => {
      const { element } = await showForm(realAppeal(), { around: `lang="${lang}"` });
      control(element, 'country').focus();
      await waitUntil(() => element.shadowRoot!.querySelector('option'), 'no names');
      await element.updateComplete;
      expect(control(element, 'language').value).to.equal(language);
    });
  }

  it('offers no name of a country before somebody comes to it', async () => {
    const { element } = await showForm();
    expect(element.shadowRoot!.querySelector('option')).not.to.exist;
  });

  it('offers all countries in the language of the visitor, in the order of its alphabet', async () => {
    const { element } = await showForm(realAppeal(), { around: 'lang="de"' });
    control(element, 'country').focus();
    const options = () => [...control(element, 'country').list!.options].map(({ value }) => value);
    await waitUntil(() => options().length > 240, 'no countries');
    expect(options()).to.include.members(['Deutschland', 'Katar', 'Kosovo', 'Österreich']);
    expect(options()).to.deep.equal(options().toSorted((a, b) => a.localeCompare(b, 'de')));
  });

});

describe('what is wrong', () => {
  it('is not said before somebody has tried', async () => {
    const { element } = await showForm();
    await write(element, { email: 'no' });
    expect(parts(element, 'problem').map(words).join('')).to.equal('');
    expect(element.shadowRoot!.querySelector('[aria-invalid=true]')).not.to.exist;
  });

  for (const name of ['mail', 'copy']) {
    it(`is said at its field when it is tried to ${name}, and the first such field has the focus`, async () => {
      const { element } = await showForm();
      await write(element, { name: ' ', email: 'union.example.org' });
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      part(element, name)!.dispatchEvent(click);
      await element.updateComplete;
      await element.updateComplete;
      if (name == 'mail') expect(click.defaultPrevented).to.equal(true);
      expect(problemOf(element, 'name')).to.equal('This is needed.');
      expect(problemOf(element, 'message')).to.equal('This is needed.');
      expect(problemOf(element, 'email')).to.equal('This is no e-mail address.');
      expect(problemOf(element, 'abbr')).to.equal('');
      expect(element.shadowRoot!.activeElement).to.equal(control(element, 'name'));
    });
  }

  it('goes as soon as it is right', async () => {
    const { element } = await showForm();
    await press(element, 'copy');
    await write(element, MESSAGE);
    expect(problemOf(element, 'name')).to.equal('');
    expect(problemOf(element, 'message')).to.equal('');
  });

  it('keeps nobody from going on when it is right', async () => {
    const { element } = await showForm();
    await write(element, MESSAGE);
    let wasPrevented = true;
    element.addEventListener('click', (event) => {
      wasPrevented = event.defaultPrevented;
      event.preventDefault();
    });
    part(element, 'mail')!.click();
    expect(wasPrevented).to.equal(false);
  });
});

describe('the text', () => {
  it('has the address beside it, for those who have their mail on the web', async () => {
    const { element } = await showForm();
    expect(textOf(element)).to.match(new RegExp(`Copy the text Send it to ${EMAIL}[.]$`));
  });

  /** As on plain http and in frames, where there is no clipboard. */
  async function withoutClipboard(work: () => Promise<unknown>) {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await work();
    } finally {
      delete (navigator as any).clipboard;
    }
  }

  it('is copied as it is, and said to be', async () => {
    const { element } = await showForm();
    let copied = '';
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text: string) => void (copied = text) } });
    try {
      await write(element, MESSAGE);
      await press(element, 'copy');
      await waitUntil(() => stateOf(element).includes('Copied.'), 'it is not said');
    } finally {
      delete (navigator as any).clipboard;
    }
    expect(copied).to.equal(preview(element));
  });

  for (const works of [true, false]) {
    it(`is unfolded and selected where there is no clipboard, and ${works ? '' : 'not '}said to be copied where that is ${works ? 'allowed' : 'forbidden'}`, async () => {
      const { element } = await showForm();
      control(element, 'name').focus();
      await waitUntil(() => control(element, 'language').value, 'no language');
      await write(element, MESSAGE);
      document.execCommand = () => works;
      try {
        await withoutClipboard(async () => {
          await press(element, 'copy');
          await waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('part') == 'letter', 'it is not selected');
        });
        await element.updateComplete;
      } finally {
        delete (document as any).execCommand;
      }
      const area = part(element, 'letter') as HTMLTextAreaElement;
      expect(area.closest('details')!.open).to.equal(true);
      expect(element.shadowRoot!.activeElement).to.equal(area);
      expect(area.value.slice(area.selectionStart, area.selectionEnd)).to.equal(preview(element));
      expect(area.readOnly).to.equal(true);
      expect(stateOf(element).includes('Copied.')).to.equal(works);
    });
  }
});

describe('a form that leads nowhere', () => {
  it('is no part of an appeal', async () => {
    const { element } = await showForm(realAppeal({ contact: null }), { tag: 'solidarity-appeal' });
    expect(textOf(element)).not.to.include('Send a message');
  });

  it('alone leaves the words of the host where they are', async () => {
    const { element } = await showForm(realAppeal({ contact: null }), { children: '<p>Write to us.</p>' });
    expect(base(element)).not.to.exist;
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.lengthOf(1);
  });

  for (const status of ['won', 'closed']) {
    it(`is not shown when the appeal is ${status}: alone it is a last line`, async () => {
      const { element } = await showForm(realAppeal({ status }));
      expect(part(element, 'message')).not.to.exist;
      expect(textOf(element)).to.include(TITLE);
      const { element: whole } = await showForm(realAppeal({ status }), { tag: 'solidarity-appeal' });
      expect(part(whole, 'message')).not.to.exist;
      expect(textOf(whole)).to.include(EMAIL);
    });
  }
});
