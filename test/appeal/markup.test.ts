import { expect } from '@open-wc/testing';
import { wordsOf } from '../../src/appeal/markup.js';

const LONGEST = 50_000;
const read = (html: string) => wordsOf(html).split('\n').map((line) => line.trim()).filter(Boolean);

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
    'links that are never closed': '<a href="https://a.example/">'.repeat(20_000),
    'links in a tag that is never closed': `<a ${' href="a'.repeat(60_000)}`,
    'addresses in quotes that are never closed': `<a href='`.repeat(60_000),
    'hidden addresses': `<a ${' href'.repeat(80_000)}`,
  };
  for (const [what, html] of Object.entries(NASTY)) {
    it(`is read at once: ${what}`, () => {
      // The fastest of a few, since what else a machine does can only add to it.
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        wordsOf(html.slice(0, LONGEST));
        return performance.now() - start;
      });
      expect(Math.min(...times)).to.be.below(150);
    });
  }

  for (const [html, expected] of [
    ['<', '<'], ['a < b', 'a < b'], ['<3 you', '<3 you'], ['a<', 'a<'], ['<p', ''], ['</', ''], ['<>', '<>'], ['', ''],
    ['<constructor>a</constructor>', 'a'], ['&constructor; &toString;', '&constructor; &toString;'],
    ['a&#1114112;&#x1f600;', 'a&#1114112;😀'], ['&#12ab;', '&#12ab;'], ['&unknown; &amp &copy=1', '&unknown; &amp &copy=1'],
    ['<script>a</script >b', 'b'], ['<SCRIPT>a</sCript>b<style>c</STYLE\n>d', 'bd'], ['<!-- a > b -->c<!doctype html>d<?x y?>e', 'cde'],
    ['<img alt="a > b" src=x>c', 'c'], [`<img alt='"' title="'">c`, 'c'],
  ] as const) {
    it(`is read as well as can be: ${html}`, () => {
      expect(read(html).join('|')).to.equal(expected);
    });
  }
});

describe('markup becomes', () => {
  for (const [html, expected] of [
    ['<p>a</p>\n<p>b</p>', ['a', 'b']],
    ['a<p>b<p>c', ['a', 'b', 'c']],
    ['a<br>b<br/>c', ['a', 'b', 'c']],
    ['<div>a</div><div><span>b</span>\nc</div>', ['a', 'b c']],
    ['<h1>a</h1><h3 id="x">b</h3>c', ['a', 'b', 'c']],
    ['<ul><li>a</li>\n<li><p>b</p></li></ul><p>c</p>', ['a', 'b', 'c']],
    ['<blockquote><p>a</p><p>b</p></blockquote>c', ['a', 'b', 'c']],
    ['a <strong>b</strong> <a name="x">c</a><em>d</em>', ['a b \x01\x01c\x01\x01d']],
    [`<a class="b" href="x">a</a> <a href='y'>b</a> <A HREF=z>c</A>`, ['\x01x\x01a\x01\x01 \x01y\x01b\x01\x01 \x01z\x01c\x01\x01']],
    ['<abbr href="x">a</abbr> <img src="x">', ['a']],
    ['<iframe src="x"></iframe>a', ['\x01x\x01\x02\x01\x01', '\x01\x01\x02\x01\x01', 'a']],
    ['<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
    ['<figure><img src=x alt=y><figcaption>a</figcaption></figure>', ['a']],
    ['&#8211; &#x201e;x&#8220;&nbsp;&lt;b&gt; &quot;&amp;amp;', ['– „x“ <b> "&amp;']],
  ] as const) {
    it(`lines that read alike: ${html}`, () => {
      expect(read(html)).to.deep.equal(expected);
    });
  }
});
