import type { SearchField } from '../../../papers/search-answer.ts';
import { partTerms } from '../../analysis/token-filter.ts';
import { ALL_FIELD, EXACT_FIELD, fieldNumber, TITLE_START_FIELD } from '../../query/fields.ts';
import type { Word } from '../../query/query.ts';
import type { TermQuery } from '../../query/term-query.ts';
import { exactTermQuery, isPrefix, typedTermQuery } from '../../query/term-query.ts';

/** A term query with a weight, which MiniSearch calls `boostTerm`. */
export interface WeightedTermQuery {
  query: TermQuery;
  weight: number;
  /** the parts of a compound: one of which the library has all parts is not mistyped */
  parts?: readonly string[];
}

/**
 * The smallest clause of a query: one term with its prefixes and typos, or several terms whose scores add up. Gives
 * each document that matches a score.
 */
export interface TermClause {
  terms: readonly WeightedTermQuery[];
  /** the number of the field it looks in */
  field: number;
  /** false for one that only filters */
  isScored: boolean;
}

/** A term as a reader typed it: unfinished or mistyped ones match too. Of a compound also its parts. */
export function typedClause(term: string, field?: SearchField, parts?: readonly string[]): TermClause {
  return clauseOf([{ query: typedTermQuery(term), weight: 1, ...(parts && { parts }) }], numberOf(field));
}

/** The parts of a variant that is a compound as one term; undefined for others. */
export function partsOf(terms: readonly string[], variants: Word['variants']): readonly string[] | undefined {
  return terms.length === 1 ? variants.find(({ length }) => length > 1) : undefined;
}

/** A term as it is. */
export function exactClause(term: string, field?: SearchField): TermClause {
  return clauseOf([{ query: exactTermQuery(term), weight: 1 }], numberOf(field));
}

/** Any of several terms as they are, each with its weight. */
export function weightedClause(terms: readonly { term: string; weight: number }[]): TermClause {
  return clauseOf(
    terms.map(({ term, weight }) => ({ query: exactTermQuery(term), weight })),
    ALL_FIELD,
  );
}

/** Any of some keys of the exact field, or any that begin so; filters and is not scored. */
export function keysClause(keys: readonly string[], prefix = false): TermClause {
  return clauseOf(
    keys.map((term) => ({ query: { term, prefix, edits: 0 }, weight: 1 })),
    EXACT_FIELD,
  );
}

/** A word of an author's name in any of its spellings. */
export function nameClause(spellings: readonly string[], isUnfinished: boolean): TermClause {
  const terms = new Set(spellings.flatMap((word) => partTerms(word)[0] ?? []));
  return clauseOf(
    [...terms].map((term) => ({ query: { term, prefix: isUnfinished && isPrefix(term), edits: 0 }, weight: 1 })),
    fieldNumber('authors'),
  );
}

/** The same at the start of titles. */
export function titleClause(term: string, parts?: readonly string[]): TermClause {
  return { ...typedClause(term, undefined, parts), field: TITLE_START_FIELD, isScored: false };
}

function numberOf(field: SearchField | undefined): number {
  return field ? fieldNumber(field) : ALL_FIELD;
}

function clauseOf(terms: readonly WeightedTermQuery[], field: number): TermClause {
  return { terms, field, isScored: field < EXACT_FIELD };
}
