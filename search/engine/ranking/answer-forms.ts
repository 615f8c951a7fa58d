import type { SearchField } from '../../../papers/search-answer.ts';
import { SEARCH_FIELDS } from '../../../papers/search-answer.ts';
import { formKey } from '../../query/term-query.ts';
import type { PreparedSearch } from './searcher.ts';

/** More forms of one term than this are not told: nobody reads rows that are all highlighted. */
const MOST_FORMS = 50;

/**
 * For each typed term that is searched by prefix, typos or other spacings, the other terms of the library that it is
 * likely to stand for (SearchAnswer.forms).
 */
export function formsOf({ plan, clauses }: PreparedSearch): Record<string, readonly string[]> {
  const forms = new Map<string, Set<string>>();
  for (const [bit, weight] of clauses.entries()) {
    const typed = plan.queryTerms[bit];
    if (!weight || typed === undefined || plan.synonymBits & (1 << bit)) continue;
    const key = formKey(typed, fieldOf(weight.field));
    const known = forms.get(key) ?? new Set();
    forms.set(key, known);
    for (const { term, isLikely } of weight.terms)
      if (isLikely && term !== typed && known.size < MOST_FORMS) known.add(term);
  }
  return Object.fromEntries(Array.from(forms, ([key, terms]) => [key, [...terms]]));
}

function fieldOf(number: number): SearchField | undefined {
  return SEARCH_FIELDS[number];
}
