import { countText, text } from '../../messages/catalogue.ts';
import type { SmartList } from '../../storage/reads/smart-lists.ts';
import { runCommand } from '../commands/command-outcome.ts';

// What can be done with smart lists and their rules. Each announces its outcome; they are redrawn by their reads.

/** Saves a search under a name; its id, or undefined when that failed. */
export async function addSmartList(name: string, search: string): Promise<string | undefined> {
  return (await runCommand('set-smart-list', { name, text: search }, () => text('done_search_saved', name)))?.output;
}

/** Lets a smart list stand for another search. */
export function editSmartList({ id, name }: SmartList, search: string): void {
  void runCommand('set-smart-list', { id, text: search }, () => text('done_search_saved', name));
}

/** Gives a smart list another name. */
export function renameSmartList({ id }: SmartList, name: string): void {
  void runCommand('set-smart-list', { id, name }, () => text('done_renamed', name));
}

/** Pins a smart list above the others, or no longer. */
export function pinSmartList({ id, name }: SmartList, pinned: boolean): void {
  void runCommand('set-smart-list', { id, pinned }, () => text(pinned ? 'done_pinned' : 'done_unpinned', name));
}

/** Deletes a smart list and its rule. What the rule has tagged stays. */
export function deleteSmartList({ id, name }: SmartList): Promise<unknown> {
  return runCommand('delete-smart-list', { id }, () => text('done_smart_list_deleted', name));
}

/** Lets a smart list tag what it finds, or stops that. */
export function setRule({ id }: SmartList, tag: string, on: boolean): Promise<unknown> {
  return runCommand('set-rule', { id, tag, on }, () => text(on ? 'done_rule_on' : 'done_rule_off', tag));
}

/** Takes off what a rule has tagged, and switches it off. */
export function takeBackRule({ id }: SmartList): Promise<unknown> {
  return runCommand('take-back-rule', { id }, (papers) => countText('done_rule_back', papers));
}
