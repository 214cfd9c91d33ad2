import { valueAt } from '../../appeal/pointer.js';
import { explain, judge } from './document.js';
import { advice, fact, problem, type Finding } from './finding.js';
import { inSample, partFindings, type PartOptions } from './part.js';
import { searchFindings } from './search.js';

/** Whether a widget can show and search a list that continues in pages. */
export async function listFindings(document: unknown, base: string, options: PartOptions): Promise<Finding[]> {
  const field = (name: string) => valueAt(document, `/signatories/${name}`);
  const [href, count, size, search] = [field('pages/href'), field('pages/count'), field('pages/size'), field('pages/search')];
  if (typeof href !== 'string' || !isWhole(count) || count < 1) return [];
  const id = valueAt(document, '/id');

  let largest = 0;
  const { looked, findings } = await inSample(count, options.all, (place) =>
    partFindings(href.replaceAll('{page}', `${place + 1}`), base, options, (value, { length }) => {
      largest = Math.max(largest, length);
      return pageFindings(value, id, size, href.replaceAll('{page}', `${place + 1}`), options.publicKey !== undefined);
    }),
  );
  if (findings.length === 0) findings.push(fact(`has ${count} pages; ${looked === count ? 'all' : `of these ${looked}`} are well`));
  return [
    ...findings,
    ...countFindings(document, count, size),
    ...(typeof search === 'string' ? await searchFindings(search, count, largest, base, options) : [advice('has no search index: who searches has to load all pages')]),
  ];
}

/** A page is an appeal of its own, of the same campaign, which says where it belongs. */
function pageFindings(page: unknown, id: unknown, size: unknown, place: string, isSigned: boolean): Finding[] {
  const { appeal, problems } = judge(page);
  const found = problems.map(({ pointer, message }): Finding => ({ ...problem(explain({ pointer, message }, page)), pointer }));
  if (!appeal) return found;
  if (valueAt(page, '/id') !== id) found.push(problem(`is of another appeal: "${appeal.id}"`));
  const own = valueAt(page, '/page');
  // As a widget asks: what is before it in the address is another one at every mirror.
  if (own === undefined && isSigned) found.push({ ...problem(`does not say that it is ${place}: a widget takes no signed page that may be another one`), pointer: '/page' });
  else if (own !== undefined && !`/${place}`.endsWith(`/${String(own)}`)) found.push({ ...problem(`is ${JSON.stringify(own)}, where the head has ${place}: with a public key, a widget refuses it`), pointer: '/page' });
  const entries = appeal.signatories.items.length;
  if (isWhole(size) && entries !== size && problems.length === 0) found.push(problem(`has ${entries} signatories, where every page has ${size}`));
  return found;
}

function countFindings(document: unknown, pages: number, size: unknown): Finding[] {
  const [count, unlisted = 0, items] = ['count', 'unlisted', 'items'].map((name) => valueAt(document, `/signatories/${name}`));
  if (!isWhole(size) || !isWhole(count) || !isWhole(unlisted)) return [];
  const newest = Array.isArray(items) ? items.length : 0;
  const signed = pages * size + newest + unlisted;
  if (signed === count) return [];
  return [{ ...problem(`is ${count}, but ${signed} signed: ${pages} pages of ${size}, the newest ${newest} and ${unlisted} unlisted`), pointer: '/signatories/count' }];
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
