/** Countries from west to east. */
export const COLUMNS = 29;

/**
 * The world in tiles of one size, from the upper left corner on: two letters a tile, after the number of those that are
 * free. Every code of ISO 3166-1 is here once, and XK, as which Kosovo is known.
 *
 * Source: our own arrangement, free to use like the rest of this code. Latitudes and longitudes are those of the
 * countries' largest lands in Natural Earth 1:10m (public domain, https://www.naturalearthdata.com), crowded regions
 * made wider and empty ones narrower, and neighbours kept beside each other.
 */
const ROWS =
  '15sj' +
  '20gl2is4nosefi' +
  '23fo1dk1axee' +
  '14ca6ieimgbnldeplltlv2ru' +
  '13pm5ggjebeluczskbyua' +
  '23frchliathuromd2kz' +
  '9us1bm6admcitsihrrsbg3uzkgmnkp' +
  '14ptes1smbamexkmk1geaztmtjcnkrjp' +
  '2mx1cubstc1vgaimf3gi1va2algrtramirafnpbt1tw' +
  '2gtbzkyhtdoprvisxbl3madztnmt1cylbsyiqkwpkinbdmohk' +
  '2svhn1jm3knag2ehmrmlnelyegilpsjosabh1lkmmlavnmpum' +
  '1ni5msgp1cvsngnbfbjtdsderdj1yeqaae1thkhphgumh' +
  '1crpaawcwbqdmmqlc1gmgwcightgngcfsset2ommv1mybnpwfmki' +
  '3covettgdvcbb2sllr2cmcgugkeso4sgidpgnrtk' +
  '3ecgysrgf6stgqgacdrwtz1sc1io2tlsbtvws' +
  '3pebobr9aozmbimwkmyt1cccx2vuwfas' +
  '3clarpy5sh3nabwzwmz1mgremu1auncfjtonu' +
  '5uy10zasz7nf1ckpf' +
  '4fk1gs9ls4tfhm3nz1pn' +
  '13bv2aq';

/** Where the tile of a country is, from 0, row after row. */
export const world: Record<string, number | undefined> = {};
let next = 0;
for (const [, free, code] of ROWS.matchAll(/(\d*)(..)/g)) {
  next += +free!;
  world[code!.toUpperCase()] = next++;
}
