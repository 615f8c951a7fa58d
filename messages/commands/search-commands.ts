import * as v from 'valibot';
import type { Narrowing } from '../../papers/narrowing.ts';
import type { Relaxation } from '../../papers/relaxation.ts';
import type { SearchAnswer } from '../../papers/search-answer.ts';
import type { CommandRow } from './command-row.ts';
import { answer, done } from './command-row.ts';

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(1_000_000));

/** What is asked of the index. */
export const SEARCH_COMMANDS = {
  /** get the index ready, because a search is likely to follow */
  warm: { from: 'page', input: v.null(), output: done },
  /** find papers */
  search: {
    from: 'page',
    input: v.object({
      text: v.pipe(v.string(), v.maxLength(10_000)),
      from: offset,
      limit: v.pipe(offset, v.minValue(1), v.maxValue(200)),
    }),
    output: answer<SearchAnswer>(),
  },
  /** find out which parts of a search are to blame that no paper has all of it */
  relax: {
    from: 'page',
    input: v.object({ text: v.pipe(v.string(), v.maxLength(10_000)) }),
    output: answer<Relaxation[]>(),
  },
  /** what the best hits of a search have in common, to narrow it by; asked for once its rows are drawn */
  narrow: {
    from: 'page',
    input: v.object({ text: v.pipe(v.string(), v.maxLength(10_000)) }),
    output: answer<Narrowing>(),
  },
} as const satisfies Record<string, CommandRow>;
