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

  for (const [what, markup, expected] of [
    ['scripts', '<p>a<script>alert(1)</script></p><svg onload=alert(1)><script>1</script></svg>', '<p>a</p>'],
    ['styles', '<style>*{display:none}</style><p style="position:fixed" class="x">a</p>', '<p>a</p>'],
    ['pictures, which would call another host', '<p>a<img src="https://tracker.example/x.gif"></p>', '<p>a</p>'],
    ['frames and forms', '<iframe src="https://x.example"></iframe><form action="https://x.example">a<input></form>', '<p>a</p>'],
    ['handlers', '<p onclick="alert(1)">a<b onmouseover=alert(1)>b</b></p>', '<p>a<strong>b</strong></p>'],
    ['custom elements', '<solidarity-counter src="https://x.example">a</solidarity-counter>', '<p>a</p>'],
    ['unsafe links', '<a href="javascript:alert(1)">a</a><a href="java&#9;script:alert(1)">b</a><a href="data:text/html,x">c</a>', '<p>abc</p>'],
    ['what is not closed', '<p>a<b>b<i>c', '<p>a<strong>b</strong><em>c</em></p>'],
    ['what is closed twice', '</div></p><p>a</p></p></ul>', '<p>a</p>'],
  ]) {
    it(`is read without ${what}`, async () => {
      expect(html(await shown({ content_html: markup }))[0]!.replace('<p></p>', '')).to.equal(expected);
    });
  }

  it('keeps safe links, relative to the entry', async () => {
    const element = await shown({ content_html: '<p><a href="/sign" target=_top ping=https://x.example>sign</a></p>' });
    const link = part(element, 'update-text')!.querySelector('a')!;
    expect(link.href).to.equal('https://news.example/sign');
    expect(link.rel).to.equal('noreferrer');
    expect(link.getAttributeNames()).to.have.members(['part', 'href', 'rel']);
  });

  it('may speak of style', async () => {
    const element = await shown({ content_html: '<p>Life<b>style=</b><a href="/style.html">style</a></p>' });
    expect(texts(element)).to.deep.equal(['Lifestyle=style']);
    expect(part(element, 'update-text')!.textContent).not.to.include('\u200b');
    expect(part(element, 'update-text')!.querySelector('a')!.href).to.equal('https://news.example/style.html');
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

  it('has its headings below that of the entry', async () => {
    const element = await shown({ content_html: '<h1>A</h1><h2>B</h2><h3>C</h3>' });
    const levels = [...element.shadowRoot!.querySelectorAll('[role=heading]')].map((heading) => heading.getAttribute('aria-level'));
    expect(levels).to.deep.equal(['2', '3', '4', '4', '5']);
  });
});

describe('the feed of', () => {
  it('the specification: text and HTML, in its own order', async () => {
    const { element } = await showNews(specification);
    expect(texts(element)).to.deep.equal(['The second entry.', 'Hello, workers!']);
    expect(part(element, 'date')).not.to.exist;
  });

  it('WordPress: HTML, not the text that was made of it; its characters, lists and safe links', async () => {
    const { element } = await showNews(wordPress('https://union.example/feed/json/?paged=2'));
    expect(html(element)[0]).to.match(
      /^<p>Die Polizei hat <strong>50 Menschen<\/strong> festgenommen – „ohne Grund“\.<\/p><p>Vor dem Werk ?<\/p><ul><li>Kommt am Samstag!<\/li> ?<li><a [^>]*href="https:\/\/union\.example\/aufruf"[^>]*>Unterschreibt den Aufruf<\/a><\/li><\/ul>$/,
    );
    expect(words(part(element, 'date'))).to.equal('15 October 2018');
    expect(words(part(element, 'play'))).to.equal('Play the video from union.example');
    expect(entries(element)[0]!.querySelector('[part=update-title]')!.getAttribute('lang')).to.equal('de-DE');
  });

  it('micro.blog: no title, and HTML that begins within a line', async () => {
    const { element } = await showNews(microBlog);
    expect(titles(element)).to.be.empty;
    expect(texts(element)).to.deep.equal(['@union On our way & many.']);
    expect(part(element, 'update-text')!.querySelectorAll('p')).to.have.lengthOf(1);
  });

  it('static site generators: tags that are not closed, and a summary where there is no more', async () => {
    const { element } = await showNews(staticSite);
    expect(html(element)[0]).to.match(/At the gate.*<p>They stand firm\.<\/p><p>Come<br>tomorrow\.<\/p><ul><li>Food<\/li><li>Tents<\/li><\/ul>$/);
    expect(texts(element)[1]).to.equal('It begins.');
  });

  it('PeerTube: one film, and not each of its files', async () => {
    const { element } = await showNews(peerTube);
    expect(parts(element, 'play').map(words)).to.deep.equal(['Play the video from tube.example']);
  });
});

