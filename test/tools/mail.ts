// What a mail program makes of a link: a message, read back by a library that has never heard of us.
import PostalMime from 'postal-mime';

/** The headers and the text that are in a `mailto:` link (https://www.rfc-editor.org/rfc/rfc6068). */
export async function mailOf(href: string) {
  const [, to, query = ''] = /^mailto:([^?#]*)\??([^#]*)$/.exec(href)!;
  const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent) as [string, string]);
  const named = (wanted: string) => fields.filter(([name]) => name == wanted).map(([, value]) => value);
  // As carelessly as the worst of mail programs: a line break in a field would be a header of its own.
  const headers = [`To: ${decodeURIComponent(to!)}`, ...fields.filter(([name]) => name != 'body').map(([name, value]) => `${name}: ${value}`)];
  const raw = [...headers, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', ...named('body')].join('\r\n');
  const mail = await PostalMime.parse(new TextEncoder().encode(raw));
  return { ...mail, keys: mail.headers.map(({ key }) => key).filter((key) => !key.startsWith('content-')), raw, body: named('body')[0] ?? '' };
}
