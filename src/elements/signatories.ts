import { filtered } from '../sections/filtered.js';
import { SolidarityElement } from './element.js';

/**
 * Who signed: numbered as published, abbreviation first, each name in its own language, with a stable
 * fragment anchor (`#<appeal>-signatory-<id>`). Long lists can be searched; all of it prints.
 *
 * @summary The list of those who signed an appeal.
 * @tagname solidarity-signatories
 *
 * @slot we-signed - The host's own sentence and link, beside its entry (`highlight`).
 *
 * @csspart ours - The host's own entry, before the list.
 * @csspart we-signed - The words "We signed".
 * @csspart tools - The search field and how many it found.
 * @csspart search - The search field.
 * @csspart selected - Which country has been selected on a map, so that only it is shown.
 * @csspart everywhere - The button that shows all countries again.
 * @csspart list - All groups of entries.
 * @csspart group - The heading of a country.
 * @csspart entries - The entries of one group.
 * @csspart entry - One entry.
 * @csspart abbr - An abbreviation.
 * @csspart name - A name in its own language.
 * @csspart about - Gloss and country.
 * @csspart gloss - A name in the appeal's language.
 * @csspart country - A country, in the visitor's language.
 * @csspart more - A button that shows, searches or prints more entries.
 * @csspart rest - What is said and offered below a list in pages.
 * @csspart paper - A list in pages as a whole, for print.
 */
export class SolidaritySignatories extends SolidarityElement {
  protected override readonly composition = [filtered(this)];
}
