import { expect } from '@open-wc/testing';
import { blocksOf } from '../../src/appeal/markup.js';
import type { Block } from '../../src/appeal/types.js';

/** In short: a paragraph as `p(…)`, a link as `link(…)`. */
const short = (block: Block): string => {
  if (typeof block == 'string') return block;
  const { type, depth, ordered, url, children = [] } = block;
  return `${type == 'paragraph' ? 'p' : type}${depth || ''}${ordered ? '#' : ''}(${children.map(short).join('')}${url ? ` ${url}` : ''})`;
};
const read = (html: string) => blocksOf(html, 'https://news.example/1').map(short).join('');
const text = (html: string) => read(html).replace(/^p\((.*)\)$/s, '$1');

describe('markup that nobody would write', () => {
  const NASTY = {
    'formatting that is never closed': Array.from({ length: 20_000 }, (_, index) => `<b c=${index}><p>`).join(''),
    'comments that are never closed': '<!--'.repeat(100_000),
    'scripts that are never closed': '<script>'.repeat(100_000),
    'quotes that are never closed': '<a href="'.repeat(100_000),
    'quotes of two kinds': `<a b='<a b="`.repeat(50_000),
    'spaces after an equals sign': `<a b=${' '.repeat(400_000)}`,
    'many equals signs': `<a ${'= '.repeat(200_000)}`,
    'ends that are none': `<script>${'</script '.repeat(50_000)}`,
    'less-than signs': '<'.repeat(400_000),
    'depth': '<blockquote><ul><li>'.repeat(20_000),
    'references': '&#x1f;&amp'.repeat(50_000),
    'hidden addresses': `<a ${' href'.repeat(80_000)}`,
  };
  for (const [what, html] of Object.entries(NASTY)) {
    it(`is read at once: ${what}`, () => {
      const start = performance.now();
      blocksOf(html);
      expect(performance.now() - start).to.be.below(150);
    });
  }

  for (const [html, expected] of [
    ['<', '<'], ['a < b', 'a < b'], ['<3 you', '<3 you'], ['a<', 'a<'], ['<p', ''], ['</', '</'], ['<>', '<>'], ['', ''],
    ['<constructor>a</constructor>', 'a'], ['&constructor; &toString;', '&constructor; &toString;'],
    ['&#xd800;a&#1114112;&#x1f600;', 'a&#1114112;😀'], ['&#0;&#8238;a', 'a'], ['&unknown; &amp &copy=1', '&unknown; &amp &copy=1'],
    ['<script>a</script >b', 'b'], ['<SCRIPT>a</sCript>b<style>c</STYLE\n>d', 'bd'], ['<!-- a > b -->c<!doctype html>d<?x y?>e', 'cde'],
    ['<img alt="a > b" src=x>c', 'c'], [`<img alt='"' title="'">c`, 'c'],
  ] as const) {
    it(`is read as well as can be: ${html}`, () => {
      expect(text(html)).to.equal(expected);
    });
  }
});

describe('an address in markup', () => {
  for (const html of ['<a href="javascript:x">a</a>', '<a href=" java&#9;script:x">a</a>', '<a href=&#106;avascript:x>a</a>', "<a href='data:text/html,x'>a</a>", '<a href="https://a:b@bank.example/">a</a>', '<a name=x>a</a>', '<a data-href="https://x.example/">a</a>']) {
    it(`that is unsafe leads nowhere: ${html}`, () => {
      expect(read(html)).to.equal('p(link(a))');
    });
  }

  it('is relative to the page that it is of', () => {
    expect(read('<a title="x" href="/a?b=1&amp;c=2">a</a> <A HREF=b>b</A>')).to.equal('p(link(a https://news.example/a?b=1&c=2) link(b https://news.example/b))');
  });
});

describe('markup becomes', () => {
  for (const [html, expected] of [
    ['<p>a</p>\n<p>b</p>', 'p(a)p(b)'],
    ['a<p>b<p>c', 'p(a)p(b)p(c)'],
    ['a<br>b<br/>c', 'p(abreak()bbreak()c)'],
    ['<div>a</div><div><span>b</span> c</div>', 'p(a)p(b c)'],
    ['<h1>a</h1><h3 id="x">b</h3>c', 'heading1(a)heading3(b)p(c)'],
    ['<ul><li>a</li>\n<li><p>b</p></li></ul><p>c</p>', 'list(listItem(a)listItem(b))p(c)'],
    ['<ol><li>a<li>b</ol><ul><li>c</ul>', 'list#(listItem(a)listItem(b))list(listItem(c))'],
    ['<blockquote><p>a</p><p>b</p></blockquote>c', 'blockquote(a)blockquote(b)p(c)'],
    ['a <strong>b</strong> <i>c</i> <b>d</b><em>e</em>', 'p(a strong(b) emphasis(c) strong(d)emphasis(e))'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'p(a)p(b)'],
    ['<figure><img src=x alt=y><figcaption>a</figcaption></figure>', 'p(a)'],
    ['Stra&szlig;e &uuml;ber &Eacute;t&eacute; &ccedil;a &#8211; &#x201e;x&ldquo;&nbsp;&hellip; &lt;b&gt; &amp;amp;', 'p(Straße über Été ça – „x“\u00a0… <b> &amp;)'],
  ] as const) {
    it(`text that reads alike: ${html}`, () => {
      expect(read(html)).to.equal(expected);
    });
  }
});
