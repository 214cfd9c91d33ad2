// Signatories that nobody is: as many as one likes, of several scripts, the same ones every time.
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Readable } from 'node:stream';

/** @typedef {{ id: string, abbr?: string, name: string, lang: string, gloss?: string, country: string, region?: string, since: string, kind?: string }} Entry */

/** Words that names are made of. `join` is what stands between them. */
const languages = [
  { lang: 'en', countries: ['GB', 'US', 'ZA', 'NG', 'IE'], join: ' ', union: ['Example Union of', 'Association of', 'Federation of', 'Committee of'], trade: ['Teachers', 'Miners', 'Nurses', 'Dockers', 'Weavers'], given: ['Ada', 'Grace', 'Desmond', 'Rosa', 'Alan', 'Mary'] },
  { lang: 'de', countries: ['DE', 'AT', 'CH'], join: ' ', union: ['Musterbund der', 'Verband der', 'Initiative der', 'Bündnis der'], trade: ['Lehrkräfte', 'Bergleute', 'Pflegenden', 'Weberinnen', 'Werktätigen'], given: ['Käthe', 'Jürgen', 'Anna', 'Götz', 'Renate'] },
  { lang: 'es', countries: ['ES', 'PE', 'MX', 'AR', 'CO'], join: ' ', union: ['Sindicato de', 'Unión de', 'Frente de', 'Central de'], trade: ['Maestros', 'Mineros', 'Enfermeras', 'Tejedoras', 'Peones'], given: ['José', 'Lucía', 'Íñigo', 'Ángela', 'Martín'] },
  { lang: 'bg', countries: ['BG'], join: ' ', union: ['Съюз на', 'Федерация на', 'Комитет на'], trade: ['учителите', 'миньорите', 'строителите', 'шивачките'], given: ['Иван', 'Мария', 'Георги', 'Елена'] },
  { lang: 'ar', countries: ['EG', 'MA', 'TN', 'IQ'], join: ' ', union: ['اتحاد', 'نقابة', 'رابطة'], trade: ['المعلمين', 'العمال', 'الممرضات', 'عمال المناجم'], given: ['أحمد', 'فاطمة', 'يوسف', 'ليلى'] },
  { lang: 'zh', countries: ['CN', 'TW', 'SG'], join: '', union: ['示例', '全国', '联合'], trade: ['教师工会', '矿工联合会', '护士协会', '纺织工人互助会'], given: ['伟', '芳', '秀英', '建国'] },
  { lang: 'ja', countries: ['JP'], join: '', union: ['全国', '日本', '関東'], trade: ['教職員組合', '港湾労働組合', 'ユニオン', '看護師会'], given: ['太郎', '花子', '健', 'さくら'] },
  { lang: 'th', countries: ['TH'], join: '', union: ['สหภาพ', 'สมาคม', 'เครือข่าย'], trade: ['แรงงาน', 'ครู', 'พยาบาล', 'ช่างทอ'], given: ['สมชาย', 'มาลี', 'ประเสริฐ'] },
];
/** Syllables of places and families, by language; Latin ones for the others. */
const syllables = /** @type {Record<string, string[]>} */ ({
  bg: ['ва', 'ло', 'ми', 'не', 'ра', 'со', 'ти', 'ку', 'дра', 'бе'],
  ar: ['با', 'دو', 'في', 'كر', 'لم', 'نو', 'سي', 'ره', 'مد', 'جل'],
  zh: [...'安北成大东方海华江林明南平青山石泰文西阳'],
  ja: [...'山川田中村木林森原野上下松竹石井水本高橋'],
  th: ['กา', 'ขอน', 'ชัย', 'ดี', 'นา', 'บุรี', 'ภู', 'ราช', 'สุข', 'ทอง'],
  '': ['ba', 'lo', 'mi', 'ne', 'ra', 'so', 'ti', 'ku', 'dra', 'ven', 'stel', 'mor', 'gal', 'pen', 'rio', 'sal'],
});

/** A sequence of numbers below a given one, always the same. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Half of them organisations, half of them persons. @param {number} count @returns {Generator<Entry>} */
export function* crowd(count) {
  const random = numbers(1);
  const one = (/** @type {readonly any[]} */ list) => list[random(list.length)];
  for (let number = 1; number <= count; number++) {
    const { lang, countries, join, union, trade, given } = one(languages);
    const parts = syllables[lang] ?? syllables[''];
    const word = () => {
      const made = Array.from({ length: lang === 'zh' || lang === 'ja' ? 2 : 2 + random(3) }, () => one(/** @type {string[]} */ (parts))).join('');
      return made.charAt(0).toUpperCase() + made.slice(1);
    };
    const since = `2018-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
    const common = { id: `s${number}`, lang, country: one(countries), since };
    if (random(2)) yield { ...common, name: [one(given), word()].join(join || ' '), region: word(), kind: 'person' };
    else {
      const name = [one(union), one(trade), word()].join(join);
      yield { ...common, abbr: Array.from({ length: 3 }, () => String.fromCharCode(65 + random(26))).join(''), name, gloss: `Example Union ${number % 977} of ${word()}` };
    }
  }
}

/** A document with as many, line by line. @param {number} count @param {object} [fields] */
export function* documentOf(count, fields = {}) {
  const head = JSON.stringify({ version: 1, id: 'crowd', title: 'A crowd', lang: 'en', ...fields });
  yield `${head.slice(0, -1)},"signatories":{"count":${count},"items":[\n`;
  let lines = [];
  let number = 0;
  for (const entry of crowd(count)) {
    number += 1;
    lines.push(JSON.stringify(entry) + (number < count ? ',\n' : '\n'));
    if (lines.length === 1000) {
      yield lines.join('');
      lines = [];
    }
  }
  yield `${lines.join('')}]}}\n`;
}

/** Writes it, without ever having it as a whole. @param {string} path @param {number} count @param {object} [fields] */
export async function writeDocument(path, count, fields) {
  await finished(Readable.from(documentOf(count, fields)).pipe(createWriteStream(path)));
}
