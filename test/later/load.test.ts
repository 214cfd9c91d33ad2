// The code for lists in pages is beside the CDN file, and runs only if its bytes are those that the file was built with.
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { manySignatories, realAppeal } from '../fixtures/appeal.js';
import { createFeed, feedOrigin } from '../tools/feed.js';
import { words } from '../tools/element.js';

/** As a CDN serves it, and not as the test server does. */
const bundle = `${feedOrigin}/static/cdn/solidarity-full.js`;
const { items } = manySignatories(20).signatories;
const inPages = { ...realAppeal(), signatories: { count: 1020, items, pages: { href: '{page}.json', count: 2, size: 500 } } };

/** What stands below the list, in a page of its own with the CDN file. */
async function belowTheList(change = (script: string) => script): Promise<HTMLElement> {
  const feed = await createFeed(inPages);
  const source = (await (await fetch(bundle)).text()).replaceAll('import.meta.url', JSON.stringify(bundle));
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html><title>A page</title>';
  const loaded = oneEvent(frame, 'load');
  (await fixture(html`<div></div>`)).append(frame);
  await loaded;
  const page = frame.contentDocument!;
  page.body.innerHTML = `<solidarity-signatories src="${feed.url}"></solidarity-signatories>`;
  const script = page.createElement('script');
  script.type = 'module';
  script.src = URL.createObjectURL(new Blob([change(source)], { type: 'text/javascript' }));
  page.head.append(script);
  const rest = () => page.querySelector('solidarity-signatories')?.shadowRoot?.querySelector<HTMLElement>('[part=rest]');
  await waitUntil(() => words(rest()), 'nothing is said below the list', { timeout: 8000 });
  return rest()!;
}

/** Other bytes than those. */
const otherDigest = (script: string) => {
  const [digest] = /(?<=pages:")sha256-[\w+/]+=/.exec(script)!;
  return script.replace(digest, digest.replace(/-./, (start) => (start == '-A' ? '-B' : '-A')));
};

describe('the code for lists in pages', () => {
  it('is loaded when a list is in pages', async () => {
    expect(words(await belowTheList())).to.equal('Print all 1,020 names');
  });

  it('does not run with a byte changed, and the list says that something is missing', async () => {
    const rest = await belowTheList(otherDigest);
    expect(rest.querySelector('button')).not.to.exist;
    expect(words(rest)).to.equal('Some names could not be loaded.');
  });
});
