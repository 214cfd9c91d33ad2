import { decodeSignature, hex, SignifyError, verify, type PublicKey } from '../sign/signify.js';
import { fact, problem, type Finding } from './finding.js';
import { request } from './request.js';

/** Where the signature of a file is. */
export const signatureFile = (path: string): string => `${path}.sig`;

/** Where the widgets look for the signature of an address (`feed/verify.ts`): a query stays behind it. */
export const signatureOf = (url: string): string => url.replace(/[?#]|$/, '.sig$&');

/**
 * Whether a signature is good.
 *
 * @param text what the signature's file holds; nothing where there is none
 */
export async function signatureFindings(
  data: Uint8Array<ArrayBuffer>,
  text: string | undefined,
  publicKey: PublicKey | undefined,
  source: string,
): Promise<Finding[]> {
  if (text === undefined)
    return publicKey ? [problem('is missing: with a public key, a widget shows only what is signed', source)] : [];
  try {
    const signature = decodeSignature(text);
    if (!publicKey) return [fact(`was made with key number ${hex(signature.keyNumber)}; --public-key would check it`, source)];
    await verify(data, signature, publicKey);
    return [fact(`is good, by key number ${hex(signature.keyNumber)}`, source)];
  } catch (error) {
    if (!(error instanceof SignifyError)) throw error;
    return [problem(`is no good: ${error.message}`, source)];
  }
}

/** Whether what is at an address is signed as it must be. */
export async function signatureAt(
  url: string,
  data: Uint8Array<ArrayBuffer>,
  publicKey: PublicKey | undefined,
  fetch: typeof globalThis.fetch,
): Promise<Finding[]> {
  const source = signatureOf(url);
  const { status, bytes, findings } = await request(source, fetch);
  const isThere = status >= 200 && status <= 299;
  const found = await signatureFindings(data, isThere ? new TextDecoder().decode(bytes) : undefined, publicKey, source);
  // Without a key, no widget asks for it.
  return isThere || publicKey ? [...findings.map((finding) => ({ ...finding, source })), ...found] : found;
}
