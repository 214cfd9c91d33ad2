import { counter } from '../sections/counter.js';
import { SolidarityElement } from './element.js';

/**
 * How many signed, from how many countries, as of when. It follows the feed while the page is open,
 * calmly, and the visitor can pause it (WCAG 2.2.2).
 *
 * @summary The live signatory counter of an appeal.
 * @tagname solidarity-counter
 */
export class SolidarityCounter extends SolidarityElement {
  protected override stage() {
    return [counter(this)];
  }

  protected override get outlasts() {
    return true;
  }
}
