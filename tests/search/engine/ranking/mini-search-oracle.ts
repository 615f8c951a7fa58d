import type { Query as Combination, SearchOptions } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Paper } from '../../../../papers/paper.ts';
import type { SearchField } from '../../../../papers/search-answer.ts';
import type { Clause, Query, Word } from '../../../../search/query/query.ts';
import type { FrequencyClass } from '../../../../search/query/term-query.ts';
import { frequencyClass } from '../../../../search/query/term-query.ts';
import { withinEdits } from '../../edits-between.ts';
import { EXACT_OPTIONS, fieldsOf, INDEX_OPTIONS, wordOptions } from './mini-search-options.ts';

/** The scores that MiniSearch gives for a query, by paper. It gets terms, so it must not tokenize them again. */
export type Oracle = (query: Query) => Map<string, number>;

const VERBATIM: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term };

/**
 * MiniSearch with one rule of its own replaced: letters that changed places are one edit, not two. It compares the
 * typed term with each of its terms.
 */
class MiniSearchWithSwaps extends MiniSearch<Paper> {
  constructor() {
    super(INDEX_OPTIONS);
    const terms = this._index;
    terms.fuzzyGet = (typed, edits) => {
      const near = new Map(withinEdits(terms.keys(), typed, edits));
      return new Map(
        Array.from(terms).flatMap(([term, data]): [string, [typeof data, number]][] => {
          const distance = near.get(term);
          return distance === undefined ? [] : [[term, [data, distance]]];
        }),
      );
    };
  }
}

/** A new MiniSearch over the papers with Daybook's options. */
export function oracleOf(papers: readonly Paper[]): Oracle {
  const engine = new MiniSearchWithSwaps();
  engine.addAll(papers);
  const frequencyOf: FrequencyOf = (term, field) =>
    frequencyClass(engine.search(term, { ...VERBATIM, ...EXACT_OPTIONS, ...fieldsOf(field) }).length, papers.length);
  return (query) =>
    new Map(
      engine
        .search(combined(query, frequencyOf), { ...VERBATIM, ...fieldsOf(undefined) })
        .map(({ id, score }) => [String(id), score]),
    );
}

type FrequencyOf = (term: string, field: SearchField | undefined) => FrequencyClass;

function combined({ words, must }: Query, frequencyOf: FrequencyOf): Combination {
  const any: Combination[] =
    words.length > 0 ? [{ combineWith: 'OR', queries: words.map((word) => wordQuery(word, frequencyOf)) }] : [];
  return allOf(must, frequencyOf, any);
}

// MiniSearch's only negation subtracts from other results.
function allOf(clauses: readonly Clause[], frequencyOf: FrequencyOf, others: Combination[] = []): Combination {
  const required = others.concat(
    clauses.filter((clause) => clause.is !== 'not').map((clause) => clauseQuery(clause, frequencyOf)),
  );
  const excluded = clauses
    .filter((clause) => clause.is === 'not')
    .map(({ clause }) => clauseQuery(clause, frequencyOf));
  return excluded.length > 0 ? { combineWith: 'AND_NOT', queries: [and(required), ...excluded] } : and(required);
}

function and(queries: Combination[]): Combination {
  return queries.length > 0 ? { combineWith: 'AND', queries } : MiniSearch.wildcard;
}

function clauseQuery(clause: Clause, frequencyOf: FrequencyOf): Combination {
  switch (clause.is) {
    case 'words':
      return { combineWith: 'AND', queries: clause.words.map((word) => wordQuery(word, frequencyOf)) };
    case 'phrase': {
      const { terms, field } = clause;
      return { combineWith: 'AND', queries: [...terms], ...EXACT_OPTIONS, ...fieldsOf(field) };
    }
    case 'all':
      return allOf(clause.clauses, frequencyOf);
    case 'any':
      return { combineWith: 'OR', queries: clause.clauses.map((each) => clauseQuery(each, frequencyOf)) };
    default:
      throw new Error(`MiniSearch has no clause ${clause.is}`);
  }
}

function wordQuery({ variants, field }: Word, frequencyOf: FrequencyOf): Combination {
  const isCompound = variants.some((terms) => terms.length > 1);
  const alternatives = variants.map((terms): Combination => {
    const queries = terms.map((term): Combination => {
      const options = wordOptions(frequencyOf(term, field));
      return { queries: [term], ...options, ...(isCompound && terms.length === 1 && { fuzzy: false }) };
    });
    return { combineWith: 'AND', queries };
  });
  return { combineWith: 'OR', queries: alternatives, ...fieldsOf(field) };
}
