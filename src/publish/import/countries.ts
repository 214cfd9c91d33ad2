import { fold } from '../../appeal/fold.js';

/** A country that a text names. */
export interface FoundCountry {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** As it stands in the folded text. */
  words: string;
}

/** The languages whose names of countries are understood where the whole of a text is one. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar', 'pt', 'it', 'nl', 'tr', 'ru', 'bg', 'uk', 'pl', 'el', 'hu', 'sv', 'fa', 'zh', 'hi', 'bn'];

/** Codes that name no country: unions, and parts that ISO 3166 only reserves. */
const NO_COUNTRY = /^(A[AC]|C[PQ]|DG|E[AUZ]|IC|Q[M-Z]|TA|UN|X[A-JL-Z]|ZZ)$/;

/**
 * What Intl does not know: older and other names, adjectives and inhabitants, inflected forms. Folded
 * forms, separated by commas. A word that may mean two countries (Congo, Korea, American) is in none.
 */
const ALIASES: Record<string, string> = {
  AF: 'afghan,afghanische,afghane', AL: 'albanian,albanische', AM: 'armenian,armenische', AO: 'angolan', AR: 'argentine,argentinian,argentinische,argentino,argentina',
  AT: 'austrian,osterreichische,osterreichs', AU: 'australian,australische', AZ: 'azerbaijani', BA: 'bosnia,bosnian', BD: 'bangladeshi',
  BE: 'belgian,belgische,belge', BF: 'burkinabe', BG: 'bulgarian,bulgarische,bulgare,българска,български,българия', BO: 'bolivian,boliviano,boliviana',
  BR: 'brazilian,brasileiro,brasileira,brasilianische,brasil', BY: 'belarusian,weissrussland', CA: 'canadian,kanadische,canadien,canadienne', CD: 'democratic republic of the congo,democratic republic of congo,dr congo,d r congo,drc,republique democratique du congo,rd congo,demokratische republik kongo,republica democratica del congo,congolese dr,congo kinshasa,جمهورية الكونغو الديمقراطية,الكونغو الديمقراطية',
  CG: 'republic of the congo,republique du congo,congo brazzaville,kongo brazzaville,جمهورية الكونغو', CH: 'swiss,schweizer,schweizerische,suisse,schweiz', CI: 'ivory coast,cote d ivoire,elfenbeinkuste', CL: 'chilean,chileno,chilena', CM: 'cameroonian',
  CN: 'chinese,chinesische,china,chino,people s republic of china,pr china', CO: 'colombian,colombiano,colombiana,kolumbianische', CR: 'costa rican', CU: 'cuban,cubano,cubana', CV: 'cape verde', CZ: 'czech republic,czech,tschechische,tschechei',
  DE: 'german,deutsche,deutscher,deutschlands,allemand,allemande,aleman,alemana,federal republic of germany,brd', DK: 'danish,danische,dansk,danmark', DO: 'dominican republic,republica dominicana,dominikanische republik', DZ: 'algerian,algerien,algerienne,algerische', EC: 'ecuadorian,ecuatoriano,ecuatoriana',
  EE: 'estonian', EG: 'egyptian,agyptische,egyptien,مصر,المصري,المصريه', EH: 'western sahara,west sahara,sahrawi,sahara occidental,westsahara', ER: 'eritrean', ES: 'spanish,spanische,espanol,espanola,estado espanol,spanish state', ET: 'ethiopian',
  FI: 'finnish,finnische,suomen', FR: 'french,franzosische,francais,francaise', GB: 'great britain,britain,british,england,english,scotland,scottish,wales,welsh,northern ireland,uk,u k,grossbritannien,grande bretagne,gran bretana,gran bretagna', GE: 'georgian', GH: 'ghanaian',
  GN: 'guinean', GR: 'greek,griechische,grec,grecque,griego,hellas,ελλαδας,ελληνικη,ελλαδα', GT: 'guatemalan,guatemalteco', HK: 'hong kong', HN: 'honduran,hondureno', HR: 'croatian', HT: 'haitian,haitien', HU: 'hungarian,ungarische,magyar,hongrois', ID: 'indonesian,indonesische',
  IE: 'irish,irische,eire', IL: 'israeli,israelische', IN: 'indian,indische,indien,indienne', IQ: 'iraqi,irakische', IR: 'iranian,iranische,iranien,iranienne', IS: 'icelandic', IT: 'italian,italienische,italien,italiano,italiana', JO: 'jordanian', JP: 'japanese,japanische', KE: 'kenyan,kenianische,kenias',
  KG: 'kyrgyz', KH: 'cambodian', KP: 'north korea,dprk,nordkorea', KR: 'south korea,south korean,republic of korea,sudkorea', KZ: 'kazakh', LB: 'lebanese,libanais,libanesische', LK: 'sri lankan', LR: 'liberian', LT: 'lithuanian', LU: 'luxemburg,luxembourg,luxembourgish,luxemburgische', LV: 'latvian', LY: 'libyan', MA: 'moroccan,marokkanische,marocain,marocaine,marroqui,المغربي,المغربيه',
  MD: 'moldovan', MG: 'malagasy', MK: 'macedonia,macedonian', ML: 'malian,malien', MM: 'burma,burmese,myanmar', MN: 'mongolian', MR: 'mauritanian', MX: 'mexican,mexicano,mexicana,mexikanische', MY: 'malaysian', NE: 'nigerien', NG: 'nigerian', NI: 'nicaraguan,nicaraguense', NL: 'dutch,holland,niederlandische,nederlandse,pays bas', NO: 'norwegian,norwegische,norsk', NP: 'nepali,nepalese,nepalesische',
  NZ: 'new zealand', PA: 'panamanian,panameno', PE: 'peruvian,peruano,peruana,peruanische', PH: 'philippine,filipino,philippinische', PK: 'pakistani,pakistanische', PL: 'polish,polnische,polski,polska,polski', PR: 'puerto rican', PS: 'palestine,palestinian,palastina,palastinensische,palestina,palestinien,palestinienne,فلسطين,الفلسطيني,الفلسطينيه', PT: 'portuguese,portugiesische,portugues,portuguesa', PY: 'paraguayan,paraguayo,paraguaya',
  RO: 'romanian,rumanische', RS: 'serbian,serbische,srbije', RU: 'russian,russische,russia,russie,российская,российский', RW: 'rwandan', SA: 'saudi arabia,saudi', SD: 'sudanese', SE: 'swedish,schwedische,svensk,svenska', SI: 'slovenian', SK: 'slovak,slowakische', SN: 'senegalese,senegalais', SO: 'somali', SV: 'salvadoran,salvadoreno', SY: 'syria,syrian,syrische', SZ: 'swaziland', TD: 'chadian', TG: 'togolese,togolais',
  TH: 'thai', TL: 'east timor', TN: 'tunisian,tunesische,tunisien,tunisienne,التونسي,التونسيه', TR: 'turkey,turkiye,turkish,turkische,turc,turque,turco', TW: 'taiwanese', TZ: 'tanzanian', UA: 'ukrainian,ukrainische', UG: 'ugandan', US: 'usa,u s a,u s,united states of america,etats unis,estados unidos,eeuu,ee uu,vereinigte staaten,vereinigte staaten von amerika', UY: 'uruguayan,uruguayo,uruguaya', UZ: 'uzbek', VE: 'venezuelan,venezolano,venezolana', VN: 'vietnamese', XK: 'kosovar', YE: 'yemeni', ZA: 'south african,sudafrikanische,azania', ZM: 'zambian', ZW: 'zimbabwean',
};

