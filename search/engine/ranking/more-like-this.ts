import type { Paper } from '../../../papers/paper.ts';
import { STOP_WORDS } from '../../analysis/stop-words.ts';
import { ALL_FIELD, FIELD_BOOSTS, fieldNumber } from '../../query/fields.ts';
import { exactTermQuery } from '../../query/term-query.ts';
import { documentOf } from '../index-document.ts';
import type { IndexPart } from '../index-reader.ts';
import type { Statistics } from './clause-weight.ts';
import { inverseFrequency } from './clause-weight.ts';
import type { Leaf } from './term-clause.ts';
import { weightedLeaf } from './term-clause.ts';

const MOST_TERMS = 12;

// What a reader wrote or who is behind a paper does not make another one like it.
const TELLING = ['title', 'abstract', 'aiSummary', 'keywords'] as const;

/**
 * A leaf that finds papers like this one: its best 12 terms, by how often and in which fields it has them and how rare
 * they are. Undefined when no other paper has any of its terms.
 */
export async function nearLeaf(
  paper: Paper,
  parts: readonly IndexPart[],
  { documents }: Statistics,
): Promise<Leaf | undefined> {
  const weights = termWeights(paper);
  const terms = [...weights.keys()];
  const found = await Promise.all(parts.map((part) => part.expand(terms.map(exactTermQuery))));
  const rated = terms.flatMap((term, i) => {
    const matching = found.reduce((sum, part) => sum + (part[i]?.[0]?.lists[ALL_FIELD]?.count ?? 0), 0);
    const weight = weights.get(term) ?? 0;
    return matching > 1
      ? [{ term, weight, rating: weight * inverseFrequency(documents, Math.min(matching, documents)) }]
      : [];
  });
  const best = rated.sort((a, b) => b.rating - a.rating || (a.term < b.term ? -1 : 1)).slice(0, MOST_TERMS);
  const highest = Math.max(...best.map(({ weight }) => weight));
  return best.length > 0
    ? weightedLeaf(best.map(({ term, weight }) => ({ term, weight: weight / highest })))
    : undefined;
}

function termWeights(paper: Paper): Map<string, number> {
  const weights = new Map<string, number>();
  const { terms } = documentOf(paper, []);
  for (const field of TELLING) {
    for (const [term, count] of terms[fieldNumber(field)] ?? []) {
      if (term.length < 3 || STOP_WORDS.has(term)) continue;
      weights.set(term, (weights.get(term) ?? 0) + FIELD_BOOSTS[field] * (1 + Math.log(count)));
    }
  }
  return weights;
}
