import type { Query as Combination, SearchOptions } from 'minisearch';
import MiniSearch from 'minisearch';
import type { Paper } from '../../../../papers/paper.ts';
import type { SearchField } from '../../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../../papers/search-answer.ts';
import { fieldText } from '../../../../search/analysis/field-text.ts';
import { termsOfToken } from '../../../../search/analysis/token-filter.ts';
import { tokenize } from '../../../../search/analysis/tokenizer.ts';
import type { TermMatch } from '../../../../search/engine/index-reader.ts';
import { likelyTerms } from '../../../../search/engine/ranking/likely-terms.ts';
import { PRESENT_WEIGHTS, UNLIKELY_SHARE } from '../../../../search/engine/ranking/weights.ts';
import type { Clause, Query, Word } from '../../../../search/query/query.ts';
import type { FrequencyClass } from '../../../../search/query/term-query.ts';
import { frequencyClass, MAX_EDITS } from '../../../../search/query/term-query.ts';
import { withinEdits } from '../../edits-between.ts';
import { EXACT_OPTIONS, fieldsOf, INDEX_OPTIONS, wordOptions } from './mini-search-options.ts';

/** The scores that MiniSearch gives for a query, by paper. It gets terms, so it must not tokenize them again. */
export type Oracle = (query: Query) => Map<string, number>;

const VERBATIM: SearchOptions = { tokenize: (term) => [term], processTerm: (term) => term };

/**
 * MiniSearch with one rule of its own replaced: letters that changed places are one edit, not two. It compares the
 * typed term with each of its terms. That unlikely terms count less is told to it as a boost.
 */
class MiniSearchWithSwaps extends MiniSearch<Paper> {
  constructor() {
    super(INDEX_OPTIONS);
    const terms = this._index;
    // Papers are added before the first search.
    let all: Map<string, unknown> | undefined;
    terms.fuzzyGet = (typed, edits) => {
      all ??= new Map(terms);
      const known = all;
      return new Map(
        withinEdits(known.keys(), typed, edits).map(([term, distance]) => [term, [known.get(term), distance]]),
      ) as ReturnType<typeof terms.fuzzyGet>;
    };
  }
}

/** A new MiniSearch over the papers with Daybook's options. */
export function oracleOf(papers: readonly Paper[]): Oracle {
  const engine = new MiniSearchWithSwaps();
  engine.addAll(papers);
  const frequencyOf: FrequencyOf = (term, field) =>
    frequencyClass(engine.search(term, { ...VERBATIM, ...EXACT_OPTIONS, ...fieldsOf(field) }).length, papers.length);
  const boosts = boostsOf(papers);
  const optionsOf: OptionsOf = (term, field) => {
    const options = wordOptions(frequencyOf(term, field));
    return { ...options, boostDocument: boosts(term, options, field) };
  };
  return (query) =>
    new Map(
      engine
        .search(combined(query, optionsOf), { ...VERBATIM, ...fieldsOf(undefined) })
        .map(({ id, score }) => [String(id), score]),
    );
}

type FrequencyOf = (term: string, field: SearchField | undefined) => FrequencyClass;
type OptionsOf = (term: string, field: SearchField | undefined) => SearchOptions;

type Boosts = (
  typed: string,
  options: SearchOptions,
  field: SearchField | undefined,
) => (id: string, term: string) => number;

