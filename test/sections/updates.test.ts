import { expect, waitUntil } from '@open-wc/testing';
import { microBlog, newsOf, newsWith, peerTube, specification, staticSite, wordPress } from '../fixtures/news.js';
import { part, parts, words } from '../tools/element.js';
import { createFeed, fault } from '../tools/feed.js';
import { entries, more, pressMore, put, showNews, titles, told } from '../tools/news.js';

const texts = (element: Element) => parts(element, 'update-text').map(words);
const html = (element: Element) => parts(element, 'update-text').map((text) => text.innerHTML.replace(/<!--.*?-->|\n/g, ''));
const shown = async (fields: object) => (await showNews(newsOf(fields))).element;
const focused = (element: Element) => element.shadowRoot!.activeElement;

describe('markup in a feed', () => {
  it('stays text where text is meant', async () => {
    const element = await shown({ title: '<b>Bold</b>', content_text: '<img src=x onerror=alert(1)> &amp; <script>', content_html: undefined });
    expect(titles(element)).to.deep.equal(['<b>Bold</b>']);
    expect(texts(element)).to.deep.equal(['<img src=x onerror=alert(1)> &amp; <script>']);
  });

  it('is read for its words alone', async () => {
    const markup = '<style>*{display:none}</style><p onclick="x()" style="color:red">a <b>b</b><img src="https://tracker.example/x.gif"></p><script>x()</script><a href="javascript:x()">c</a>';
    expect(html(await shown({ content_html: markup }))).to.deep.equal(['<p>a b</p><p>c</p>']);
  });

  it('cannot exhaust the page', async () => {
    const deep = await shown({ content_html: '<b>'.repeat(100_000) + 'x' });
    const wide = await shown({ content_html: '<i>x</i>'.repeat(100_000) });
    const tables = await shown({ content_html: '<table><tr><td>x'.repeat(10_000) });
    for (const element of [deep, wide, tables]) expect(element.shadowRoot!.querySelectorAll('*').length).to.be.below(1600);
  });

  it('does not spoof a direction', async () => {
    expect(texts(await shown({ content_html: '<p>a\u202eb&#x202e;c</p>' }))).to.deep.equal(['abc']);
  });
});

describe('the feed of', () => {
  it('the specification: text and HTML, in its own order', async () => {
    const { element } = await showNews(specification);
    expect(texts(element)).to.deep.equal(['The second entry.', 'Hello, workers!']);
    expect(part(element, 'date')).not.to.exist;
  });

  it('WordPress: HTML, not the text that was made of it; its characters and lines', async () => {
    const { element } = await showNews(wordPress('https://union.example/feed/json/?paged=2'));
    expect(html(element)[0]).to.equal('<p>Die Polizei hat 50 Menschen festgenommen – „ohne Grund“.</p><p>Vor dem Werk</p><p>Kommt am Samstag!</p><p><a part="link" rel="noreferrer" href="https://union.example/aufruf">Unterschreibt den Aufruf</a></p>');
    expect(words(part(element, 'date'))).to.equal('15 October 2018');
    expect(words(part(element, 'play'))).to.equal('Play the video from union.example');
    expect(entries(element)[0]!.querySelector('[part=update-title]')!.getAttribute('lang')).to.equal('de-DE');
  });

  it('micro.blog: no title, and HTML that begins within a line', async () => {
    const { element } = await showNews(microBlog);
    expect(titles(element)).to.deep.equal(['12 October 2018']);
    expect(part(element, 'meta')).not.to.exist;
    expect(texts(element)).to.deep.equal(['@union On our way & many.']);
    expect(part(element, 'update-text')!.querySelectorAll('p')).to.have.lengthOf(1);
  });

  it('static site generators: tags that are not closed, and a summary where there is no more', async () => {
    const { element } = await showNews(staticSite);
    expect(html(element)[0]).to.equal('<p>At the gate</p><p>They stand firm.</p><p>Come</p><p>tomorrow.</p><p>Food</p><p>Tents</p>');
    expect(texts(element)[1]).to.equal('It begins.');
  });

  it('PeerTube: one film, and not each of its files', async () => {
    const { element } = await showNews(peerTube);
    expect(parts(element, 'play').map(words)).to.deep.equal(['Play the video from tube.example']);
  });
});

