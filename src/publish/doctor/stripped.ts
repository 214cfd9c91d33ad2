import type { Appeal } from '../../appeal/types.js';
import { fold } from '../../appeal/fold.js';
import { isMarkerScript, libraries, living } from './known.js';
import { isAlive, type Page } from './page.js';
import { problem, type Reason } from './reason.js';

const TWO_WAYS = 'On WordPress, an administrator must paste it, or use the marker of snippet.html; elsewhere look for a block named “HTML” or “Embed”, or use the frame, the picture or the plain words of snippet.html.';

/** The tags were pasted where text is written. */
export function shownAsText(page: Page): Reason[] {
  const [first] = page.shown;
  return first && living(page).length === 0
    ? [problem('The tags are in the page as text, so that visitors read them: they were pasted into an editor for text.', 'Paste them again in the editor’s HTML or source view, or in a block for custom HTML.', first)]
    : [];
}

/** Somebody has taken it out, for a while. */
export function commentedOut(page: Page): Reason[] {
  const comment = page.comments.find(({ text }) => /<solidarity-|solidarity(-full)?\.js/i.test(text));
  return comment ? [problem('Tags of ours stand in a comment, <!-- … -->, which browsers skip.', 'Take the comment marks away.', comment)] : [];
}

/** It is where browsers make nothing of it. */
export function inert(page: Page): Reason[] {
  const dead = [...page.elements, ...libraries(page)].find((tag) => !isAlive(tag));
  // A box with code to be copied does no harm to what lives beside it.
  const buried = living(page).length > 0 && libraries(page).some(isAlive) ? [] : page.buried;
  const all = [...buried, ...(dead ? [{ text: 'template', line: dead.line }] : [])];
  return all.map(({ text, line }) => problem(`Tags of ours stand inside of <${text}>, where nothing is brought to life.`, `Put them outside of <${text}>.`, { line }));
}

/** The tags are gone, the words between them are there. */
export function tagsStripped(page: Page, appeal?: Appeal): Reason[] {
  if (living(page).length > 0 || page.elements.length > 0 || page.markers.length > 0 || page.frames.some(({ attributes }) => /embed\.html/.test(attributes['src'] ?? '')) || page.shown.length > 0 || page.buried.length > 0) return [];
  const script = libraries(page)[0];
  const words = appeal && fold(page.words).includes(fold(appeal.title));
  if (script) return [problem(`The script is there, but no tag of ours${words ? '; the words of the snippet are' : ''}: the site’s editor has taken away what it does not know.`, TWO_WAYS, script)];
  if (words) return [problem('The words of the snippet are there, but neither its tags nor its script: the site’s editor has taken both away.', TWO_WAYS)];
  return [problem('Nothing of the snippet is in this source.', 'Make sure that it is the page’s own source (in the browser: “View page source”) and that the page was saved and published. If a program of the page adds the snippet later, copy the HTML from the browser’s inspector instead.')];
}

/** The tags are there, the script is gone. */
export function scriptStripped(page: Page, isBundled: boolean): Reason[] {
  const [first] = living(page);
  if (!first || libraries(page).some(isAlive) || isBundled) return [];
  return [problem('The tags are there, but no script of ours: it was not copied, or the site’s editor has taken it away.', `Put the line that begins with <script type="module" into the page or into the site’s template. ${TWO_WAYS}`, first)];
}

/** Markers need both scripts of the site. */
export function markerScripts(page: Page): Reason[] {
  const [first] = page.markers;
  if (!first) return [];
  const missing = [!libraries(page).some(isAlive) && 'solidarity.js', !page.scripts.some((tag) => isMarkerScript(tag) && isAlive(tag)) && 'marker.js'].filter(Boolean);
  return missing.length > 0
    ? [problem(`There is a marker, but not ${missing.join(' and not ')}, which would make an element of it.`, 'An administrator must add both scripts of snippet.html to all pages of the site, once.', first)]
    : [];
}
