import { fold } from '../../appeal/fold.js';

/** Scripts that one language, or one above all, is written in. */
const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Hangul}/u, 'ko'], [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'], [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Greek}/u, 'el'], [/\p{Script=Hebrew}/u, 'he'], [/\p{Script=Bengali}/u, 'bn'], [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'], [/\p{Script=Kannada}/u, 'kn'], [/\p{Script=Malayalam}/u, 'ml'], [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'], [/\p{Script=Sinhala}/u, 'si'], [/\p{Script=Thai}/u, 'th'], [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'], [/\p{Script=Myanmar}/u, 'my'], [/\p{Script=Georgian}/u, 'ka'], [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Ethiopic}/u, 'am'],
];

/** Letters, before folding, that only one of the languages of their script has. The first that is found tells. */
const LETTERS: [RegExp, string][] = [
  [/[ٹڈڑے]/u, 'ur'], [/[ێۆڕڵ]/u, 'ckb'], [/[پچژگک]/u, 'fa'], [/\p{Script=Arabic}/u, 'ar'],
  [/[іїєґ]/iu, 'uk'], [/[ѓќѕ]/iu, 'mk'], [/[јљњђћ]/iu, 'sr'], [/ў/iu, 'be'], [/[ыэё]/iu, 'ru'], [/ъ/iu, 'bg'],
];

/** Latin letters as evidence among others: weight two words. */
const CUES: [RegExp, string][] = [
  [/[őű]/iu, 'hu'], [/ß/u, 'de'], [/[ñ¿¡]/iu, 'es'], [/[ãõ]/iu, 'pt'], [/[ğı]|İ/u, 'tr'], [/[łąęśźż]/iu, 'pl'], [/[řěů]/iu, 'cs'],
  [/[țăș]/iu, 'ro'], [/[øæ]/iu, 'da'], [/[œ]|\b[dl]['’]/iu, 'fr'], [/ç[aã]o\b|ções\b/iu, 'pt'],
];

/** Endings, folded: weight one word. */
const ENDINGS: [RegExp, string][] = [
  [/(schaft|schaften|ische|ischen|ischer|isch|ung|bund|verband|verein|keit)$/, 'de'], [/(cion|ciones|dad|istas)$/, 'es'], [/(zione|zioni|ista|ismo|ita)$/, 'it'],
  [/(cao|coes|dade)$/, 'pt'], [/(aire|aires|iste|istes|ique|eur|eurs|ienne)$/, 'fr'], [/(ing|ship|ers|ist|ism)$/, 'en'], [/(lari|leri|ligi|lugu|cilik|si)$/, 'tr'], [/(heid|ij|erij|sche|atie|eging|iging)$/, 'nl'],
  [/(seg|ete|ok|zat|zata)$/, 'hu'],
];

/** Telling words, folded. Names of organisations and the small words of running text. */
const WORDS: Record<string, string> = {
  en: 'the of and for in to is are with from that this we our by on at an party workers worker union unions organization organisation movement line front league committee association federation revolutionary communist socialist democratic peoples people women youth proletarian group new social example marxist leninist red star central trade friends against',
  de: 'der die das des und fur in im von mit wir ist sind nicht eine ein den dem zu auf partei gewerkschaft bund verein arbeiter arbeiterinnen frauen jugend gruppe kommunistische organisation deutschlands sozialistische marxistisch leninistische leninistisch revolutionare schweiz gegen unsere beispiel beispielgewerkschaft aufruf',
  fr: 'le la les des du de et pour dans en un une nous est sont avec sur aux par que qui parti syndicat organisation union travailleurs ouvriers ouvriere femmes jeunesse mouvement comite revolutionnaire communiste socialiste marxiste leniniste exemple groupe front populaire contre ligue rouge',
  es: 'el la los las del de y para en un una nosotros es son con por que al partido sindicato union organizacion trabajadores obreros obrero mujeres juventud movimiento comite comunista socialista revolucionario marxista leninista proletario ejemplo frente popular contra independiente maoista liga roja',
  pt: 'o a os as do da dos das e para em um uma nos com por que ao no na partido sindicato organizacao trabalhadores operario mulheres juventude movimento comite comunista socialista revolucionario exemplo frente uniao contra vermelha',
  it: 'il lo la gli le dei della delle degli di e per in un una noi con che al del nel partito sindacato unione organizzazione lavoratori operai donne gioventu movimento comitato comunista socialista rivoluzionario esempio fronte contro rossa',
  nl: 'de het een en van voor in met wij zijn niet op te partij vakbond bond organisatie arbeiders vrouwen jeugd beweging rode morgen communistische socialistische nieuwe voorbeeld tegen onze federatie nederlandse nederlands nederland vakbeweging vakverbond vakcentrale vereniging algemene verbond werknemers stichting',
  tr: 'bir ve icin ile bu partisi parti sendikasi sendika birligi isci isciler orgutu hareketi komunist bolsevik marksist leninist turkiye kuzey kurdistan devrimci kadin genclik emek cephesi halk ornek kizil',
  hu: 'a az es egy nem magyar szervezete szervezet part kozossegi ifjusag munkas munkaspart kommunista szakszervezet mozgalom szovetseg',
  pl: 'i w z na dla nie sie jest partia zwiazek polska polski pracownikow komunistyczna robotnicza ruch',
  sv: 'och i for av det en ett med parti partiet kommunistiska arbetare arbetarpartiet forbundet ungdom',
  da: 'og i for af det en et med parti arbejder kommunistisk kommunistiske arbejderparti forbund',
  el: '', bg: 'партия българска комунистическа и на за от съюз синдикат работници', ru: 'партия и в на за с мы коммунистическая союз профсоюз рабочих российская движение организация революционная',
  uk: 'партія і в на за профспілка робітників', sr: 'partija radnika srbije savez sindikat', id: 'dan yang partai serikat buruh rakyat gerakan', tl: 'ng mga sa partido kilusang manggagawa kilusan',
  ro: 'si de partidul comunist muncitorilor sindicatul romania', ku: 'partiya karkeren kurdistane yekitiya jinen', eu: 'eta langile alderdi komunista', ca: 'el la els i de per amb partit comunista dels treballadors',
};

const tables = new Map<string, Set<string>>(Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(' ').filter(Boolean))]));

