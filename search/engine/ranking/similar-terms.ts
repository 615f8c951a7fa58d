import { ALL_FIELD } from '../../query/fields.ts';
import type { IndexReader } from '../index-reader.ts';

/** A term of the dictionary that is spelled like another. */
export interface SimilarTerm {
  term: string;
  edits: number;
  /** how many papers have it, deleted ones included */
  papers: number;
}

/**
 * The terms within so many edits (at most 2) of one that no paper has, the nearest first and of those the ones that
 * most papers have.
 */
export async function similarTerms(
  readers: readonly IndexReader[],
  term: string,
  edits: number,
): Promise<SimilarTerm[]> {
  const found = new Map<string, SimilarTerm>();
  for (const [matches = []] of await Promise.all(
    readers.map((reader) => reader.expand([{ term, prefix: false, edits }])),
  )) {
    for (const match of matches) {
      const papers = (found.get(match.term)?.papers ?? 0) + (match.lists[ALL_FIELD]?.count ?? 0);
      if (papers > 0) found.set(match.term, { term: match.term, edits: match.distance, papers });
    }
  }
  return [...found.values()].sort((a, b) => a.edits - b.edits || b.papers - a.papers || (a.term < b.term ? -1 : 1));
}
