import { html } from 'lit';
import { foreign, heading, link } from './parts.js';
import type { Section, Stage } from './section.js';

/** Where to send solidarity, and where to read on. */
export const contact = ({ language }: Stage): Section => ({
  render: ({ contact, links, lang }, _texts, level) =>
    html`${contact?.email &&
    html`${heading(language.strings.contact, level)}
      <p part="contact">
        ${foreign(contact.purpose, '', lang)} ${link(`mailto:${contact.email}`, contact.email)}
      </p>`}
    ${links?.[0] &&
    html`${heading(language.strings.links, level)}
      <ul part="links">
        ${links.map(({ href, label = href }) => label && html`<li>${foreign(link(href, label), '', lang)}</li>`)}
      </ul>`}`,
});