describe('an entry', () => {
  it('has its date in the language of the visitor', async () => {
    const { element } = await showNews(newsWith(1), { attributes: 'lang="de"' });
    expect(words(part(element, 'date'))).to.equal('1. Oktober 2018');
  });

  it('keeps the lines of a text', async () => {
    expect(html(await shown({ content_text: 'One\r\ntwo\n\nthree' }))).to.deep.equal(['<p>One</p><p>two</p><p>three</p>']);
  });

  it('has the language and direction of its own words', async () => {
    const element = await shown({ language: 'ar', title: 'تضامن', content_text: 'مع العمال' });
    const text = part(element, 'update-text')!;
    expect([text.lang, getComputedStyle(text).direction, getComputedStyle(part(element, 'update-title')!).direction]).to.deep.equal(['ar', 'rtl', 'rtl']);
  });

  it('leads to its page by a link that names it', async () => {
    const element = await shown({});
    const link = part(element, 'update-title')!.querySelector('a')!;
    expect([words(link), link.rel]).to.deep.equal(['Report 1', 'noreferrer']);
    expect(link.href).to.equal('https://news.example/1');
  });

  it('without title and date is named by its page, and without one by nothing that others are named by', async () => {
    const bare = { title: undefined, date_published: undefined };
    expect(words(part(await shown({ ...bare, url: 'https://news.example/7' }), 'update-title'))).to.equal('https://news.example/7');
    expect(part(await shown({ ...bare, url: undefined }), 'update-title')).not.to.exist;
  });

  it('has its links, that tell nothing of this page', async () => {
    const element = await shown({ content_html: '<p>See <a href="https://a.example/b">this</a>.</p>' });
    expect(html(element)[0]).to.equal('<p>See <a part="link" rel="noreferrer" href="https://a.example/b">this</a>.</p>');
  });

  it('says once what its title says already', async () => {
    const element = await shown({ title: '25 organisations have signed', content_text: '25 organisations have signed', content_html: '<p>25 organisations have signed</p>' });
    expect(words(entries(element)[0])).to.equal('25 organisations have signed 1 October 2018');
  });
});

describe('a feed without entries', () => {
  it('says so', async () => {
    const { element } = await showNews(newsWith(0));
    expect(words(part(element, 'note'))).to.equal('There is no news yet.');
  });
});

describe('a film', () => {
  const SILENT = `${fault('silence')}?film.mp4`;
  const FILM = 'https://www.youtube.com/watch?v=aB3_-9xYzQ0';
  const play = async (element: Awaited<ReturnType<typeof shown>>) => {
    const button = part(element, 'play')!;
    button.focus();
    button.click();
    await element.updateComplete;
    return part(element, 'video')!;
  };

  it('is a button that names who is asked, and nothing else', async () => {
    const element = await shown({ url: FILM });
    expect(words(part(element, 'play'))).to.equal('Play the video from youtube-nocookie.com');
    expect(element.shadowRoot!.querySelectorAll('iframe, video, img, link, object, embed')).to.have.lengthOf(0);
    expect(document.head.querySelectorAll('[href*=youtube]')).to.have.lengthOf(0);
  });

  it('becomes a frame that can do no more than play, and learns no more than whose page it is on', async () => {
    const frame = (await play(await shown({ url: 'https://localhost:1/w/kkGMgK9ZtnKfYAgnEtQxbv' }))) as HTMLIFrameElement;
    expect(frame.src).to.equal('https://localhost:1/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?autoplay=1&p2p=0');
    expect(frame.referrerPolicy).to.equal('strict-origin');
    expect(frame.title).to.equal('Report 1');
    expect([...frame.sandbox]).not.to.include.members(['allow-top-navigation']);
    expect([...frame.sandbox]).to.include.members(['allow-scripts', 'allow-same-origin']);
    expect(frame.allow).to.equal('autoplay; fullscreen');
  });

  it('in a file becomes a player of the browser\'s own', async () => {
    const film = (await play(await shown({ attachments: [{ url: SILENT }] }))) as HTMLVideoElement;
    expect(film.localName).to.equal('video');
    expect([film.src, film.controls, film.poster, film.title]).to.deep.equal([SILENT, true, '', 'Report 1']);
    film.removeAttribute('src');
  });

  it('takes the focus of the button', async () => {
    const element = await shown({ attachments: [{ url: SILENT }] });
    const film = await play(element);
    expect(focused(element)).to.equal(film);
    film.removeAttribute('src');
  });

  it('goes on when news comes in', async () => {
    const film = { attachments: [{ url: SILENT }] };
    const { element, feed } = await showNews(newsOf(film));
    const before = await play(element);
    await feed.set(newsOf({}, film));
    await waitUntil(() => {
      window.dispatchEvent(new Event('online'));
      return entries(element).length == 2;
    }, 'no news came');
    expect(part(element, 'video')).to.equal(before);
    expect(focused(element)).to.equal(before);
    before.removeAttribute('src');
  });
});

