import type { Appeal, Demand, Link, Signatories, Signatory } from '../../appeal/types.js';

/** An appeal document of format 1 as it is written to a file; places in lists are left to the parser. */
export interface AppealDocument extends Omit<Appeal, 'demands' | 'signatories' | 'links' | 'contact'> {
  version: 1;
  demands?: Omit<Demand, 'number'>[];
  contact?: NonNullable<Appeal['contact']>;
  links?: Link[];
  signatories: Omit<Signatories, 'items' | 'unlisted'> & { unlisted?: number; items: Omit<Signatory, 'number'>[]; [field: string]: unknown };
}

/** What the publisher says beside the text. Nothing here is taken from a clock. */
export interface ImportOptions {
  id?: string;
  /** Canonical page of the appeal. */
  url?: string;
  /** BCP 47 language of the text; guessed where it is not given. */
  lang?: string;
  issuer?: { name?: string; url?: string };
  /** ISO 8601 date. */
  published?: string;
  /** ISO 8601 time at which the document is made. */
  updated?: string;
  /** 1 where it is not given. */
  sequence?: number;
}

/** Fields in the order in which people read a document; `undefined` ones are left out. */
export function ordered(fields: { [K in keyof AppealDocument]: AppealDocument[K] | undefined }): AppealDocument {
  const order = ['version', 'id', 'url', 'lang', 'title', 'issuer', 'published', 'updated', 'sequence', 'expires', 'status', 'statusNote', 'body', 'demands', 'contact', 'links'];
  const sorted = Object.entries(fields).sort(([a], [b]) => (order.indexOf(a) + 1 || 99) - (order.indexOf(b) + 1 || 99));
  return Object.fromEntries(sorted.filter(([, value]) => value !== undefined)) as unknown as AppealDocument;
}

/** The document as text, as all commands write it. */
export const serialized = (document: unknown): string => `${JSON.stringify(document, undefined, 2)}\n`;
