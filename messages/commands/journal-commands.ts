import * as v from 'valibot';
import type { ManyMarked, TakenBack } from '../../papers/journal.ts';
import { LIMITS } from '../../papers/limits.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { shortMarkShape } from '../mark-shape.ts';
import { dayShape, paperIdShape, rowIdShape } from '../shapes.ts';
import type { CommandRow } from './command-row.ts';
import { answer, done } from './command-row.ts';

const stepShape = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const idsShape = v.pipe(v.array(paperIdShape), v.maxLength(LIMITS.selected));

/** Papers that the reader has chosen: some, or all of a search, a list, a day or the whole history but some. */
export const papersShape = v.variant('are', [
  v.object({ are: v.literal('these'), ids: idsShape }),
  v.object({ are: v.literal('search'), text: v.pipe(v.string(), v.maxLength(10_000)), except: idsShape }),
  v.object({ are: v.literal('list'), list: rowIdShape, except: idsShape }),
  v.object({ are: v.literal('day'), day: dayShape, except: idsShape }),
  v.object({ are: v.literal('history'), except: idsShape }),
]);

/** What takes back what the reader did, and does much at once. */
export const JOURNAL_COMMANDS = {
  /** take back a step of the journal, by default the last that stands; null when there is none */
  undo: {
    from: 'page',
    input: v.object({ step: v.exactOptional(stepShape) }),
    output: answer<TakenBack | null>(),
  },
  /** do again what was taken back last; null when there is nothing, or something else was done since */
  redo: { from: 'page', input: v.null(), output: answer<TakenBack | null>() },
  /** set one mark on many papers, as one step, which goes in pieces */
  'mark-many': {
    from: 'page',
    input: v.object({ papers: papersShape, mark: shortMarkShape }),
    output: answer<ManyMarked>(),
  },
  /** the papers that are meant, in their order */
  'choose-papers': { from: 'page', input: v.object({ papers: papersShape }), output: answer<PaperId[]>() },
  /** stop a step that goes in pieces; what is done of it stays, and can be taken back */
  'stop-step': { from: 'page', input: v.object({ step: stepShape }), output: done },
} as const satisfies Record<string, CommandRow>;
