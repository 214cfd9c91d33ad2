import { html } from 'lit';
import type { Signatory } from '../appeal/types.js';
import { directionOf } from '../language/format.js';
import { foreign, joined } from './parts.js';
import type { Stage } from './section.js';

/** An entry as it stands on paper: nothing to press. */
export function printable({ abbr, name, lang = '', gloss, region, country, countryName }: Signatory, { language, feed }: Stage) {
  const place = [region, countryName ?? language.format.country(country)].filter(Boolean).join(', ');
  return html`${abbr && foreign(abbr, 'abbr')}
    <span part="name" lang=${lang} dir=${lang ? directionOf(lang) : 'auto'}>${name}</span>
    <span part="about">${joined(gloss && foreign(gloss, 'gloss', feed.snapshot.appeal?.lang), place && html`<bdi part="country">${place}</bdi>`)}</span>`;
}
