import { map } from '../sections/map.js';
import { voices } from '../theme/voices.css.js';
import { SolidarityElement } from './element.js';

/**
 * Where those who signed are: a map of the world with one tile a country.
 *
 * @summary Where those who signed are: a map of the world with one tile a country.
 * @tagname solidarity-map
 */
export class SolidarityMap extends SolidarityElement {
  static override get styles() {
    return voices;
  }

  protected override readonly composition = [map(this, true)];
}
