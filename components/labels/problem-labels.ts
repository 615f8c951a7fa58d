import { language, number, text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { FilterName } from '../../search/query/filters.ts';
import { isFilterName, valueKind } from '../../search/query/filters.ts';
import { typedWords } from '../../search/query/lexer.ts';
import type { QueryProblem } from '../../search/query/query.ts';
import { MAX_TERMS } from '../../search/query/query.ts';

/** Why a part of the search was not understood. `typed` is the whole search. */
export function problemLabel({ from, to, why }: QueryProblem, typed: string): string {
  const slice = typed.slice(from, to);
  switch (why) {
    case 'value':
      return valueProblem(slice);
    case 'operator':
      return text('problem_operator', slice);
    case 'too-long':
      return text('problem_too_long', number(LIMITS.query));
    case 'too-many':
      return text('problem_too_many', number(MAX_TERMS));
  }
}

function valueProblem(slice: string): string {
  const name = slice.slice(0, slice.indexOf(':')).toLowerCase();
  const hasValue = slice.replace(/["“”\s]/g, '').length > name.length + 1;
  return isFilterName(name) && hasValue ? wrongValue(name, slice) : text('problem_value', slice);
}

function wrongValue(name: FilterName, slice: string): string {
  const kind = valueKind(name);
  const words = listOf(
    typedWords(slice).map(({ typed }) => text('part_quoted', typed)),
    'conjunction',
  );
  switch (kind.takes) {
    case 'days':
      return text('problem_days', slice, words);
    case 'number':
      return text('problem_number', slice, words);
    case 'paper':
      return text('problem_paper', slice, words);
    case 'choice': {
      const choices = listOf(kind.choices, 'disjunction');
      return text('problem_choice', slice, `${name}:`, choices, words);
    }
    default:
      return text('problem_value', slice);
  }
}

function listOf(items: readonly string[], type: Intl.ListFormatType): string {
  return new Intl.ListFormat(language(), { type }).format(items);
}
