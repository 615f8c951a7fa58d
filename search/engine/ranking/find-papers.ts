import type { Paper } from '../../../papers/paper.ts';
import type { PaperId } from '../../../papers/paper-id.ts';
import type { SearchAnswer } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import type { NameQuery } from '../../analysis/author-name.ts';
import { matchName } from '../../analysis/author-name.ts';
import { indexedTexts } from '../../analysis/field-text.ts';
import { phraseTest } from '../../analysis/phrase-test.ts';
import type { Query } from '../../query/query.ts';
import { formsOf } from './answer-forms.ts';
import type { PhraseTest } from './boolean.ts';
import { matchedBits, NO_MATCH, phrasesIn } from './boolean.ts';
import type { Plan } from './plan.ts';
import type { BestPapers, RankedPaper } from './rank.ts';
import { rank } from './rank.ts';
import type { PreparedSearch, Searcher } from './searcher.ts';

const MS_PER_MINUTE = 60_000;
const PHRASE_PAGE = 50;
/** Papers that are sorted by title; of more, the best by relevance. */
const MAX_TITLES = 1_000;

/** Which papers to return, counted from the best. */
export interface Slice {
  from: number;
  limit: number;
}

/** Reads papers by key, without those that are gone. The index uses it where it must see the text of candidates. */
export type PaperReader = (ids: PaperId[]) => Promise<Paper[]>;

/**
 * The papers that match a query, or what it asks for instead when none does, best first, equal ones by key. Hits and
 * scores are those that MiniSearch would give over all papers; papers that are named come first, then those with all
 * words, of them those whose title begins with what was typed (TIERS), and the prior decides between nearly equal ones
 * (sort-key.ts). `now` is in milliseconds since 1970; `read` gives the papers whose text is looked at: for phrases,
 * names of authors, `near:` and the order of titles.
 */
export async function findPapers(
  searcher: Searcher,
  query: Query,
  slice: Slice,
  now: number,
  read: PaperReader,
): Promise<SearchAnswer> {
  const answer = await answerTo(searcher, query, slice, now, read);
  if (answer.total > 0 || !query.instead) return answer;
  return { ...(await answerTo(searcher, query.instead, slice, now, read)), instead: true };
}

async function answerTo(
  searcher: Searcher,
  query: Query,
  slice: Slice,
  now: number,
  read: PaperReader,
): Promise<SearchAnswer> {
  const end = slice.from + slice.limit;
  const [like] = query.near === undefined ? [] : await read([query.near]);
  const search = await searcher.prepare(query, like, Math.floor(now / MS_PER_MINUTE));
  const { papers, total, whole, exact } = hasPhrases(search.plan)
    ? await withPhrases(search, end, read)
    : query.sort === 'title'
      ? await byTitle(search, read)
      : await rank(search, end);
  return {
    hits: papers.slice(slice.from, end).map(({ paperId, key, tier }) => ({ paperId, score: key, all: tier > 0 })),
    total,
    exact,
    loose: total > 0 && whole === 0,
    forms: formsOf(search, query),
  };
}

// Reads candidates in their order until the page is full and one more is known.
async function withPhrases(search: PreparedSearch, end: number, read: PaperReader): Promise<BestPapers> {
  const passes = textFilter(search.plan);
  const papers: RankedPaper[] = [];
  let checked = 0;
  for (let limit = Math.max(PHRASE_PAGE, end * 2); ; limit *= 4) {
    const candidates = await rank(search, limit);
    while (checked < candidates.papers.length && papers.length <= end) {
      const page = candidates.papers.slice(checked, checked + PHRASE_PAGE);
      const texts = await textsOf(page, read);
      papers.push(
        ...page.filter(({ paperId, bits }) => {
          const text = texts.get(paperId);
          return text !== undefined && passes(bits, text);
        }),
      );
      checked += page.length;
    }
    const exact = checked >= candidates.total;
    if (exact || papers.length > end) {
      return { papers, total: papers.length, whole: papers.filter(({ tier }) => tier > 0).length, exact };
    }
  }
}

/** Whether the texts of candidates must be read: where the terms of a phrase are, the phrase need not be. */
function hasPhrases({ must }: Plan): boolean {
  return phrasesIn(must).length > 0;
}

/** Whether a paper that matches by its bits also matches by its text. A phrase does not cross fields. */
function textFilter({ must }: Plan): (bits: number, paper: Paper) => boolean {
  const tests = new Map(phrasesIn(must).map((phrase) => [phrase, phraseTest(phrase.terms)]));
  return (bits, paper) => {
    const test: PhraseTest = (phrase) =>
      hasName(paper, phrase.name) ??
      (phrase.field ? [phrase.field] : SEARCH_FIELDS).some((field) =>
        indexedTexts(paper, field).some((text) => tests.get(phrase)?.(text)),
      );
    return matchedBits(must, bits, test, test) !== NO_MATCH;
  };
}

function hasName({ authors = [] }: Paper, name: NameQuery | undefined): boolean | undefined {
  return name && authors.some((author) => matchName(name, author.name) !== undefined);
}

async function byTitle(search: PreparedSearch, read: PaperReader): Promise<BestPapers> {
  const { papers, total, whole } = await rank(search, MAX_TITLES);
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
