import { map } from '../sections/map.js';
import { voices } from '../theme/voices.css.js';
import { SolidarityElement } from './element.js';

/**
 * Where those who signed are: a map of the world with one tile a country, without a map service or an image. The
 * fuller a tile, the more signed; a tile that is pointed at or has the focus tells who. Pressing one shows the
 * signatories of that country alone in each `<solidarity-signatories>` and `<solidarity-appeal>` of the same source on
 * the page, until it is pressed again.
 *
 * Every country of ISO 3166-1 and Kosovo (XK) has a tile. Our own arrangement, after the latitudes and longitudes of
 * [Natural Earth](https://www.naturalearthdata.com), which are in the public domain. A code that is none of a country,
 * and those who signed without one, get a free tile in the lower right corner. Of a list in pages only the newest are
 * shown, and without numbers.
 *
 * @summary Where those who signed are: a map of the world with one tile a country.
 * @tagname solidarity-map
 *
 * @csspart world - The map: all tiles.
 * @csspart tiles - The tiles of those countries from which somebody signed.
 * @csspart tile - One of these.
 * @csspart legend - The choice of a country, and what the sizes mean.
 * @csspart place - The country that is pointed at, and who signed there.
 */
export class SolidarityMap extends SolidarityElement {
  static override get styles() {
    return voices;
  }

  protected override readonly composition = [map(this, true)];
}
