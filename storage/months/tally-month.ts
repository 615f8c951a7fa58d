import type { MonthCounts, NameCount, Quartiles } from '../../papers/month-counts.ts';
import { MONTH_LIMITS, mostMet, nameKey } from '../../papers/month-counts.ts';
import type { Paper } from '../../papers/paper.ts';
import type { Sighting } from '../../papers/sighting.ts';
import { votesWhenSeen } from '../../papers/votes-when-seen.ts';

/** What is counted of one month, without when. */
export type Tallied = Omit<MonthCounts, 'month' | 'stored' | 'revision'>;

/**
 * Counts papers one by one. A name counts once for a paper, however it is written: spellings that differ in capitals
 * alone are one name, in the one that came first. Papers that only their marks keep are left out.
 */
export class MonthTally {
  readonly #names = { keywords: new Names(), authors: new Names(), organisations: new Names() };
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  #papers = 0;

  add(paper: Paper, sightings: readonly Sighting[]): void {
    if (paper.unseen) return;
    this.#papers += 1;
    const { keywords, authors, organisations } = this.#names;
    keywords.add(paper.aiKeywords ?? []);
    authors.add((paper.authors ?? []).map(({ name }) => name));
    organisations.add(paper.organisation ? [paper.organisation.name] : []);
    const votes = votesWhenSeen(sightings);
    if (!votes) return;
    this.#first.push(votes.first);
    this.#last.push(votes.last);
  }

  /** The counts of all that was added. */
  counts(): Tallied {
    const { keywords, authors, organisations } = this.#names;
    const papers = this.#first.length;
    return {
      papers: this.#papers,
      ...(papers > 0 && { votes: { papers, first: quartiles(this.#first), last: quartiles(this.#last) } }),
      keywords: keywords.most(MONTH_LIMITS.keywords),
      authors: authors.most(MONTH_LIMITS.authors),
      organisations: organisations.most(MONTH_LIMITS.organisations),
    };
  }
}

class Names {
  readonly #spellings = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  add(names: readonly string[]): void {
    for (const key of new Set(names.map((name) => this.#keyOf(name)))) {
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  most(limit: number): NameCount[] {
    return mostMet(this.#counts, limit).map(([key, papers]) => [this.#spellings.get(key) ?? key, papers]);
  }

  #keyOf(name: string): string {
    const key = nameKey(name);
    if (!this.#spellings.has(key)) this.#spellings.set(key, name);
    return key;
  }
}

/** Of at least one number: the one at each place, not one made between two. */
function quartiles(numbers: readonly number[]): Quartiles {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return [at(0.25), at(0.5), at(0.75)];
}
