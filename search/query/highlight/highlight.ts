import type { Paper } from '../../../papers/paper.ts';
import type { SearchField } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { fieldText } from '../../analysis/field-text.ts';
import type { Query } from '../query.ts';
import { Matcher } from './matcher.ts';
import { queryTerms } from './query-terms.ts';
import type { Snippet } from './snippets.ts';
import { bestSentence, matchingItems, mergeSpans } from './snippets.ts';
import type { Span } from './token-offsets.ts';

/** Why a paper answers a query, as far as words do. */
export interface Highlights {
  /** the words and phrases that the paper has, as typed, and in which fields */
  words: { typed: string; fields: SearchField[] }[];
  /** what to mark in the title */
  title: Span[];
  /**
   * The sentence of the abstract that tells most, and what other fields have that is neither in it nor in the title: of
   * the summary and the note a sentence too, of the others the names that were found.
   */
  pieces: (Snippet & { field: SearchField })[];
}

// The abstract is the paper's own, so it comes first.
const TOLD: readonly SearchField[] = ['abstract', ...SEARCH_FIELDS.filter((field) => field !== 'abstract')];
const PROSE: readonly SearchField[] = ['abstract', 'aiSummary', 'note'];

const matchers = new WeakMap<Query, Matcher>();

/**
 * Why this paper answers this query: by the same terms, prefixes and typos as search. Costs about 0.05 ms for a paper
 * with an abstract when its words were met before; asking for many papers with the same query is cheaper than with
 * equal ones.
 */
export function highlight(paper: Paper, query: Query): Highlights {
  const wanted = queryTerms(query);
  const matcher = matchers.get(query) ?? new Matcher(wanted);
  matchers.set(query, matcher);
  const found = matcher.findIn(paper);
  const within = (field: SearchField) => found.filter((each) => each.field === field);
  const words = wanted.flatMap(({ typed }, number) => {
    const places = found.filter((each) => each.wanted === number);
    const fields = SEARCH_FIELDS.filter((field) => places.some((each) => each.field === field));
    return fields.length > 0 ? [{ typed, fields }] : [];
  });
  const told = new Set(within('title').map((each) => each.wanted));
  const pieces = TOLD.flatMap((field) => {
    const here = within(field);
    const isTold = field === 'title' || (field !== 'abstract' && here.every((each) => told.has(each.wanted)));
    if (isTold) return [];
    const piece = (PROSE.includes(field) ? bestSentence : matchingItems)(fieldText(paper, field), here);
    if (!piece) return [];
    for (const number of piece.wanted) told.add(number);
    return [{ field, text: piece.text, marks: piece.marks }];
  });
  return { words, title: mergeSpans(within('title')), pieces };
}
