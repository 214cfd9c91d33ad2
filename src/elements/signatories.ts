import { signatories } from '../sections/signatories.js';
import { SolidarityElement } from './element.js';

/**
 * Who signed: numbered as published, abbreviation first, each name in its own language, with a stable
 * fragment anchor (`#<appeal>-signatory-<id>`). Long lists can be searched; all of it prints.
 *
 * @summary The list of those who signed an appeal.
 * @tagname solidarity-signatories
 */
export class SolidaritySignatories extends SolidarityElement {
  protected override stage() {
    return [signatories(this)];
  }
}
