// The data of the map: every country once, and where one expects it.
import { expect } from '@open-wc/testing';
import { COLUMNS, WORLD } from '../../src/sections/world.js';
import { nextPlace, placesOf, type Place } from '../../src/sections/places.js';
import { parse } from '../../src/appeal/parse.js';
import { centroids } from '../fixtures/centroids.js';

const codes = WORLD.filter((code) => code != '.');
const cell = (code: string) => ({ column: WORLD.indexOf(code) % COLUMNS, row: Math.floor(WORLD.indexOf(code) / COLUMNS) });
const language = { strings: { elsewhere: 'Other' }, format: { ready: false, country: (code?: string) => code } } as never;
const from = (...countries: (string | undefined)[]) =>
  placesOf(countries.map((country, index) => ({ id: `${index}`, number: index + 1, name: `${index}`, ...(country && { country }) })), language);
const at = ({ column, row }: Place) => `${column} ${row}`;

describe('the world in tiles', () => {
  it('is a grid of 29 by 20', () => {
    expect([COLUMNS, WORLD.length]).to.deep.equal([29, 580]);
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

describe('the places of those who signed', () => {
  it('are where the world has them', () => {
    expect(from('DE', 'DE', 'BR').map(({ code, column, row, items }) => [code, column, row, items.length])).to.deep.equal([
      ['DE', 14, 3, 2],
      ['BR', 5, 15, 1],
    ]);
  });

  it('are free tiles, from the lower right corner on, for a code without one and for nobody’s country', () => {
    expect(from('EU', undefined, 'UK').map(({ code, name, column, row }) => [code, name, column, row])).to.deep.equal([
      ['EU', 'EU', 28, 19],
      ['', 'Other', 27, 19],
      ['UK', 'UK', 26, 19],
    ]);
  });

  it('do not coincide, even with all of the world and many codes that are no countries', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const others = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !codes.includes(code)).slice(0, 329);
    const places = from(undefined, ...codes, ...others);
    expect(new Set(places.map(at)).size).to.equal(580);
  });

  it('are told apart by code, whatever the feed calls them', () => {
    const items = ['England', 'Scotland'].map((countryName, index) => ({ id: `${index}`, number: index, name: 'x', country: 'GB', countryName }));
    expect(placesOf(items, language).map(({ name, items }) => [name, items.length])).to.deep.equal([['England', 2]]);
  });
});

describe('the way from place to place', () => {
  const go = (places: Place[], code: string, way: [number, number]) => nextPlace(places, places.find((place) => place.code == code)!, way).code;
  const world = from(...codes);

  it('leads to the neighbour in that direction', () => {
    expect([[1, 0], [-1, 0], [0, -1], [0, 1]].map((way) => go(world, 'DE', way as [number, number]))).to.deep.equal(['PL', 'NL', 'DK', 'LU']);
  });

  it('crosses an ocean, and prefers what is straight ahead', () => {
    expect(go(from('US', 'PT', 'BR'), 'PT', [-1, 0])).to.equal('US');
    expect(go(from('DE', 'ZA', 'JP'), 'DE', [0, 1])).to.equal('ZA');
  });

  it('ends where there is nothing further', () => {
    expect(go(world, 'MX', [-1, 0])).to.equal('MX');
    expect(go(from('DE'), 'DE', [0, 1])).to.equal('DE');
  });

  it('reaches every country of the world from every other', () => {
    const reached = new Set(['DE']);
    for (const code of reached) for (const way of [[1, 0], [-1, 0], [0, -1], [0, 1]]) reached.add(go(world, code, way as [number, number]));
    expect(codes.filter((code) => !reached.has(code))).to.deep.equal([]);
  });
});
