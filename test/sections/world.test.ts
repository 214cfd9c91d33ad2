// The data of the map: every country once, and where one expects it.
import { expect } from '@open-wc/testing';
import { COLUMNS, world } from '../../src/sections/world.js';
import { parse } from '../../src/appeal/parse.js';
import { centroids } from '../fixtures/centroids.js';

const codes = Object.keys(world);
const cell = (code: string) => ({ row: world[code]![0]!, column: world[code]![1]! });

describe('the world in tiles', () => {
  it('is a grid of 29 by 20', () => {
    expect(COLUMNS).to.equal(29);
    expect(new Set(Object.values(world).map(String)).size).to.equal(250);
    expect(Math.max(...codes.map((code) => cell(code).row))).to.equal(19);
  });

  it('has every country of ISO 3166-1, and Kosovo, exactly once', () => {
    expect(codes.toSorted()).to.deep.equal([...centroids.keys()].toSorted());
    expect(codes).to.have.lengthOf(250);
  });

  it('has every code that the parser lets pass and that Intl has a name for, but those that are no country', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const items = letters.flatMap((a) => letters.map((b) => ({ name: 'x', country: a + b })));
    const { appeal } = parse({ version: 1, id: 'a', title: 'a', signatories: { count: items.length, items } });
    const passed = appeal!.signatories.items.flatMap(({ country }) => country ?? []);
    expect(codes.filter((code) => !passed.includes(code))).to.deep.equal([]);
    // Withdrawn codes, exceptional reservations and unions of countries: what an engine names differs a little.
    const none = /^(AC|AN|BU|CP|CQ|CS|CT|DD|DG|DY|EA|EU|EZ|FQ|FX|HV|IC|JT|MI|NH|NQ|NT|PC|PU|PZ|RH|SU|TA|TP|UK|UN|VD|WK|YD|YU|ZR)$/;
    expect(passed.filter((code) => names.of(code) && !codes.includes(code) && !none.test(code))).to.deep.equal([]);
  });

  it('has north above and south below', () => {
    // Antarctica is in every longitude; the islands of UM are from the equator to 28° north.
    const wrong = codes.flatMap((a) => codes.filter((b) => a != 'UM' && b != 'UM' && centroids.get(a)!.north - centroids.get(b)!.north > 18 && cell(a).row > cell(b).row).map((b) => a + b));
    expect(wrong).to.deep.equal([]);
  });

  // A fifth of the globe apart: where many small countries are near each other, some stand a little aside.
  it('has west on the left and east on the right, with the Pacific at its edge', () => {
    const east = (code: string) => (centroids.get(code)!.east + 360 + 128) % 360;
    const wide = new Set(['AQ', 'RU', 'UM', 'PN', 'PF', 'CK']);
    const wrong = codes.flatMap((a) => codes.filter((b) => !wide.has(a) && !wide.has(b) && east(b) - east(a) > 75 && cell(a).column >= cell(b).column).map((b) => a + b));
    expect(wrong).to.deep.equal([]);
  });

  for (const [name, neighbours] of Object.entries({
    'western Europe': 'PT-ES FR-CH FR-BE BE-NL NL-DE DE-PL DE-CZ IT-CH GB-IM NO-SE',
    'the Balkans': 'BG-RO XK-AL XK-MK RS-HR AL-GR GR-TR',
    Africa: 'MA-DZ DZ-TN LY-EG EG-SD ML-NE GH-TG KE-TZ ZM-ZW NA-BW ZA-LS',
    Asia: 'IN-PK IN-BD IN-LK CN-MN TH-KH KP-KR KR-JP IQ-SY AF-IR',
    America: 'CO-VE PE-CL AR-UY AR-PY GT-MX CR-PA HT-DO',
  })) {
    it(`keeps neighbours beside each other in ${name}`, () => {
      const apart = neighbours.split(' ').filter((pair) => {
        const [a, b] = pair.split('-').map((code) => cell(code!));
        return Math.max(Math.abs(a!.column - b!.column), Math.abs(a!.row - b!.row)) > 1;
      });
      expect(apart).to.deep.equal([]);
    });
  }
});
