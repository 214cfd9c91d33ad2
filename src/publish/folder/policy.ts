import { addressOf } from './addresses.js';
import type { Campaign } from './campaign.js';

/**
 * What a page of the folder may load: its own files. The folder's address is named beside `'self'`, which
 * means nothing in a sandboxed frame, whose origin is nobody's.
 */
export function policyOf(campaign: Campaign): string {
  const here = `'self' ${new URL(addressOf(campaign)).origin}`;
  const { updates } = campaign.appeal;
  return [
    "default-src 'none'",
    `script-src ${here}`,
    `style-src ${here}`,
    `connect-src ${here}${updates ? ` ${new URL(updates).origin}` : ''}`,
    `img-src ${here} data:`,
    // A video of the news, once somebody plays it.
    ...(updates ? ['frame-src https:', 'media-src https:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types solidarity-widgets',
  ].join('; ');
}
