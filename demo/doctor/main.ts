// The embed doctor: what a person gives is looked at here; only the addresses that they name are asked.
import { html, render } from 'lit';
import { diagnose, feedsOf, libraries, readPage, resolved, signatureOf, signedTags, type Feed, type Loaded, type Reason } from '../../src/publish/doctor/index.js';
import { load } from './load.js';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const pageField = find<HTMLTextAreaElement>('page');
const addressField = find<HTMLInputElement>('page-address');
const feedField = find<HTMLTextAreaElement>('feed');
const headersField = find<HTMLTextAreaElement>('headers');
const KINDS = { problem: 'Reason', advice: 'Advice', fact: 'Good to know' };

/** An address alone, as against a text. */
const addressIn = (text: string): string | undefined => (/^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim()) ? new URL(text.trim()).href : undefined);

/** Says at a field what is wrong with it. */
function complain(field: HTMLElement, sentence: string) {
  find(`${field.id}-said`).textContent = sentence;
  if (sentence) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

/** The page, from its address or as it is pasted; nothing where its address gives nothing to read. */
async function pageOf(): Promise<{ source: string; url?: string | undefined } | undefined> {
  const text = pageField.value.trim();
  const url = addressIn(text);
  if (!url) return text ? { source: pageField.value, url: addressIn(addressField.value) } : undefined;
  const { trouble, status, bytes } = await load(url);
  if (trouble || !bytes) throw new Error(trouble === 'cors' ? 'The page is there, but its server lets other sites read nothing, as is usual for pages (CORS). Open it, choose “View page source” in the browser, and paste all of it here.' : 'Nothing could be loaded from this address. Open the page, choose “View page source” in the browser, and paste all of it here.');
  if (status > 299) throw new Error(`This address answers with status ${status}.`);
  return { source: new TextDecoder().decode(bytes), url };
}

/** The feed that is given, else the first that the page asks for. */
async function feedOf(page: { source: string; url?: string | undefined } | undefined): Promise<Feed | undefined> {
  const text = feedField.value.trim();
  const read = page && readPage(page.source, page.url);
  const url = text ? addressIn(text) : read && feedsOf(read)[0];
  if (!url) return text ? { text: feedField.value } : undefined;
  const signature = read && signedTags(read).length > 0 ? load(signatureOf(url)) : undefined;
  return { url, ...(await load(url)), signature: await signature };
}

/** What is at the addresses of the page's scripts. */
async function scriptsOf(page: { source: string; url?: string | undefined } | undefined): Promise<Map<string, Loaded>> {
  const read = page && readPage(page.source, page.url);
  const urls = read ? libraries(read).flatMap((tag) => resolved(tag.attributes['src'], read) ?? []).filter((url) => /^https?:/.test(url)) : [];
  const answers = await Promise.all([...new Set(urls)].slice(0, 5).map(async (url): Promise<[string, Loaded]> => {
    const { status, bytes, trouble } = await load(url);
    return [url, { status: trouble ? 0 : status, ...(bytes && { bytes }), isClosed: trouble === 'cors' }];
  }));
  return new Map(answers);
}

async function examine() {
  for (const field of [pageField, addressField, feedField]) complain(field, '');
  const address = addressField.value.trim();
  if (address && !addressIn(address)) {
    complain(addressField, 'This must be an address, as in https://example.org/news/.');
    return addressField.focus();
  }
  if (!pageField.value.trim() && !feedField.value.trim()) {
    complain(pageField, 'Paste the page’s source or address here, or at least the feed below.');
    return pageField.focus();
  }
  say('It is being looked at…');
  let page;
  try {
    page = await pageOf();
  } catch (error) {
    say('');
    complain(pageField, (error as Error).message);
    return pageField.focus();
  }
  const [feed, scripts] = await Promise.all([feedOf(page), scriptsOf(page)]);
  const reasons = await diagnose({ ...(page && { page }), ...(feed && { feed }), headers: headersField.value, scripts, now: new Date() });
  tell(reasons, feed);
}

const say = (sentence: string) => void (find('said').textContent = sentence);

function tell(reasons: readonly Reason[], feed: Feed | undefined) {
  find('result').hidden = false;
  const number = reasons.filter(({ level }) => level === 'problem').length;
  const looked = feed?.url ? ` The feed that was looked at: ${feed.url}` : '';
  const isDoubtful = reasons.some(({ level }) => level === 'advice');
  say(number === 0 && isDoubtful ? 'No certain reason was found why nothing should show; what is below may be one.' : number === 0 ? 'No reason was found why nothing should show.' : number === 1 ? 'One reason was found.' : `${number} reasons were found.`);
  const rest = html`<p>
    ${number === 0 ? 'If nothing shows all the same: open the page in a private window, without extensions that block content; empty the cache of the site or of its CDN; and look at the browser’s console, where the elements say what they miss.' : 'The first one is the one to begin with.'}${looked}
  </p>`;
  render(
    html`${rest}
      <ol class="reasons">
        ${reasons.map(
          ({ level, why, remedy, place }) => html`<li class=${level}>
            <p class="kind">${KINDS[level]}${place ? html`, ${place.of === 'page' && !addressIn(pageField.value) ? html`<button type="button" class="line" @click=${() => goTo(pageField, place.line)}>line ${place.line} of the page</button>` : place.of === 'feed' && !addressIn(feedField.value) && feedField.value.trim() ? html`<button type="button" class="line" @click=${() => goTo(feedField, place.line)}>line ${place.line} of the feed</button>` : `line ${place.line} of the ${place.of}`}` : ''}</p>
            <p class="why">${why}</p>
            <p>${remedy}</p>
          </li>`,
        )}
      </ol>`,
    find('reasons'),
  );
  find('result-heading').focus();
}

/** Puts the cursor there, and the line in sight. */
function goTo(box: HTMLTextAreaElement, line: number) {
  const lines = box.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  box.focus();
  box.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  box.scrollTop = (line - 3) * Number.parseFloat(getComputedStyle(box).lineHeight);
}

find('examine').addEventListener('submit', (event) => {
  event.preventDefault();
  void examine().catch((error: unknown) => say(`This should not have happened: ${error instanceof Error ? error.message : error}`));
});
