import { describe, expect, it } from 'vitest';
import { READING_LIST } from '../../../papers/reading-list.ts';
import { redo, undo } from '../../../storage/journal/take-back.ts';
import type { Library } from '../../../storage/library.ts';
import { listEntries, readingLists } from '../../../storage/reads/lists.ts';
import { activeRules } from '../../../storage/reads/rules.ts';
import { ruleCounts, smartLists } from '../../../storage/reads/smart-lists.ts';
import { tagList } from '../../../storage/reads/tags.ts';
import { freshLibrary } from '../made-library.ts';
import { organise, WAYS } from './organise-library.ts';

/** What a reader sees of how they ordered what they keep: where a list stands among others, not its sort key. */
async function shown(library: Library): Promise<unknown> {
  const rules = (await activeRules(library)).map(({ run: _, ...rule }) => rule);
  return {
    lists: (await readingLists(library)).map(({ place: _, ...list }) => list),
    entries: await listEntries(library, READING_LIST),
    smartLists: await smartLists(library),
    tags: await tagList(library),
    papers: (await library.papers.toArray()).map(({ paperId, tags, lists }) => ({ paperId, tags, lists })),
    counts: await ruleCounts(library),
    rules,
  };
}

describe.each(WAYS)('%s', (_name, perform) => {
  it('is taken back as if it had not been done, and done again', async () => {
    const library = freshLibrary();
    await organise(library);
    const before = await shown(library);
    await perform(library);
    const after = await shown(library);
    const [last] = (await library.journal.toArray()).sort((a, b) => b.part - a.part);
    await undo(library, last?.step);
    expect(await shown(library)).toEqual(before);
    await redo(library);
    expect(await shown(library)).toEqual(after);
  });
});
