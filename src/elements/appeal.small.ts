import { body } from '../sections/body.js';
import { contact } from '../sections/contact.js';
import { counter } from '../sections/counter.js';
import { demands } from '../sections/demands.js';
import { filtered } from '../sections/filtered.js';
import { SolidarityElement } from './element.js';

/** The appeal of the small file: always these five. */
export class SolidarityAppeal extends SolidarityElement {
  protected override readonly composition = [body(this), demands(this), counter(this), filtered(this), contact(this)];
}
