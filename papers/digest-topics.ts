import { mostMet, nameKey } from './month-counts.ts';
import type { Paper } from './paper.ts';

/** A keyword that more of the papers of a week have than of those of the weeks before. */
export interface GrownTopic {
  /** in the spelling that most papers have */
  name: string;
  /** how many of the papers with keywords first seen in the week have it, and of which number */
  papers: number;
  of: number;
  /** the same of the weeks before */
  papersBefore: number;
  ofBefore: number;
}

/** How many weeks before one its topics are compared with. */
export const WEEKS_BEFORE = 4;

// Fewer papers say little of what is usual, and a topic of two papers is none.
const LEAST_BEFORE = 20;
const LEAST_PAPERS = 3;
const LEAST_TIMES = 1.5;

/**
 * The keywords whose share of the papers with keywords has grown at least by half, those first that have most papers
 * more than they would have had otherwise; at most `most`. None while too little was seen before.
 */
export function grownTopics(week: readonly Paper[], before: readonly Paper[], most: number): GrownTopic[] {
  const [now, then] = [new TopicCount(week), new TopicCount(before)];
  if (then.papers < LEAST_BEFORE) return [];
  const more = ({ papers, papersBefore }: GrownTopic) => papers - (papersBefore / then.papers) * now.papers;
  return now
    .topics()
    .map(([key, papers]): GrownTopic & { key: string } => ({
      key,
      name: now.spelling(key),
      papers,
      of: now.papers,
      papersBefore: then.count(key),
      ofBefore: then.papers,
    }))
    .filter(
      ({ papers, of, papersBefore, ofBefore }) =>
        papers >= LEAST_PAPERS && papers * ofBefore >= LEAST_TIMES * papersBefore * of,
    )
    .sort((a, b) => more(b) - more(a) || b.papers - a.papers || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ key: _key, ...topic }) => topic);
}

/** Counts how many papers have each keyword, however it is written. */
class TopicCount {
  /** how many of the papers have keywords */
  readonly papers: number;
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(papers: readonly Paper[]) {
    const known = papers.filter(({ unseen, aiKeywords = [] }) => !unseen && aiKeywords.length > 0);
    this.papers = known.length;
    for (const { aiKeywords = [] } of known) {
      for (const [key, name] of new Map(aiKeywords.map((each) => [nameKey(each), each]))) {
        const spellings = this.#counts.get(key) ?? new Map<string, number>();
        this.#counts.set(key, spellings.set(name, (spellings.get(name) ?? 0) + 1));
      }
    }
  }

  topics(): [key: string, papers: number][] {
    return [...this.#counts.keys()].map((key) => [key, this.count(key)]);
  }

  count(key: string): number {
    return (this.#counts.get(key) ?? new Map<string, number>()).values().reduce((sum, papers) => sum + papers, 0);
  }

  spelling(key: string): string {
    return mostMet(this.#counts.get(key) ?? new Map(), 1)[0]?.[0] ?? key;
  }
}
