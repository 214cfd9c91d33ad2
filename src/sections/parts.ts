import { html, nothing } from 'lit';
import type { Appeal } from '../appeal/types.js';
import { fill } from '../language/strings.js';
import type { Stage } from './section.js';

/** A heading of any level; Lit has no variable tags without more code than this needs. */
export const heading = (content: unknown, level: number, part = 'heading', lang: unknown = nothing) =>
  html`<div role="heading" aria-level=${Math.min(level, 6)} part=${part} dir="auto" lang=${lang}>${content}</div>`;

/** A link that tells the other site nothing and gives it no hold on the page. */
export const link = (href: string | undefined, content: unknown) =>
  href ? html`<a part="link" href=${href} rel="noreferrer">${content}</a>` : content;

/** A text of the feed, in a language and direction of its own, whatever is around it. */
export const foreign = (content: unknown, part: string, lang = '') =>
  html`<bdi part=${part} lang=${lang}>${content}</bdi>`;

/** A date. */
export const day = ({ language }: Stage, iso: string) => html`<span part="date">${language.format.date(iso)}</span>`;

/** The date that goes with the count, and whether it could be refreshed. */
export const asOf = (stage: Stage, { signatories, updated, published }: Appeal) => {
  const { strings } = stage.language;
  const date = signatories.asOf ?? updated ?? published;
  return html`${date && fill<unknown>(strings.asOf, { date: day(stage, date) })}${stage.feed.snapshot.state == 'stale'
    ? `; ${strings.stale}`
    : ''}`;
};

/** Things side by side, with a point between them. */
export const joined = (...things: unknown[]) =>
  things.filter(Boolean).map((thing, index) => html`${index ? ' · ' : ''}${thing}`);

/** The fragment of a record: readable, and the same for ever. */
export const fragmentOf = ({ feed }: Stage, kind: 'demand' | 'signatory', id: string) =>
  `${feed.snapshot.appeal!.id}-${kind}-${id}`;

/** A link to a record. In full, since a `<base>` would lead a bare fragment elsewhere. */
export const anchor = ({ language }: Stage, fragment: string, name: string) =>
  html`<a
    part="anchor"
    href=${location.href.replace(/#.*|$/, `#${fragment}`)}
    aria-label=${fill(language.strings.anchor, { name }).join('')}
    >#</a
  >`;
