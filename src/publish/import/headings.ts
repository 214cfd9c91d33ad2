import { fold } from '../../appeal/fold.js';
import { findDate, type FoundDate } from './dates.js';
import { findLinks } from './links.js';

/** What a heading opens. */
export type Opens = 'demands' | 'signatories';

/** A line that opens a part of the statement. */
export interface Heading {
  opens: Opens;
  /** BCP 47 language of the words that told. */
  lang: string;
  /** The heading itself, as it stands. */
  text: string;
  /** What follows its colon in the same line. */
  rest: string;
  date?: FoundDate;
}

/** What statements in each language call their parts; separated by commas, in any case, accents or not. */
const HEADINGS: Record<string, Record<Opens | 'asOf', string>> = {
  en: {
    demands: 'we demand,demands,our demands,we call for,we call on,the demands',
    signatories: 'signatories,signatory organizations,signatory organisations,list of signatories,first signatories,signed by,signed,the undersigned,supporters,endorsed by,supported by,signatures',
    asOf: 'as of,as at,status,dated,updated,last updated',
  },
  de: {
    demands: 'wir fordern,forderungen,unsere forderungen,wir verlangen',
    signatories: 'unterzeichner,unterzeichnerinnen,unterzeichnende,unterzeichnende organisationen,erstunterzeichner,erstunterzeichnerinnen,unterzeichnet von,unterzeichnet,unterschriften,unterstützer,unterstützerinnen,unterzeichner innen,erstunterzeichner innen',
    asOf: 'stand,stand vom,stand am,mit stand vom,per',
  },
  fr: {
    demands: 'nous exigeons,nous demandons,nous réclamons,nous revendiquons,revendications,nos revendications,nos exigences,exigences',
    signatories: 'signataires,premiers signataires,organisations signataires,premières signataires,liste des signataires,signé par,signatures,ont signé,soutiens',
    asOf: 'au,à la date du,état au,en date du,mise à jour,mis à jour le,le',
  },
  es: {
    demands: 'exigimos,demandamos,reclamamos,nuestras demandas,demandas,nuestras exigencias,exigencias,reivindicaciones',
    signatories: 'firmantes,primeros firmantes,organizaciones firmantes,lista de firmantes,firman,firmas,firmado por,suscriben,adhesiones',
    asOf: 'al,a fecha de,a fecha del,hasta el,hasta,actualizado al,actualizado el',
  },
  pt: {
    demands: 'exigimos,reivindicamos,nossas exigências,exigências,reivindicações,as nossas reivindicações',
    signatories: 'signatários,organizações signatárias,primeiros signatários,assinam,subscrevem,assinaturas,assinado por',
    asOf: 'em,até,até ao,atualizado em,a',
  },
  it: {
    demands: 'chiediamo,esigiamo,rivendichiamo,le nostre richieste,richieste,rivendicazioni,le nostre rivendicazioni',
    signatories: 'firmatari,primi firmatari,organizzazioni firmatarie,firmano,sottoscrivono,firme,firmato da,adesioni',
    asOf: 'al,aggiornato al,alla data del',
  },
  nl: {
    demands: 'wij eisen,we eisen,onze eisen,eisen,wij vragen',
    signatories: 'ondertekenaars,eerste ondertekenaars,ondertekend door,ondertekenende organisaties,ondertekeningen,handtekeningen',
    asOf: 'stand van,stand op,per,op datum van,bijgewerkt op',
  },
  tr: {
    demands: 'talep ediyoruz,taleplerimiz,talepler,istiyoruz,taleplerimiz şunlardır',
    signatories: 'imzacılar,imzalayanlar,imza atanlar,imzalayan örgütler,imzalayan kurumlar,ilk imzacılar,imzalar,imzacı örgütler',
    asOf: 'itibarıyla,itibariyle,tarihi itibarıyla,güncelleme',
  },
  ru: {
    demands: 'мы требуем,требуем,наши требования,требования',
    signatories: 'подписали,подписавшие,подписавшие организации,подписанты,подписи,первые подписавшие,список подписавших',
    asOf: 'по состоянию на,на,состояние на',
  },
  ar: {
    demands: 'نطالب,نطالب ب,نحن نطالب,مطالبنا,المطالب,إننا نطالب',
    signatories: 'الموقعون,الموقعين,الموقعات والموقعون,التوقيعات,المنظمات الموقعة,الجهات الموقعة,الموقعون الأوائل,قائمة الموقعين,وقع البيان',
    asOf: 'حتى,حتى تاريخ,بتاريخ,إلى غاية,لغاية',
  },
  el: { demands: 'απαιτούμε,αιτήματα,τα αιτήματά μας', signatories: 'υπογράφουν,υπογραφές,υπογράφουσες οργανώσεις', asOf: 'έως,στις' },
  bg: { demands: 'ние искаме,искания,нашите искания,настояваме,изискваме,ние изискваме', signatories: 'подписали,подписи,подписали организации,подписалите,подписали се', asOf: 'към' },
  hu: {
    demands: 'követeljük,azt követeljük,követeléseink,követelések,követelésünk',
    signatories: 'aláírók,az aláírók,első aláírók,aláíró szervezetek,az aláírók listája,aláírások,aláírta,aláírták,támogatók',
    asOf: 'állapot,frissítve',
  },
  fa: {
    demands: 'ما خواهان,ما خواستار,خواسته های ما,خواسته‌های ما,خواسته‌ها,خواستههای ما,مطالبات,مطالبات ما,ما می‌خواهیم,ما میخواهیم',
    signatories: 'امضاکنندگان,امضا کنندگان,امضاء کنندگان,نخستین امضاکنندگان,سازمان‌های امضاکننده,فهرست امضاکنندگان,اسامی امضاکنندگان,امضاها,حامیان',
    asOf: 'تا,تا تاریخ,به تاریخ',
  },
  hi: {
    demands: 'हमारी माँगें,हमारी मांगें,हमारी माँग,हमारी मांग,माँगें,मांगें,हम माँग करते हैं,हम मांग करते हैं',
    signatories: 'हस्ताक्षरकर्ता,हस्ताक्षरकर्ताओं की सूची,हस्ताक्षर करने वाले,हस्ताक्षर करने वाले संगठन,हस्ताक्षरकर्ता संगठन,हस्ताक्षर,समर्थक',
    asOf: 'तक',
  },
  bn: {
    demands: 'আমাদের দাবি,আমাদের দাবিসমূহ,আমাদের দাবিগুলো,আমাদের দাবিগুলি,আমরা দাবি করি,আমরা দাবি জানাই,আমরা দাবি করছি,দাবি,দাবিসমূহ',
    signatories: 'স্বাক্ষরকারী,স্বাক্ষরকারীগণ,স্বাক্ষরকারীরা,স্বাক্ষরকারীদের তালিকা,স্বাক্ষরকারী সংগঠন,স্বাক্ষরকারী সংগঠনসমূহ,স্বাক্ষর,সমর্থক',
    asOf: 'পর্যন্ত',
  },
  zh: {
    demands: '我们要求,我們要求,我们的要求,我們的要求,我们的诉求,我們的訴求,诉求,訴求,要求',
    signatories: '签署者,簽署者,签名者,簽名者,签署人,簽署人,签署组织,簽署組織,签署团体,簽署團體,联署者,聯署者,联署组织,聯署組織,联署团体,聯署團體,首批签署者,签署名单,签名名单,联署名单,聯署名單,联名者',
    asOf: '截至,截止,更新于',
  },
};

