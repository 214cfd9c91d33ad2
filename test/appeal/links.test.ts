import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/appeal/links.js';
import { accepted, anything } from './document.js';

const unsafe = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  'javascript://icor.info/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://icor.info/1',
  'file:///etc/passwd',
  'filesystem:https://icor.info/x',
  'about:blank',
  'ftp://icor.info/',
  'ws://icor.info/',
  'view-source:https://icor.info/',
  'intent://icor.info/#Intent;end',
  'https://icor.info@evil.example/',
  'https://user:secret@icor.info/',
  'https://:secret@icor.info/',
  'https://',
  'http://[::1',
  '//',
  '',
];

describe('an address', () => {
  for (const address of unsafe) {
    it(`is no link if it is ${JSON.stringify(address)}`, () => {
      expect(safeUrl(address)).to.be.undefined;
    });
  }

  it('is no link if it is no text', () => {
    for (const value of anything) expect(safeUrl(value), JSON.stringify(value)).to.be.undefined;
  });

  for (const address of ['status', '/status', './status', '../status', '?a', '#a', '//icor.info/']) {
    it(`is no link without a base if it is ${address}`, () => {
      expect(safeUrl(address)).to.be.undefined;
    });
  }

  for (const base of ['nonsense', 'data:application/json,{}', 'javascript:0', 'blob:https://icor.info/1', '']) {
    it(`is no link beside a document at ${JSON.stringify(base)}`, () => {
      expect(safeUrl('status', base)).to.be.undefined;
    });
  }

  it('is relative to the document', () => {
    expect(safeUrl('../status?a#b', 'https://icor.info/feeds/appeal.json')).to.equal('https://icor.info/status?a#b');
  });

  it('keeps to its own scheme whatever the base is', () => {
    expect(safeUrl('javascript:alert(1)', 'https://icor.info/')).to.be.undefined;
  });

  for (const address of ['https://icor.info/', 'http://icor.info/', 'mailto:a@icor.info', 'mailto:a@icor.info?subject=Solidarity']) {
    it(`is a link if it is ${address}`, () => {
      expect(safeUrl(address)).to.equal(address);
    });
  }

  it('is given in the form that a browser would follow', () => {
    expect(safeUrl(' HTTPS://ICOR.info:443/a b"<>\u202e ')).to.equal('https://icor.info/a%20b%22%3C%3E%E2%80%AE');
  });

  it('shows a disguised host as it is', () => {
    expect(safeUrl('https://icоr.info/')).to.equal('https://xn--icr-ted.info/');
  });
});

describe('an unsafe address in a document', () => {
  const bad = 'java\tscript:alert(1)';

  it('is left out and named, and its label stays', () => {
    const { appeal, problems } = accepted({ links: [{ rel: 'video', href: bad, label: 'Watch' }] });
    expect(appeal.links).to.deep.equal([{ rel: 'video', label: 'Watch' }]);
    expect(problems).to.deep.equal([{ pointer: '/links/0/href', message: 'must be a safe web address' }]);
  });

  it('is left out of running text, which stays', () => {
    const { appeal, problems } = accepted({ body: [{ type: 'link', url: bad, children: ['Watch'] }] });
    expect(appeal.body).to.deep.equal([{ type: 'link', children: ['Watch'] }]);
    expect(problems[0]!.pointer).to.equal('/body/0/url');
  });

  it('passes at no place', () => {
    const { appeal, problems } = accepted({
      url: bad,
      updates: bad,
      issuer: { name: 'ICOR', url: bad },
      signatories: { count: 1, items: [{ name: 'A', url: bad }] },
      translations: { de: { body: [{ type: 'link', url: bad, children: ['A'] }] } },
    });
    expect(JSON.stringify(appeal)).not.to.contain('script:');
    expect(problems).to.have.lengthOf(5);
  });

  it('passes as little where it is relative to the document', () => {
    const { appeal } = accepted({ url: bad, updates: 'news.json' }, { base: 'https://icor.info/feeds/appeal.json' });
    expect(appeal).not.to.have.property('url');
    expect(appeal.updates).to.equal('https://icor.info/feeds/news.json');
  });
});