/** In letters; what is longer is no country's name. */
const LONGEST = 100;
/** Longest name in words: "sankt vincent und die grenadinen" and the like. */
const MOST_WORDS = 7;
/** Latin names shorter than this are words of other languages ("Fas" is Morocco in Turkish). */
const SHORTEST = 4;

/** By language; making one takes hundreds of look-ups. */
const indexes = new Map<string, Map<string, string>>();

/** Folded names of all countries in one language; '' is the table of aliases. */
function index(language: string): Map<string, string> {
  let names = indexes.get(language);
  if (names) return names;
  indexes.set(language, (names = new Map()));
  if (!language) {
    for (const [code, words] of Object.entries(ALIASES)) for (const word of words.split(',')) names.set(fold(word), code);
    return names;
  }
  const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  // An engine without this language would answer in its own.
  if (!display.resolvedOptions().locale.startsWith(language)) return names;
  for (let first = 65; first <= 90; first++) {
    for (let second = 65; second <= 90; second++) {
      const code = String.fromCharCode(first, second);
      // Intl knows former countries too (DD, SU, YU); their successors bear the code that counts.
      if (NO_COUNTRY.test(code) || new Intl.Locale(`und-${code}`).region != code) continue;
      const name = display.of(code);
      if (name && !names.has(fold(name))) names.set(fold(name), code);
      // "Myanmar (Burma)" is either.
      const short = name && fold(name.replace(/\(.*\)/, ''));
      if (short && !names.has(short)) names.set(short, code);
    }
  }
  return names;
}

