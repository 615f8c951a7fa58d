import { text } from '../../messages/catalogue.ts';
import { send } from '../../messages/send.ts';
import type { Day } from '../../papers/days.ts';
import { announceFailure, runCommand } from '../commands/command-outcome.ts';

/** Has digests made, or none. Announces it. */
export function switchDigests(digests: boolean): void {
  void runCommand('settings', { digests }, () => text(digests ? 'done_digests_on' : 'done_digests_off'));
}

/** Notes that the digest of the week from `first` was opened, or is not wanted: it is not offered again. */
export function noteSeen(first: Day): void {
  send('settings', { digestSeen: first }).catch(announceFailure);
}
