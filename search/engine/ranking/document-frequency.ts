import type { SearchField } from '../../../papers/search-answer.ts';
import { ALL_FIELD, fieldNumber } from '../../query/fields.ts';
import { exactTermQuery } from '../../query/term-query.ts';
import type { IndexReader } from '../index-reader.ts';

/** A term in one field, or in any. */
export interface FieldTerm {
  field: SearchField | 'anywhere';
  term: string;
}

/** How many papers have each of some terms, and how many papers there are. */
export interface TermFrequencies {
  papers: number;
  having: number[];
}

/** How many documents have each term in its field, deleted ones included. Looks each term up once in each segment. */
export async function documentFrequencies(
  readers: readonly IndexReader[],
  terms: readonly FieldTerm[],
): Promise<number[]> {
  const different = [...new Set(terms.map(({ term }) => term))];
  const places = new Map(different.map((term, place) => [term, place]));
  const queries = different.map(exactTermQuery);
  const found = await Promise.all(readers.map((reader) => reader.expand(queries)));
  return terms.map(({ field, term }) =>
    found.reduce((sum, matches) => {
      const [match] = matches[places.get(term) ?? -1] ?? [];
      return sum + (match?.lists[field === 'anywhere' ? ALL_FIELD : fieldNumber(field)]?.count ?? 0);
    }, 0),
  );
}
