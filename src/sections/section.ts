import type { Texts } from '../appeal/localized.js';
import type { Appeal } from '../appeal/types.js';
import type { Feed } from '../feed/controller.js';
import type { Language } from '../language/controller.js';

/** What a section sees of the element that it is part of. */
export interface Stage extends HTMLElement {
  readonly feed: Feed;
  readonly language: Language;
  /** Nothing is to be folded away: the page is being printed. */
  readonly printing: boolean;
  group: string;
  highlight: string;
  /** Where a message is posted. */
  readonly endpoint?: string;
  /** How: `json` or `form`. */
  readonly encoding?: string;
  /** Where the appeal can be shared. */
  readonly services?: string;
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
  /** The page's address may name another record, which is to be shown. */
  handleEvent(event: Pick<Event, 'type'>): void;
}

/**
 * One part of what an appeal shows. An element is made of one or several; they render a snapshot and
 * neither fetch nor keep it.
 */
export interface Section {
  /** @param level of the section's heading */
  render(appeal: Appeal, texts: Texts, level: number): unknown;
  /** The render is on the page. */
  updated?(appeal?: Appeal): void;
  /** Makes the record of a fragment part of what is rendered next. */
  reveal?(fragment: string): void;
  /** What a visitor has written, for when there is no appeal to show any more. */
  kept?(): unknown;
}
