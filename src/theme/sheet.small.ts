/** The small file needs no more. */
export { style as sheet } from './style.css.js';
