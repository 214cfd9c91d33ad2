import { map } from '../sections/map.js';
import { SolidarityElement } from './element.js';

/**
 * Where those who signed are: a map of the world with one tile a country, without a map service or an image. The
 * fuller a tile, the more signed. A tile that is pointed at, or that the arrow keys come to, tells who; pressing it, as
 * Enter does, or choosing its country in the list below the map, shows the signatories of that country alone in each
 * `<solidarity-signatories>` and `<solidarity-appeal>` of the same source on the page, until it is pressed again or
 * another is chosen.
 *
 * Every country of ISO 3166-1 and Kosovo (XK) has a tile. Our own arrangement, after the latitudes and longitudes of
 * [Natural Earth](https://www.naturalearthdata.com), which are in the public domain. A code that is none of a country,
 * and those who signed without one, are in the list of countries alone. Of a list in pages only the newest are shown,
 * and without numbers.
 *
 * @summary Where those who signed are: a map of the world with one tile a country.
 * @tagname solidarity-map
 *
 * @csspart world - The map: all tiles.
 * @csspart legend - The choice of a country, and what the sizes mean.
 * @csspart places - The countries and who signed there; the screen shows the one that is pointed at, come to or selected.
 */
export class SolidarityMap extends SolidarityElement {
  protected override readonly composition = [map(this, true)];
}
