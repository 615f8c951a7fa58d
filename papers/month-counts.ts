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

/**
 * How many names of each kind a month keeps: all of those of some 800 papers. Of a month with more, names that stand on
 * one paper may be left out, so that sums over months may be a little less than they would be.
 */
export const MONTH_LIMITS: Readonly<Record<CountedName, number>> = {
  keywords: 4_000,
  authors: 5_000,
  organisations: 1_000,
};

/** What names are compared by: spellings that differ in capitals alone are one name. */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** A name in the spelling that most papers have, with its papers in all months and in each. */
export interface NameMet {
  name: string;
  papers: number;
  /** in the order of the months */
  inMonths: readonly number[];
}

/** The names of a kind met most in all these months together, the most frequent first, at most `most`. */
export function namesMet(months: readonly MonthCounts[], kind: CountedName, most: number): NameMet[] {
  const sums = new Map<string, number>();
  for (const month of months) {
    for (const [name, papers] of month[kind]) sums.set(nameKey(name), (sums.get(nameKey(name)) ?? 0) + papers);
  }
  const met = new Map(mostMet(sums, most).map(([key]): [string, Met] => [key, { spellings: new Map(), inMonths: [] }]));
  return inEachMonth(months, kind, met).map(({ spellings, inMonths }) => ({
    name: mostMet(spellings, 1)[0]?.[0] ?? '',
    papers: inMonths.reduce((sum, papers) => sum + papers, 0),
    inMonths,
  }));
}

interface Met {
  spellings: Map<string, number>;
  inMonths: number[];
}

function inEachMonth(months: readonly MonthCounts[], kind: CountedName, met: ReadonlyMap<string, Met>): Met[] {
  for (const [index, month] of months.entries()) {
    for (const each of met.values()) each.inMonths.push(0);
    for (const [name, papers] of month[kind]) {
      const each = met.get(nameKey(name));
      if (!each) continue;
      each.spellings.set(name, (each.spellings.get(name) ?? 0) + papers);
      each.inMonths[index] = (each.inMonths[index] ?? 0) + papers;
    }
  }
  return [...met.values()];
}

/** The most frequent of these names, then by name. */
export function mostMet(counts: ReadonlyMap<string, number>, most: number): NameCount[] {
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, most);
}

/** The month `count` months after `month`; before it when negative. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}
