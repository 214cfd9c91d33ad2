import { share } from '../sections/share.js';
import { SolidarityElement } from './element.js';

/**
 * Ways to pass the appeal on: the browser's own, the address to be copied, links to services, and a QR code for posters.
 * What is passed on is the appeal's `url` and its title; without a `url`, the address of the page. Nobody is contacted
 * before a click. On paper it is the address and its QR code, which holds up to 2,953 bytes. An appeal that is over is
 * passed on no more.
 *
 * @summary Ways to pass the appeal on.
 * @tagname solidarity-share
 *
 * @csspart ways - All buttons and links.
 * @csspart way - A button or a link.
 * @csspart server - The form that asks for a Mastodon server.
 * @csspart input - Its field.
 * @csspart address - The field with the address.
 * @csspart qr - What unfolds to the QR code and the address.
 */
export class SolidarityShare extends SolidarityElement {
  static override get properties() {
    return { ...super.properties, services: {} };
  }

  /**
   * Which links there are, and in which order: some of `mail`, `mastodon`, `bluesky`, `telegram`, `whatsapp`, `x`,
   * `facebook`, separated by spaces; unknown names are ignored, and with none there are no links.
   *
   * @default 'mail mastodon bluesky telegram whatsapp x facebook'
   */
  declare services: string;

  protected override readonly composition = [share(this)];
}
