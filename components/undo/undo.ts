import { countText, text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';
import type { TakenBack } from '../../papers/journal.ts';
import { announce, announceFailure, awaited } from '../commands/command-outcome.ts';
import { listNames } from './list-names.ts';
import { stepLabel } from './step-labels.ts';

/** Takes back a step, or the last thing the reader did, and announces what. Never rejects. */
export async function undo(step?: number): Promise<void> {
  try {
    const taken = await awaited(send('undo', step === undefined ? {} : { step }));
    if (!taken) return announce(text('undo_nothing'));
    announce(text('undone', await inWords(taken)), { redo: true });
  } catch (error) {
    announceFailure(error, () => void undo(step));
  }
}

/** Does again what was taken back last, and announces it. Never rejects. */
export async function redo(): Promise<void> {
  try {
    const done = await awaited(send('redo', null));
    if (!done) return announce(text('redo_nothing'));
    announce(text('redone', await inWords(done)), { undo: done.step });
  } catch (error) {
    announceFailure(error, () => void redo());
  }
}

async function inWords({ what, papers, leftAlone }: TakenBack): Promise<string> {
  const label = stepLabel(what, papers, await listNames());
  return leftAlone > 0 ? countText('undone_but', leftAlone, label) : label;
}
