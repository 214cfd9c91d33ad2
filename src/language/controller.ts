import { closest } from '../closest.js';
import english from './english.js';
import { formatOf, type Format } from './format.js';
import { languages } from './languages.js';
import { fill, type Plural, type Strings } from './strings.js';

/** What a language needs of its element. */
export interface LanguageHost extends HTMLElement {
  strings: Partial<Strings> | null;
  requestUpdate(): void;
}

/** The words and formats of an element, in its own language or that of its nearest ancestor. */
export interface Language {
  /** The language of the page around: texts of the feed are chosen by it. */
  wanted: string;
  /** The language of our words: `wanted`, or English where we do not have it. */
  lang: string;
  strings: Strings;
  format: Format;
  /** The words are on their way. */
  pending: boolean;
  /** The language around the element may have changed, or its own words. */
  follow(): void;
  /** A phrase with a number in it. */
  count<T = string>(forms: Plural | string, value: number, wrap?: (number: string) => T): (string | T)[];
}

/** How long the host's own words wait for those of a language, so that no English flashes up. */
const GRACE = 3000;

const loaded: Record<string, Partial<Strings>> = { en: english };
const loading: Record<string, Promise<void> | undefined> = {};

export function createLanguage(host: LanguageHost): Language {
  const load = async (code: string) => {
    const settle = () => {
      language.pending = false;
      host.requestUpdate();
    };
    language.pending = true;
    setTimeout(settle, GRACE);
    // After a failure English stays, and the next element that asks tries again.
    await (loading[code] ??= languages[code]!().then(
      (strings) => void (loaded[code] = strings),
      () => (loading[code] = undefined),
    ));
    settle();
  };

  const language = {
    wanted: '',
    pending: false,
    follow() {
      const wanted: string = closest(host, ({ lang }) => lang)?.lang ?? 'en';
      const code = wanted.toLowerCase().split('-')[0]!;
      if (wanted != language.wanted) {
        language.wanted = wanted;
        if (languages[code] && !loaded[code]) void load(code);
      }
      language.lang = loaded[code] || language.pending ? wanted : 'en';
      language.strings = { ...english, ...loaded[code], ...host.strings };
      if (language.format != (language.format = formatOf(language.lang))) {
        void language.format.whenReady.then(() => host.requestUpdate());
      }
    },
    count(forms, value, wrap = (number) => number as any) {
      const { format } = language;
      return fill(format.plural(forms, value), { count: wrap(format.number(value)) });
    },
  } as Language;
  return language;
}
