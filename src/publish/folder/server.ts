import { HEAD, LATER_SCRIPTS, SCRIPT } from './addresses.js';
import type { Campaign } from './campaign.js';
import { LASTING } from './library.js';

// What the folder wants of its server, in the words of four of them. Everything in it is public and may be
// read from any site. What changes is asked for again every time, which costs an answer without a body; a
// page of the list, the search's index and a version of the library never change under their address.

const FRESH = 'no-cache';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The folder's place on its site, with a slash at both ends. */
const placeOf = ({ url }: Campaign): string => new URL(url).pathname;

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both join the headers of all rules that match, so
 * no file is named twice with the same header; and Netlify knows `*` only at the end.
 *
 * @param paths of the files around the feed
 */
export function headersFile(campaign: Campaign, paths: readonly string[]): string {
  const place = placeOf(campaign);
  const { version, others = [] } = campaign.script;
  const rule = (path: string, headers: Record<string, string>) =>
    [`${place}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    `# For Netlify and Cloudflare Pages. They read it from the site's own root only${place === '/' ? '.' : ': move it there, or add it to the one there.'}`,
    rule('*', { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' }),
    ...['', HEAD, SCRIPT, ...LATER_SCRIPTS, ...paths].map((path) =>
      rule(path, { ...(path === 'atom.xml' && { 'Content-Type': 'application/atom+xml; charset=utf-8' }), 'Cache-Control': FRESH }),
    ),
    rule(`${HEAD}.sig`, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': FRESH }),
    rule('language/*', { 'Cache-Control': FRESH }),
    ...['signatories', version, ...others].map((folder) => rule(`${folder}/*`, { 'Cache-Control': FOR_EVER })),
  ].join('\n');
}

/** `.htaccess`, for Apache. */
export function htaccess(): string {
  return `# For Apache. A server without one of these modules leaves that part out.

<IfModule mod_mime.c>
  AddDefaultCharset utf-8
  AddType application/json .json
  AddType text/javascript .js
  AddType image/svg+xml .svg
  AddType application/atom+xml .xml
  AddType text/plain .sig
  AddCharset utf-8 .html .css .js .xml .svg .txt .sig
</IfModule>

<IfModule mod_headers.c>
  Header set Access-Control-Allow-Origin "*"
  Header set X-Content-Type-Options "nosniff"
  Header set Cache-Control "${FRESH}"
  <IfModule mod_setenvif.c>
    SetEnvIf Request_URI "/(signatories/[^/]+/[^/]+|${LASTING})$" SOLIDARITY_FOR_EVER
    Header set Cache-Control "${FOR_EVER}" env=SOLIDARITY_FOR_EVER
  </IfModule>
  # Apache marks what it has compressed in the ETag and then does not know it again
  # (https://bz.apache.org/bugzilla/show_bug.cgi?id=45023).
  RequestHeader edit If-None-Match '^"((.*)-(gzip|br))"$' '"$1", "$2"'
</IfModule>

<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html text/css text/plain text/javascript application/json application/atom+xml image/svg+xml
  </IfModule>
</IfModule>
`;
}

/** A path as nginx compares it: decoded, without repeated slashes; in quotes where it holds what ends or bends a word of its language. */
function nginxWord(path: string): string {
  const plain = decoded(path).replaceAll(/\/{2,}/g, '/');
  const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  return /^[\w./~-]+$/.test(plain) ? plain : `"${plain.replaceAll(/["\\]/g, '\\$&').replaceAll(/[\n\r\t]/g, (control) => escapes[control]!)}"`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Bytes that are no UTF-8 can't stand in a text.
    return path;
  }
}

/** A piece of nginx's configuration, which a person puts into the site's `server` block. */
export function nginx(campaign: Campaign): string {
  const place = placeOf(campaign);
  const headers = (kept: string) => `    add_header Access-Control-Allow-Origin "*";
    add_header X-Content-Type-Options "nosniff";
    add_header Cache-Control "${kept}";`;
  return `# For nginx: put this into the server block of ${new URL(campaign.url).host}.
# add_header of an outer block counts for nothing where an inner one has its own: hence the repetition.

location ^~ ${nginxWord(place)} {
    index index.html;
    charset utf-8;
    charset_types text/css text/plain text/xml application/javascript text/javascript application/atom+xml;
    default_type text/plain;
    gzip on;
    gzip_types text/css text/plain application/javascript text/javascript application/json application/atom+xml image/svg+xml;
${headers(FRESH)}

    location ~ "/${LASTING}$" {
${headers(FOR_EVER).replaceAll(/^/gm, '    ')}
    }
}

location = ${nginxWord(`${place}atom.xml`)} {
    types { }
    default_type "application/atom+xml; charset=utf-8";
${headers(FRESH)}
}

location ^~ ${nginxWord(`${place}signatories/`)} {
    default_type text/plain;
    gzip on;
    gzip_types application/json;
${headers(FOR_EVER)}
}
`;
}
