import { body } from '../sections/body.js';
import { contact } from '../sections/contact.js';
import { counter } from '../sections/counter.js';
import { demands } from '../sections/demands.js';
import { paged } from '../sections/paged.js';
import { SolidarityElement } from './element.js';

/**
 * A whole appeal in one piece: title, issuer, date, text, demands, counter, signatories, contact, links.
 *
 * @summary A whole appeal.
 * @tagname solidarity-appeal
 *
 * @csspart byline - Issuer and date.
 * @csspart issuer - Who issued the appeal.
 * @csspart date - A date.
 * @csspart body - The running text.
 * @csspart contact - The address for solidarity messages.
 * @csspart links - The list of links.
 */
export class SolidarityAppeal extends SolidarityElement {
  protected override compose() {
    return [body(this), demands(this), counter(this), paged(this), contact(this)];
  }
}
