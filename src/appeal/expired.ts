import type { Appeal } from './types.js';

/**
 * Whether widgets do not show an edition any more: from `expires` on, which as a day is its beginning in
 * UTC, everywhere at the same moment. Whoever asks, widget, check or studio, asks here.
 */
export const isExpired = ({ expires }: Pick<Appeal, 'expires'>, now: number): boolean => Date.parse(expires!) < now;
