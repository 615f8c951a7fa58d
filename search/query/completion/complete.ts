import { localDay } from '../../../papers/days.ts';
import type { DayRange } from '../date-range.ts';
import type { FilterName } from '../filters.ts';
import { FILTERS } from '../filters.ts';
import type { Token } from '../lexer.ts';
import type { NameMatchers, Suggestion } from './suggestions.ts';
import { suggestionsFor } from './suggestions.ts';
import type { ValuePlace } from './value-place.ts';
import { tokenAt, valueAt } from './value-place.ts';

/** Something that can stand in the place of what is typed. */
export interface Completion {
  /** to be put in place of the text from and to; ends with a space when nothing is to follow */
  insert: string;
  from: number;
  to: number;
  /** what to show: `seen:` for a name, `today` for a value */
  label: string;
  name: FilterName;
  /** it is the name itself, whose values come next */
  isName: boolean;
  /** how many papers have it, of the reader's tags and authors */
  count?: number;
  /** what days it means, when it is said in words */
  days?: DayRange;
}

const MOST = 8;
// One letter begins too many words that are no names.
const NAME_FROM = 2;
const NAME_BEGUN = /^[a-z-]+$/;
const NEEDS_QUOTES = /[\s()"“”]/;
const QUOTES = /["“”]+/g;

/**
 * What may be meant by the token of the text before the caret: names of the language from two letters, after a name its
 * values. The best first, at most 8, none when what is typed is the only one. `now` is in milliseconds.
 */
export function complete(text: string, caret: number, known: NameMatchers & { now: number }): Completion[] {
  const token = tokenAt(text, caret);
  const place = valueAt(text, caret, token);
  if (place) return values(place, known);
  return token?.is === 'bare' ? names(text, caret, token) : [];
}

function names(text: string, caret: number, { from, to }: Token): Completion[] {
  const typed = text.slice(from, caret).toLowerCase();
  if (typed.length < NAME_FROM || !NAME_BEGUN.test(typed)) return [];
  const begun = (Object.keys(FILTERS) as FilterName[]).filter((name) => name.startsWith(typed));
  return begun.slice(0, MOST).map((name) => ({ insert: `${name}:`, from, to, label: `${name}:`, name, isName: true }));
}

function values({ name, typed, isQuoted, from, to }: ValuePlace, known: NameMatchers & { now: number }): Completion[] {
  const suggestions = suggestionsFor(name, typed, known, localDay(known.now)).slice(0, MOST);
  const [only, second] = suggestions;
  if (only && !second && only.value.toLowerCase() === typed.toLowerCase() && !isQuoted) return [];
  return suggestions.map((suggestion) => completion(name, suggestion, from, to));
}

function completion(name: FilterName, { value, ...suggestion }: Suggestion, from: number, to: number): Completion {
  // A quote inside would end the value; search does not look at it.
  const written = NEEDS_QUOTES.test(value) ? `"${value.replace(QUOTES, ' ')}"` : value;
  return { insert: `${name}:${written} `, from, to, label: value, name, isName: false, ...suggestion };
}
