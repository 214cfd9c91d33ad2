import { valueAt } from './pointer.js';

/**
 * Other publishers' counts, as documents of our format, which then pass the one parser like any other:
 * UK Parliament e-petitions (https://petition.parliament.uk/help#data), OSDI petitions
 * (https://opensupporter.github.io/osdi-docs/petitions.html) and, by a pointer, any JSON.
 * Our own documents are handed back unchanged.
 *
 * @param pointer where the count is; RFC 6901
 * @param base the document's address
 */
export function adapt(input: any, pointer?: string, base?: string): unknown {
  const petition = input?.data?.attributes;
  const count = pointer ? valueAt(input, pointer) : (petition?.signature_count ?? input?.total_signatures);
  if (!pointer && count === undefined) return input;
  const { action, state, updated_at: updated, signatures_by_country: countries } = petition ?? {};
  return {
    version: 1,
    id: 'petition',
    title: [action, input?.title, base].find((title) => typeof title == 'string') ?? pointer,
    url: petition && base?.replace(/\.json$/, ''),
    updated,
    status: state && state !== 'open' ? 'closed' : 'open',
    signatories: {
      count,
      asOf: updated,
      kind: 'signature',
      countries: Array.isArray(countries)
        ? countries.filter((country) => country?.signature_count > 0).length
        : undefined,
    },
  };
}
