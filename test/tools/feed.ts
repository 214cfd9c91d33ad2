// What a browser test needs of the second origin: feeds it sets, faults it meets, requests it counts.

/** Origin of the feed server, another one than the test page's. */
export const feedOrigin: string = (globalThis as unknown as { feedOrigin: string }).feedOrigin;

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before the answer. */
  readonly delay?: number;
}

/** One request, as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly status?: number;
  /** Of a POST. */
  readonly body?: string;
}

export interface Feed {
  /** Where a page gets it. */
  readonly url: string;
  /** Sets what is served from now on; an object becomes JSON. */
  set(body: unknown, answer?: Answer): Promise<void>;
  /** Takes it away: 404 from now on. The count of requests begins anew. */
  remove(): Promise<void>;
  /** Every request for it so far. */
  requests(): Promise<Seen[]>;
}

/** A new feed, which no other test knows unless by its name. */
export async function createFeed(body?: unknown, answer?: Answer, key = `${crypto.randomUUID()}.json`): Promise<Feed> {
  const url = `${feedOrigin}/feed/${key}`;
  const feed: Feed = {
    url,
    async set(body, { status, headers, delay } = {}) {
      const query = new URLSearchParams();
      if (status !== undefined) query.set('status', String(status));
      if (headers) query.set('headers', JSON.stringify(headers));
      if (delay !== undefined) query.set('delay', String(delay));
      const response = await fetch(`${url}?${query}`, {
        method: 'PUT',
        body: typeof body === 'string' || body instanceof Blob ? body : JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`The feed server answered ${response.status}.`);
    },
    async remove() {
      await fetch(url, { method: 'DELETE' });
    },
    async requests() {
      const response = await fetch(`${feedOrigin}/log/${key}`);
      return (await response.json()) as Seen[];
    },
  };
  if (body !== undefined) await feed.set(body, answer);
  return feed;
}

/** Address of a way to fail, for example `fault('stall')` or `fault('status/429?retry-after=7&expose')`. */
export const fault = (how: string): string => `${feedOrigin}/fault/${how}`;

/** An address to post to, which answers as the query says: see `answerPost` in feed-server.js. */
export function createEndpoint(query = '') {
  const key = crypto.randomUUID();
  const seen = async () => (await (await fetch(`${feedOrigin}/log/${key}`)).json()) as Seen[];
  return {
    url: `${feedOrigin}/post/${key}?${query}`,
    seen,
    /** Those that are no questions for leave. */
    posts: async () => (await seen()).filter(({ method }) => method == 'POST'),
  };
}
