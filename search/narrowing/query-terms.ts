import type { Clause, Query } from '../query/query.ts';

/** The terms that a query names, of its synonyms and of what it leaves out too. */
export function namedTerms({ words, must }: Query): Set<string> {
  const ofWords = words.flatMap(({ variants, synonyms = [] }) => [...variants.flat(), ...synonyms]);
  return new Set([...ofWords, ...must.flatMap(termsOf)]);
}

function termsOf(clause: Clause): readonly string[] {
  switch (clause.is) {
    case 'words':
      return clause.words.flatMap(({ variants }) => variants.flat());
    case 'phrase':
      return clause.terms;
    case 'all':
    case 'any':
      return clause.clauses.flatMap(termsOf);
    case 'not':
      return termsOf(clause.clause);
    default:
      return [];
  }
}
