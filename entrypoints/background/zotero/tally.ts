import type { WrittenPaper } from '../../../formats/export/written-paper.ts';
import { shortId, titleOf } from '../../../formats/export/written-paper.ts';
import type { SentToZotero, ZoteroProblem } from '../../../papers/zotero.ts';

// Enough to know which they are.
const MOST_TITLES = 3;

/** Counts what becomes of the papers that are sent. */
export class Tally {
  readonly #failed = new Map<ZoteroProblem, { papers: number; titles: string[] }>();
  readonly #told: (done: number) => void;
  #saved = 0;
  #known = 0;
  #lost = 0;
  isBare = false;

  /** `told` is called with how many papers are done after each step. */
  constructor(told: (done: number) => void) {
    this.#told = told;
  }

  /** How many papers are done, whatever became of them. */
  get done(): number {
    return this.#saved + this.#known + this.#lost;
  }

  saved(papers: number): void {
    this.#saved += papers;
    this.#told(this.done);
  }

  known(papers: number): void {
    this.#known += papers;
    this.#told(this.done);
  }

  /** These did not come into Zotero, for this reason. */
  failed(why: ZoteroProblem, papers: readonly WrittenPaper[]): void {
    this.#count(why, papers);
    this.#lost += papers.length;
    this.#told(this.done);
  }

  /** This paper did, but not all that belongs to it. */
  lacks(why: ZoteroProblem, paper: WrittenPaper): void {
    this.#count(why, [paper]);
  }

  /** What it came to, of so many papers. */
  result(total: number): SentToZotero {
    return {
      saved: this.#saved,
      known: this.#known,
      left: Math.max(0, total - this.done),
      failed: [...this.#failed].map(([why, { papers, titles }]) => ({ why, papers, titles })),
      isBare: this.isBare,
    };
  }

  #count(why: ZoteroProblem, papers: readonly WrittenPaper[]): void {
    const before = this.#failed.get(why) ?? { papers: 0, titles: [] };
    const titles = [...before.titles, ...papers.map(({ facts }) => titleOf(facts) ?? shortId(facts))];
    this.#failed.set(why, { papers: before.papers + papers.length, titles: titles.slice(0, MOST_TITLES) });
  }
}
