import { counter } from '../sections/counter.js';
import { SolidarityElement } from './element.js';

/**
 * How many signed, from how many countries, as of when. It follows the feed while the page is open,
 * calmly, and the visitor can pause it (WCAG 2.2.2).
 *
 * @summary The live signatory counter of an appeal.
 * @tagname solidarity-counter
 *
 * @csspart counter - Everything from the number to the pause button.
 * @csspart count - The number and what it counts.
 * @csspart number - The number.
 * @csspart meta - Countries and date.
 * @csspart date - The date of the count.
 * @csspart goal - The goal and the way to it.
 * @csspart pause - The button that stops and resumes the updates.
 */
export class SolidarityCounter extends SolidarityElement {
  protected override readonly composition = [counter(this)];

  protected override outlasts = true;
}
