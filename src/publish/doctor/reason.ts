/** Why an element may show nothing, and what to do about it. */
export interface Reason {
  /** `problem`: this alone keeps it from being shown; `advice`: it may, or does harm otherwise; `fact`: it is meant to be so. */
  level: 'problem' | 'advice' | 'fact';
  /** What is wrong, a whole sentence. */
  why: string;
  /** What to do about it, a whole sentence. */
  remedy: string;
  /** Where it shows: in the page's source, or in the feed. */
  place?: { of: 'page' | 'feed'; line: number; column?: number };
}

/** In the page's source. */
export interface Spot {
  line: number;
}

export const problem = (why: string, remedy: string, spot?: Spot): Reason => reason('problem', why, remedy, spot);
export const advice = (why: string, remedy: string, spot?: Spot): Reason => reason('advice', why, remedy, spot);
export const fact = (why: string, remedy: string, spot?: Spot): Reason => reason('fact', why, remedy, spot);

function reason(level: Reason['level'], why: string, remedy: string, spot?: Spot): Reason {
  return { level, why, remedy, ...(spot && { place: { of: 'page' as const, line: spot.line } }) };
}

/** The first of a page's things is told with its line; of more of them, how many there are. */
export const times = (things: readonly unknown[]): string => (things.length > 1 ? ` (${things.length} times in this page)` : '');
