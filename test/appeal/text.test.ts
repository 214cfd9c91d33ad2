import { expect } from '@open-wc/testing';
import { anchorName, clean } from '../../src/appeal/text.js';
import { accepted } from './document.js';

const code = (text: string) => `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

describe('a text', () => {
  const invisible = [
    ...'\u0000\u0007\u001b\u007f\u0085\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f',
    ...'\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2066\u2067\u2068\u2069\u206a\u3164\ufeff\uffa0\ufff9\u{e0041}',
    '\ud800',
    '\udfff',
  ];
  for (const character of invisible) {
    it(`loses ${code(character)}, wherever it is`, () => {
      expect(clean(`${character}a${character}ب${character}`)).to.equal('aب');
    });
  }

  for (const gap of ['\n', '\t', '\r\n', '\v', '\f', '\u2028', '\u2029', '\n\n\t']) {
    it(`has a space for ${JSON.stringify(gap)}, since it is one line`, () => {
      expect(clean(`a${gap}b`)).to.equal('a b');
    });
  }

  for (const joiner of ['\u200c', '\u200d']) {
    for (const [left, right] of ['ab', 'éé', 'бк', 'αβ', 'a1', '1a', '--', '中国', '한국', 'ÅÅ', 'ＡＢ'].map((pair) => [...pair])) {
      it(`loses the joiner ${code(joiner)} between ${left} and ${right}`, () => {
        expect(clean(`${left}${joiner}${right}`)).to.equal(`${left}${right}`);
      });
    }

    it(`loses the joiner ${code(joiner)} at the start and after what is lost itself`, () => {
      expect(clean(`${joiner}بa\u061c${joiner}ب\u115f${joiner}b\u180e${joiner}c\ufeff${joiner}d`)).to.equal('بaبbcd');
    });
  }

  it('keeps one joiner of many in a row', () => {
    expect(clean('می\u200c\u200c\u200d\u200cخواهم')).to.equal('می\u200cخواهم');
  });

  const whole: Record<string, string> = {
    'Persian with a non-joiner': 'می\u200cخواهم',
    'Persian with a non-joiner after the first letter': 'آ\u200cن',
    'Urdu and Kurdish': 'ه\u200d و ئه\u200cوین',
    'Hindi with a joiner': 'क्\u200dष',
    'Hindi with a non-joiner': 'क्\u200cष',
    'Malayalam with a joiner at the end of a word': 'തമിഴില്\u200d അവന്\u200d',
    'Sinhala': 'ශ්\u200dරී ලංකා',
    'Bengali': 'র\u200d্যাব',
    'Arabic number signs': '\u0600١٢ \u06dd٣',
    'a family': '👨\u200d👩\u200d👧\u200d👦',
    'a health worker': '👩🏽\u200d⚕\ufe0f',
    'a heart on fire': '❤\ufe0f\u200d🔥❤\u200d🔥',
    'a rainbow flag': '🏳\ufe0f\u200d🌈',
    'accents and other scripts': 'Bolşevik Parti, Българска, Ifjúság, 工人, עברית',
    'a letter and its separate accent': 'e\u0301',
    'markup': '<b onclick="x">&amp;</b>',
  };
  for (const [what, text] of Object.entries(whole)) {
    it(`stays whole: ${what}`, () => {
      expect(clean(text)).to.equal(text);
    });
  }

  it('is the same when it is cleaned twice', () => {
    const parts = [...'aب\u200c\u200d\u061c\u115f\u202e\n⚕', '\ud83d', '\udc68', '👩'];
    for (let number = 0; number < parts.length ** 4; number++) {
      const text = [0, 1, 2, 3].map((place) => parts[Math.floor(number / parts.length ** place) % parts.length]).join('');
      expect(clean(clean(text)), JSON.stringify(text)).to.equal(clean(text));
    }
  });
});

describe('texts of a document', () => {
  const spoof = '\u202eA\u200bB\u2066';

  it('are cleaned at every place', () => {
    const { appeal } = accepted({
      title: spoof,
      statusNote: spoof,
      issuer: { name: spoof },
      contact: { purpose: spoof },
      body: [spoof, { type: 'paragraph', children: [{ type: 'text', value: spoof }] }],
      demands: [{ id: spoof, text: spoof }],
      links: [{ rel: spoof, label: spoof }],
      signatories: { count: 1, kind: spoof, items: [{ name: spoof, abbr: spoof, gloss: spoof, countryName: spoof, region: spoof, kind: spoof }] },
      translations: { de: { title: spoof } },
    });
    expect(JSON.stringify(appeal)).not.to.match(/\p{Cf}/u);
    expect(JSON.stringify(appeal).match(/AB/g)).to.have.lengthOf(19);
  });

  it('lose white space around them', () => {
    expect(accepted({ title: ' \n A  B\u200b ' }).appeal.title).to.equal('A  B');
  });

  it('keep white space in running text, where a neighbour follows', () => {
    expect(accepted({ body: [{ type: 'paragraph', children: ['Stop ', 'now'] }] }).appeal.body).to.deep.equal([
      { type: 'paragraph', children: ['Stop ', 'now'] },
    ]);
  });
});

describe('the name of an anchor', () => {
  it('has hyphens for all but letters and numbers, none at its ends', () => {
    expect(anchorName(' CPI (ML) / Red Star! ')).to.equal('CPI-ML-Red-Star');
  });
});
