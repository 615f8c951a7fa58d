import { LIMITS } from '../../papers/limits.ts';
import { cut } from '../../papers/text.ts';
import { NodeReader } from './parser.ts';
import type { Query, QueryProblem } from './query.ts';
import type { Whole } from './query-builder.ts';
import { conjunctionOf, flat } from './query-builder.ts';
import { partsOf } from './query-chips.ts';

/**
 * Reads a search, `now` in milliseconds; days are the reader's own. Never fails: what it cannot read it takes as words
 * or leaves out, and says so in `problems`. Looks at the first 200 characters and 24 terms. Names may be in any case.
 * What has only begun at the very end, as `seen:`, `-`, `(` or `OR`, asks for nothing yet and is no problem.
 *
 * `OR` joins what stands right beside it, all else must hold together. Parentheses matter to `OR`, to `-` and to what
 * one sighting must be; around anything else they change nothing.
 */
export function parseQuery(text: string, { now }: { now: number }): Query {
  const typed = cut(text, LIMITS.query);
  const reader = new NodeReader(typed, now);
  const whole: Whole = { misplaced: [] };
  const { words, clauses, asking } = conjunctionOf(flat(reader.readAll()), whole, true);
  const { near, sort, misplaced } = whole;
  const problems: QueryProblem[] = [
    ...reader.problems,
    ...misplaced.map(({ from, to }): QueryProblem => ({ from, to, why: 'operator' })),
    ...(typed.length < text.length ? [{ from: typed.length, to: text.length, why: 'too-long' } as const] : []),
  ];
  return {
    words,
    must: clauses,
    ...(near && { near }),
    ...(sort && { sort }),
    chips: partsOf(asking, typed),
    problems: problems.sort((a, b) => a.from - b.from),
  };
}
