import { unsafeCSS } from 'lit';
import { list } from './list.css.js';
import { map } from './map.css.js';
import { message } from './message.css.js';
import { scripts } from './scripts.css.js';
import { share } from './share.css.js';
import { style } from './style.css.js';
import { updates } from './updates.css.js';

/** One sheet for all elements: a page adopts it once. */
export const sheet = unsafeCSS([style, list, scripts, map, message, share, updates].join(''));
