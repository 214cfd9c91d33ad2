/** Classes and types. Nothing is registered; import `solidarity-widgets/define` for that. */
export { SolidarityAppeal } from './elements/appeal.js';
export { SolidarityCounter } from './elements/counter.js';
export { SolidarityDemands } from './elements/demands.js';
export { SolidarityMap } from './elements/map.js';
export { SolidarityMessage } from './elements/message.js';
export { SolidarityShare } from './elements/share.js';
export { SolidaritySignatories } from './elements/signatories.js';
export { SolidarityUpdates } from './elements/updates.js';
export type { SolidarityEvents } from './elements/events.js';
export { FeedError, type Reason } from './feed/problem.js';
export type { Snapshot } from './feed/snapshot.js';
export type { Plural, Strings } from './language/strings.js';
export * from './appeal/index.js';
