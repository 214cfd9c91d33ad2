import { expect } from '@open-wc/testing';
import { parseNews } from '../../src/appeal/news.js';
import { newsOf, newsWith, specification, wordPress } from '../fixtures/news.js';

const BASE = 'https://news.example/feed.json';
const read = (input: unknown) => parseNews(input, BASE);
const news = (input: unknown) => read(input)!.news!;
const first = (fields: object) => news(newsOf(fields)).items[0]!;

describe('what is no JSON Feed', () => {
  for (const input of [null, 1, 'x', [], {}, { items: [] }, { version: 'https://jsonfeed.org/version/2', items: [] },
    { version: 'https://jsonfeed.org/version/11', items: [] },
    { version: { toString: 'https://jsonfeed.org/version/1' }, items: [] }, { version: 'https://jsonfeed.org/version/1', items: {} },
    { version: 'https://jsonfeed.org/version/1' }, { version: 1, id: 'a', title: 'A', signatories: { count: 1 } }]) {
    it(`is left to others: ${JSON.stringify(input)}`, () => {
      expect(read(input)).to.equal(undefined);
    });
  }
});

describe('an entry', () => {
  for (const item of [null, 1, 'x', [], {}, { id: '' }, { id: ' \u202e ' }, { id: null }, { id: {} }, { id: ['a'] }, { id: true }]) {
    it(`without an id is discarded: ${JSON.stringify(item)}`, () => {
      const { news } = read({ ...newsWith(1), items: [item, ...newsWith(1).items] })!;
      expect(news!.items.map(({ id }) => id)).to.deep.equal(['https://news.example/1']);
    });
  }

  it('may have a number for an id', () => {
    expect(first({ id: 123 }).id).to.equal('123');
  });

  for (const value of [1, true, null, [], ['x'], {}, { toString: 'x' }, { href: 'https://x.example' }]) {
    it(`of which every other field is ${JSON.stringify(value)} is shown without them`, () => {
      const names = ['title', 'url', 'external_url', 'content_html', 'content_text', 'summary', 'date_published', 'date_modified', 'language', 'attachments', 'tags'];
      const { id: _, lines, lang, time, ...rest } = first(Object.fromEntries(names.map((name) => [name, value])));
      expect([lines, lang, time]).to.deep.equal([[], 'en', 0]);
      expect(Object.values(rest).filter(Boolean)).to.be.empty;
    });
  }

  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://user:pass@bank.example/', 'vbscript:x', '']) {
    it(`has no link to ${JSON.stringify(url)}`, () => {
      const entry = first({ url, external_url: url, attachments: [{ url }] });
      expect(entry.url || entry.video).not.to.be.ok;
    });
  }

  it('links to itself, else to what it is about', () => {
    expect(first({ external_url: 'https://other.example/' }).url).to.equal('https://news.example/1');
    expect(first({ url: undefined, external_url: '/other' }).url).to.equal('https://news.example/other');
  });

  it('has its own language, else the feed\'s', () => {
    expect(news(newsOf({ language: 'ar' }, {})).items.map(({ lang }) => lang)).to.deep.equal(['ar', 'en']);
  });

  it('has no bidi controls in its title', () => {
    expect(first({ title: ' \u202eWon\u202c\n ' }).title).to.equal('Won');
  });

  it('cannot bring a prototype', () => {
    const input = JSON.parse('{"version":"https://jsonfeed.org/version/1","__proto__":{"title":"x"},"items":[{"id":"a","__proto__":{"title":"x","polluted":true}}]}');
    expect(news(input).items[0]!.title).to.equal('');
    expect(({} as any).polluted).to.equal(undefined);
  });
});

describe('a date', () => {
  for (const date of ['soon', '2018', '2018-02-31', '2018-13-01', '31 October 2018', '2018-10', ' ', '0000-00-00T00:00:00Z', 'foo 1']) {
    it(`that is none is not shown: ${date}`, () => {
      expect(first({ date_published: date }).date).to.equal('');
    });
  }

  it('is the day on which its publisher wrote it', () => {
    expect(first({ date_published: '2018-10-15T23:30:00-07:00' }).date).to.equal('2018-10-15');
    expect(first({ date_published: '2018-10-15 nonsense' }).date).to.equal('2018-10-15');
  });

  it('is that of the last change where there is no other', () => {
    expect(first({ date_published: 'soon', date_modified: '2018-10-16T00:00:00Z' }).date).to.equal('2018-10-16');
  });
});

describe('the order', () => {
  const order = (items: object[]) => news(newsOf(...items)).items.map(({ title }) => title);

  it('is newest first, whatever the feed\'s', () => {
    expect(news(newsWith(3)).items.map(({ title }) => title)).to.deep.equal(['Report 3', 'Report 2', 'Report 1']);
  });

  it('minds time zones', () => {
    expect(order([{ title: 'a', date_published: '2018-10-15T01:00:00+02:00' }, { title: 'b', date_published: '2018-10-14T23:30:00Z' }])).to.deep.equal(['b', 'a']);
  });

  it('is the feed\'s where there are no dates', () => {
    expect(news(specification).items.map(({ id }) => id)).to.deep.equal(['2', '1']);
  });

  it('has an entry without a date at the end', () => {
    expect(order([{ title: 'no date', date_published: undefined }, { title: 'old', date_published: '2018-10-01' }, { title: 'new', date_published: '2018-10-02' }])).to.deep.equal(['new', 'old', 'no date']);
  });
});

describe('a feed', () => {
  it('of WordPress is understood with its escaped slashes', () => {
    expect(news(JSON.parse(wordPress('https://news.example/2'))).items[0]!.title).to.equal('Freiheit für die Arbeiter – sofort!');
  });

  it('is no longer than people read', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ id: `${index}` }));
    expect(news({ ...newsWith(0), items: many }).items).to.have.lengthOf(500);
  });

  it('goes on at its own site and nowhere else', () => {
    expect(news(newsWith(1, { next_url: '/2.json' })).next).to.equal('https://news.example/2.json');
    for (const next_url of ['https://other.example/2.json', 'https://news.example.evil.example/', 'javascript:alert(1)', 'mailto:a@news.example', 7, {}, null]) {
      expect(news(newsWith(1, { next_url })).next).not.to.be.ok;
    }
  });

  it('has ended only if it says exactly so', () => {
    expect(read(newsWith(1, { expired: true }))!.status).to.equal('closed');
    for (const expired of ['true', 1, {}, null]) expect(read(newsWith(1, { expired }))!.status).to.equal('open');
  });
});
