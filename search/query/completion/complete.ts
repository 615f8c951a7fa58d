import { localDay } from '../../../papers/days.ts';
import type { FilterName } from '../filters.ts';
import { FILTERS } from '../filters.ts';
import type { Token } from '../lexer.ts';
import { valueText } from '../value-text.ts';
import type { DayRange } from '../values/day-spans.ts';
import type { NameMatchers, Suggestion } from './suggestions.ts';
import { suggestionsFor } from './suggestions.ts';
import type { ValuePlace } from './value-place.ts';
import { tokenAt, valueAt } from './value-place.ts';

/** A completion of the text at the caret. */
export interface Completion {
  /** replaces the text between `from` and `to`; ends with a space after a value */
  insert: string;
  from: number;
  to: number;
  /** the text to show: `seen:` for a filter name, `today` for a value */
  label: string;
  name: FilterName;
  /** completes the filter name, not its value */
  isName: boolean;
  /** the number of papers with this tag or author, where known */
  count?: number;
  /** the days of a date value */
  days?: DayRange;
}

const MAX_COMPLETIONS = 8;
// One letter begins too many words.
const MIN_NAME_LENGTH = 2;
const NAME_PREFIX = /^[a-z-]+$/;

/**
 * Completions of the token at the caret, best first, at most 8: filter names from two letters on, values after a filter
 * name. None when the only one is already typed. `now` is in milliseconds.
 */
export function complete(text: string, caret: number, known: NameMatchers & { now: number }): Completion[] {
  const token = tokenAt(text, caret);
  const place = valueAt(text, caret, token);
  if (place) return completeValue(place, known);
  return token?.is === 'bare' ? completeName(text, caret, token) : [];
}

function completeName(text: string, caret: number, { from, to }: Token): Completion[] {
  const typed = text.slice(from, caret).toLowerCase();
  if (typed.length < MIN_NAME_LENGTH || !NAME_PREFIX.test(typed)) return [];
  const matching = (Object.keys(FILTERS) as FilterName[]).filter((name) => name.startsWith(typed));
  return matching
    .slice(0, MAX_COMPLETIONS)
    .map((name) => ({ insert: `${name}:`, from, to, label: `${name}:`, name, isName: true }));
}

function completeValue(
  { name, typed, isQuoted, from, to }: ValuePlace,
  known: NameMatchers & { now: number },
): Completion[] {
  const suggestions = suggestionsFor(name, typed, known, localDay(known.now)).slice(0, MAX_COMPLETIONS);
  const [only, second] = suggestions;
  if (only && !second && only.value.toLowerCase() === typed.toLowerCase() && !isQuoted) return [];
  return suggestions.map((suggestion) => toCompletion(name, suggestion, from, to));
}

function toCompletion(name: FilterName, { value, ...suggestion }: Suggestion, from: number, to: number): Completion {
  return { insert: `${name}:${valueText(value)} `, from, to, label: value, name, isName: false, ...suggestion };
}
