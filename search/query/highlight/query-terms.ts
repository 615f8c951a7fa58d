import type { SearchField } from '../../../papers/search-answer.ts';
import type { NameQuery } from '../../analysis/author-name.ts';
import { STOP_WORDS } from '../../analysis/stop-words.ts';
import type { Clause, Query } from '../query.ts';

/** A word or phrase of a query that can be highlighted. */
export interface QueryTerm {
  /** as typed */
  typed: string;
  /** matches where all terms of one variant occur (Word.variants); a phrase has one variant */
  variants: readonly (readonly string[])[];
  /** terms that match too, but only exactly */
  synonyms?: readonly string[];
  /** by term, the others it is likely to stand for; where there is none the rules of typed terms say what matches */
  forms?: Query['forms'];
  /** the terms must follow each other in this order, exactly */
  isPhrase: boolean;
  /** one author's name matches (matchName) */
  name?: NameQuery;
  /** matches in this field only */
  field?: SearchField;
}

/**
 * The words and phrases of a query in its order. Not those under `not`; stop words only when the query has nothing
 * else.
 */
export function queryTerms({ words, must, forms }: Query): QueryTerm[] {
  const all = [words.length > 0 ? ({ is: 'words', words } as const) : [], must].flat().flatMap(termsOfClause);
  const contentWords = all.filter(({ typed }) => !STOP_WORDS.has(typed.toLowerCase()));
  const shown = contentWords.length > 0 ? contentWords : all;
  return forms ? shown.map((each) => ({ ...each, forms })) : shown;
}

function termsOfClause(clause: Clause): QueryTerm[] {
  switch (clause.is) {
    case 'words':
      return clause.words.map((word) => ({ ...word, isPhrase: false }));
    case 'phrase': {
      const { terms, field } = clause;
      return [{ typed: terms.join(' '), variants: [terms], isPhrase: true, ...(field && { field }) }];
    }
    case 'author': {
      const { words, initials } = clause.name;
      const typed = [...words.map(([word]) => word), ...initials].join(' ');
      return [{ typed, variants: [], isPhrase: false, name: clause.name, field: 'authors' }];
    }
    case 'all':
    case 'any':
      return clause.clauses.flatMap(termsOfClause);
    default:
      return [];
  }
}
