/** Countries from west to east. */
export const COLUMNS = 29;

/**
 * The world in tiles of one size, north above and west to the left: two letters a tile, row after row. Every
 * code of ISO 3166-1 is here once, and XK, as which Kosovo is known.
 *
 * Source: our own arrangement, free to use like the rest of this code. Latitudes and longitudes are those of the
 * countries' largest lands in Natural Earth 1:10m (public domain, https://www.naturalearthdata.com), crowded regions
 * made wider and empty ones narrower, and neighbours kept beside each other.
 */
export const WORLD = (
  '...............SJ.............' +
  '.......GL..IS....NOSEFI...........' +
  '............FO.DK.AXEE...........' +
  '...CA......IEIMGBNLDEPLLTLV..RU........' +
  '.....PM.....GGJEBELUCZSKBYUA..........' +
  '.............FRCHLIATHUROMD..KZ......' +
  '...US.BM......ADMCITSIHRRSBG...UZKGMNKP...' +
  '...........PTES.SMBAMEXKMK.GEAZTMTJCNKRJP..' +
  'MX.CUBSTC.VGAIMF...GI.VA..ALGRTRAMIRAFNPBT.TW..' +
  'GTBZKYHTDOPRVISXBL...MADZTNMT.CYLBSYIQKWPKINBDMOHK..' +
  'SVHN.JM...KNAG..EHMRMLNELYEGILPSJOSABH.LKMMLAVNMPUM' +
  '.NI.....MSGP.CVSNGNBFBJTDSDERDJ.YEQAAE.THKHPHGUMH' +
  '.CRPAAWCWBQDMMQLC.GMGWCIGHTGNGCFSSET..OMMV.MYBNPWFMKI' +
  '...COVETTGDVCBB..SLLR..CMCGUGKESO....SGIDPGNRTK' +
  '...ECGYSRGF......STGQGACDRWTZ.SC.IO..TLSBTVWS' +
  '...PEBOBR.........AOZMBIMWKMYT.CCCX..VUWFAS' +
  '...CLARPY.....SH...NABWZWMZ.MGREMU.AUNCFJTONU' +
  '.....UY..........ZASZ.......NF.CKPF' +
  '....FK.GS.........LS....TFHM...NZ.PN' +
  '.............BV..AQ............'
).match(/\.|../g)!;
