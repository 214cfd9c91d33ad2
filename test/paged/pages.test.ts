import { expect } from '@open-wc/testing';
import type { Appeal } from '../../src/appeal/types.js';
import { createPages } from '../../src/paged/pages.js';
import { createFeed, feedOrigin } from '../tools/feed.js';

const SIZE = 2;

/** A list in pages: its files are feeds, named as the head says. */
async function published({ count = 3, index = {} as Record<string, unknown>, id = 'strike' } = {}) {
  const name = crypto.randomUUID();
  const feeds = await Promise.all(
    Array.from({ length: count }, (_, page) =>
      createFeed(
        { version: 1, id, title: 'Strike', signatories: { count: SIZE, items: [{ name: `Union ${page}a` }, { name: `Union ${page}b` }] } },
        {},
        `${name}-${page + 1}.json`,
      ),
    ),
  );
  for (const [file, body] of Object.entries(index)) await createFeed(body, {}, file.replace('NAME', name));
  const url = `${feedOrigin}/feed/${name}`;
  const appeal = (pages: object = {}) =>
    ({ id: 'strike', signatories: { pages: { href: `${url}-%7Bpage%7D.json`, count, size: SIZE, ...pages } } }) as unknown as Appeal;
  return { appeal, feeds, url };
}

const nameOf = (code: string) => ({ PE: 'Peru', ZA: 'South Africa' })[code];

describe('the pages of a list', () => {
  it('are none where none are named, or more than there can be', async () => {
    const { appeal } = await published({ count: 0 });
    for (const pages of [{}, { count: 3, size: 0 }, { count: 100_001 }, { count: 3, href: undefined }]) {
      expect(createPages(appeal(pages), ''), JSON.stringify(pages)).to.be.undefined;
    }
  });

  it('come newest first, with their places in the whole list', async () => {
    const { appeal } = await published();
    const pages = createPages(appeal(), '')!;
    await pages.load(2);
    expect(pages.loaded.get(2)!.map(({ name, number }) => `${number} ${name}`)).to.deep.equal(['4 Union 1b', '3 Union 1a']);
    expect(pages.spent).to.be.above(50);
  });

  it('are asked for once', async () => {
    const { appeal, feeds } = await published();
    const pages = createPages(appeal(), '')!;
    await Promise.all([pages.load(1), pages.load(1)]);
    await pages.load(1);
    expect(await feeds[0]!.requests()).to.have.lengthOf(1);
  });

  it('may be asked for again after a failure', async () => {
    const { appeal, feeds } = await published();
    const pages = createPages(appeal(), '')!;
    const body = await (await fetch(feeds[0]!.url)).text();
    await feeds[0]!.set('', { status: 500 });
    const failure = await pages.load(1).catch(({ reason }) => reason);
    expect(failure).to.equal('status');
    expect(pages.loaded.size).to.equal(0);
    await feeds[0]!.set(body);
    await pages.load(1);
    expect(pages.loaded.size).to.equal(1);
  });

  it('are of this appeal, or refused', async () => {
    const { appeal } = await published({ id: 'another' });
    expect(await createPages(appeal(), '')!.load(1).catch(({ message }) => message)).to.equal('is a page of another appeal');
  });

  it('that must be verified and cannot be are refused', async () => {
    const { appeal } = await published();
    expect(await createPages(appeal(), 'RWSp0s0M3btrpwG5hh/90oiQlRxpNIPurqTGEG0TbrNpyjvRC+5oFYJ7')!.load(1).catch(({ reason }) => reason)).to.equal('unverified');
  });

  it('can be broken off on their way', async () => {
    const { appeal, feeds } = await published();
    await feeds[0]!.set('{}', { delay: 5000 });
    const pages = createPages(appeal(), '')!;
    const loading = pages.load(1).catch(({ reason }) => reason);
    pages.cancel();
    expect(await loading).to.equal('unreachable');
  });
});

