import type { SearchField } from '../../../papers/search-answer.ts';
import { ALL_FIELD, EXACT_FIELD, fieldNumber } from '../../query/fields.ts';
import type { TermQuery } from '../../query/term-query.ts';
import { exactTermQuery, typedTermQuery } from '../../query/term-query.ts';

/** What a leaf looks for, with a weight that MiniSearch calls `boostTerm`. */
export interface LeafTerm {
  pattern: TermQuery;
  weight: number;
}

/**
 * The smallest thing a query asks for, with a score for each document that has it: one term with its longer and
 * mistyped forms, or several terms that count together.
 */
export interface Leaf {
  terms: readonly LeafTerm[];
  /** the number of the field it looks in */
  field: number;
  /** else it only finds */
  isScored: boolean;
  /** two leaves with one name have the same scores */
  name: string;
}

/** A term as a reader typed it, so perhaps half or mistyped. */
export function typedLeaf(term: string, field?: SearchField): Leaf {
  return leafOf([{ pattern: typedTermQuery(term), weight: 1 }], numberOf(field));
}

/** A compound as one term, perhaps half. A mistyped one is found by its parts. */
export function joinedLeaf(term: string, field?: SearchField): Leaf {
  return leafOf([{ pattern: { ...typedTermQuery(term), edits: 0 }, weight: 1 }], numberOf(field));
}

/** A term that must stand as it is. */
export function exactLeaf(term: string, field?: SearchField): Leaf {
  return leafOf([{ pattern: exactTermQuery(term), weight: 1 }], numberOf(field));
}

/** Any of several terms as they are, each with its weight. */
export function weightedLeaf(terms: readonly { term: string; weight: number }[]): Leaf {
  const exact = terms.map(({ term, weight }) => ({ pattern: exactTermQuery(term), weight }));
  return leafOf(exact, ALL_FIELD);
}

/** A key of the exact field, found and not scored. */
export function keyLeaf(key: string): Leaf {
  return leafOf([{ pattern: exactTermQuery(key), weight: 1 }], EXACT_FIELD);
}

function numberOf(field: SearchField | undefined): number {
  return field ? fieldNumber(field) : ALL_FIELD;
}

function leafOf(terms: readonly LeafTerm[], field: number): Leaf {
  const names = terms.map(({ pattern, weight }) => `${patternName(pattern)}*${weight}`);
  return { terms, field, isScored: field !== EXACT_FIELD, name: `${field}:${names.join(' ')}` };
}

/** Two patterns with one name find the same. */
export function patternName({ term, prefix, edits }: TermQuery): string {
  return `${term}/${prefix ? 'p' : ''}${edits}`;
}
