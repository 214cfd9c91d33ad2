// A statement is read again, and what a person has corrected since it was read before is not lost.
import { counted, type AppealDocument } from './document.js';

type Fields = Record<string, unknown>;
type Records = readonly Fields[];

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSame = (one: unknown, two: unknown): boolean => JSON.stringify(one) === JSON.stringify(two);

/** The new reading with whatever differs between the one before and what a person made of that. */
export interface Kept {
  document: AppealDocument;
  /** Records that were corrected and are not in the text any more. */
  lost: string[];
}

export function kept(fresh: AppealDocument, before: AppealDocument, corrected: AppealDocument): Kept {
  const lost: string[] = [];
  const list = (of: (document: AppealDocument) => Records | undefined) => records(of(fresh) ?? [], of(before) ?? [], of(corrected) ?? [], lost);
  const demands = list(({ demands }) => demands as unknown as Records);
  const items = list(({ signatories }) => signatories.items as unknown as Records);
  const rest = (document: AppealDocument): Fields => ({ ...document, demands: undefined, signatories: { ...document.signatories, items: undefined, count: undefined } });
  const { signatories, ...others } = fields(rest(fresh), rest(before), rest(corrected));
  const document = { ...others, ...(demands.length > 0 ? { demands } : {}), signatories: { ...(signatories as Fields), items } } as unknown as AppealDocument;
  // Again in the order of the new reading; `undefined` is left out.
  return { document: counted(JSON.parse(JSON.stringify({ ...fresh, demands: undefined, ...document }))), lost };
}

function fields(fresh: Fields, before: Fields, corrected: Fields): Fields {
  const result = { ...fresh };
  for (const name of new Set([...Object.keys(before), ...Object.keys(corrected)])) {
    const [was, is, now] = [before[name], corrected[name], fresh[name]];
    if (isSame(was, is)) continue;
    if (isObject(is) && (isObject(was) || isObject(now))) result[name] = fields(isObject(now) ? now : {}, isObject(was) ? was : {}, is);
    else if (is === undefined) delete result[name];
    else result[name] = is;
  }
  return result;
}

/** By their ids: changed ones change, removed ones go, added ones come last. */
function records(fresh: Records, before: Records, corrected: Records, lost: string[]): Records {
  const byId = (list: Records) => new Map(list.map((record) => [record['id'], record]));
  const [old, now, there] = [byId(before), byId(corrected), byId(fresh)];
  for (const [id, record] of old) {
    const is = now.get(id);
    if (is && !there.has(id) && !isSame(record, is)) lost.push(String(is['abbr'] ?? is['name'] ?? is['text']));
  }
  const stay = fresh.flatMap((record) => {
    const [was, is] = [old.get(record['id']), now.get(record['id'])];
    if (was && !is) return [];
    return [was && is ? fields(record, was, is) : record];
  });
  const added = corrected.filter(({ id }) => id === undefined || (!old.has(id) && !there.has(id)));
  return [...stay, ...added];
}
