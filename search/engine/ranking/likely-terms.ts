import { ALL_FIELD, fieldNumber, TITLE_START_FIELD } from '../../query/fields.ts';
import type { TermMatch } from '../index-reader.ts';

/** A term is likely if at least as large a share of titles have it as of those that have the most frequent one. */
const LIKELY_SHARE = 0.2;

/** The field whose documents say how likely a term is: titles, unless the clause is of one field. */
export function likelihoodField(field: number): number {
  return field === ALL_FIELD || field === TITLE_START_FIELD ? fieldNumber('title') : field;
}

/**
 * Which of the terms that match a typed one the reader is likely to mean: the term itself; of those that begin with it
 * the ones that many titles have, a fifth as many as the most frequent or more; and where none does, of those within
 * the fewest edits likewise. `documentsOf` gives the number of documents that have a term in `likelihoodField`.
 */
export function likelyTerms(
  matches: readonly Omit<TermMatch, 'lists'>[],
  documentsOf: (term: string) => number,
): ReadonlySet<string> {
  const prefixes = matches.filter(({ kind }) => kind !== 'fuzzy');
  const least = Math.min(...matches.filter(({ kind }) => kind === 'fuzzy').map(({ distance }) => distance));
  const possible = prefixes.length > 0 ? prefixes : matches.filter(({ distance }) => distance === least);
  const most = Math.max(...possible.map(({ term }) => documentsOf(term)));
  const likely = possible.filter(({ kind, term }) => kind === 'exact' || documentsOf(term) >= most * LIKELY_SHARE);
  return new Set(likely.map(({ term }) => term));
}
