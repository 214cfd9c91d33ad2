/** The CDN build: everything in one file. */
import './define.js';
