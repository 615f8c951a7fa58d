import type { SearchField } from '../../../papers/search-answer.ts';
import { STOP_WORDS } from '../../analysis/stop-words.ts';
import type { Clause, Query } from '../query.ts';

/** Words of a query to be shown where they stand. */
export interface QueryTerm {
  /** as typed */
  typed: string;
  /** it is there when all terms of one of these are */
  variants: readonly (readonly string[])[];
  /** variants of one term that must stand as it is */
  synonyms?: readonly string[];
  /** the terms must follow each other as they are */
  isPhrase: boolean;
  /** only there */
  field?: SearchField;
}

/**
 * What a query looks for in the texts of a paper, in its order. Words that only carry a sentence are left out beside
 * others, and so is what must not be there.
 */
export function queryTerms({ words, must }: Query): QueryTerm[] {
  const all = [words.length > 0 ? ({ is: 'words', words } as const) : [], must].flat().flatMap(termsOfClause);
  const telling = all.filter(({ typed }) => !STOP_WORDS.has(typed.toLowerCase()));
  return telling.length > 0 ? telling : all;
}

function termsOfClause(clause: Clause): QueryTerm[] {
  switch (clause.is) {
    case 'words':
      return clause.words.map((word) => ({ ...word, isPhrase: false }));
    case 'phrase': {
      const { terms, field } = clause;
      return [{ typed: terms.join(' '), variants: [terms], isPhrase: true, ...(field && { field }) }];
    }
    case 'all':
    case 'any':
      return clause.clauses.flatMap(termsOfClause);
    default:
      return [];
  }
}
