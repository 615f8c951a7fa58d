import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { SearchAnswer } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { fieldText } from '../../analysis/field-text.ts';
import { phraseTest } from '../../analysis/phrases.ts';
import type { Query } from '../../query/query.ts';
import type { IndexPart } from '../index-reader.ts';
import type { PhraseTruth } from './boolean.ts';
import { FAILS, holds, phrasesIn } from './boolean.ts';
import type { Plan } from './plan.ts';
import type { RankedPaper, Ranking } from './searcher.ts';
import { RankedLibrary } from './searcher.ts';

/** Which papers to give, counted from the best. */
export interface Slice {
  from: number;
  limit: number;
}

/** Gives papers by key, without those that are gone. What the index is given to look at the text of candidates. */
export type PaperReader = (ids: PaperId[]) => Promise<Paper[]>;

const MS_PER_MINUTE = 60_000;
const PHRASE_PAGE = 50;
/** Papers that are put in the order of their titles; of more the best by relevance. */
const MOST_TITLES = 1_000;

/**
 * Answers queries from the parts of the index. It gives the hits and scores that MiniSearch would give over all
 * papers, then puts papers with all words first and lets the prior settle nearly equal ones (prior.ts).
 */
export class PaperSearch {
  #library: RankedLibrary;

  constructor(parts: readonly IndexPart[] = []) {
    this.#library = new RankedLibrary(parts);
  }

  /** how many papers it holds */
  get size(): number {
    return this.#library.size;
  }

  /** Answers from these parts from now on; questions under way end with the parts they began with. */
  use(parts: readonly IndexPart[]): void {
    this.#library = new RankedLibrary(parts, this.#library);
  }

  /**
   * The papers that answer, best first, equal ones by key. `now` is in milliseconds since 1970; `read` gives the papers
   * whose text is looked at: for phrases, `near:` and the order of titles.
   */
  async find(query: Query, slice: Slice, now: number, read: PaperReader): Promise<SearchAnswer> {
    const library = this.#library;
    const end = slice.from + slice.limit;
    const [like] = query.near === undefined ? [] : await read([query.near]);
    const asked = await library.ask(query, like, Math.floor(now / MS_PER_MINUTE));
    const found = hasPhrases(asked.plan)
      ? await withPhrases(asked, end, read)
      : query.sort === 'title'
        ? await byTitle(asked, read)
        : await ranked(asked, end);
    const { papers, total, whole, exact } = found;
    return {
      hits: papers
        .slice(slice.from, end)
        .map(({ paperId, value, tier }) => ({ paperId, score: value, all: tier === 1 })),
      total,
      exact,
      loose: total > 0 && whole === 0,
    };
  }
}

interface Found {
  papers: RankedPaper[];
  total: number;
  whole: number;
  exact: boolean;
}

async function ranked(asked: Ranking, limit: number): Promise<Found> {
  return asked.best(limit);
}

// Reads candidates in their order until the page is full and one more is known.
async function withPhrases(asked: Ranking, end: number, read: PaperReader): Promise<Found> {
  const passes = textTest(asked.plan);
  const right: RankedPaper[] = [];
  let looked = 0;
  for (let limit = Math.max(PHRASE_PAGE, end * 2); ; limit *= 4) {
    const { papers, total } = await asked.best(limit);
    while (looked < papers.length && right.length <= end) {
      const page = papers.slice(looked, looked + PHRASE_PAGE);
      const texts = await textsOf(page, read);
      right.push(
        ...page.filter(({ paperId, bits }) => {
          const text = texts.get(paperId);
          return text !== undefined && passes(bits, text);
        }),
      );
      looked += page.length;
    }
    const exact = looked >= total;
    if (exact || right.length > end) {
      return { papers: right, total: right.length, whole: right.filter(({ tier }) => tier === 1).length, exact };
    }
  }
}

async function byTitle(asked: Ranking, read: PaperReader): Promise<Found> {
  const { papers, total, whole } = await asked.best(MOST_TITLES);
  const texts = await textsOf(papers, read);
  const title = ({ paperId }: RankedPaper) => texts.get(paperId)?.title ?? '';
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sorted = papers.toSorted((a, b) => b.tier - a.tier || compare(title(a), title(b)));
  return { papers: sorted, total, whole, exact: true };
}

async function textsOf(papers: readonly RankedPaper[], read: PaperReader): Promise<Map<string, Paper>> {
  const found = await read(papers.map(({ paperId }) => paperId));
  return new Map(found.map((paper) => [paper.paperId, paper]));
}

/** Whether the texts of candidates must be read: where the words of a phrase are, the phrase need not be. */
export function hasPhrases({ must }: Plan): boolean {
  return phrasesIn(must).length > 0;
}

/**
 * A test for papers that passed by their bits: whether they pass by their text. A phrase does not reach from one field
 * into another.
 */
export function textTest({ must }: Plan): (bits: number, paper: Paper) => boolean {
  const tests = new Map(phrasesIn(must).map((phrase) => [phrase, phraseTest(phrase.terms)]));
  return (bits, paper) => {
    const truth: PhraseTruth = (phrase) =>
      (phrase.field ? [phrase.field] : SEARCH_FIELDS).some((field) => tests.get(phrase)?.(fieldText(paper, field)));
    return holds(must, bits, truth, truth) !== FAILS;
  };
}
