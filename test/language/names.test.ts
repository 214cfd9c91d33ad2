import { expect } from '@open-wc/testing';
import { allNames, codeOf, namesIn } from '../../src/language/names.js';

/** ISO 3166-1 alpha-2, all 249 codes that are assigned, and Kosovo's. */
const COUNTRIES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(' ');

describe('the names of countries', () => {
  for (const lang of ['en', 'de', 'ar', 'zh', 'pt-BR']) {
    it(`are those of ISO 3166-1, each once, in ${lang}`, async () => {
      const names = await allNames(lang, 'region');
      expect(names.map((name) => codeOf('region', name))).to.deep.equal(COUNTRIES);
      expect(new Set(names)).to.have.lengthOf(COUNTRIES.length);
    });
  }
});

describe('the names of languages', () => {
  it('are in the language of the page', async () => {
    expect(await allNames('de', 'language')).to.include.members(['Deutsch', 'Türkisch', 'Kurdisch', 'Bengalisch', 'Persisch']);
  });

  it('are each there once', async () => {
    const names = await allNames('en', 'language');
    expect(new Set(names)).to.have.lengthOf(names.length);
    expect(names).to.have.length.above(100);
  });

  it('have a code, however they are written and in whichever language they were given', async () => {
    namesIn('de', 'language')('hi');
    namesIn('en', 'region')('DE');
    expect(codeOf('language', 'HINDI')).to.equal('hi');
    expect(codeOf('region', 'germany')).to.equal('DE');
    expect(codeOf('language', 'germany')).to.equal(undefined);
    expect(codeOf('region', 'constructor')).to.equal(undefined);
  });
});
