import { ELEMENTS } from '../scripts/known.js';
import { ATTRIBUTES } from '../scripts/upgrade.js';
import { isAlive, type Page, type Tag } from './page.js';

/** The tags that our script brings to life. */
export const TAGS = ELEMENTS.map((name) => `solidarity-${name}`);
export { ATTRIBUTES, ELEMENTS };

/** Whether an address is that of our script, by its name, with or without a version in it. */
const LIBRARY = /(^|\/)solidarity(?!-(?:pages|qr|verify)\.)(-full)?([.@-][\w.-]+?)?\.js(\?|#|$)|solidarity-widgets(@[^/]*)?(\/|$)/i;
const MARKER = /(^|\/)marker([.@-][\w.-]+?)?\.js(\?|#|$)/i;

export const isLibrary = ({ attributes: { src } }: Tag): boolean => src !== undefined && LIBRARY.test(src);
export const isMarkerScript = ({ attributes: { src } }: Tag): boolean => src !== undefined && MARKER.test(src);
/** A bundle of the site's own may bring our elements, which no source tells. */
const MODULE = /^module$/i;

export const libraries = (page: Page): Tag[] => page.scripts.filter(isLibrary);
export const living = (page: Page): Tag[] => page.elements.filter((tag) => TAGS.includes(tag.name) && isAlive(tag));
export const isModule = ({ attributes: { type } }: Tag): boolean => MODULE.test(type?.trim() ?? '');
/** A module of the page, named or written in it, that imports our elements. */
export const importsOurs = ({ text }: Tag): boolean => /import[^;]{0,1000}solidarity/.test(text);
