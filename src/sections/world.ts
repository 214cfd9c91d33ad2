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
  '15SJ' +
  '20GL2IS4NOSEFI' +
  '23FO1DK1AXEE' +
  '14CA6IEIMGBNLDEPLLTLV2RU' +
  '13PM5GGJEBELUCZSKBYUA' +
  '23FRCHLIATHUROMD2KZ' +
  '9US1BM6ADMCITSIHRRSBG3UZKGMNKP' +
  '14PTES1SMBAMEXKMK1GEAZTMTJCNKRJP' +
  '2MX1CUBSTC1VGAIMF3GI1VA2ALGRTRAMIRAFNPBT1TW' +
  '2GTBZKYHTDOPRVISXBL3MADZTNMT1CYLBSYIQKWPKINBDMOHK' +
  '2SVHN1JM3KNAG2EHMRMLNELYEGILPSJOSABH1LKMMLAVNMPUM' +
  '1NI5MSGP1CVSNGNBFBJTDSDERDJ1YEQAAE1THKHPHGUMH' +
  '1CRPAAWCWBQDMMQLC1GMGWCIGHTGNGCFSSET2OMMV1MYBNPWFMKI' +
  '3COVETTGDVCBB2SLLR2CMCGUGKESO4SGIDPGNRTK' +
  '3ECGYSRGF6STGQGACDRWTZ1SC1IO2TLSBTVWS' +
  '3PEBOBR9AOZMBIMWKMYT1CCCX2VUWFAS' +
  '3CLARPY5SH3NABWZWMZ1MGREMU1AUNCFJTONU' +
  '5UY10ZASZ7NF1CKPF' +
  '4FK1GS9LS4TFHM3NZ1PN' +
  '13BV2AQ';

/** The row and the column of a country's tile, from 0. */
export const world: Record<string, readonly number[]> = {};
let next = 0;
for (const [, free, code] of ROWS.matchAll(/(\d*)(..)/g)) {
  next += +free!;
  world[code!] = [Math.floor(next / COLUMNS), next++ % COLUMNS];
}
