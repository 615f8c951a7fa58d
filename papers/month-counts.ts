/** A calendar month as `YYYY-MM`, as the reader's days have it. */
export type Month = string;

/** A name, and how many papers have it. */
export type NameCount = readonly [name: string, papers: number];

/** The votes below which a quarter, a half and three quarters of some papers have theirs. */
export type Quartiles = readonly [low: number, middle: number, high: number];

/** What the papers first seen in one month had in common. Made from the papers; may be made anew at any time. */
export interface MonthCounts {
  month: Month;
  /** the papers of the library dated in it, those that only their marks keep included: when that changes, it is due */
  stored: number;
  /** the revision of the library of which this is true */
  revision: number;
  /** how many papers were first seen in it */
  papers: number;
  /** the votes of those that showed any, when first and when last seen */
  votes?: { papers: number; first: Quartiles; last: Quartiles };
  /** the most frequent first, then by name, at most as many as MONTH_LIMITS says */
  keywords: readonly NameCount[];
  authors: readonly NameCount[];
  organisations: readonly NameCount[];
}

/** The kinds of names that are counted. */
export const COUNTED_NAMES = ['keywords', 'authors', 'organisations'] as const;
export type CountedName = (typeof COUNTED_NAMES)[number];

/** How many names of each kind a month keeps: what is met once in a month of many papers may be left out. */
export const MONTH_LIMITS: Readonly<Record<CountedName, number>> = {
  keywords: 1_000,
  authors: 2_000,
  organisations: 500,
};

/** The names of a kind met most in all these months together, the most frequent first, at most `most`. */
export function namesMet(months: readonly MonthCounts[], kind: CountedName, most: number): NameCount[] {
  const sums = new Map<string, number>();
  for (const month of months) for (const [name, papers] of month[kind]) sums.set(name, (sums.get(name) ?? 0) + papers);
  return mostMet(sums, most);
}

/** The most frequent of these names, then by name. */
export function mostMet(counts: ReadonlyMap<string, number>, most: number): NameCount[] {
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, most);
}

/** How many papers of a month have a name; 0 also where it was left out. Costs a walk through the month's names. */
export function papersWith(month: MonthCounts, kind: CountedName, name: string): number {
  return month[kind].find(([each]) => each === name)?.[1] ?? 0;
}

/** The month `count` months after `month`; before it when negative. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}
