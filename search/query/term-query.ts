import type { SearchField } from '../../papers/search-answer.ts';

/** The terms of the dictionary that match one term (Lucene: TermQuery, PrefixQuery and FuzzyQuery in one). */
export interface TermQuery {
  term: string;
  /** also terms that begin with it */
  prefix: boolean;
  /** also terms within so many edits of UTF-16 units, two that changed places counting as one: 0, 1 or 2 */
  edits: number;
}

/** Shorter terms match exactly only: two letters begin half of all words. */
const MIN_PREFIX_LENGTH = 3;
const MIN_FUZZY_LENGTH = 4;
/** The bits of the automaton in search/engine/segment/levenshtein.ts. */
const MAX_FUZZY_LENGTH = 30;
const EDITS_PER_UNIT = 0.2;
export const MAX_EDITS = 2;

/** Whether a typed term also matches as a prefix. */
export function isPrefix(term: string): boolean {
  return term.length >= MIN_PREFIX_LENGTH;
}

/**
 * The edits allowed for each unit of a typed term, or false for none: for 4 to 30 units without digits, since `2024` is
 * no typo of `2025`. In the form of MiniSearch's option `fuzzy`.
 */
export function typoShare(term: string): number | false {
  const isFuzzy = term.length >= MIN_FUZZY_LENGTH && term.length <= MAX_FUZZY_LENGTH && !/\d/.test(term);
  return isFuzzy ? EDITS_PER_UNIT : false;
}

/** A class of document frequency: no paper has the term in the field, some have, or at least a tenth of all. */
export type FrequencyClass = 'absent' | 'present' | 'frequent';

const FREQUENT_SHARE = 0.1;

/** The frequency class of a term that `having` of `papers` papers contain. */
export function frequencyClass(having: number, papers: number): FrequencyClass {
  if (having === 0) return 'absent';
  return having >= papers * FREQUENT_SHARE ? 'frequent' : 'present';
}

/**
 * The term query to run once the frequency class of its term is known. Typos only for a term that no paper has; no
 * prefix of a frequent one, because longer terms add little to its hundreds of papers.
 */
export function queryForFrequency(query: TermQuery, frequency: FrequencyClass): TermQuery {
  if (frequency === 'absent') return query;
  return { ...query, edits: 0, prefix: query.prefix && frequency === 'present' };
}

/** The term query for a typed term. The same as MiniSearch makes of `isPrefix` and `typoShare`. */
export function typedTermQuery(term: string): TermQuery {
  const share = typoShare(term);
  const edits = share ? Math.min(MAX_EDITS, Math.round(term.length * share)) : 0;
  return { term, prefix: isPrefix(term), edits };
}

/** Matches the term itself only. */
export function exactTermQuery(term: string): TermQuery {
  return { term, prefix: false, edits: 0 };
}

/** The name of a typed term in SearchAnswer.forms. */
export function formKey(term: string, field: SearchField | undefined): string {
  return field ? `${field}:${term}` : term;
}
