import { clean } from '../../appeal/text.js';
import type { Block } from '../../appeal/types.js';
import type { Imported } from './assemble.js';

/** What a person sees of a text, character by character: no blanks, nothing invisible. */
const visible = (text: string): string[] => [...clean(text.normalize('NFC').replace(/\s/g, '')).replace(/[\s\p{Cf}]/gu, '')];

function textsOf(blocks: readonly Block[] = []): string[] {
  return blocks.flatMap((block) => (typeof block == 'string' ? [block] : textsOf(block.children)));
}

/**
 * The characters of the input that are neither in the document nor in the report, each with how often
 * it is missing; negative where the document has more of it than there was. Both are faults of the
 * import: the sum must be empty for any input.
 */
export function unaccounted(input: string, { appeal, report }: Imported): Map<string, number> {
  const balance = new Map<string, number>();
  const add = (text: string, sign: 1 | -1) => {
    for (const character of visible(text)) {
      const sum = (balance.get(character) ?? 0) + sign;
      if (sum) balance.set(character, sum);
      else balance.delete(character);
    }
  };
  add(input, 1);
  for (const { text } of report.notes) if (text) add(text, -1);
  if (!appeal) return balance;
  add(appeal.title, -1);
  for (const text of textsOf(appeal.body)) add(text, -1);
  for (const { text } of appeal.demands ?? []) add(text, -1);
  for (const { abbr, name, gloss } of appeal.signatories.items) for (const text of [abbr, name, gloss]) if (text) add(text, -1);
  return balance;
}