/** So many words are named as what told. */
const TOLD = 3;

/** A language and what told it. */
export interface FoundLanguage {
  /** BCP 47. */
  lang: string;
  /** The script or words that told. */
  by: string;
}

/**
 * The language of a name or text, by its script, its letters and telling words; `undefined` where
 * nothing tells, or two languages are as likely.
 *
 * @param hint one that wins a tie, such as the language of the appeal
 */
export function languageOf(text: string, hint?: string): FoundLanguage | undefined {
  const letters = [...text].filter((character) => /\p{L}/u.test(character));
  const latin = letters.filter((character) => /\p{Script=Latin}/u.test(character)).length;
  if (letters.length == 0) return undefined;
  if (latin < letters.length / 2) {
    for (const [pattern, lang] of SCRIPTS) if (pattern.test(text)) return { lang, by: 'its script' };
    const cyrillic = /\p{Script=Cyrillic}/u.test(text);
    for (const [pattern, lang] of LETTERS) {
      const letter = pattern.exec(text)?.[0];
      if (letter) return { lang, by: lang == 'ar' ? 'its script' : `its letters (“${letter}”)` };
    }
    if (!cyrillic) return undefined;
  }

  const scores = new Map<string, { score: number; words: string[] }>();
  const score = (lang: string, weight: number, word: string) => {
    const entry = scores.get(lang) ?? { score: 0, words: [] };
    entry.score += weight;
    if (entry.words.length < TOLD && !entry.words.includes(word)) entry.words.push(word);
    scores.set(lang, entry);
  };
  for (const [pattern, lang] of CUES) {
    const cue = pattern.exec(text)?.[0];
    if (cue) score(lang, 2, cue);
  }
  for (const word of text.split(/[^\p{L}\p{M}]+/u).filter(Boolean)) {
    const key = fold(word);
    for (const [lang, words] of tables) if (words.has(key)) score(lang, key.length > 3 ? 2 : 1, word);
    for (const [ending, lang] of ENDINGS) if (key.length > 5 && ending.test(key)) score(lang, 1, word);
  }
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score);
  const [best, second] = ranked;
  if (!best) return undefined;
  const ties = ranked.filter(([, { score }]) => score == best[1].score).map(([lang]) => lang);
  if (second?.[1].score == best[1].score) {
    const key = hint?.split('-')[0];
    return key && ties.includes(key) ? { lang: key, by: best[1].words.join(', ') } : undefined;
  }
  return { lang: best[0], by: `“${best[1].words.join('”, “')}”` };
}
