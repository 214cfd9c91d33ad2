import more from './en.more.js';
import words from './en.js';

export default { ...words, ...more };
