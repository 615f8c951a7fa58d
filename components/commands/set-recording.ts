import { text } from '../../messages/catalogue.ts';
import { runCommand } from './command-outcome.ts';

/** Pauses or resumes recording, and announces it. */
export function setRecording(capturing: boolean): void {
  void runCommand('settings', { capturing }, () => text(capturing ? 'done_resumed' : 'done_paused'));
}
