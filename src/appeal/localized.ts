import type { Appeal } from './types.js';

/** An appeal's texts in one language, and which one that is. */
export type Texts = Pick<Appeal, 'title' | 'body' | 'demands' | 'statusNote' | 'lang'>;

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
    lang,
    demands: demands.map((demand) => translation.demands?.find(({ id }) => id == demand.id) ?? demand),
  };
}
