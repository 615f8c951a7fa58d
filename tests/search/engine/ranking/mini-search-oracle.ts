import type { Query as Combination, SearchOptions } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Paper } from '../../../../papers/paper.ts';
import type { SearchField } from '../../../../papers/search-answer.ts';
import type { Clause, Query, Word } from '../../../../search/query/query.ts';
import type { FrequencyClass } from '../../../../search/query/term-query.ts';
import { frequencyClass } from '../../../../search/query/term-query.ts';
import { EXACT_OPTIONS, fieldsOf, INDEX_OPTIONS, wordOptions } from './mini-search-options.ts';

/** What MiniSearch gives for a query, by paper. It is asked for terms, so it must not take them apart again. */
export type Oracle = (query: Query) => Map<string, number>;

const AS_THEY_ARE: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term };

/** A MiniSearch freshly built over the papers with Daybook's options. */
export function oracleOf(papers: readonly Paper[]): Oracle {
  const engine = new MiniSearch<Paper>(INDEX_OPTIONS);
  engine.addAll(papers);
  const howKnown: HowKnown = (term, field) =>
    frequencyClass(engine.search(term, { ...AS_THEY_ARE, ...EXACT_OPTIONS, ...fieldsOf(field) }).length, papers.length);
  return (query) =>
    new Map(
      engine
        .search(combined(query, howKnown), { ...AS_THEY_ARE, ...fieldsOf(undefined) })
        .map(({ id, score }) => [String(id), score]),
    );
}

type HowKnown = (term: string, field: SearchField | undefined) => FrequencyClass;

function combined({ words, must }: Query, howKnown: HowKnown): Combination {
  const any: Combination[] =
    words.length > 0 ? [{ combineWith: 'OR', queries: words.map((word) => wordQuery(word, howKnown)) }] : [];
  return allOf(must, howKnown, any);
}

// MiniSearch has no NOT but one that takes away from what is found.
function allOf(clauses: readonly Clause[], howKnown: HowKnown, besides: Combination[] = []): Combination {
  const wanted = besides.concat(
    clauses.filter((clause) => clause.is !== 'not').map((clause) => clauseQuery(clause, howKnown)),
  );
  const unwanted = clauses.filter((clause) => clause.is === 'not').map(({ clause }) => clauseQuery(clause, howKnown));
  return unwanted.length > 0 ? { combineWith: 'AND_NOT', queries: [and(wanted), ...unwanted] } : and(wanted);
}

function and(queries: Combination[]): Combination {
  return queries.length > 0 ? { combineWith: 'AND', queries } : MiniSearch.wildcard;
}

function clauseQuery(clause: Clause, howKnown: HowKnown): Combination {
  switch (clause.is) {
    case 'words':
      return { combineWith: 'AND', queries: clause.words.map((word) => wordQuery(word, howKnown)) };
    case 'phrase': {
      const { terms, field } = clause;
      return { combineWith: 'AND', queries: [...terms], ...EXACT_OPTIONS, ...fieldsOf(field) };
    }
    case 'all':
      return allOf(clause.clauses, howKnown);
    case 'any':
      return { combineWith: 'OR', queries: clause.clauses.map((each) => clauseQuery(each, howKnown)) };
    default:
      throw new Error(`MiniSearch knows no ${clause.is}`);
  }
}

function wordQuery({ variants, field }: Word, howKnown: HowKnown): Combination {
  const isCompound = variants.some((terms) => terms.length > 1);
  const queries = variants.map((terms): Combination => {
    const asked = terms.map((term): Combination => {
      const options = wordOptions(howKnown(term, field));
      return { queries: [term], ...options, ...(isCompound && terms.length === 1 && { fuzzy: false }) };
    });
    return { combineWith: 'AND', queries: asked };
  });
  return { combineWith: 'OR', queries, ...fieldsOf(field) };
}
