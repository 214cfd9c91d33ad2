/** A Content-Security-Policy (https://www.w3.org/TR/CSP3/): its directives, each with its sources. */
export type Policy = Map<string, string[]>;

/** Of a header or a `<meta>`; a header may hold several, with commas between them. */
export function readPolicies(text: string): Policy[] {
  return text
    .replace(/^\s*content-security-policy\s*:/i, '')
    .split(',')
    .map((policy) => {
      const directives: Policy = new Map();
      for (const part of policy.split(';')) {
        const [name, ...sources] = part.trim().split(/\s+/);
        // The first one counts.
        if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
      }
      return directives;
    })
    .filter(({ size }) => size > 0);
}

/** What is to be loaded, and by what. */
export interface Load {
  /** Absolute. */
  url: string;
  /** Of the page; unknown where its source alone is. */
  page?: string | undefined;
  nonce?: string | undefined;
  integrity?: string | undefined;
}

/** Which directive governs, from the most special on. */
const FALLBACKS: Record<string, string[]> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
};

/** The directive that refuses a load; nothing where none does, or where that can't be known. */
export function refusal(policy: Policy, kind: keyof typeof FALLBACKS, load: Load): string | undefined {
  const name = FALLBACKS[kind]!.find((name) => policy.has(name));
  if (name === undefined) return undefined;
  const sources = policy.get(name)!;
  if (kind === 'script-src') {
    if (load.nonce && sources.includes(`'nonce-${load.nonce}'`)) return undefined;
    const digests = load.integrity?.trim().split(/\s+/) ?? [];
    if (digests.length > 0 && digests.every((digest) => sources.includes(`'${digest}'`))) return undefined;
    // From then on no address counts.
    if (sources.includes("'strict-dynamic'")) return name;
  }
  return sources.some((source) => allows(source, load)) ? undefined : name;
}

function allows(source: string, { url, page }: Load): boolean {
  const { protocol, hostname, port, pathname } = new URL(url);
  // It means the page's own host: where that is unknown, it is not ours to say no.
  if (source.toLowerCase() === "'self'") return page === undefined || sameOrSafer(new URL(page), new URL(url));
  if (source === '*') return /^(https?|wss?):$/.test(protocol);
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return fits(source.toLowerCase(), protocol);
  const parts = /^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[^:/*']+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source);
  if (!parts) return false;
  const [, scheme, host = '', wantedPort, path] = parts;
  const from = scheme?.toLowerCase() ?? (page === undefined ? protocol : new URL(page).protocol);
  return (
    fits(from, protocol) &&
    hostFits(host.toLowerCase(), hostname) &&
    (wantedPort === '*' || (wantedPort ?? '') === port || (wantedPort !== undefined && wantedPort === standardPort(protocol) && port === '') || (wantedPort === '80' && protocol === 'https:' && port === '')) &&
    (path === undefined || path === '/' || (path.endsWith('/') ? pathname.startsWith(path) : pathname === path))
  );
}

/** A scheme stands for its safer one too. */
const fits = (wanted: string, protocol: string): boolean => wanted === protocol || (wanted === 'http:' && protocol === 'https:');

const hostFits = (wanted: string, host: string): boolean => wanted === '*' || (wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : wanted === host);

const standardPort = (protocol: string): string => (protocol === 'https:' ? '443' : '80');

function sameOrSafer(page: URL, { protocol, hostname, port }: URL): boolean {
  return hostname === page.hostname && fits(page.protocol, protocol) && (port === page.port || (protocol === 'https:' && page.protocol === 'http:' && !port && !page.port));
}
