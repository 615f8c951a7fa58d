import type { SearchField } from '../../../papers/hit.ts';
import { SEARCH_FIELDS } from '../../../papers/hit.ts';
import type { Paper } from '../../../papers/paper.ts';
import type { Query } from '../query.ts';
import type { Excerpt } from './best-sentence.ts';
import { bestSentence, marksOf } from './best-sentence.ts';
import { Matcher } from './matcher.ts';
import type { Span } from './token-places.ts';
import { wantedIn } from './wanted.ts';

/** Why a paper answers a query, as far as words do. */
export interface Reason {
  /** the words and phrases that the paper has, as typed, and in which fields */
  words: { typed: string; fields: SearchField[] }[];
  /** what to mark in the title */
  title: Span[];
  /** the sentence of the abstract that tells most; of the summary when the abstract has none of the words */
  sentence?: Excerpt & { field: 'abstract' | 'aiSummary' };
}

const matchers = new WeakMap<Query, Matcher>();

/**
 * Why this paper answers this query: by the same terms, prefixes and typos as search. Costs about 0.05 ms for a paper
 * with an abstract when its words were met before; asking for many papers with the same query is cheaper than with
 * equal ones.
 */
export function explain(paper: Paper, query: Query): Reason {
  const wanted = wantedIn(query);
  const matcher = matchers.get(query) ?? new Matcher(wanted);
  matchers.set(query, matcher);
  const found = matcher.findIn(paper);
  const within = (field: SearchField) => found.filter((each) => each.field === field);
  const words = wanted.flatMap(({ typed }, number) => {
    const fields = SEARCH_FIELDS.filter((field) =>
      found.some((each) => each.wanted === number && each.field === field),
    );
    return fields.length > 0 ? [{ typed, fields }] : [];
  });
  const sentence = sentenceOf('abstract', paper.abstract) ?? sentenceOf('aiSummary', paper.aiSummary);
  return { words, title: marksOf(within('title')), ...(sentence && { sentence }) };

  function sentenceOf(field: 'abstract' | 'aiSummary', text = '') {
    const excerpt = bestSentence(text, within(field));
    return excerpt && { ...excerpt, field };
  }
}
