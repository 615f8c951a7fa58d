import type { FilterName } from '../filters.ts';
import { valueKind } from '../filters.ts';
import { readDays } from './date-range.ts';
import { beginsNumbers, readNumbers } from './number-range.ts';
import { beginsDays } from './unfinished-days.ts';

/** Where a value stands in the typed text. */
interface Extent {
  start: number;
  to: number;
}

const MAX_WORDS = 6;
const MAX_LENGTH = 48;
/** Which values there are does not depend on the day. */
const ANY_DAY = '2026-06-03';

/** Behind a space, digits go on a number only where it is a count of thousands. */
const THOUSANDS: Partial<Record<FilterName, RegExp>> = {
  votes: /^[^\d]*\d \d{3}$/,
  'votes-now': /^[^\d]*\d \d{3}$/,
  stars: /^[^\d]*\d{1,3}(?: \d{3}){1,2}$/,
};

/**
 * The extent of an unquoted value from `start` on, whose first word ends at `end`: days and numbers go on over single
 * spaces as far as they can be read (`published:3 May 2025`, `votes:> 50`), or to the end of the text while they may be
 * unfinished. A value behind a space needs a name in lower case, since titles are `In: …` and `FIRST: …`. `wordEnd`
 * gives the end of the word that begins at an offset. Tries six words at most.
 */
export function valueExtent(
  typed: string,
  from: number,
  { name, start, end }: { name: FilterName; start: number; end: number },
  wordEnd: (typed: string, from: number) => number,
): Extent {
  const first: Extent = { start, to: end };
  const kind = valueKind(name);
  const isBehindSpace = end === start;
  if (isBehindSpace && (!startsWord(typed, start + 1) || typed.slice(from, start - 1) !== name)) return first;
  if (kind.takes === 'choice') return isBehindSpace ? choiceBehindSpace(typed, start, kind.choices, wordEnd) : first;
  if (kind.takes !== 'days' && kind.takes !== 'number') return first;
  const [reads, begins] =
    kind.takes === 'days'
      ? [(text: string) => readDays(text, ANY_DAY) !== undefined, beginsDays]
      : [(text: string) => isOneNumber(name, text) && readNumbers(text) !== undefined, beginsNumbers];
  const origin = isBehindSpace ? start + 1 : start;
  const ends = wordEnds(typed, origin, isBehindSpace ? wordEnd(typed, origin) : end, wordEnd);
  const read = ends.findLast((to) => reads(typed.slice(origin, to)));
  if (read !== undefined) return { start: origin, to: read };
  const last = ends.at(-1);
  return last === typed.length && begins(typed.slice(origin, last)) ? { start: origin, to: last } : first;
}

function choiceBehindSpace(
  typed: string,
  start: number,
  choices: readonly string[],
  wordEnd: (typed: string, from: number) => number,
): Extent {
  const to = wordEnd(typed, start + 1);
  const chosen = typed.slice(start + 1, to).split(',');
  const last = chosen.pop() ?? '';
  const isUnfinished = to === typed.length && choices.some((each) => each.startsWith(last));
  const isChoice = chosen.every((each) => choices.includes(each)) && (isUnfinished || choices.includes(last));
  return isChoice ? { start: start + 1, to } : { start, to: start };
}

/** The ends of the first word and of those that follow it after one space each. */
function wordEnds(
  typed: string,
  origin: number,
  first: number,
  wordEnd: (typed: string, from: number) => number,
): number[] {
  const ends = [first];
  for (let at = first; ends.length < MAX_WORDS && startsWord(typed, at + 1); ) {
    at = wordEnd(typed, at + 1);
    if (at - origin > MAX_LENGTH) break;
    ends.push(at);
  }
  return ends;
}

const SPACE = /\s/;
const NO_WORD = /[\s()"“”]/;

/** A word that is no operator begins at `at`, after exactly one white space. */
function startsWord(typed: string, at: number): boolean {
  const [space = '', char = '', next = ''] = [typed[at - 1], typed[at], typed[at + 1]];
  if (!SPACE.test(space) || !char || NO_WORD.test(char)) return false;
  if (char === '-') return SPACE.test(next);
  return !/^OR(?:\s|$)/.test(typed.slice(at, at + 3));
}

function isOneNumber(name: FilterName, text: string): boolean {
  return !/\d \d/.test(text) || (THOUSANDS[name]?.test(text) ?? false);
}