describe('an entry', () => {
  it('has its date in the language of the visitor, and for machines', async () => {
    const { element } = await showNews(newsWith(1), { attributes: 'lang="de"' });
    expect(words(part(element, 'date'))).to.equal('1. Oktober 2018');
    expect(element.shadowRoot!.querySelector('time')!.dateTime).to.equal('2018-10-01');
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
    const link = entries(element)[0]!.querySelector<HTMLAnchorElement>('p > a[part=link]')!;
    expect(words(link)).to.equal('Read on Report 1');
    expect(link.href).to.equal('https://news.example/1');
  });

  it('says once what its title says already', async () => {
    const element = await shown({ title: '25 organisations have signed', content_text: '25 organisations have signed', content_html: '<p>25 organisations have signed</p>' });
    expect(words(entries(element)[0])).to.equal('1 October 2018 #25 organisations have signed Read on 25 organisations have signed');
  });

  it('can be linked to', async () => {
    const { element } = await showNews(newsWith(9));
    location.hash = '#update-https-news.example-1';
    await waitUntil(() => element.shadowRoot!.querySelector('.target'), 'it is not shown');
    expect(words(element.shadowRoot!.querySelector('.target [part=update-title]'))).to.equal('Report 1');
    location.hash = '';
  });
});

describe('a feed without entries', () => {
  it('says so', async () => {
    const { element } = await showNews(newsWith(0));
    expect(words(part(element, 'note'))).to.equal('There is no news yet.');
  });
});

describe('a film', () => {
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
    expect(frame.allow).to.equal('autoplay; fullscreen; picture-in-picture');
  });

  it('in a file becomes a player of the browser\'s own', async () => {
    const film = (await play(await shown({ attachments: [{ url: fault('silence'), mime_type: 'video/mp4' }] }))) as HTMLVideoElement;
    expect(film.localName).to.equal('video');
    expect([film.src, film.controls, film.poster, film.getAttribute('aria-label')]).to.deep.equal([fault('silence'), true, '', 'Report 1']);
    film.removeAttribute('src');
  });

  it('takes the focus of the button', async () => {
    const element = await shown({ attachments: [{ url: fault('silence'), mime_type: 'video/mp4' }] });
    const film = await play(element);
    expect(focused(element)).to.equal(film);
    film.removeAttribute('src');
  });

  it('goes on when news comes in', async () => {
    const film = { attachments: [{ url: fault('silence'), mime_type: 'video/mp4' }] };
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
    expect(focused(element)?.closest('li')).to.equal(entries(element)[5]);
    await pressMore(element, () => entries(element).length == 9);
    expect(focused(element)?.closest('li')).to.equal(entries(element)[7]);
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
    expect(focused(element)?.closest('li')).to.equal(entries(element)[1]);
  });

  for (const how of ['status/404', 'html', 'no-cors', 'reset']) {
    it(`that cannot be loaded (${how}) is told, and can be tried again`, async () => {
      const element = await showPaged(await paged([1], fault(how)));
      await pressMore(element, () => words(element.shadowRoot!.querySelector('[role=status]')) == 'Older news could not be loaded.');
      expect(words(more(element))).to.equal('Try again');
      expect(focused(element)).to.equal(more(element));
    });
  }

  it('is not waited for when the element has left', async () => {
    const element = await showPaged(await paged([1], fault('silence')));
    more(element)!.click();
    await element.updateComplete;
    expect(words(element.shadowRoot!.querySelector('[role=status]'))).to.equal('Loading …');
    const parent = element.parentElement!;
    parent.append(element);
    await element.updateComplete;
    expect(words(element.shadowRoot!.querySelector('[role=status]')), 'moved').to.equal('Loading …');
    element.remove();
    await Promise.resolve();
    parent.append(element);
    await element.updateComplete;
    expect(words(element.shadowRoot!.querySelector('[role=status]'))).to.equal('');
  });

  it('stays when there is a new entry, and what is taken back goes', async () => {
    const [first, second] = await paged([2, 2]);
    const { element, feed } = await showNews(await (await fetch(first!.url)).json());
    await pressMore(element, () => entries(element).length == 4);
    const items = newsWith(5).items;
    // Entry 4 is taken back; 3 has moved on to the next page.
    await feed.set(newsWith(0, { items: [items[4], { ...items[2], id: 'x', date_published: '2018-10-03T13:00:00Z', title: 'Correction' }], next_url: second!.url }));
    await waitUntil(() => {
      window.dispatchEvent(new Event('online'));
      return titles(element)[0] == 'Report 5';
    }, 'no news came');
    expect(titles(element)).to.deep.equal(['Report 5', 'Correction', 'Report 3', 'Report 2', 'Report 1']);
  });
});
