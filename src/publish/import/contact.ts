import type { Link } from '../../appeal/types.js';
import { findLinks } from './links.js';
import type { Report } from './report.js';

/** A text whose addresses may be the campaign's, and where it stands. */
export interface Place {
  line: number;
  text: string;
}

/** Words, in several languages, of sentences that say where news are. */
const STATUS = /\b(status|up-to-date|current|updates?|latest|aktuell\p{L}*|stand|actualit\p{L}*|actuel\p{L}*|à jour|actualizad\p{L}*|estado|atualizad\p{L}*|aggiornat\p{L}*|actuele?|güncel|актуальн\p{L}*)\b|المستجدات|آخر|محدث/iu;

/** A longer beginning of a sentence says more than what an address is for. */
const LONGEST_LEAD = 500;

/** The part of the sentence before an address: "Solidarity messages can be sent to". */
function lead(text: string, index: number): string {
  const start = Math.max(0, index - LONGEST_LEAD);
  const sentences = text.slice(start, index).split(/(?<=[.!?;:؟])\s+/);
  return start > 0 && sentences.length == 1 ? '' : sentences.at(-1)!.trim();
}

/** The first e-mail address with what it is for, and every web address once. */
export function readContact(places: readonly Place[], report: Report): { contact?: { email: string; purpose?: string }; links?: Link[] } {
  const links = new Map<string, Link>();
  let contact: { email: string; purpose?: string } | undefined;
  for (const { line, text } of places) {
    for (const { kind, address, text: written, index } of findLinks(text)) {
      const before = lead(text, index);
      if (kind == 'email' && !contact) {
        const purpose = before.includes(' ') ? before : undefined;
        contact = { email: address, ...(purpose ? { purpose } : {}) };
        report.guess(line, `${address} is taken for the contact${purpose ? `, and “${purpose}” for what it is for` : ''}`);
      } else if (kind == 'email' && address != contact?.email) {
        report.guess(line, `${address} is no contact of the document, since ${contact!.email} comes first; it stays in the text`);
      } else if (kind == 'url' && !links.has(address)) {
        const status = STATUS.test(before);
        links.set(address, { ...(status ? { rel: 'status' } : {}), href: address, label: written });
        report.guess(line, `${written} is taken for a link${status ? ' to the current status' : ''}`);
      }
    }
  }
  return { ...(contact ? { contact } : {}), ...(links.size ? { links: [...links.values()] } : {}) };
}
