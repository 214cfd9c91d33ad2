import type { Plural } from './strings.js';

/**
 * Numbers, dates and names in a language, by `Intl`. The first formatter of each kind costs up to
 * 20 ms (80 ms on a slow phone), more than a whole render: so they are made ahead, each in a task of
 * its own while the feed is on its way, and until then a plain form stands in. Plural rules are cheap.
 */
export interface Format {
  /** All formatters are made; before, plain forms are given. */
  ready: boolean;
  whenReady: Promise<unknown>;
  /** Plain: the digits alone. */
  number(value: number): string;
  /** The day of a valid ISO 8601 date. Plain: as it stands there. */
  date(iso: string): string;
  /** The name of an ISO 3166 code; nothing if there is none. Plain: the code. */
  country(code: string | undefined): string | undefined;
  /** The form of a phrase that goes with a number. */
  plural(forms: Plural | string, value: number): string;
  /** For sorting; not before the formatters are ready, since it costs as much. */
  compare(a: string, b: string): number;
}

const formats: Record<string, Format> = Object.create(null);

/** The one format of a language on this page. */
export const formatOf = (lang: string): Format => (formats[lang] ??= createFormat(lang));

function createFormat(lang: string): Format {
  // English without a country is everybody's, not only that of the USA: 15 October 2018.
  if (lang == 'en') lang = 'en-001';
  let plurals: Intl.PluralRules;
  let numbers: Intl.NumberFormat | undefined;
  let dates: Intl.DateTimeFormat | undefined;
  let countries: Intl.DisplayNames | undefined;
  const names: Record<string, string | undefined> = {};
  try {
    plurals = new Intl.PluralRules(lang);
  } catch {
    // Malformed; an unknown language would fall back by itself.
    plurals = new Intl.PluralRules((lang = 'en'));
  }
  const prepare = async () => {
    for (const make of [
      () => (numbers = new Intl.NumberFormat(lang)),
      // A date without time is one day all over the world.
      () => (dates = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })),
      () => (countries = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })),
    ]) {
      await new Promise((next) => setTimeout(next));
      make();
    }
    format.ready = true;
  };
  const format: Format = {
    ready: false,
    whenReady: prepare(),
    number: (value) => numbers?.format(value) ?? `${value}`,
    date: (iso) => dates?.format(new Date(iso.slice(0, 10))) ?? iso.slice(0, 10),
    country: (code) => code && (countries ? (names[code] ??= countries.of(code)) : code),
    compare: (a, b) => a.localeCompare(b, lang),
    plural: (forms, value) => (forms as Plural)[plurals.select(value)] ?? (forms as Plural).other ?? forms,
  };
  return format;
}

/** Writing direction of a language tag. */
export const directionOf = (lang: string) =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b|-(arab|hebr)\b/i.test(lang) ? 'rtl' : 'ltr';