describe('the search index of a list', () => {
  const index = {
    'search-NAME.json': {
      version: 1,
      countries: ['PE', 'ZA'],
      bytes: { shard: 24_000, page: 32_000 },
      shards: [['=', 'NAME-1'], ['b', 'NAME-2'], ['s', 'NAME-3'], ['t', 'NAME-4'], ['ta', 'NAME-5'], ['tb', 'NAME-6'], ['tc', 'NAME-7']],
    },
    'search-NAME-1.json': { words: { '=pe': [2], '=za': [1, 1], alianza: [3] } },
    'search-NAME-2.json': { words: { bolivar: [1, 1], bolsevik: [3], red: true } },
    'search-NAME-3.json': { words: { sindicato: [1, 2] } },
  };

  /** What is found, by index of the names as they are in the files. */
  const find = async (words: string[], files: Record<string, unknown> = index) => (await search(words, files)).found;

  /** The same, and what was asked for; `most` is what may be transferred. */
  async function search(words: string[], files: Record<string, unknown> = index, most = 300_000) {
    const name = crypto.randomUUID();
    const named = Object.fromEntries(
      Object.entries(files).map(([file, body]) => [file.replace('NAME', name), typeof body == 'string' ? body : JSON.parse(JSON.stringify(body).replaceAll('NAME', name))]),
    );
    const { appeal } = await published({ index: named });
    const pages = createPages(appeal({ search: `${feedOrigin}/feed/search-${name}.json` }), '')!;
    const found = await pages.find(words, nameOf, most);
    const asked: string[] = [];
    for (const file of Object.keys(named)) {
      const log = (await (await fetch(`${feedOrigin}/log/${file}`)).json()) as { method: string }[];
      if (log.some(({ method }) => method == 'GET')) asked.push(file.replace(name, 'NAME'));
    }
    return { found, asked, pages };
  }

  for (const [words, pages] of [
    [['bolivar'], [2, 1]],
    [['bol'], [3, 2, 1]],
    [['bolsevik'], [3]],
    [['bolivar', 'sindicato'], [1]],
    [['nothing'], []],
    [['red'], [3, 2, 1]],
    [['red', 'alianza'], [3]],
    [['peru'], [2]],
    [['africa'], [2, 1]],
    [['t'], [3, 2, 1]],
  ] as const) {
    it(`knows the pages of ${words.join(' and ')}, newest first`, async () => {
      expect(await find([...words])).to.deep.equal(pages);
    });
  }

  it('is not read further than a search may go, with a page', async () => {
    const root = { ...index['search-NAME.json'], bytes: { shard: 1000, page: 5000 } };
    const files = { ...index, 'search-NAME.json': root };
    const size = JSON.stringify(root).replaceAll('NAME', crypto.randomUUID()).length;
    expect((await search(['bolivar'], files, size + 5999)).asked).to.deep.equal(['search-NAME.json']);
    expect((await search(['bolivar'], files, size + 6000)).asked).to.deep.equal(['search-NAME.json', 'search-NAME-2.json']);
  });

  it('is not read further where the pages themselves cost less', async () => {
    const files = { ...index, 'search-NAME.json': { ...index['search-NAME.json'], bytes: { shard: 1000, page: 500 } } };
    const { found, asked } = await search(['sindicato', 'bolivar', 'alianza'], files);
    expect(asked).to.have.members(['search-NAME.json', 'search-NAME-3.json', 'search-NAME-2.json']);
    expect(found).to.deep.equal([1]);
  });

  it('tells how large a page may be', async () => {
    const files = { ...index, 'search-NAME.json': { ...index['search-NAME.json'], bytes: { shard: 1000, page: 12_345 } } };
    expect((await search(['bolivar'], files)).pages.largest).to.equal(12_345);
  });

  it('is asked for eight words at most, the longest', async () => {
    const letters = 'bcdefghij';
    const root = { version: 1, countries: [], bytes: { shard: 24_000, page: 32_000 }, shards: [...letters].map((letter) => [letter, `NAME-${letter}`]) };
    const shards = [...letters].map((letter) => [`search-NAME-${letter}.json`, { words: { [letter.repeat(9)]: true } }]);
    const words = [...letters].map((letter, index) => letter.repeat(letters.length - index));
    const { asked } = await search(words, { 'search-NAME.json': root, ...Object.fromEntries(shards) });
    expect(asked).to.have.lengthOf(9);
    expect(asked).not.to.include('search-NAME-j.json');
  });

  it('knows a word by its first 200 letters', async () => {
    const files = { ...index, 'search-NAME-2.json': { words: { ['b'.repeat(200)]: [2] } } };
    expect(await find(['b'.repeat(300)], files)).to.deep.equal([2]);
  });

  it('is no hindrance where it is missing or broken', async () => {
    for (const files of [{}, { 'search-NAME.json': 'no JSON' }, { 'search-NAME.json': { shards: 1 } }, { 'search-NAME.json': index['search-NAME.json'] }]) {
      expect(await find(['bolivar'], files)).to.deep.equal([3, 2, 1]);
    }
  });

  it('need not be', async () => {
    const { appeal } = await published();
    expect(await createPages(appeal(), '')!.find(['bolivar'], nameOf, 300_000)).to.deep.equal([3, 2, 1]);
  });
});
