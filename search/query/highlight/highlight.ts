import type { Paper } from '../../../papers/paper.ts';
import type { SearchField } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { fieldText } from '../../analysis/field-text.ts';
import type { Span } from '../../analysis/token-spans.ts';
import type { Query } from '../query.ts';
import { Matcher } from './matcher.ts';
import { queryTerms } from './query-terms.ts';
import type { Snippet } from './snippets.ts';
import { bestSentence, matchingItems, mergeSpans } from './snippets.ts';

/** Where the words and phrases of a query occur in a paper. */
export interface Highlights {
  /** those that occur, as typed, each with its fields */
  words: { typed: string; fields: SearchField[] }[];
  /** the spans to highlight in the title */
  title: Span[];
  /**
   * At most one snippet a field: of abstract, summary and note the best sentence, of lists their matching items. Other
   * fields than the abstract have one only for query terms that neither the title nor an earlier snippet has. That of
   * the title is a former title.
   */
  snippets: (Snippet & { field: SearchField })[];
}

// The abstract first: it is the authors' own text.
const SNIPPET_FIELDS: readonly SearchField[] = [
  'abstract',
  ...SEARCH_FIELDS.filter((field) => field !== 'abstract' && field !== 'title'),
];
const PROSE: readonly SearchField[] = ['abstract', 'aiSummary', 'note'];

const matchers = new WeakMap<Query, Matcher>();

/**
 * The highlights of a paper for a query, found by the same term queries as search (exact, prefix, typos, synonyms).
 * About 0.05 ms for a paper with an abstract once its words are memoized. Matchers are kept by query object: pass the
 * same one for all rows.
 */
export function highlight(paper: Paper, query: Query): Highlights {
  const terms = queryTerms(query);
  const matcher = matchers.get(query) ?? new Matcher(terms);
  matchers.set(query, matcher);
  const found = matcher.occurrencesIn(paper);
  const former = formerTitle(paper, matcher, new Set(found.map(({ queryTerm }) => queryTerm)));
  const foundIn = (field: SearchField) => found.filter((each) => each.field === field);
  const words = terms.flatMap(({ typed }, index) => {
    const occurrences = [...found, ...(former?.found ?? [])].filter((each) => each.queryTerm === index);
    const fields = SEARCH_FIELDS.filter((field) => occurrences.some((each) => each.field === field));
    return fields.length > 0 ? [{ typed, fields }] : [];
  });
  const shown = new Set(foundIn('title').map(({ queryTerm }) => queryTerm));
  const snippets = SNIPPET_FIELDS.flatMap((field) => {
    const here = foundIn(field);
    if (field !== 'abstract' && here.every(({ queryTerm }) => shown.has(queryTerm))) return [];
    const snippet = (PROSE.includes(field) ? bestSentence : matchingItems)(fieldText(paper, field), here);
    if (!snippet) return [];
    for (const queryTerm of snippet.queryTerms) shown.add(queryTerm);
    return [{ field, text: snippet.text, spans: snippet.spans }];
  });
  if (former) snippets.unshift({ field: 'title', text: former.title, spans: mergeSpans(former.found) });
  return { words, title: mergeSpans(foundIn('title')), snippets };
}

/** The newest former title that has a query term which occurs nowhere else in the paper. */
function formerTitle(paper: Paper, matcher: Matcher, known: ReadonlySet<number>) {
  for (const { title } of paper.formerTitles ?? []) {
    const { paperId, aiSummary: _, abstract: _a, authors: _b, aiKeywords: _k, organisation: _o, ...rest } = paper;
    const found = matcher.occurrencesIn({ ...rest, paperId, title, tags: [], note: '' });
    if (found.some(({ queryTerm }) => !known.has(queryTerm))) return { title, found };
  }
  return undefined;
}
