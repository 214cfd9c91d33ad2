/** The small file shows the newest signatories of a list in pages, which are in its head, and no more. */
export { signatories as paged } from './signatories.js';
