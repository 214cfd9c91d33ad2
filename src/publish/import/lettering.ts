import type { Mark } from './marks.js';

/** A mark of letters as it may be meant, and what else tells marks of one numbering. */
interface Letters extends Mark {
  number: number;
  /** What stands around the letters. */
  shape: string;
  /** No initial of a name: it is small, a bracket closes it, or it is a Roman number of several letters. */
  isSure: boolean;
}

type Reading = (letters: string) => number | undefined;

/** Scripts whose letters count paragraphs, in the order of their alphabets. */
const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрстуфхцчшщэюя', 'αβγδεζηθικλμνξοπρστυφχψω', 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ', 'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह', 'কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ'];
const HAN = '一二三四五六七八九';
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** A missing letter or two is a slip of who counted. */
const LARGEST_GAP = 3;

const LETTERED = /^([([（]?)(\p{L}{1,2}|[一二三四五六七八九十]{3}|[IVXLCivxlc\u2160-\u217f]{1,8})(\s*[.)\]）、．]+)\s*(?=\S)/u;

/** a is 1, z 26, aa 27. */
const alphabetic: Reading = (letters) => {
  const small = letters.toLowerCase();
  if (small.length == 2 && small[0] != small[1]) return undefined;
  for (const alphabet of ALPHABETS) {
    const at = alphabet.indexOf(small[0]!);
    if (at >= 0) return at + 1 + alphabet.length * (small.length - 1);
  }
  return undefined;
};

const roman: Reading = (letters) => {
  const digits = [...letters.normalize('NFKC').toUpperCase()].map((letter) => ROMAN[letter] ?? 0);
  if (digits.includes(0)) return undefined;
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
};

/** 三 is 3, 十二 12, 二十 20. */
const han: Reading = (letters) => {
  const [, tens = '', ten = '', ones = ''] = /^(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/.exec(letters) ?? [];
  return (ten ? 10 * (tens ? HAN.indexOf(tens) + 1 : 1) : 0) + (ones ? HAN.indexOf(ones) + 1 : 0) || undefined;
};

function readLetters(text: string, reading: Reading): Letters | undefined {
  const found = LETTERED.exec(text);
  const number = found ? reading(found[2]!) : undefined;
  if (!found || number === undefined) return undefined;
  const [mark, open, letters, close] = found as unknown as [string, string, string, string];
  const [isCapital, isSmall] = [letters != letters.toLowerCase(), letters != letters.toUpperCase()];
  if (isCapital && isSmall) return undefined;
  return {
    mark: mark.trim(),
    rest: text.slice(mark.length),
    number,
    shape: `${open}${isCapital ? 'A' : 'a'}${close.trim()}`,
    isSure: isSmall || /[)\]）、]/.test(close) || (reading == roman && letters.normalize('NFKC').length > 1),
  };
}

/**
 * Marks such as "a)", "(b)", "iv.", "III." and "四、", place for place. What they are is told by those around
 * them only: "I. Ivanova" alone is a name, and "i)" follows "h)" or comes before "ii)".
 */
export function readLettering(texts: readonly string[]): (Mark | undefined)[] {
  const readings = [roman, alphabetic, han].map((reading) => {
    const marks: (Letters | undefined)[] = [];
    let last: Letters | undefined;
    for (const text of texts) {
      const mark = readLetters(text, reading);
      const step = mark && last ? mark.number - last.number : 1;
      // Capitals with a dot may be initials, of which only the strictest order makes a numbering.
      const counts = mark && (!last || (mark.shape == last.shape && step > 0 && step <= (mark.isSure ? LARGEST_GAP : 1)));
      marks.push(counts ? mark : undefined);
      if (counts) last = mark;
    }
    const read = marks.filter((mark) => mark !== undefined);
    const isNumbering = read.some(({ isSure }) => isSure) && (read.length > 1 || (read[0]?.number == 1 && /[)\]）、]/.test(read[0].shape)));
    return { marks: isNumbering ? marks : texts.map(() => undefined), size: isNumbering ? read.length : 0 };
  });
  return readings.toSorted((a, b) => b.size - a.size)[0]!.marks;
}
