import * as v from 'valibot';
import { BACKUP_SCHEDULES } from '../../papers/backup-schedule.ts';
import { DENSITIES } from '../../papers/density.ts';
import { WEEKDAYS } from '../../papers/digest-week.ts';
import { isChoosableKey, KEY_ACTIONS } from '../../papers/keyboard.ts';
import { LIMITS } from '../../papers/limits.ts';
import { SOURCES } from '../../papers/sources.ts';
import { dayShape } from '../shapes.ts';
import type { CommandRow } from './command-row.ts';
import { answer, done } from './command-row.ts';

const nothing = v.null();

// A key that was stored when the rules were others must be good enough to be forgotten.
const storedKey = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.storedKey));

const forgettable = v.variant('what', [
  v.object({ what: v.literal('paper'), paperId: storedKey }),
  v.object({ what: v.literal('listing'), listing: storedKey }),
  v.object({ what: v.literal('day'), day: dayShape }),
  v.object({ what: v.literal('source'), source: v.picklist(SOURCES) }),
]);

const chosenKey = v.exactOptional(
  v.pipe(
    v.string(),
    v.check((key) => key === '' || isChoosableKey(key)),
  ),
);

/** The keys that a reader chose, by action; '' for none. */
const ownKeys = v.object(v.entriesFromList(KEY_ACTIONS, chosenKey));

/** What concerns the library as a whole, and its recording. */
export const LIBRARY_COMMANDS = {
  /** whether an adapter knows an address: pages need not load every adapter for it */
  'is-listing': {
    from: 'page',
    input: v.object({ url: v.pipe(v.string(), v.maxLength(LIMITS.address)) }),
    output: answer<boolean>(),
  },
  /** forget papers; the answer is how many are gone */
  forget: { from: 'page', input: forgettable, output: answer<number>() },
  'forget-everything': { from: 'page', input: nothing, output: done },
  settings: {
    from: 'page',
    input: v.object({
      capturing: v.exactOptional(v.boolean()),
      privateWindows: v.exactOptional(v.boolean()),
      density: v.exactOptional(v.picklist(DENSITIES)),
      backups: v.exactOptional(v.picklist(BACKUP_SCHEDULES)),
      // In place of all that was chosen before.
      keys: v.exactOptional(ownKeys),
      knowsSkipKey: v.exactOptional(v.boolean()),
      digests: v.exactOptional(v.boolean()),
      digestDay: v.exactOptional(v.picklist(WEEKDAYS)),
      digestSeen: v.exactOptional(dayShape),
    }),
    output: done,
  },
  /** the reader has read a notice */
  dismiss: { from: 'page', input: v.object({ notice: v.pipe(v.string(), v.maxLength(60)) }), output: done },
  /** the reader has read that recording had stopped */
  'dismiss-stoppages': { from: 'page', input: nothing, output: done },
  /** look whether anything stops recording, as a page does when it opens */
  'check-recording': { from: 'page', input: nothing, output: done },
  /** go on with an empty library after the old one was lost */
  'accept-loss': { from: 'page', input: nothing, output: done },
} as const satisfies Record<string, CommandRow>;