/** Words that may stand around the telling ones. */
const FILLERS = new Set(
  'therefore hereby thus so the following daher deshalb darum hiermit folgende donc ainsi por eso lo siguiente portanto quindi perciò daarom dus поэтому لذلك لذا'.split(' ').map(fold),
);
/** More words than this beside the telling ones make a sentence of a heading; a list of who signed may say where it is kept. */
const MOST_WORDS = { demands: 3, signatories: 12 };

const phrases = Object.entries(HEADINGS).flatMap(([lang, kinds]) =>
  (['demands', 'signatories'] as const).flatMap((opens) => kinds[opens].split(',').map((phrase) => ({ lang, opens, words: fold(phrase).split(' ') }))),
);
/** Without one of these a line is no heading: most lines are told so, at little cost. */
const telling = new Set(phrases.map(({ words }) => words[0]!));
const asOfPhrases = new Set(Object.values(HEADINGS).flatMap(({ asOf }) => asOf.split(',').map(fold)));

/** In letters; what is longer is a text. */
const LONGEST = 500;

/** Where the heading ends and its first content begins: a colon outside of brackets, followed by a space if it is no wide one. */
function colon(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (/[(（]/.test(text[at]!)) depth++;
    else if (/[)）]/.test(text[at]!)) depth--;
    // Chinese has no spaces.
    else if (depth < 1 && (text[at] == '：' || (text[at] == ':' && !/^\S/.test(text.slice(at + 1, at + 2))))) return at;
  }
  return -1;
}

/**
 * The text as a heading, if it is one: the telling words, what stands in brackets, a date, and few
 * words more. A sentence that merely begins with "we demand" is none.
 */
export function readHeading(text: string): Heading | undefined {
  const end = colon(text);
  const head = end < 0 ? text : text.slice(0, end + 1);
  if (head.length > LONGEST || !fold(head).split(' ').some((word) => telling.has(word))) return undefined;
  const date = findDate(head);
  let bare = head.replace(/[(（][^()（）]*[)）]/g, ' ');
  if (date) bare = bare.replace(date.text, ' ');
  for (const link of findLinks(bare)) bare = bare.replace(link.text, ' ');
  if (/[.!?؟…]\s*$/.test(bare)) return undefined;
  const words = fold(bare).split(' ').filter(Boolean);
  if (!words.length || words.length > 20) return undefined;

  const bareWords = words.filter((word) => !FILLERS.has(word));
  const matches = phrases.filter(({ opens, words: told }) => [words, bareWords].some((words) => {
    const starts = told.every((word, index) => words[index] == word);
    const ends = told.every((word, index) => words[words.length - told.length + index] == word);
    if (!starts && !ends) return false;
    const others = starts ? words.slice(told.length) : words.slice(0, -told.length);
    const extra = others.filter((word) => !FILLERS.has(word));
    // Without a colon or a date only the telling words themselves are sure.
    if (end < 0 && !date) return extra.length == 0;
    return extra.length <= (starts ? MOST_WORDS[opens] : 3);
  }));
  const best = matches.sort((a, b) => b.words.length - a.words.length)[0];
  if (!best) return undefined;
  return { opens: best.opens, lang: best.lang, text: head, rest: end < 0 ? '' : text.slice(end + 1).trim(), ...(date ? { date } : {}) };
}

/** The date of a line that says nothing but "as of …". */
export function readAsOf(text: string): FoundDate | undefined {
  if (text.length > LONGEST) return undefined;
  const date = findDate(text);
  if (!date) return undefined;
  const rest = fold(text.replace(date.text, ' '));
  return asOfPhrases.has(rest) ? date : undefined;
}
