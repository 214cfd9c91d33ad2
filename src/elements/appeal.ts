import { body } from '../sections/body.js';
import { contact } from '../sections/contact.js';
import { counter } from '../sections/counter.js';
import { demands } from '../sections/demands.js';
import { signatories } from '../sections/signatories.js';
import { SolidarityElement } from './element.js';

/**
 * A whole appeal in one piece: title, issuer, date, text, demands, counter, signatories, contact, links.
 *
 * @summary A whole appeal.
 * @tagname solidarity-appeal
 */
export class SolidarityAppeal extends SolidarityElement {
  protected override stage() {
    return [body(this), demands(this), counter(this), signatories(this), contact(this)];
  }
}
