import { html } from 'lit';
import { isFinal } from '../feed/snapshot.js';
import { message } from '../sections/message.js';
import { SolidarityElement } from './element.js';

/**
 * A form for a message of solidarity, or for a signature. It makes an e-mail to the feed's `contact`, or a text to
 * be copied; with `endpoint` it posts to a server of the host's choice, and offers the e-mail too where that fails. A
 * preview shows exactly what leaves the browser, nothing leaves it before a press, and nothing is stored. Without a
 * contact and an endpoint the host's own words stay.
 *
 * Fields of the POST, which is one JSON object or, with `encoding="form"`, form fields of the same names:
 *
 * | field | value |
 * | --- | --- |
 * | `appeal` | `id` of the appeal |
 * | `name` | of the organisation or person; never empty |
 * | `abbr` | abbreviation |
 * | `country` | its name as the visitor calls it, such as `Germany` |
 * | `language` | of the message: its name as the visitor calls it |
 * | `message` | may have several lines, separated by `\n`; empty only with `sign` |
 * | `email` | for a reply |
 * | `sign` | `true` if they sign the appeal |
 * | `publish` | `true` if it may be published |
 *
 * A status of 200 to 299 counts as received, after redirects. The server must answer with
 * `Access-Control-Allow-Origin`; for JSON it must also answer an OPTIONS request first (a CORS preflight), with
 * `Access-Control-Allow-Headers: content-type`. A form is sent without one. No cookies and no referrer are sent.
 *
 * @summary A form for a message of solidarity, or for a signature.
 * @tagname solidarity-message
 *
 * @csspart message - The form.
 * @csspart field - A field or a box to be ticked, with its label and what is wrong with it.
 * @csspart input - A field, or a box.
 * @csspart problem - What is wrong with a field.
 * @csspart letter - The text that leaves.
 * @csspart ways - The buttons and the link below the form.
 * @csspart mail - The link that opens a mail program.
 * @csspart copy - The button that copies the text.
 * @csspart send - The button that posts it.
 * @csspart state - What has become of it, and the address.
 */
export class SolidarityMessage extends SolidarityElement {
  static override get properties() {
    return { ...super.properties, endpoint: {}, encoding: {} };
  }

  /** Address that messages are posted to, `https:` or `http:`. Without it they are e-mails to the feed's contact. */
  declare endpoint: string;
  /**
   * How they are posted: `json`, or `form` for `application/x-www-form-urlencoded`, as the usual form services take it.
   *
   * @default 'json'
   */
  declare encoding: string;

  readonly #message = message(this, true);
  protected override readonly composition = [this.#message];

  protected override render() {
    const { appeal } = this.feed.snapshot;
    // What has been typed is not taken away by the end.
    this.outlasts = this.#message.holds() || !appeal || !isFinal(appeal);
    if (!appeal) return [super.render(), this.#message.kept()];
    return this.#message.wanted(appeal) || isFinal(appeal) ? super.render() : html`<slot></slot>`;
  }
}
