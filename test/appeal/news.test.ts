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

describe('where a text leads', () => {
  /** What is to be read and where it leads, line by line. */
  const linesOf = (fields: object) => first({ url: 'https://news.example/posts/1', content_text: undefined, ...fields }).lines.map((line) => line.filter(([words]) => words));
  const inHtml = (content_html: string) => linesOf({ content_html });

  for (const href of ['javascript:alert(1)', '&#x6a;avascript:alert(1)', 'data:text/html,x', 'https://user:secret@example.org/', 'blob:x', '//']) {
    it(`is no link to ${href}`, () => {
      expect(inHtml(`a <a href="${href}">b</a> c`)).to.deep.equal([[['a '], ['b'], [' c']]]);
    });
  }

  it('is where its links lead, and not where what is hidden does', () => {
    expect(inHtml('See <a class="x" href="https://a.example/?b=1&amp;c=2">this</a>. <!-- <a href="https://b.example">b</a> --><img src="https://c.example/c.gif">')).to.deep.equal([
      [['See '], ['this', 'https://a.example/?b=1&c=2'], ['.']],
    ]);
  });

  it('is meant from its own page', () => {
    expect(inHtml('<a href="2">a</a> <a href=/3>b</a>')).to.deep.equal([
      [['a', 'https://news.example/posts/2'], [' '], ['b', 'https://news.example/3']],
    ]);
  });

  it('goes on over lines, to where the next link begins or this one ends', () => {
    expect(inHtml('<a href="https://a.example/"><p>a</p><p>b</p></a>c<a href="https://b.example/">d <a href="https://c.example/">e')).to.deep.equal([
      [['a', 'https://a.example/']],
      [['b', 'https://a.example/']],
      [['c'], ['d ', 'https://b.example/'], ['e', 'https://c.example/']],
    ]);
  });

  it('is nothing where a link has no words', () => {
    expect(inHtml('a<a href="https://a.example/"><img src="b.png"></a>b')).to.deep.equal([[['a'], ['b']]]);
  });

  it('is an address in plain words, without what ends the sentence', () => {
    expect(linesOf({ content_text: 'See https://a.example/b?c=d, or (http://e.example/).' })).to.deep.equal([
      [['See '], ['https://a.example/b?c=d', 'https://a.example/b?c=d'], [', or ('], ['http://e.example/', 'http://e.example/'], [').']],
    ]);
  });

  it('cannot be hidden by characters of our own, nor by those that reorder', () => {
    expect(linesOf({ content_text: 'a\x01javascript:alert(1)\x01b\x01\x01c' })).to.deep.equal([[['a'], ['b'], ['c']]]);
    expect(inHtml('<a href="https://a.example/">a&#x202e;b&#1;c</a>')[0]![0]).to.deep.equal(['ab', 'https://a.example/']);
  });

  it('is told of what is framed', () => {
    expect(inHtml('<p>a<iframe src="https://map.example/embed"></iframe></p>')).to.deep.equal([[['a'], ['https://map.example/embed', 'https://map.example/embed']]]);
  });

  it('is the whole address of a frame, and nothing where that is unsafe', () => {
    expect(inHtml('a<iframe src="//map.example/embed"></iframe>')).to.deep.equal([[['a'], ['https://map.example/embed', 'https://map.example/embed']]]);
    for (const src of ['about:blank', 'javascript:alert(1)', 'data:text/html,x']) expect(inHtml(`a<iframe src="${src}"></iframe>`)).to.deep.equal([[['a']]]);
  });

  const FILM = 'https://www.youtube.com/watch?v=aB3_-9xYzQ0';
  const PLAYER = 'https://www.youtube-nocookie.com/embed/aB3_-9xYzQ0?autoplay=1';
  for (const [what, fields] of Object.entries({
    'a link': { content_html: `<a href="${FILM}">Film</a>` },
    'a frame': { content_html: '<figure><iframe width="560" src="https://www.youtube.com/embed/aB3_-9xYzQ0?feature=oembed" allowfullscreen></iframe></figure>' },
    'an address in plain words': { content_text: `Look: ${FILM}` },
  })) {
    it(`is a film that ${what} in it names`, () => {
      expect(first(fields).video).to.equal(PLAYER);
    });
  }

  it('is a film in it that is a file', () => {
    expect(first({ content_html: '<video controls><source type="video/mp4" src="/film.mp4"></video>' }).video).to.equal('https://news.example/film.mp4');
  });

  it('is the entry’s own film before one in its text', () => {
    expect(first({ external_url: 'https://news.example/own.mp4', content_html: `<a href="${FILM}">Film</a>` }).video).to.equal('https://news.example/own.mp4');
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
