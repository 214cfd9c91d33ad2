/** Put in by the build (vite.config.ts). */
declare const __VERSION__: string;
/** Files of cdn/ that a campaign's folder brings along. */
declare const __LIBRARY__: string[];
