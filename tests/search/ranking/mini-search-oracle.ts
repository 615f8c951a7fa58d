import type { Query as Combination, SearchOptions } from 'minisearch';
import MiniSearch from 'minisearch';
import type { SearchField } from '../../../papers/hit.ts';
import type { Paper } from '../../../papers/paper.ts';
import type { Clause, Query, Word } from '../../../search/language/query.ts';
import { EXACT_OPTIONS, fieldsOf, INDEX_OPTIONS, wordOptions } from './mini-search-options.ts';

/** What MiniSearch gives for a query, by paper. It is asked for terms, so it must not take them apart again. */
export type Oracle = (query: Query) => Map<string, number>;

const AS_THEY_ARE: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term };

/** A MiniSearch freshly built over the papers with Daybook's options. */
export function oracleOf(papers: readonly Paper[]): Oracle {
  const engine = new MiniSearch<Paper>(INDEX_OPTIONS);
  engine.addAll(papers);
  const isKnown: IsKnown = (term, field) =>
    engine.search(term, { ...AS_THEY_ARE, ...EXACT_OPTIONS, ...fieldsOf(field) }).length > 0;
  return (query) =>
    new Map(
      engine
        .search(combined(query, isKnown), { ...AS_THEY_ARE, ...fieldsOf(undefined) })
        .map(({ id, score }) => [String(id), score]),
    );
}

type IsKnown = (term: string, field: SearchField | undefined) => boolean;

function combined({ words, where }: Query, isKnown: IsKnown): Combination {
  const any: Combination[] =
    words.length > 0 ? [{ combineWith: 'OR', queries: words.map((word) => wordQuery(word, isKnown)) }] : [];
  return allOf(where, isKnown, any);
}

// MiniSearch has no NOT but one that takes away from what is found.
function allOf(clauses: readonly Clause[], isKnown: IsKnown, besides: Combination[] = []): Combination {
  const wanted = besides.concat(
    clauses.filter((clause) => clause.is !== 'not').map((clause) => clauseQuery(clause, isKnown)),
  );
  const unwanted = clauses.filter((clause) => clause.is === 'not').map(({ clause }) => clauseQuery(clause, isKnown));
  return unwanted.length > 0 ? { combineWith: 'AND_NOT', queries: [and(wanted), ...unwanted] } : and(wanted);
}

function and(queries: Combination[]): Combination {
  return queries.length > 0 ? { combineWith: 'AND', queries } : MiniSearch.wildcard;
}

function clauseQuery(clause: Clause, isKnown: IsKnown): Combination {
  switch (clause.is) {
    case 'words':
      return { combineWith: 'AND', queries: clause.words.map((word) => wordQuery(word, isKnown)) };
    case 'phrase': {
      const { terms, field } = clause;
      return { combineWith: 'AND', queries: [...terms], ...EXACT_OPTIONS, ...fieldsOf(field) };
    }
    case 'all':
      return allOf(clause.clauses, isKnown);
    case 'any':
      return { combineWith: 'OR', queries: clause.clauses.map((each) => clauseQuery(each, isKnown)) };
    default:
      throw new Error(`MiniSearch knows no ${clause.is}`);
  }
}

function wordQuery({ ways, field }: Word, isKnown: IsKnown): Combination {
  const termQuery = (term: string): Combination => ({ queries: [term], ...wordOptions(isKnown(term, field)) });
  const queries = ways.map((terms): Combination => ({ combineWith: 'AND', queries: terms.map(termQuery) }));
  return { combineWith: 'OR', queries, ...fieldsOf(field) };
}
