/**
 * What an appeal is, after the parser has checked it. Every string here is cleaned, every address is
 * safe to put into `href`. See the feed format in the README.
 */
export interface Appeal {
  /** Identifies the campaign for ever; the first part of every fragment anchor. */
  id: string;
  title: string;
  /** BCP 47 tag of the texts. */
  lang?: string;
  /** Canonical page of the appeal. */
  url?: string;
  issuer?: { name?: string; url?: string };
  /** ISO 8601 date. */
  published?: string;
  /** When this document was made, ISO 8601. */
  updated?: string;
  /** Grows with every publication; a lower one is an older document. */
  sequence?: number;
  /** ISO 8601; from then on the document is not shown any more. */
  expires?: string;
  status?: Status;
  statusNote?: string;
  body?: Block[];
  demands?: Demand[];
  contact?: { email?: string; purpose?: string };
  links?: Link[];
  /** Address of a JSON Feed 1.1 with news. */
  updates?: string;
  goal?: number;
  signatories: Signatories;
  /** Texts in other languages, by BCP 47 tag in lower case. */
  translations?: Record<string, Translation>;
  /** Of a JSON Feed; never in the document itself. A feed alone has no `signatories`: it knows of none. */
  news?: News;
}

/** `open` where the document does not tell. */
export type Status = 'open' | 'paused' | 'won' | 'closed';

/** What a translation may replace. Demands are matched by `id`. */
export interface Translation {
  title?: string;
  statusNote?: string;
  body?: Block[];
  demands?: Demand[];
}

export interface Demand {
  id: string;
  /** Place in the list, from 1. */
  number: number;
  text: string;
}

export interface Link {
  /** What the link is for: `status`, `video`, … */
  rel?: string;
  /** Absent where the address was unsafe: the label is shown as plain text. */
  href?: string;
  label?: string;
}

export interface Signatories {
  /** All who signed: listed and unlisted. The one number that is shown. */
  count: number;
  /** ISO 8601 date of the count. */
  asOf?: string;
  /** Signed, but not named: on paper, or anonymous for their safety; or in a record that cannot be used. */
  unlisted: number;
  /** In the order of publication; of a long list at first only its beginning. */
  items: Signatory[];
  /** Where the rest of a long list is; `items` has only the newest then. */
  pages?: Pages;
  /** From how many countries; absent where that is not known of all. */
  countries?: number;
  /** What all who signed are; absent for organisations. */
  kind?: string;
}

/** A long list in files of their own, each an appeal document with `size` signatories, the oldest in page 1. */
export interface Pages {
  /** Address of a page, with `{page}` (here as `%7Bpage%7D`) for its number. */
  href?: string;
  count?: number;
  size?: number;
  /** Address of the search index's root; see `publish/folder/search-index.ts`. */
  search?: string;
}

export interface Signatory {
  id: string;
  /** Place in the published list, from 1. */
  number: number;
  /** In the organisation's own language. */
  name: string;
  abbr?: string;
  /** BCP 47 tag of `name`. */
  lang?: string;
  /** `name` in the language of the appeal. */
  gloss?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** The feed's own wording of the country; wins over the one of the visitor's language. */
  countryName?: string;
  region?: string;
  url?: string;
  /** ISO 8601 date. */
  since?: string;
  /** Absent for an organisation. */
  kind?: string;
}

/** What a JSON Feed tells. */
export interface News {
  /** Of the feed itself. */
  address: string;
  /** Newest first. */
  items: NewsItem[];
  /** Address of the page with what is older. */
  next?: string | undefined;
}

export interface NewsItem {
  /** As the feed has it, usually an address. */
  id: string;
  title: string;
  /** BCP 47 tag of title and text. */
  lang: string;
  /** Day, ISO 8601; empty if there is none. */
  date: string;
  /** Where it belongs in time, in milliseconds; without a date, last. */
  time: number;
  /** Its text, line by line. */
  lines: Piece[][];
  url?: string | undefined;
  /**
   * Address of the first film, or of its player, that the item or its text names. Nothing is asked for it before somebody
   * wants to see it.
   */
  video?: string | undefined;
}

/** Words of a line, and where they lead, if anywhere. */
export type Piece = [words?: string | undefined, href?: string];

/**
 * Running text, a subset of mdast (https://github.com/syntax-tree/mdast) in which a string stands for
 * a text node, and at the top for a paragraph.
 */
export type Block = string | TextNode;

export interface TextNode {
  /** `paragraph`, `heading`, `list`, `listItem`, `blockquote`, `emphasis`, `strong`, `link`, `break`; of any other only the children are shown. */
  type?: string;
  children?: Block[];
  /** Of a heading, 1 to 6. */
  depth?: number;
  /** Of a list. */
  ordered?: boolean;
  /** Of a link; absent where it was unsafe. */
  url?: string;
}

/** One thing that is wrong with a document. */
export interface Problem {
  /** RFC 6901 JSON Pointer to the place; empty for the whole document. */
  pointer: string;
  /** What is wrong there, in words that follow the pointer: "must be a date". */
  message: string;
}

/** Without `appeal` the document cannot be used at all and `problems` says why. */
export interface Parsed {
  appeal?: Appeal;
  problems: Problem[];
}