describe('older news', () => {
  /** A feed in pages, each of some entries, the last of which leads wherever the test wants. */
  async function paged(sizes: number[], last?: string) {
    const feeds = await Promise.all(sizes.map(() => createFeed()));
    let number = sizes.reduce((sum, size) => sum + size);
    for (const [index, size] of sizes.entries()) {
      const items = newsWith(number).items.slice(number - size);
      number -= size;
      await feeds[index]!.set(newsWith(0, { items, next_url: feeds[index + 1]?.url ?? last }));
    }
    return feeds;
  }
  const showPaged = async (feeds: Awaited<ReturnType<typeof paged>>) => {
    const news = await (await fetch(feeds[0]!.url)).json();
    return (await showNews(news)).element;
  };

  it('is not shown, and not asked for, until somebody wants it', async () => {
    const feeds = await paged([7, 2]);
    const element = await showPaged(feeds);
    expect(titles(element)).to.deep.equal(['Report 9', 'Report 8', 'Report 7', 'Report 6', 'Report 5']);
    expect(words(more(element))).to.equal('Show older news');
    await pressMore(element, () => entries(element).length == 7);
    expect(await feeds[1]!.requests()).to.be.empty;
    await pressMore(element, () => entries(element).length == 9);
    expect(titles(element).at(-1)).to.equal('Report 1');
    expect(more(element)).not.to.exist;
  });

  it('takes the focus where it begins', async () => {
    const element = await showPaged(await paged([7, 2]));
    await pressMore(element, () => entries(element).length == 7);
    expect(focused(element)?.closest('article')).to.equal(entries(element)[5]);
    await pressMore(element, () => entries(element).length == 9);
    expect(focused(element)?.closest('article')).to.equal(entries(element)[7]);
  });

  it('that leads back to where it came from ends', async () => {
    const feeds = await paged([1, 1]);
    const [one, two] = feeds as [typeof feeds[0], typeof feeds[0]];
    await two!.set(newsWith(1, { next_url: one!.url }));
    const element = await put(`<solidarity-updates src="${one!.url}" refresh="0"></solidarity-updates>`);
    await told(element);
    await pressMore(element, () => !more(element));
    expect((await one!.requests()).length).to.equal(1);
    expect((await two!.requests()).length).to.equal(1);
  });

  it('that leads to itself ends', async () => {
    const feeds = await paged([1, 1]);
    await feeds[1]!.set(newsWith(1, { next_url: feeds[1]!.url }));
    const element = await showPaged(feeds);
    await pressMore(element, () => !more(element));
    expect((await feeds[1]!.requests()).length).to.equal(1);
  });

  it('of which nothing is new leaves the focus at the end', async () => {
    const feeds = await paged([2, 1]);
    await feeds[1]!.set(newsWith(0, { items: newsWith(3).items.slice(1) }));
    const element = await showPaged(feeds);
    await pressMore(element, () => !more(element));
    expect(entries(element)).to.have.lengthOf(2);
    expect(focused(element)?.closest('article')).to.equal(entries(element)[1]);
  });

  for (const how of ['status/404', 'html', 'no-cors', 'reset']) {
    it(`that cannot be loaded (${how}) is told, and can be tried again`, async () => {
      const element = await showPaged(await paged([1], fault(how)));
      await pressMore(element, () => words(element.shadowRoot!.querySelector('[role=status]')) == 'Older news could not be loaded.');
      expect(words(more(element))).to.equal('Show older news');
      expect(focused(element)).to.equal(more(element));
    });
  }

  it('is still waited for when the element has moved', async () => {
    const element = await showPaged(await paged([1], fault('silence')));
    more(element)!.click();
    await element.updateComplete;
    expect(words(element.shadowRoot!.querySelector('[role=status]'))).to.equal('Loading …');
    const parent = element.parentElement!;
    parent.append(element);
    await element.updateComplete;
    expect(words(element.shadowRoot!.querySelector('[role=status]')), 'moved').to.equal('Loading …');
  });

  it('stays when there is a new entry, and what is taken back goes', async () => {
    const [first, second] = await paged([2, 2]);
    const { element, feed } = await showNews(await (await fetch(first!.url)).json());
    await pressMore(element, () => entries(element).length == 4);
    const items = newsWith(5).items;
    // Entry 4 is taken back.
    await feed.set(newsWith(0, { items: [items[4], items[2]], next_url: second!.url }));
    await waitUntil(() => {
      window.dispatchEvent(new Event('online'));
      return titles(element)[0] == 'Report 5';
    }, 'no news came');
    expect(titles(element)).to.deep.equal(['Report 5', 'Report 3', 'Report 2', 'Report 1']);
  });
});
