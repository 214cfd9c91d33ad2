import { expect } from '@open-wc/testing';
import { videoOf } from '../../src/appeal/video.js';

const ID = 'aB3_-9xYzQ0';
const SHORT = 'kkGMgK9ZtnKfYAgnEtQxbv';
const UUID = '52a10666-3a18-4e73-93da-e8d3c12c305a';

describe('an address that is no film', () => {
  for (const url of ['', 'https://news.example/1', 'https://www.youtube.com/', `https://youtube.com.news.example/watch?v=${ID}`, `https://notyoutube.com/watch?v=${ID}`, 'https://www.youtube.com/@union', 'https://www.youtube.com/watch?list=1',
    'https://www.youtube.com/channel/UCxxxxxxxxxxxxxxxxxxxxxx', 'https://wiki.example/w/Strike', 'https://wiki.example/w/index.php',
    'https://news.example/film.mp4.html', 'https://news.example/?file=film.mp4&x', 'mailto:film@news.example', 'https://tube.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv']) {
    it(`has no player: ${url}`, () => {
      expect(videoOf(url)).to.equal(undefined);
    });
  }
});

describe('a film', () => {
  for (const url of [`https://www.youtube.com/watch?v=${ID}`, `https://m.youtube.com/watch?app=m&v=${ID}&t=9s`, `https://youtu.be/${ID}?si=x`,
    `http://youtube.com/live/${ID}`, `https://www.youtube.com/shorts/${ID}`, `https://www.youtube-nocookie.com/embed/${ID}`]) {
    it(`of YouTube is played without cookies: ${url}`, () => {
      expect(videoOf(url)).to.equal(`https://www.youtube-nocookie.com/embed/${ID}?autoplay=1`);
    });
  }

  for (const path of [`w/${SHORT}`, `w/${UUID}?start=10s`, `videos/watch/${UUID}`, `videos/embed/${UUID}?title=0`]) {
    it(`of PeerTube is played by its own host, which tells no other viewer: ${path}`, () => {
      const [, id] = /([\w-]{22,36})/.exec(path)!;
      expect(videoOf(`https://tube.example/${path}`)).to.equal(`https://tube.example/videos/embed/${id}?autoplay=1&p2p=0`);
    });
  }

  for (const url of ['https://news.example/film.mp4', 'https://news.example/a/film.webm?x=1#t=5']) {
    it(`in a file is played as it is: ${url}`, () => {
      expect(videoOf(url)).to.equal(url);
    });
  }

  it('is found in a long address without delay', () => {
    const start = performance.now();
    videoOf(`https://www.youtube.com/watch?${'&v='.repeat(700)}`);
    videoOf(`https://tube.example/w/${'a-'.repeat(1000)}`);
    expect(performance.now() - start).to.be.below(100);
  });
});
