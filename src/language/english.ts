import more from './en.more.js';
import paged from './en.paged.js';
import words from './en.js';

export default { ...words, ...more, ...paged };
