// The states an appeal can be in, each made of the one real appeal, for states.html.

/** @typedef {Record<string, any>} Appeal */

/** @type {Record<string, (appeal: Appeal) => unknown>} */
export const states = {
  open: appeal => appeal,
  flaky: appeal => appeal,
  goal: appeal => ({ ...appeal, goal: 50 }),
  one: appeal => signedBy(appeal, appeal.signatories.items.slice(0, 1)),
  nobody: appeal => signedBy(appeal, []),
  arabic: appeal => ({
    ...appeal,
    goal: 50,
    translations: {
      ar: {
        title: 'نظّموا التضامن الأممي مع عمال جياشي الشجعان في شنتشن، الصين!',
        demands: [
          { id: 'release', text: 'الإفراج الفوري عن جميع العمال والطلاب وسائر مناصري نضال عمال جياشي!' },
          { id: 'unions', text: 'ندعم الحق في نقابات عمالية مستقلة!' },
          { id: 'unity', text: 'عاشت وحدة الطبقة العاملة الأممية!' },
        ],
      },
    },
  }),
  thousands: appeal => signedBy(appeal, Array.from({ length: 10_000 }, (_, n) => union(appeal, n + 1))),
  unlisted: appeal => ({ ...appeal, signatories: { ...appeal.signatories, count: 40, unlisted: 15 } }),
  'without-demands': appeal => ({ ...appeal, demands: [] }),
  'long-words': appeal => ({
    ...appeal,
    title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    demands: [{ id: 'long', text: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz!' }],
  }),
  paused: appeal => ({ ...appeal, status: 'paused', statusNote: 'Negotiations are under way.' }),
  won: appeal => ({ ...appeal, status: 'won', statusNote: 'All who were arrested are free.' }),
  closed: appeal => ({ ...appeal, status: 'closed' }),
  broken: () => ({ version: 1, id: 'broken', title: 'A feed whose count is a text', signatories: { count: '25' } }),
};

/**
 * @param {Appeal} appeal
 * @param {object[]} items
 */
const signedBy = (appeal, items) => ({
  ...appeal,
  signatories: { ...appeal.signatories, count: items.length, items },
});

/**
 * A plainly fictitious signatory, of one of the appeal's countries.
 * @param {Appeal} appeal
 * @param {number} n
 */
const union = ({ signatories: { items } }, n) => ({
  id: `example-union-${n}`,
  abbr: `EU ${n}`,
  name: `Example Union ${n}`,
  country: items[n % items.length].country,
});
