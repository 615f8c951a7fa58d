import * as v from 'valibot';
import { LIMITS } from '../../papers/limits.ts';
import { cleanTag } from '../../papers/mark.ts';
import { paperIdShape, rowIdShape } from '../shapes.ts';
import type { CommandRow } from './command-row.ts';
import { answer, done } from './command-row.ts';

const importIdShape = v.pipe(v.string(), v.uuid());
const tagShape = v.pipe(
  v.string(),
  v.maxLength(LIMITS.tag),
  v.check((tag) => tag !== '' && cleanTag(tag) === tag),
);

/** What brings papers in from files. They are staged by the page; these commands name what is staged. */
export const IMPORT_COMMANDS = {
  /**
   * join what was read with the library, as one step of the journal that goes in pieces; the answer is that step, null
   * when nothing was changed, how many papers were, and whether it was cancelled meanwhile
   */
  'join-import': {
    from: 'page',
    input: v.object({
      id: importIdShape,
      choice: v.object({
        tag: v.exactOptional(tagShape),
        list: v.exactOptional(rowIdShape),
        words: v.boolean(),
        automaticTags: v.boolean(),
      }),
    }),
    output: answer<{ step: number | null; papers: number; isStopped: boolean }>(),
  },
  /** drop what was read, and take back what of it was joined */
  'cancel-import': { from: 'page', input: v.object({ id: importIdShape }), output: done },
  /** make a record that was found to be a paper a paper of its own again, as one step of the journal */
  'part-papers': {
    from: 'page',
    input: v.object({ paperId: paperIdShape, record: paperIdShape }),
    output: answer<number | null>(),
  },
} as const satisfies Record<string, CommandRow>;
