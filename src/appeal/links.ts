/**
 * The address, normalised, if it may be put into `href`; Lit does not vet `href`, so this is the
 * only gate. Schemes that run code are refused, and credentials, since they disguise the host.
 *
 * @param base what a relative address is relative to; without it only absolute ones pass
 */
export function safeUrl(value: unknown, base?: string): string | undefined {
  try {
    const { href, username, password } = new URL(value as string, base);
    if (/^(https?|mailto):/.test(href) && !username && !password) return href;
  } catch {
    // Not an address.
  }
  return undefined;
}
