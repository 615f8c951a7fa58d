import { send } from '../../messages/send.ts';
import { firstValuesPainted } from '../live/first-values.ts';

/**
 * Sends the background a command that nothing in the page waits for, once the first rows are painted: a background that
 * is woken before delays them. A failure is ignored.
 */
export function sendAfterPaint(command: 'warm' | 'check-recording'): void {
  firstValuesPainted()
    .then(() => send(command, null))
    .catch(() => {});
}
