/** One policy, by one name, is all that a page has to allow. */
export { trusted } from './lit.cdn.js';
