/** Words of the folder's pages that the widgets have no use for. */
export interface OwnStrings {
  /** Before a link to the campaign's own page. */
  sign: string;
  /** The same, once it is over. */
  read: string;
  /** To the page with the snippets. */
  embed: string;
  /** To the Atom feed. */
  follow: string;
  /** Of a list in pages, whose older entries are not on this page. */
  newest: string;
  /** Between parts of a sentence. */
  comma: string;
  /** At its end. */
  stop: string;
}

/** By primary subtag; the languages are those of src/language. */
export const ownStrings: Record<string, OwnStrings> = {
  en: {
    sign: 'Read and sign',
    read: 'Read the appeal',
    embed: 'Show this appeal on your site',
    follow: 'Follow the campaign',
    newest: 'Shown here: the newest {count}.',
    comma: ', ',
    stop: '.',
  },
  de: {
    sign: 'Lesen und unterzeichnen',
    read: 'Den Aufruf lesen',
    embed: 'Diesen Aufruf auf der eigenen Website zeigen',
    follow: 'Die Kampagne verfolgen',
    newest: 'Hier stehen die neuesten {count}.',
    comma: ', ',
    stop: '.',
  },
  fr: {
    sign: 'Lire et signer',
    read: 'Lire l’appel',
    embed: 'Afficher cet appel sur votre site',
    follow: 'Suivre la campagne',
    newest: 'Affichés ici : les {count} plus récents.',
    comma: ', ',
    stop: '.',
  },
  es: {
    sign: 'Leer y firmar',
    read: 'Leer el llamamiento',
    embed: 'Mostrar este llamamiento en su sitio',
    follow: 'Seguir la campaña',
    newest: 'Aquí figuran los {count} más recientes.',
    comma: ', ',
    stop: '.',
  },
  ar: {
    sign: 'اقرأوا ووقّعوا',
    read: 'اقرأوا النداء',
    embed: 'اعرضوا هذا النداء على موقعكم',
    follow: 'تابعوا الحملة',
    newest: 'المعروض هنا هو الأحدث: {count}.',
    comma: '، ',
    stop: '.',
  },
  bg: {
    sign: 'Прочетете и подпишете',
    read: 'Прочетете призива',
    embed: 'Покажете този призив на вашия сайт',
    follow: 'Следете кампанията',
    newest: 'Тук са най-новите {count}.',
    comma: ', ',
    stop: '.',
  },
  bn: {
    sign: 'পড়ুন ও স্বাক্ষর করুন',
    read: 'আহ্বানটি পড়ুন',
    embed: 'আপনাদের সাইটে এই আহ্বান দেখান',
    follow: 'প্রচারাভিযানের খবর রাখুন',
    newest: 'এখানে সাম্প্রতিকতম {count}টি দেখানো হয়েছে।',
    comma: ', ',
    stop: '।',
  },
  fa: {
    sign: 'بخوانید و امضا کنید',
    read: 'فراخوان را بخوانید',
    embed: 'این فراخوان را در سایت خود نشان دهید',
    follow: 'کارزار را دنبال کنید',
    newest: 'در اینجا {count} مورد تازه‌تر آمده است.',
    comma: '، ',
    stop: '.',
  },
  hi: {
    sign: 'पढ़ें और हस्ताक्षर करें',
    read: 'अपील पढ़ें',
    embed: 'इस अपील को अपनी साइट पर दिखाएँ',
    follow: 'अभियान से जुड़े रहें',
    newest: 'यहाँ सबसे नए {count} दिखाए गए हैं।',
    comma: ', ',
    stop: '।',
  },
  hu: {
    sign: 'Olvassátok el és írjátok alá',
    read: 'Olvassátok el a felhívást',
    embed: 'Tegyétek ki ezt a felhívást a honlapotokra',
    follow: 'Kövessétek a kampányt',
    newest: 'Itt a legújabb {count} látható.',
    comma: ', ',
    stop: '.',
  },
  it: {
    sign: 'Leggete e firmate',
    read: 'Leggete l’appello',
    embed: 'Mostrate questo appello sul vostro sito',
    follow: 'Seguite la campagna',
    newest: 'Qui sono mostrate le firme più recenti ({count}).',
    comma: ', ',
    stop: '.',
  },
  nl: {
    sign: 'Lees en onderteken',
    read: 'Lees de oproep',
    embed: 'Toon deze oproep op je eigen site',
    follow: 'Volg de campagne',
    newest: 'Hier staan de nieuwste {count}.',
    comma: ', ',
    stop: '.',
  },
  pt: {
    sign: 'Leia e assine',
    read: 'Leia o apelo',
    embed: 'Mostre este apelo no seu site',
    follow: 'Acompanhe a campanha',
    newest: 'Aqui estão as assinaturas mais recentes: {count}.',
    comma: ', ',
    stop: '.',
  },
  ru: {
    sign: 'Прочитать и подписать',
    read: 'Прочитать обращение',
    embed: 'Разместить это обращение на своём сайте',
    follow: 'Следить за кампанией',
    newest: 'Здесь показаны последние подписи: {count}.',
    comma: ', ',
    stop: '.',
  },
  tr: {
    sign: 'Okuyun ve imzalayın',
    read: 'Çağrıyı okuyun',
    embed: 'Bu çağrıyı sitenizde gösterin',
    follow: 'Kampanyayı izleyin',
    newest: 'Burada en yeni {count} imzacı gösteriliyor.',
    comma: ', ',
    stop: '.',
  },
  zh: {
    sign: '阅读并联署',
    read: '阅读呼吁书',
    embed: '在您的网站上展示这份呼吁书',
    follow: '关注这一行动',
    newest: '这里列出的是最新的{count}个。',
    comma: '，',
    stop: '。',
  },
};
