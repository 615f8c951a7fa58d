import type { SearchField } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { ALL_FIELD } from '../../query/fields.ts';
import type { Query } from '../../query/query.ts';
import { formKey } from '../../query/term-query.ts';
import type { PreparedSearch } from './searcher.ts';

/** More forms of one term than this are not told: nobody reads rows that are all highlighted. */
const MOST_FORMS = 50;

/**
 * For each typed term that is searched by prefix, typos or other spacings, the other terms of the library that it is
 * likely to stand for (SearchAnswer.forms). A word that the library has, with another typed after it, is not half
 * typed.
 */
export function formsOf({ plan, clauses }: PreparedSearch, { words }: Query): Record<string, readonly string[]> {
  const finished = new Set(words.slice(0, -1).flatMap(({ variants }) => variants.flat()));
  for (const term of words.at(-1)?.variants.flat() ?? []) finished.delete(term);
  const forms = new Map<string, Set<string>>();
  for (const [bit, weight] of clauses.entries()) {
    const typed = plan.queryTerms[bit];
    if (!weight || typed === undefined || plan.synonymBits & (1 << bit)) continue;
    const key = formKey(typed, fieldOf(weight.field));
    const known = forms.get(key) ?? new Set();
    forms.set(key, known);
    const isFinished =
      weight.field === ALL_FIELD && finished.has(typed) && weight.terms.some(({ term }) => term === typed);
    for (const { term, isLikely } of isFinished ? [] : weight.terms)
      if (isLikely && term !== typed && known.size < MOST_FORMS) known.add(term);
  }
  return Object.fromEntries(Array.from(forms, ([key, terms]) => [key, [...terms]]));
}

function fieldOf(number: number): SearchField | undefined {
  return SEARCH_FIELDS[number];
}