/** The country's name in a language, for people. */
export function countryName(code: string, language = 'en'): string {
  return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
}

/** The country whose name or code the whole of a text is; in any language that we know. */
export function countryOf(text: string, language = 'en'): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.trim();
  if (/^[A-Z]{2}$/.test(bare) && !NO_COUNTRY.test(bare) && countryName(bare) != bare && new Intl.Locale(`und-${bare}`).region == bare) return bare;
  const key = fold(bare).replace(/^(the|die|der|la|le|les|el|los|il|de) /, '');
  for (const candidate of ['', language.split('-')[0]!, ...LANGUAGES]) {
    const code = index(candidate).get(key) ?? index(candidate).get(fold(bare));
    if (code) return code;
  }
  return undefined;
}

/** Forms under which a word of running text may be a country's name: genitives, cases, articles. */
function forms(key: string): string[] {
  const all = [key];
  if (/^[a-z ]{5,}s$/.test(key)) all.push(key.slice(0, -1));
  if (/^ال?/.test(key)) all.push(key.replace(/^(?:[بلو]?ال|لل)/, 'ال'), key.replace(/^(?:[بلو]?ال|لل)/, ''));
  // Slavic names end in -ия, -а; their genitives in -ии, -ы, -и.
  if (/^\p{Script=Cyrillic}{4,}$/u.test(key)) for (const ending of ['я', 'а', 'й', '']) all.push(key.replace(/[аеиоуыьяюй]$/u, '') + ending);
  return all;
}

/**
 * Countries that a text names or whose adjective it uses, without those within a longer name ("Guinea"
 * in "Papua New Guinea").
 *
 * @param languages of the text, by BCP 47; aliases and English are always known
 */
export function findCountries(text: string, languages: readonly string[]): FoundCountry[] {
  const words = fold(text).split(' ');
  const sources = ['', ...new Set([...languages.map((language) => language.split('-')[0]!), 'en'])];
  const found: FoundCountry[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let length = Math.min(MOST_WORDS, words.length - start); length > 0; length--) {
      const key = words.slice(start, start + length).join(' ');
      const code = /^[a-z]/.test(key) && key.length < SHORTEST && key != 'usa' ? undefined : lookUp(key, sources);
      if (!code) continue;
      found.push({ code, words: key });
      start += length - 1;
      break;
    }
  }
  return found;
}

function lookUp(key: string, sources: readonly string[]): string | undefined {
  for (const form of forms(key)) {
    for (const source of sources) {
      const code = index(source).get(form);
      if (code) return code;
    }
  }
  return undefined;
}
