import { createFeed } from '../feed/appeals.js';
import { updates } from '../sections/updates.js';
import { SolidarityElement } from './element.js';

/**
 * The current status, newest first: the news that an appeal names (`updates`), or `src` itself if that is a JSON Feed.
 * Of a film there is a button; whoever shows it is asked for nothing before that is pressed. A page with a Content
 * Security Policy must allow the film's host then (`frame-src`, `media-src`).
 *
 * @summary The current status, from a JSON Feed.
 * @tagname solidarity-updates
 *
 * @csspart updates - The list of news.
 * @csspart update - One entry.
 * @csspart update-title - Its title.
 * @csspart update-text - Its text.
 * @csspart date - Its date.
 * @csspart play - The button that loads a film.
 * @csspart video - The film's player.
 * @csspart more - The button that shows older news.
 */
export class SolidarityUpdates extends SolidarityElement {
  /** @internal */
  override readonly feed = createFeed(this, () => true, true);
  protected override readonly composition = [updates(this)];
  protected override outlasts = true;
}
