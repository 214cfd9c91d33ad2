import { SolidarityAppeal } from './elements/appeal.small.js';
import { SolidarityCounter } from './elements/counter.js';
import { SolidarityDemands } from './elements/demands.js';
import { SolidaritySignatories } from './elements/signatories.js';

const define = () =>
  Object.entries({
    appeal: SolidarityAppeal,
    counter: SolidarityCounter,
    demands: SolidarityDemands,
    signatories: SolidaritySignatories,
  }).forEach(([name, element]) => customElements.get(`solidarity-${name}`) || customElements.define(`solidarity-${name}`, element));

// The larger file can do more, so it goes first, wherever it stands; if it has not come when all else has, this one does.
if (document.querySelector('script[src*=solidarity-full]')) addEventListener('load', define);
else define();
