import { text } from '../../messages/catalogue.ts';
import { act } from './command-outcome.ts';

/** Pauses or resumes recording, and announces it. */
export function setRecording(capturing: boolean): void {
  void act('settings', { capturing }, () => text(capturing ? 'done_resumed' : 'done_paused'));
}
