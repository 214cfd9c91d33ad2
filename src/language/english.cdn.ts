import more from './en.more.js';
import words from './en.js';

/** The words of a list in pages come with its code. */
export default { ...words, ...more };
