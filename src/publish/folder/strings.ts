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
  },
  de: {
    sign: 'Lesen und unterzeichnen',
    read: 'Den Aufruf lesen',
    embed: 'Diesen Aufruf auf der eigenen Website zeigen',
    follow: 'Die Kampagne verfolgen',
    newest: 'Hier stehen die neuesten {count}.',
    comma: ', ',
  },
  fr: {
    sign: 'Lire et signer',
    read: 'Lire l’appel',
    embed: 'Afficher cet appel sur votre site',
    follow: 'Suivre la campagne',
    newest: 'Affichés ici : les {count} plus récents.',
    comma: ', ',
  },
  es: {
    sign: 'Leer y firmar',
    read: 'Leer el llamamiento',
    embed: 'Mostrar este llamamiento en su sitio',
    follow: 'Seguir la campaña',
    newest: 'Aquí figuran los {count} más recientes.',
    comma: ', ',
  },
  ar: {
    sign: 'اقرأوا ووقّعوا',
    read: 'اقرأوا النداء',
    embed: 'اعرضوا هذا النداء على موقعكم',
    follow: 'تابعوا الحملة',
    newest: 'المعروض هنا هو الأحدث: {count}.',
    comma: '، ',
  },
};
