/** What browsers compare a script with: https://www.w3.org/TR/SRI/ */
export async function integrityOf(script: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof script === 'string' ? new TextEncoder().encode(script) : script;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}
