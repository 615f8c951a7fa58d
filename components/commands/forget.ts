import { countText, text } from '../../messages/catalogue.ts';
import type { Input } from '../../messages/commands.ts';
import { runCommand } from './command-outcome.ts';

/** Forgets a paper, or what was seen at a place or on a day, and announces how many papers are gone. */
export function forget(what: Input<'forget'>): Promise<{ output: number } | undefined> {
  return runCommand('forget', what, (gone) =>
    gone > 0 ? countText('done_forgotten', gone) : text('done_forgotten_none'),
  );
}
