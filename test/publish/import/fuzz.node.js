// However a PDF breaks its lines, marks its lists and numbers its entries, the document is the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importStatement } from '../../../dist/publish/import/index.js';
import { assertNothingLost, byHand, contentOf, fixture } from './tools.js';

const ROUNDS = 150;

/**
 * Random numbers that are the same in every run (mulberry32).
 * @param {number} seed
 */
const random = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

/** The statement, each paragraph and entry in one line, without bullets and numbers. */
const statement = fixture('statement.txt')
  .replace(/Marxist-\nLeninist/, 'Marxist-Leninist')
  .replace(/\n ?(?=\d+\.)/g, '\n\n')
  .split(/\n{2,}/)
  .map(block => block.replace(/ *\n */g, ' ').trim());
const [demandsAt, listAt] = [statement.indexOf('We demand'), statement.findIndex(block => block.startsWith('Signatories'))];

/** @type {((number: number) => string)[]} */
const numberings = [
  n => `${n}. `,
  n => `${n}.`,
  n => `${n}) `,
  n => `(${n}) `,
  n => `${n} – `,
  n => `[${n}] `,
  n => `${String(n).replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)))}. `,
  () => '• ',
  () => '\uf0b7 ',
  () => '- ',
  () => '',
];
const bullets = ['• ', '', '\uf0b7 ', '‣ ', '▪\t', '– ', '* ', '➢ ', 'o ', '\ufffd '];

/**
 * Breaks a block into lines: at single spaces, and after a hyphen before a capital, never within the
 * gap between abbreviation and name, which no word processor breaks at.
 * @param {string} block
 * @param {number} width
 * @param {() => number} next
 */
function wrapped(block, width, next) {
  let out = '';
  let line = '';
  const [, head = '', rest = block] = /^(\S.{0,40}? {3}|.{0,12}\S )(.*)$/s.exec(block) ?? [];
  line = head;
  for (const word of rest.split(/(?<=\S) (?=\S)|(?<=\p{L}-)(?=\p{Lu})/u)) {
    const gap = line === head || /\p{L}-$/u.test(line) ? '' : ' ';
    if (line && line !== head && line.length + gap.length + word.length > width) {
      out += `${line}${next() < 0.3 ? ' ' : ''}\n`;
      line = word;
    } else line += gap + word;
  }
  return out + line;
}

test(`${ROUNDS} shuffled forms of the real statement give one document`, () => {
  const expected = contentOf(byHand);
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const next = random(seed);
    /** @template T @param {readonly T[]} all @returns {T} */
    const any = all => /** @type {T} */ (all[Math.floor(next() * all.length)]);
    const width = 50 + Math.floor(next() * 70);
    const [bullet, numbering] = [any(bullets), any(numberings)];
    const tight = numbering(1) !== '' && next() < 0.4;
    const gap = any(['   ', '\t', '     ']);
    let text = next() < 0.2 ? '\ufeff' : '';
    statement.forEach((block, index) => {
      const number = index - listAt;
      const marked = number > 0 ? numbering(number) + block.replace(/^\d+\.\s*/, '') : index > demandsAt && index < listAt ? bullet + block : block;
      const lines = wrapped(marked, width, next).replaceAll('   ', gap).split('\n').map(line => (next() < 0.1 ? ` ${line}` : line));
      text += `${lines.join('\n')}\n${number > 0 && number < 25 && tight ? '' : '\n'.repeat(1 + Math.floor(next() * 2))}`;
      if (!tight && index > 0 && next() < 0.05) text += '2\n\f';
    });
    if (next() < 0.3) text = text.replaceAll('\n', '\r\n');
    const imported = importStatement(text);
    const why = `seed ${seed}, width ${width}, bullet “${bullet}”, numbering “${numbering(1)}”`;
    assert.deepEqual(contentOf(/** @type {any} */ (imported.appeal)), expected, why);
    assertNothingLost(text, imported);
  }
});

test('no text at all makes the import throw or lose a character', () => {
  const pieces = ['We demand', ':', '\n', '\n\n', '\f', '(', ')', ', ', 'Kenya', '1.', '2)', '• ', 'Signatories', ' as of 1.2.2020', '   ', '-\n', '\u00ad\n', 'x@y.example', 'www.example.org', 'é', 'e\u0301', 'السلام', '١.', '中文', '-', '3/4', '"', '\u202e', '\0', '<b>', 'Union'];
  for (let seed = 1; seed <= 3000; seed++) {
    const next = random(seed);
    const text = Array.from({ length: 1 + Math.floor(next() * 40) }, () => pieces[Math.floor(next() * pieces.length)]).join(next() < 0.5 ? '' : ' ');
    const imported = importStatement(text);
    try {
      assertNothingLost(text, imported);
    } catch (error) {
      assert.fail(`seed ${seed}, ${JSON.stringify(text)}: ${/** @type {Error} */ (error).message}`);
    }
  }
});
