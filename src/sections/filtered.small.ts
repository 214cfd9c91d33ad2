/** The small file shows the newest signatories of a list in pages, which are in its head, and no more; and no country alone. */
export { signatories as filtered } from './signatories.js';
