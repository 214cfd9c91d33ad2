import { expect } from '@open-wc/testing';
import { fieldsOf, mailto, readable } from '../../src/sections/letter.js';
import { mailOf } from '../tools/mail.js';
import { pretend } from '../tools/share.js';
import english from '../../src/language/english.js';

const EMAIL = 'coordination@example.org';
const letter = (changes = {}) => ({ name: 'Union', message: 'We stand with you.', ...changes });
const linkOf = (changes = {}, subject = 'Solidarity', email = EMAIL) => mailto(email, subject, readable(fieldsOf(letter(changes)), english))!;

describe('a link to a mail program', () => {
  const attacks = {
    'line breaks in a name': { name: 'Union\r\nBcc: spy@example.com\r\n\r\nGone' },
    'line breaks of other kinds in a name': { name: 'Union\u2028Bcc: spy@example.com\u2029\u000bX: y\u0085Z: y' },
    'encoded line breaks in a name': { name: 'Union%0D%0ABcc:%20spy@example.com' },
    'signs of a link in a name': { name: 'Union&bcc=spy@example.com#top?cc=spy@example.com' },
    'a header in a message': { message: '\r\n\r\nBcc: spy@example.com\r\n\r\nGone&cc=spy@example.com' },
    'half of a sign': { name: 'Union \ud83d', message: 'Ours \udc4a, too' },
    'signs that end texts': { name: 'Union\0', message: 'We\0stand\u001a' },
  };
  for (const [what, changes] of Object.entries(attacks)) {
    it(`has a recipient, a subject and a text and nothing else, whatever is typed: ${what}`, async () => {
      const mail = await mailOf(linkOf(changes));
      expect(mail.keys.sort()).to.deep.equal(['subject', 'to']);
      expect(mail.to).to.deep.equal([{ address: EMAIL, name: '' }]);
      expect(mail.subject).to.equal('Solidarity');
    });
  }

  it('has no other header by its subject', async () => {
    const mail = await mailOf(linkOf({}, 'Solidarity &bcc=spy@example.com#?'));
    expect(mail.keys.sort()).to.deep.equal(['subject', 'to']);
    expect(mail.subject).to.equal('Solidarity &bcc=spy@example.com#?');
  });

  for (const email of ['a+b@example.org', "o'neill@example.org", 'solidarität@bücher.example', 'one,two@example.org', 'a/b=c@example.org']) {
    it(`goes to the address as it is: ${email}`, () => {
      const link = linkOf({}, 'Solidarity', email);
      expect(decodeURIComponent(/^mailto:([^?]+)/.exec(link)![1]!)).to.equal(email);
      expect(link).to.match(/^mailto:[\w%.'-]+@[\w%.-]+\?/);
    });
  }

  it('brings every script, every sign and every line', async () => {
    const message = 'Съюз, اتحاد 工人 ✊🏽 & 100 % + “?” #1\n\n  indented\nlast';
    const mail = await mailOf(linkOf({ message }));
    expect(mail.text!.replace(/\r\n/g, '\n').trimEnd()).to.equal(readable(fieldsOf(letter({ message })), english));
    expect(mail.text).to.include('✊🏽 & 100 % + “?” #1');
  });

  it('separates lines as mail does', () => {
    expect(linkOf({ message: 'One\nTwo\nThree' })).to.include('One%0D%0ATwo%0D%0AThree');
  });

  for (const [system, userAgent, longest] of [
    ['Windows', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 2000],
    ['macOS', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15', 8000],
    ['Android', 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 8000],
    ['a system that is not told', '', 8000],
  ] as const) {
    it(`is none where it would be too long to arrive whole, on ${system}`, () => {
      const undo = pretend({ userAgent });
      try {
        const fits = longest - linkOf({ message: '' }).length - '%0D%0A%0D%0A'.length;
        expect(linkOf({ message: 'x'.repeat(fits) })).to.have.lengthOf(longest);
        expect(!!linkOf({ message: 'x'.repeat(fits + 1) })).to.equal(false);
        expect(!!linkOf({ message: '团结'.repeat(longest / 18) })).to.equal(false);
        expect(!!linkOf({ message: '团结'.repeat(longest / 24) })).to.equal(true);
      } finally {
        undo();
      }
    });
  }
});

describe('a text for people', () => {
  it('names what is filled in, and answers what was asked', () => {
    expect(readable(fieldsOf(letter({ abbr: 'UW', email: 'a@example.org', publish: true })), english)).to.equal(
      'Name or organisation: Union\nAbbreviation: UW\nE-mail address for a reply: a@example.org\nMay be published: ✓\n\nWe stand with you.',
    );
  });

  it('has the message last, so that it can pass for no field', () => {
    expect(readable(fieldsOf(letter({ message: 'We sign the appeal: ✓' })), english)).to.match(/Union\n\nWe sign the appeal: ✓$/);
  });
});

describe('what leaves', () => {
  it('is every field, without what could spoof it', () => {
    expect(fieldsOf({ name: 'a\u202eb', country: 'Freedonia', message: 'One\nTwo & “Three”', sign: true })).to.deep.equal({
      name: 'ab',
      abbr: '',
      country: 'Freedonia',
      language: '',
      message: 'One\nTwo & “Three”',
      email: '',
      sign: true,
      publish: false,
    });
  });
});
