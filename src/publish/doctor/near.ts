/** A word further off than this is another one. */
const MOST_CHANGES = 3;

/** Which of the known words somebody may have meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  // Whose lengths differ by more than that is not near, and need not be compared.
  const ranked = known.filter(({ length }) => Math.abs(length - word.length) <= MOST_CHANGES).map((other) => ({ other, changes: distance(word.toLowerCase(), other.toLowerCase()) }));
  const [best] = ranked.toSorted((one, two) => one.changes - two.changes);
  return best && best.changes <= Math.min(MOST_CHANGES, Math.ceil(word.length / 2)) ? best.other : undefined;
}

/** How many letters must be changed, added, taken away or swapped with the next: Damerau's distance, in its simple form. */
function distance(one: string, two: string): number {
  const rows = [Array.from({ length: two.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= two.length; j++) {
      const same = one[i - 1] === two[j - 1];
      row[j] = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
      if (!same && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
    }
    rows.push(row);
  }
  return rows[one.length]![two.length]!;
}
