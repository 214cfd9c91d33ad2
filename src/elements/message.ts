import { message } from '../sections/message.js';
import { voices } from '../theme/voices.css.js';
import { SolidarityElement } from './element.js';

/**
 * A form for a message of solidarity, or for a signature.
 *
 * @summary A form for a message of solidarity, or for a signature.
 * @tagname solidarity-message
 */
export class SolidarityMessage extends SolidarityElement {
  static override get styles() {
    return voices;
  }

  protected override readonly composition = [message(this)];
}
