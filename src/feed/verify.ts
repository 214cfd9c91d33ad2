import { fetchText } from './fetch.js';
import { FeedError } from './problem.js';

/** The bytes of the second line of a file of signify: `Ed`, 8 of the key's number, then key or signature. */
const bytesOf = (file: string) => Uint8Array.from(atob(file.trim().split('\n').pop()!), (byte) => byte.charCodeAt(0));

const refusal = (why: string) => new FeedError('unverified', why);

/**
 * Returns if the file beside a document, `<url>.sig`, is a signature of its very bytes, in the format of
 * OpenBSD's signify (https://man.openbsd.org/signify), and the document is where it belongs. The publisher's side has more to say about what is
 * wrong with one (`publish/sign/signify.ts`); here each byte counts.
 *
 * @param publicKey the second line of a `.pub` file
 * @param isPage it is a page of a list, and must say so
 * @throws {FeedError} if not, and wherever that cannot be known
 */
export async function verify(text: string, url: string, publicKey: string, request: AbortController, isPage?: boolean): Promise<void> {
  // Only on https and localhost (https://w3c.github.io/webcrypto/#Crypto-interface).
  const { subtle } = crypto;
  if (!subtle) throw refusal('cannot be verified: the page that embeds it is not on https');
  const file = await fetchText(url.replace(/[?#]|$/, '.sig$&'), request).catch(({ message }) => {
    throw refusal(`cannot be verified: its .sig ${message}`);
  });
  let key, signature;
  try {
    key = bytesOf(publicKey);
    signature = bytesOf(file);
  } catch {
    throw refusal('cannot be verified: its .sig or the public-key is damaged');
  }
  if (`${key.slice(0, 10)}` != `${signature.slice(0, 10)}`) throw refusal('is signed with another key than public-key');
  const imported = await subtle.importKey('raw', key.slice(10), 'Ed25519', false, ['verify']).catch(() => {
    // Known since Chrome 137, Firefox 129 and Safari 17.
    throw refusal('cannot be verified: this browser does not know Ed25519');
  });
  if (!(await subtle.verify('Ed25519', imported, signature.slice(10), new TextEncoder().encode(text)))) {
    throw refusal('is not what was signed');
  }
  let page;
  try {
    // A large document is not read for it.
    page = (isPage || text.includes('"page"')) && JSON.parse(text).page;
  } catch {
    // Whoever reads it tells that it is no JSON.
  }
  if ((page || isPage) && !url.endsWith(`/${page}`)) throw refusal('was signed for another place');
}
