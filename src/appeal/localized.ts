import type { Appeal, Demand } from './types.js';

/** An appeal's texts in one language, and which one that is. What is not translated names its own. */
export interface Texts extends Pick<Appeal, 'title' | 'body' | 'statusNote'> {
  /** Of the title. */
  lang?: string | undefined;
  bodyLang?: string | undefined;
  demands?: (Demand & { lang?: string | undefined })[];
}

/** The texts in the wanted language, as far as the feed has them; the rest in the feed's own. */
export function localized(appeal: Appeal, wanted: string): Texts {
  const tag = wanted.toLowerCase();
  const { translations = {}, demands = [] } = appeal;
  const lang = [tag, tag.split('-')[0]!].find((candidate) => candidate in translations);
  if (!lang || appeal.lang?.toLowerCase() == tag) return appeal;
  const translation = translations[lang]!;
  return {
    ...appeal,
    ...translation,
    lang: translation.title ? lang : appeal.lang,
    bodyLang: translation.body ? lang : appeal.lang,
    demands: demands.map((demand) => {
      const translated = translation.demands?.find(({ id }) => id == demand.id);
      return { ...(translated ?? demand), lang: translated ? lang : appeal.lang };
    }),
  };
}
