import type { Query as Combination, SearchOptions } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Paper } from '../../../papers/paper.ts';
import type { Clause, Query, Word } from '../../../search/language/query.ts';
import { EXACT_OPTIONS, INDEX_OPTIONS, WORD_OPTIONS } from '../../../search/mini-search-options.ts';

/** What MiniSearch gives for a query, by paper. It is asked for terms, so it must not take them apart again. */
export type Oracle = (query: Query) => Map<string, number>;

const AS_THEY_ARE: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term };

/** A MiniSearch freshly built over the papers with Daybook's options. */
export function oracleOf(papers: readonly Paper[]): Oracle {
  const engine = new MiniSearch<Paper>(INDEX_OPTIONS);
  engine.addAll(papers);
  return (query) => new Map(engine.search(combined(query), AS_THEY_ARE).map(({ id, score }) => [String(id), score]));
}

function combined({ words, where }: Query): Combination {
  const any: Combination[] =
    words.length > 0 ? [{ combineWith: 'OR', queries: words.map((word) => wordQuery(word)) }] : [];
  return allOf(where, any);
}

// MiniSearch has no NOT but one that takes away from what is found.
function allOf(clauses: readonly Clause[], besides: Combination[] = []): Combination {
  const wanted = besides.concat(clauses.filter((clause) => clause.is !== 'not').map(clauseQuery));
  const unwanted = clauses.filter((clause) => clause.is === 'not').map(({ clause }) => clauseQuery(clause));
  return unwanted.length > 0 ? { combineWith: 'AND_NOT', queries: [and(wanted), ...unwanted] } : and(wanted);
}

function and(queries: Combination[]): Combination {
  return queries.length > 0 ? { combineWith: 'AND', queries } : MiniSearch.wildcard;
}

function clauseQuery(clause: Clause): Combination {
  switch (clause.is) {
    case 'words':
      return { combineWith: 'AND', queries: clause.words.map((word) => wordQuery(word)) };
    case 'phrase': {
      const { terms, field } = clause;
      return { combineWith: 'AND', queries: [...terms], ...EXACT_OPTIONS, ...(field && { fields: [field] }) };
    }
    case 'all':
      return allOf(clause.clauses);
    case 'any':
      return { combineWith: 'OR', queries: clause.clauses.map(clauseQuery) };
    default:
      throw new Error(`MiniSearch knows no ${clause.is}`);
  }
}

function wordQuery({ ways, field }: Word): Combination {
  const queries = ways.map((terms): Combination => ({ combineWith: 'AND', queries: [...terms] }));
  return { combineWith: 'OR', queries, ...WORD_OPTIONS, ...(field && { fields: [field] }) };
}
