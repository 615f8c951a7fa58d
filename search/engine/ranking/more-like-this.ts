import type { Paper } from '../../../papers/paper.ts';
import { STOP_WORDS } from '../../analysis/stop-words.ts';
import { ALL_FIELD, FIELD_BOOSTS, fieldNumber } from '../../query/fields.ts';
import { exactTermQuery } from '../../query/term-query.ts';
import { indexDocument } from '../index-document.ts';
import type { IndexReader } from '../index-reader.ts';
import type { CollectionStatistics } from './clause-weight.ts';
import { inverseDocumentFrequency } from './clause-weight.ts';
import type { TermClause } from './term-clause.ts';
import { weightedClause } from './term-clause.ts';

const MAX_TERMS = 12;

// What a reader wrote, or who is behind a paper, does not make another one like it.
const FIELDS = ['title', 'abstract', 'aiSummary', 'keywords'] as const;

/**
 * A clause that finds papers like this one (Lucene: MoreLikeThis): its best 12 terms by term frequency, field boost and
 * inverse document frequency. Undefined when no other paper has any of its terms.
 */
export async function moreLikeThis(
  paper: Paper,
  readers: readonly IndexReader[],
  { documents }: CollectionStatistics,
): Promise<TermClause | undefined> {
  const weights = termWeights(paper);
  const terms = [...weights.keys()];
  const found = await Promise.all(readers.map((reader) => reader.expand(terms.map(exactTermQuery))));
  const rated = terms.flatMap((term, i) => {
    const matching = found.reduce((sum, matches) => sum + (matches[i]?.[0]?.lists[ALL_FIELD]?.count ?? 0), 0);
    const weight = weights.get(term) ?? 0;
    return matching > 1
      ? [{ term, weight, rating: weight * inverseDocumentFrequency(documents, Math.min(matching, documents)) }]
      : [];
  });
  const best = rated.sort((a, b) => b.rating - a.rating || (a.term < b.term ? -1 : 1)).slice(0, MAX_TERMS);
  const highest = Math.max(...best.map(({ weight }) => weight));
  return best.length > 0
    ? weightedClause(best.map(({ term, weight }) => ({ term, weight: weight / highest })))
    : undefined;
}

function termWeights(paper: Paper): Map<string, number> {
  const weights = new Map<string, number>();
  const { terms } = indexDocument(paper, []);
  for (const field of FIELDS) {
    for (const [term, count] of terms[fieldNumber(field)] ?? []) {
      if (term.length < 3 || STOP_WORDS.has(term)) continue;
      weights.set(term, (weights.get(term) ?? 0) + FIELD_BOOSTS[field] * (1 + Math.log(count)));
    }
  }
  return weights;
}
