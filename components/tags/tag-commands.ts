import { number, text } from '../../messages/catalogue.ts';
import { LIMITS } from '../../papers/limits.ts';
import { typedTag } from '../../papers/mark.ts';
import type { TagColour } from '../../papers/tag-colour.ts';
import { announceProblem, runCommand } from '../commands/command-outcome.ts';

// What can be done with a tag on all papers that have it. Each announces its outcome.

/** Gives a tag a colour, '' for none. */
export function colourTag(tag: string, colour: TagColour | ''): void {
  void runCommand('set-tag', { tag, colour }, () => text('done_tag_coloured', tag));
}

/**
 * Gives a tag another name on all papers, and with it those nested in it; joins it with the tag of that name where
 * there is one. False when it cannot have that name, which is announced, or when it failed.
 */
export async function renameTag(from: string, typed: string, isThere: (tag: string) => boolean): Promise<boolean> {
  const to = typedTag(typed);
  if (!to || to === from) return false;
  if (to.length > LIMITS.tag) {
    announceProblem(text('tag_too_long', number(to.length), number(LIMITS.tag)));
    return false;
  }
  const isMerge = isThere(to);
  const done = await runCommand('rename-tag', { from, to }, () =>
    text(isMerge ? 'done_tags_merged' : 'done_tag_renamed', from, to),
  );
  return done !== undefined;
}

/** Takes a tag off all papers. */
export function deleteTag(tag: string): void {
  void runCommand('delete-tag', { tag }, () => text('done_tag_deleted', tag));
}
