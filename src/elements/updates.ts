import { updates } from '../sections/updates.js';
import { voices } from '../theme/voices.css.js';
import { SolidarityElement } from './element.js';

/**
 * The current status, from a JSON Feed.
 *
 * @summary The current status, from a JSON Feed.
 * @tagname solidarity-updates
 */
export class SolidarityUpdates extends SolidarityElement {
  static override get styles() {
    return voices;
  }

  protected override readonly composition = [updates(this)];
}