/** The share of its score that a term keeps which a typed one stands for, by all texts of all papers. */
function boostsOf(papers: readonly Paper[]): Boosts {
  const known = new Map<string, { papersWith: Map<string, number>; titlesWith: Map<string, number> }>();
  const countsIn = (field: SearchField | undefined) => {
    const counts = known.get(field ?? '') ?? {
      papersWith: papersByTerm(papers, field ? [field] : SEARCH_FIELDS),
      titlesWith: papersByTerm(papers, [field ?? 'title']),
    };
    known.set(field ?? '', counts);
    return counts;
  };
  return (typed, { prefix, fuzzy }, field) => {
    const { papersWith, titlesWith } = countsIn(field);
    const isPrefix = prefix === true || (typeof prefix === 'function' && prefix(typed, 0, [typed]));
    const share = typeof fuzzy === 'function' ? fuzzy(typed, 0, [typed]) : false;
    const edits = typeof share === 'number' ? Math.min(MAX_EDITS, Math.round(typed.length * share)) : 0;
    const begun = isPrefix ? Array.from(papersWith.keys()).filter((term) => term.startsWith(typed)) : [];
    const matches: Omit<TermMatch, 'lists'>[] = [
      ...(papersWith.has(typed) ? [{ term: typed, kind: 'exact' as const, distance: 0 }] : []),
      ...begun.filter((term) => term !== typed).map((term) => ({ term, kind: 'prefix' as const, distance: 1 })),
      ...(edits > 0 ? withinEdits(papersWith.keys(), typed, edits) : [])
        .filter(([term]) => term !== typed && !begun.includes(term))
        .map(([term, distance]) => ({ term, kind: 'fuzzy' as const, distance })),
    ];
    const likely = likelyTerms(matches, (term) => titlesWith.get(term) ?? 0);
    return (_, term) => (likely.has(term) ? 1 : UNLIKELY_SHARE);
  };
}

function papersByTerm(papers: readonly Paper[], fields: readonly SearchField[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const tokens = fields.flatMap((field) => tokenize(fieldText(paper, field)));
    for (const term of new Set(tokens.flatMap((token) => termsOfToken(token) ?? []))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

function combined({ words, must }: Query, optionsOf: OptionsOf): Combination {
  const any: Combination[] =
    words.length > 0 ? [{ combineWith: 'OR', queries: words.map((word) => wordQuery(word, optionsOf)) }] : [];
  return allOf(must, optionsOf, any);
}

// MiniSearch's only negation subtracts from other results.
function allOf(clauses: readonly Clause[], optionsOf: OptionsOf, others: Combination[] = []): Combination {
  const required = others.concat(
    clauses.filter((clause) => clause.is !== 'not').map((clause) => clauseQuery(clause, optionsOf)),
  );
  const excluded = clauses.filter((clause) => clause.is === 'not').map(({ clause }) => clauseQuery(clause, optionsOf));
  return excluded.length > 0 ? { combineWith: 'AND_NOT', queries: [and(required), ...excluded] } : and(required);
}

function and(queries: Combination[]): Combination {
  return queries.length > 0 ? { combineWith: 'AND', queries } : MiniSearch.wildcard;
}

function clauseQuery(clause: Clause, optionsOf: OptionsOf): Combination {
  switch (clause.is) {
    case 'words':
      return { combineWith: 'AND', queries: clause.words.map((word) => wordQuery(word, optionsOf)) };
    case 'phrase': {
      const { terms, field } = clause;
      return { combineWith: 'AND', queries: [...terms], ...EXACT_OPTIONS, ...fieldsOf(field) };
    }
    case 'all':
      return allOf(clause.clauses, optionsOf);
    case 'any':
      return { combineWith: 'OR', queries: clause.clauses.map((each) => clauseQuery(each, optionsOf)) };
    default:
      throw new Error(`MiniSearch has no clause ${clause.is}`);
  }
}

function wordQuery({ variants, field }: Word, optionsOf: OptionsOf): Combination {
  const alternatives = variants.map((terms): Combination => {
    // A compound of which the library has all parts is not mistyped.
    const parts = terms.length === 1 ? (variants.find(({ length }) => length > 1) ?? []) : [];
    const isWhole = parts.length > 0 && parts.every((part) => optionsOf(part, field).weights === PRESENT_WEIGHTS);
    const queries = terms.map((term): Combination => {
      return { queries: [term], ...optionsOf(term, field), ...(isWhole && { fuzzy: false }) };
    });
    return { combineWith: 'AND', queries };
  });
  return { combineWith: 'OR', queries: alternatives, ...fieldsOf(field) };
}
