import { SolidarityAppeal } from './elements/appeal.js';
import { SolidarityCounter } from './elements/counter.js';
import { SolidarityDemands } from './elements/demands.js';
import { SolidarityMap } from './elements/map.js';
import { SolidarityMessage } from './elements/message.js';
import { SolidarityShare } from './elements/share.js';
import { SolidaritySignatories } from './elements/signatories.js';
import { SolidarityUpdates } from './elements/updates.js';

/** Tag and class: the one place that registers anything. */
const elements = {
  'solidarity-appeal': SolidarityAppeal,
  'solidarity-counter': SolidarityCounter,
  'solidarity-demands': SolidarityDemands,
  'solidarity-map': SolidarityMap,
  'solidarity-message': SolidarityMessage,
  'solidarity-share': SolidarityShare,
  'solidarity-signatories': SolidaritySignatories,
  'solidarity-updates': SolidarityUpdates,
};

for (const [tag, element] of Object.entries(elements)) {
  // The script may be on the page twice, or in two versions: the first one stays.
  if (!customElements.get(tag)) customElements.define(tag, element);
}

declare global {
  interface HTMLElementTagNameMap {
    'solidarity-appeal': SolidarityAppeal;
    'solidarity-counter': SolidarityCounter;
    'solidarity-demands': SolidarityDemands;
    'solidarity-map': SolidarityMap;
    'solidarity-message': SolidarityMessage;
    'solidarity-share': SolidarityShare;
    'solidarity-signatories': SolidaritySignatories;
    'solidarity-updates': SolidarityUpdates;
  }
}
