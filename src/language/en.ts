import type { Plural } from './strings.js';

/**
 * The words of the interface. `{…}` is replaced; a text with a number is given per plural category
 * of the language (https://cldr.unicode.org/index/cldr-spec/plural-rules), or once for all of them.
 */
export default {
  organisations: { one: '{count} organisation has signed', other: '{count} organisations have signed' },
  signatures: { one: '{count} signature', other: '{count} signatures' },
  countries: { one: 'from {count} country', other: 'from {count} countries' },
  goal: 'Goal: {count}',
  asOf: 'as of {date}',
  stale: 'could not be refreshed',
  nobody: 'Be the first to sign.',
  pause: 'Pause live updates',
  resume: 'Resume live updates',

  demands: 'We demand',
  signatories: 'Signatories',
  contact: 'Solidarity messages',
  links: 'Links',

  weSigned: 'We signed',
  search: 'Search the signatories',
  found: '{count} found' as Plural | string,
  more: 'Show {count} more' as Plural | string,
  unlisted: 'and {count} more, not named here' as Plural | string,
  elsewhere: 'Other',
  anchor: 'Link to {name}',

  paused: 'This appeal is paused.',
  won: 'This struggle has been won.',
  closed: 'This appeal has ended.',

  loading: 'Loading …',
  failed: 'This appeal cannot be shown now.',
};
