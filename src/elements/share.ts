import { share } from '../sections/share.js';
import { voices } from '../theme/voices.css.js';
import { SolidarityElement } from './element.js';

/**
 * Ways to pass the appeal on.
 *
 * @summary Ways to pass the appeal on.
 * @tagname solidarity-share
 */
export class SolidarityShare extends SolidarityElement {
  static override get styles() {
    return voices;
  }

  protected override readonly composition = [share(this)];
}
